"""The Commerce Control List: its entries and, for each, why it is controlled and where that is decided."""

from __future__ import annotations

import datetime
import functools
import re

from tidewaiter.law.at import version_on
from tidewaiter.law.places import PlaceSpan
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["ControlEntry", "ControlList", "ReasonForControl"]

_REASON = re.compile(r"([A-Z]{2})(?: ([1-9])| (own)| (named))( part)?")


class ReasonForControl(Value, frozen=True, kw_only=True):
    """One reason of an entry. `column` is the column of the Country Chart that decides (`NS 1`), None where a rule
    of its own does; `named` says that the entry's heading names the reason and no row of it says where. `whole` is
    true where the reason applies to the entire entry; else `part` says in own words to which part, where that was
    read."""

    reason: str
    column: str | None = None
    named: bool = False
    whole: bool
    part: str = ""

    def __str__(self) -> str:
        return self.column or self.reason


class ControlEntry(Value, frozen=True, kw_only=True):
    """An entry of the list by its five signs; without any reason it points to another entry or another authority:
    `points_to` is `ITAR`, another entry, or empty where that was not read. `exceptions` are the exceptions that its own text names, symbol to `no`, `yes`, `conditions` or an amount."""

    entry: str
    reasons: tuple[ReasonForControl, ...]
    points_to: str = ""
    exceptions: dict[str, str] = {}


class ControlList(Value, frozen=True, kw_only=True):
    """All entries of the issue that was read. `entries` maps the five signs to the reasons as authored, `NS 1`,
    `NS 1 part`, `UN own`, `CC named`, comma between them; `parts` says which part a reason means; `reasons` names
    the reasons in both languages; `corrected` says of an entry why it differs from the index it was carried from. `sources` say where `parts`, `points_to` and
    `exceptions` were read. `spans` tell from which day on the entries are known to be these."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    spans: tuple[PlaceSpan, ...]
    reasons: dict[str, dict[str, str]]
    entries: dict[str, str]
    points_to: dict[str, str] = {}
    corrected: dict[str, str] = {}
    parts: dict[str, dict[str, str]] = {}
    exceptions: dict[str, dict[str, str]] = {}
    sources: dict[str, Citation] = {}

    def __post_init__(self) -> None:
        for entry, spelt in self.entries.items():
            _reasons(spelt, entry)

    def span(self, day: datetime.date) -> PlaceSpan:
        """How well the entries are known on `day`. Raises LawError for a day before the first span."""
        return version_on(self.spans, day, slug=self.slug)

    def entry(self, code: str) -> ControlEntry | None:
        """The entry of those five signs, None where the issue has none."""
        spelt = self.entries.get(code)
        if spelt is None:
            return None
        parts = self.parts.get(code)
        reasons = _reasons(spelt, code)
        if parts:
            reasons = tuple(_noted(reason, parts) for reason in reasons)
        return ControlEntry(
            entry=code,
            reasons=reasons,
            points_to=self.points_to.get(code, ""),
            exceptions=self.exceptions.get(code, {}),
        )


def _noted(reason: ReasonForControl, parts: dict[str, str]) -> ReasonForControl:
    note = parts.get(str(reason), "")
    if not note or reason.whole:
        return reason
    return ReasonForControl(
        reason=reason.reason, column=reason.column, named=reason.named, whole=False, part=note
    )


@functools.cache
def _reasons(spelt: str, entry: str) -> tuple[ReasonForControl, ...]:
    return tuple(_reason(one.strip(), entry) for one in spelt.split(",") if one.strip())


def _reason(spelt: str, entry: str) -> ReasonForControl:
    found = _REASON.fullmatch(spelt)
    if found is None:
        raise ValueError(f"entry {entry}: {spelt!r} is no reason such as `NS 1`, `NS 1 part` or `UN own`")
    code, column, _, named, part = found.groups()
    return ReasonForControl(
        reason=code,
        column=f"{code} {column}" if column else None,
        named=named is not None,
        whole=part is None and named is None,
    )
