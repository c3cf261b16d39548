"""export/eu/records: how long records of dual-use items are kept.

Regulation (EU) 2021/821, Art. 27(1), (3), (4).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime

__all__ = ["SLUG", "find_after"]

SLUG = "export/eu/records"
_NUMBER = "eu_dual_use_records"
_OF_ITEMS = (
    "export/eu/annex_iv",
    "export/eu/brokering",
    "export/eu/cyber_surveillance",
    "export/eu/dual_use_listed",
    "export/eu/exported_arms_parts",
    "export/eu/informed",
    "export/eu/military_end_use",
    "export/eu/technical_assistance",
    "export/eu/wmd_end_use",
)
_NO_ITEM = ("unstated", "answered", "before", "not_listed", "number_unknown")


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note where a rule on dual-use items speaks of the order: the term runs from the end of the year of the export, so that
    it ends with a year."""
    if not any(one.rule in _OF_ITEMS and one.variant not in _NO_ITEM for one in findings):
        return
    day = brief.clocks.as_of
    number = law.number(_NUMBER).at(day)
    yield Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject="",
        regime=Regime.EU,
        facts={"years": f"{number.value:g}", "until": f"{day.year + int(number.value)}-12-31"},
        citations=tuple(dict.fromkeys((*law.card(SLUG).citations, number.citation))),
        tasks=("records",),
    )
