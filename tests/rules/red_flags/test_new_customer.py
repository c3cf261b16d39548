from __future__ import annotations

import datetime

import pytest

from rules.papers import found_by, one
from rules.past_papers import past, screened
from tidewaiter.rules.red_flags.new_customer import DAY, SLUG

CHIPS = {"hs": "8542.31"}


def test_without_a_history_it_is_silent() -> None:
    assert found_by(SLUG, screened(None, line=CHIPS)) == ()


def test_nothing_on_file_is_high() -> None:
    found = one(SLUG, screened(past(), line=CHIPS))
    assert (found.facts["severity"], found.subject) == ("high", "/parties/0")


@pytest.mark.parametrize(
    ("code_since", "fires"),
    [(datetime.date(2022, 2, 25), True), (DAY, False), (datetime.date(2020, 1, 1), False)],
)
def test_such_goods_before_the_day_silence_it(code_since: datetime.date, fires: bool) -> None:
    known = past(count=3, first=datetime.date(2017, 1, 1), codes={"854231": code_since})
    assert bool(found_by(SLUG, screened(known, line=CHIPS))) is fires


def test_other_goods_say_nothing_of_a_new_customer() -> None:
    assert found_by(SLUG, screened(past())) == ()
