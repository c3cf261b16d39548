"""embargo/us_selected_goods: Iraq."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "embargo/us_selected_goods"


def _variants(day: str, line: dict[str, str], to: str = "IQ", home: str = "US") -> dict[str, Level]:
    return {f.variant: f.level for f in found_by(SLUG, shipped(day, home=home, to=to, line=line))}


@pytest.mark.parametrize("eccn", ["3A001.b.2", "0B999", "1C992", "6A992", "0A983"])
def test_reasons_and_entries_of_the_section_need_a_licence(eccn: str) -> None:
    assert _variants("2026-08-01", {"eccn": eccn}) == {"licence_required": Level.LICENCE_REQUIRED}


@pytest.mark.parametrize("eccn", ["7A994", "EAR99", "2B999"])
def test_what_is_controlled_for_terrorism_alone_is_not_meant(eccn: str) -> None:
    found = _variants("2026-08-01", {"eccn": eccn})
    assert "licence_required" not in found


def test_an_unclassified_item_is_asked_about() -> None:
    assert _variants("2026-08-01", {}) == {"unclassified": Level.REVIEW}


@pytest.mark.parametrize(("day", "count"), [("2004-07-29", 0), ("2004-07-30", 1)])
def test_it_begins_on_its_day(day: str, count: int) -> None:
    assert len(_variants(day, {"eccn": "0B999"})) == count


@pytest.mark.parametrize("to", ["JO", "IR", "SY"])
def test_elsewhere_it_is_silent(to: str) -> None:
    assert _variants("2026-08-01", {"eccn": "3A001"}, to) == {}
