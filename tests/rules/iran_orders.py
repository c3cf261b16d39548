"""What a rule on goods for Iran says of an order on a day of its list's history."""

from __future__ import annotations

from typing import Any

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level


def on_the_day(rule: str, day: str, line: dict[str, Any]) -> list[tuple[Level, str, bool]]:
    """Level, wording and gap of each finding on a German export to Iran, by a contract from before the first list for days
    before 2016, else by one from after the lists came back."""
    signed = "2012-01-10" if day < "2016" else "2025-10-01"
    brief = shipped(day, home="DE", to="IR", line=line, contract_date=signed)
    return [(each.level, each.variant, each.gap) for each in found_by(rule, brief)]
