"""export/gb/trade_duties: who licenses and enforces trade sanctions, who must report, and how long records are kept.

Trade, Aircraft and Shipping Sanctions (Civil Enforcement) Regulations 2024, SI 2024/948, regs 1(2), 5, 6, 15.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime

__all__ = ["SLUG", "find_after"]

SLUG = "export/gb/trade_duties"
_FROM = datetime.date(2024, 10, 10)
_RULES = (
    "export/gb/schedule_4",
    "export/gb/russia_goods",
    "export/gb/russia_software",
    "export/gb/restricted_goods",
    "embargo/occupied_region",
)


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """A note with its tasks for an order that trade sanctions of the United Kingdom bar, from the day of the Regulations."""
    barred = [
        finding
        for finding in findings
        if finding.regime is Regime.GB and finding.rule in _RULES and finding.level is Level.PROHIBITED
    ]
    if barred and brief.clocks.as_of >= _FROM:
        yield Finding(
            card=law.card(SLUG),
            level=Level.NOTE,
            subject=barred[0].subject,
            regime=Regime.GB,
            tasks=("hold", "report"),
        )
