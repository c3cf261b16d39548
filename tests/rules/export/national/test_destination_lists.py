from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.papers import brief_of, found_by, order, with_exporter
from tidewaiter.model.words import Level, Regime

SLUG = "export/national/destination_lists"
CLEAN = order("c3-spindle")


@pytest.mark.parametrize(
    ("country", "to", "day", "level"),
    [
        ("CA", "KP", datetime.date(2011, 8, 11), Level.PROHIBITED),
        ("CA", "KP", datetime.date(2011, 8, 10), None),
        ("CA", "KR", datetime.date(2026, 8, 1), None),
        ("CH", "KP", datetime.date(2026, 8, 1), None),
    ],
)
def test_canada_bars_all_goods_for_north_korea(
    country: str, to: str, day: datetime.date, level: Level | None
) -> None:
    shipment = msgspec.structs.replace(with_exporter(CLEAN, country), destination=to, route=())
    brief = brief_of(shipment)
    brief = msgspec.structs.replace(brief, clocks=msgspec.structs.replace(brief.clocks, as_of=day))
    found = found_by(SLUG, brief)
    assert [(finding.level, finding.regime) for finding in found] == ([(level, Regime.CA)] if level else [])
