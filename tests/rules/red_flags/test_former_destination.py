from __future__ import annotations

import datetime

from rules.papers import found_by, one
from rules.past_papers import past, screened
from tidewaiter.rules.red_flags.former_destination import SLUG

DAY = datetime.date(2021, 5, 1)


def test_each_place_under_measures_is_named() -> None:
    found = one(SLUG, screened(past(count=2, destinations={"IR": DAY, "RU": DAY, "DE": DAY})))
    assert (found.facts["places"], found.facts["severity"]) == ("IR, RU", "high")


def test_other_places_are_not() -> None:
    assert found_by(SLUG, screened(past(count=1, destinations={"DE": DAY, "somewhere": DAY}))) == ()
    assert found_by(SLUG, screened(None)) == ()
