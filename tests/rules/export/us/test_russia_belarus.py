"""export/us/russia_belarus: the Control List, and supplements that are not on file."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/us/russia_belarus"


def _variants(day: str, line: dict[str, str], to: str = "RU", home: str = "US") -> dict[str, Level]:
    return {f.variant: f.level for f in found_by(SLUG, shipped(day, home=home, to=to, line=line))}


@pytest.mark.parametrize("to", ["RU", "BY"])
def test_a_classified_item_needs_a_licence(to: str) -> None:
    found = _variants("2022-04-08", {"eccn": "7A994", "hs": "9014.20"}, to)
    assert found == {"licence_required": Level.LICENCE_REQUIRED, "unread": Level.REVIEW}


def test_on_the_eve_the_categories_were_not_read() -> None:
    found = _variants("2022-04-07", {"eccn": "7A994", "hs": "9014.20"})
    assert found == {"review": Level.REVIEW, "unread": Level.REVIEW}


def test_ear99_goods_are_never_silent() -> None:
    assert _variants("2025-01-01", {"eccn": "EAR99", "hs": "090111"}) == {"unread": Level.REVIEW}


def test_an_unclassified_item_is_asked_about() -> None:
    assert _variants("2025-01-01", {"hs": "9014.20"})["unclassified"] is Level.REVIEW


def test_before_the_invasion_there_was_none() -> None:
    assert _variants("2022-02-23", {"eccn": "7A994"}) == {}


def test_foreign_goods_without_us_content_are_not_reached() -> None:
    line = {"eccn": "7A994", "origin": "JP", "us_content": "0"}
    assert _variants("2025-01-01", line, home="JP") == {}
