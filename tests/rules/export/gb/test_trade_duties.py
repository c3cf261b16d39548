"""export/gb/trade_duties: a note for an order that trade sanctions bar, since October 2024."""

from __future__ import annotations

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.model.words import Level
from tidewaiter.rules.assess import assess

SLUG = "export/gb/trade_duties"


def told(day: str, home: str = "GB", hs: str = "8529.10") -> list[tuple[Level, tuple[str, ...]]]:
    found = assess(shipped(day, home=home, to="IR", line={"hs": hs, "eccn": "EAR99"}), LAW).findings
    return [(finding.level, finding.tasks) for finding in found if finding.rule == SLUG]


def test_it_is_told_from_the_day_of_the_regulations() -> None:
    assert told("2024-10-09") == []
    assert told("2024-10-10") == [(Level.NOTE, ("hold", "report"))]


def test_only_where_trade_sanctions_bar() -> None:
    assert told("2025-01-01", hs="8423.10") == []
    assert told("2025-01-01", home="DE") == []
