"""export/eu/wmd_end_use: weapons, what may be a step towards one, and whose question it is."""

from __future__ import annotations

from functools import partial

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/wmd_end_use"
said = partial(told_by, SLUG)


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
