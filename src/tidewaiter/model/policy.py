"""Policy: the lines and weights that are ours to choose, in one value with a digest."""

from __future__ import annotations

import datetime
import hashlib

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.severity import Severity

__all__ = [
    "Bands",
    "FlagLimits",
    "FlagPolicy",
    "ListPolicy",
    "Lowered",
    "PastLimits",
    "Policy",
    "RouteLimits",
    "digest",
]


class Bands(Value, frozen=True, kw_only=True):
    """Cut-offs on `score`: at or above each line lies the band."""

    confirmed: float
    probable: float
    possible: float


class ListPolicy(Value, frozen=True, kw_only=True):
    """How old (in days) and how much smaller (a fraction of its listings) a list may become."""

    max_age_days: int
    max_shrink: float


class RouteLimits(Value, frozen=True, kw_only=True):
    """From when on a route is a detour: how many times as long as the direct way (great circle), and by how many
    kilometres longer; both must be reached."""

    detour_ratio: float = 1.6
    detour_km: float = 1500.0


class PastLimits(Value, frozen=True, kw_only=True):
    """Thresholds of red flags that need past orders. `volume_times`: so many times the quantity before; `basket_least` codes or
    part numbers in common with a customer whose orders ended `basket_days` ago; `split_orders` orders within `split_days`;
    a refusal counts `refused_days`, one to another customer `other_refused_days`, a cancelled order `other_cancelled_days`;
    `shared_firms` at one door; a kit gathered in `kit_days`; exports that rose `flow_rise` times, or of which one side records
    `flow_gap` times the other, from `flow_least` dollars on."""

    volume_times: float = 3.0
    basket_least: int = 2
    basket_days: int = 90
    split_orders: int = 3
    split_days: int = 7
    refused_days: int = 365
    other_refused_days: int = 180
    other_cancelled_days: int = 60
    shared_firms: int = 3
    kit_days: int = 180
    flow_rise: float = 3.0
    flow_gap: float = 2.0
    flow_least: float = 100_000.0


class FlagLimits(Value, frozen=True, kw_only=True):
    """Thresholds of red flags, of which guidance names no number: a firm is young up to `young_months`; a change is late within
    `late_days` of the shipment; an order is `costly`, and electronics many, from these amounts on (in dollars or what is worth
    about as much); how many firms founded together, lines of luxury goods, or key parts of unmanned
    aircraft on a line make one look. `past` are those that need past orders."""

    young_months: int = 24
    late_days: int = 7
    costly: float = 10_000.0
    electronics: float = 25_000.0
    founded_together: int = 3
    luxury_lines: int = 2
    key_parts: float = 500.0
    past: PastLimits = PastLimits()


class Lowered(Value, frozen=True, kw_only=True):
    """A change of policy by which a flag weighs less than guidance was read to say: `what` (a rule, or rule#variant), from which
    severity to which, on which day, and why."""

    what: str
    before: Severity
    to: Severity
    on: datetime.date
    reason: str


class FlagPolicy(Value, frozen=True, kw_only=True):
    """How red flags weigh: `severities` by rule, or rule#variant, and the recorded changes by which one was lowered. A severity
    that is lower than a rule's own counts only with such a record."""

    severities: dict[str, Severity] = {}
    lowered: tuple[Lowered, ...] = ()
    limits: FlagLimits = FlagLimits()


class Policy(Value, frozen=True, kw_only=True):
    """Everything a person may choose about matching and weighing, with the reasons beside it in the file.

    `retrieval_line` is on the declared retrieval score; `match_line`, from which on a candidate is shown as a match, and
    `alert_line` are on `score`; `features` maps a feature of
    matching/ to its weights in log-odds.
    """

    retrieval_line: float
    match_line: float
    alert_line: float
    bands: Bands
    features: dict[str, dict[str, float]]
    lists: dict[str, ListPolicy]
    mediums_for_review: int
    route: RouteLimits = RouteLimits()
    flags: FlagPolicy = FlagPolicy()


def digest(value: object) -> str:
    """SHA-256, in hex, of the value's canonical JSON."""
    return hashlib.sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()
