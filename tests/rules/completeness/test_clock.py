from __future__ import annotations

import datetime

import pytest

from rules.papers import KNOWN_AT, brief_of, found_by, one, order
from tidewaiter.model.brief import Clocks
from tidewaiter.model.words import Level

SLUG = "completeness/clock"


def clocks(source: str) -> Clocks:
    return Clocks(as_of=datetime.date(2026, 8, 3), as_of_from=source, known_at=KNOWN_AT)


def test_today_in_place_of_a_date_is_noted() -> None:
    finding = one(SLUG, brief_of(order("c3-spindle"), clocks=clocks("today")))
    assert (finding.level, finding.gap, finding.facts["as_of"]) == (Level.NOTE, False, "2026-08-03")


@pytest.mark.parametrize("source", ["asked", "shipment_date", "date"])
def test_a_date_of_the_order_or_the_asker_is_not(source: str) -> None:
    assert found_by(SLUG, brief_of(order("c3-spindle"), clocks=clocks(source))) == ()


def test_a_day_long_after_what_is_known_is_a_gap() -> None:
    ahead = Clocks(
        as_of=KNOWN_AT + datetime.timedelta(days=367), as_of_from="shipment_date", known_at=KNOWN_AT
    )
    finding = one(SLUG, brief_of(order("c3-spindle"), clocks=ahead))
    assert (finding.variant, finding.level, finding.gap) == ("ahead", Level.INCOMPLETE, True)
