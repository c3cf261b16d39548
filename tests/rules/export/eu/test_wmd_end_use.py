"""export/eu/wmd_end_use: weapons, what may be a step towards one, and whose question it is."""

from __future__ import annotations

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/wmd_end_use"
KNOWN = "2026-03-02"
LINE = {"origin": "DE", "us_content": 0.0, "hs": "8422.90", "control_numbers": {"EU": "none"}}


def said(to: str, home: str = "DE", day: str = KNOWN, **fields: object) -> list[str]:
    line = {**LINE, **fields.pop("line", {})}  # type: ignore[dict-item]
    brief = shipped(day, home=home, to=to, line=line, **fields)
    found = [each for each in assess(brief, LAW).findings if each.rule == SLUG]
    assert [end for finding in found for end in ends_of(finding)] == []
    for each in found:
        wanted = (question(each, Lang.EN) or "").lower()
        assert not any(word in wanted for word in ("suspect", "sanction", "missile", "weapon"))
    return [f"{each.level.value} {each.variant}".strip() for each in found]


@pytest.mark.parametrize(
    ("end_use", "told"),
    [
        ("Production of sarin", ["licence_required"]),
        ("Machining of parts for nuclear warheads", ["licence_required"]),
        ("Pumps of a uranium enrichment plant", ["review hint"]),
        ("Rocket engine test stand", ["review hint"]),
        ("Filling machine, not for chemical weapons", []),
        ("Destruction of chemical weapons", ["review hint"]),
        ("Drone for the survey of fields", []),
        ("Dairy", []),
    ],
)
def test_what_papers_say_of_such_a_use(end_use: str, told: list[str]) -> None:
    assert said("IN", end_use=end_use) == told


def test_goods_that_never_leave_the_union_and_listed_ones_are_left_alone() -> None:
    assert said("FR", end_use="Production of sarin") == []
    assert said("IN", end_use="Production of sarin", line={"control_numbers": {"EU": "2B350"}}) == []
    assert said("IN", home="US", end_use="Production of sarin") == []


def test_where_the_goods_leave_from_is_asked_where_nobody_can_read_it() -> None:
    way = [{"place": "Hof 3"}, {"place": "INNSA"}]
    assert said("IN", end_use="Production of sarin", route=way) == ["review nexus_unknown"]


@pytest.mark.parametrize(
    ("day", "told"), [("2021-09-08", "review before"), ("2021-09-09", "licence_required")]
)
def test_the_regulation_counts_from_its_first_day(day: str, told: str) -> None:
    assert said("IN", day=day, end_use="Production of sarin") == [told]
