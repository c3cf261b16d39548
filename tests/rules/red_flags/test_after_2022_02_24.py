from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, order, with_goods
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.after_2022_02_24 import SLUG, lacking

ORDER = order("g9-istanbul-before")


def registered(day: str, country: str | None = "TR") -> Any:
    buyer = msgspec.structs.replace(ORDER.parties[0], incorporated=day, country=country)
    return msgspec.structs.replace(ORDER, parties=(buyer, *ORDER.parties[1:]))


@pytest.mark.parametrize(
    ("day", "fires"), [("2022-02-24", False), ("2022-02-25", True), ("2022", True), ("2021", False)]
)
def test_it_counts_from_the_day_after(day: str, fires: bool) -> None:
    findings = found_by(SLUG, brief_of(registered(day)))
    assert [one.level for one in findings] == ([Level.REVIEW] if fires else [])


@pytest.mark.parametrize(
    ("country", "fires"), [("DE", False), ("US", False), ("KR", False), ("AE", True), (None, True)]
)
def test_it_counts_outside_the_coalition(country: str | None, fires: bool) -> None:
    assert bool(found_by(SLUG, brief_of(registered("2022-03-08", country)))) is fires


def test_other_goods_are_no_flag() -> None:
    assert found_by(SLUG, brief_of(with_goods(ORDER, hs="9403.30"))) == ()


def test_goods_without_a_code_are_not_evaluated() -> None:
    brief = brief_of(with_goods(ORDER, hs=None))
    assert lacking(brief, LAW) == "/goods (hs)"
