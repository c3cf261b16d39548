"""What the law on file does not hold: how much of each regime was read in its source, and which parts are not on file since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from tidewaiter.law.at import State
from tidewaiter.law.destinations import DestinationMeasure, Reach
from tidewaiter.law.load import Law
from tidewaiter.law.national_lists import NationalList
from tidewaiter.law.walk import Held, walk
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["Gap", "Read", "gaps", "read_by_regime"]


class Gap(Value, frozen=True, kw_only=True):
    """A part of the law that is not on file from a day on, up to, not including, `to` (None: to this day): its slug or the place
    that it speaks of, and what is known of it. `regime` None is guidance, or what holds under every regime."""

    regime: Regime | None
    name: str
    from_: date
    to: date | None = None
    what: str


class Read(Value, frozen=True, kw_only=True):
    """How many sources of a regime's values were read for what they say (`verified`), and how many were not."""

    regime: Regime | None
    verified: int
    unverified: int


def read_by_regime(law: Law) -> tuple[Read, ...]:
    """One row for each regime that anything on file is of, and last for what is of none."""
    counted: Counter[tuple[Regime | None, bool]] = Counter()
    for held in walk(law):
        if isinstance(held.value, Citation):
            counted[_regime_of(held), held.value.verified] += 1
    there = [regime for regime in (*Regime, None) if counted[regime, True] or counted[regime, False]]
    return tuple(
        Read(regime=regime, verified=counted[regime, True], unverified=counted[regime, False])
        for regime in there
    )


def gaps(law: Law) -> tuple[Gap, ...]:
    """Every such part, by regime, name and day."""
    found = [gap for held in walk(law) for gap in _gaps(held)]
    order = {regime: at for at, regime in enumerate((*Regime, None))}
    return tuple(sorted(found, key=lambda gap: (order[gap.regime], gap.name, gap.from_)))


def _gaps(held: Held) -> Iterator[Gap]:
    value = held.value
    regime = _regime_of(held)
    if isinstance(value, DestinationMeasure):
        if value.reach in (Reach.UNREAD, Reach.USE, Reach.ARMS_AND_REPRESSION):
            yield Gap(regime=regime, name=value.place, from_=value.from_, to=value.to, what=value.says)
    elif isinstance(value, NationalList):
        yield Gap(regime=regime, name=value.slug, from_=value.from_, what=value.unread["en"])
    elif _is_open(value):
        begins = getattr(value, "from_", None)
        says = getattr(value, "says", None)
        if isinstance(begins, date) and isinstance(says, str):
            yield Gap(regime=regime, name=held.name, from_=begins, to=_ends(held, begins), what=says)


def _is_open(value: Value) -> bool:
    return getattr(value, "state", None) is State.UNKNOWN or getattr(value, "open", None) is True


def _ends(held: Held, begins: date) -> date | None:
    """The day on which the next version of the same table begins."""
    table = held.above[-1] if held.above else None
    versions = getattr(table, "versions", None) or getattr(table, "spans", None) or ()
    later = [one.from_ for one in versions if one.from_ > begins]
    return min(later, default=None)


def _regime_of(held: Held) -> Regime | None:
    """The regime of the value, or of the nearest that encloses it."""
    for value in (held.value, *reversed(held.above)):
        regime = getattr(value, "regime", None)
        if isinstance(regime, Regime):
            return regime
    return None
