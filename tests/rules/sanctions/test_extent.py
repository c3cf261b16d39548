from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.papers import LAW
from rules.sanctions.lists import FOREIGN, OPEN, listed_order
from tidewaiter.law.requirement import Scope, requirement_of
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.sanctions.entry import ask
from tidewaiter.rules.sanctions.extent import reached_lines

_LINES: tuple[dict[str, Any], ...] = (
    {},
    {"eccn": None},
    {"eccn": "3A991", "hs": "8542.39"},
    {"eccn": "3A001.a.2"},
    {"hs": None},
    {"kind": "technology"},
    FOREIGN,
    OPEN,
)
lines = st.lists(st.sampled_from(_LINES), min_size=1, max_size=4).map(tuple)
wordings = st.one_of(
    st.none(),
    st.text(max_size=60),
    st.sampled_from(
        [
            "All items subject to the EAR",
            "For all items on the Commerce Control List",
            "For items on the CCL and listed in supplement no. 7 to part 746 of the EAR",
            "For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR",
            "For items classified under ECCN 3A001.a",
            "All items subject to the EAR, apart from food and medicine designated as EAR99",
            "For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR",
            "For any item subject to the EAR listed in supplement no. 2 to part 744.",
        ]
    ),
)


@given(wordings, lines)
def test_nothing_that_is_not_understood_or_not_known_frees_an_order(
    wording: str | None, given_lines: tuple[dict[str, Any], ...]
) -> None:
    brief = listed_order("us_entity_list", lines=given_lines, home="KR")
    asked = ask(wording, brief, LAW)
    assert len(asked.lines) == len(given_lines)
    assert all((line.turns is None) is (line.reached is Standing.YES) for line in asked.lines)
    if asked.judged.level is Level.NOTE:
        assert asked.requirement.scope not in (Scope.UNKNOWN, Scope.UNSTATED, Scope.ALL)
        assert all(line.reached is Standing.NO for line in asked.lines)
    if any(line.reached is Standing.UNKNOWN for line in asked.lines):
        assert asked.judged.gap


@given(wordings, lines, st.sampled_from(_LINES))
def test_one_more_line_never_makes_the_answer_lighter(
    wording: str | None, given_lines: tuple[dict[str, Any], ...], more: dict[str, Any]
) -> None:
    fewer = ask(wording, listed_order("us_entity_list", lines=given_lines, home="KR"), LAW)
    all_lines = (*given_lines, more)
    asked = ask(wording, listed_order("us_entity_list", lines=all_lines, home="KR"), LAW)
    assert asked.judged.level.rank <= fewer.judged.level.rank
    assert asked.judged.gap or not fewer.judged.gap


def test_every_line_is_told_apart_in_the_order_of_the_papers() -> None:
    brief = listed_order("us_entity_list", lines=({}, {"eccn": "3A991"}, {"eccn": None}))
    requirement = requirement_of("For all items on the Commerce Control List")
    assert [line.reached for line in reached_lines(requirement, brief, LAW)] == [
        Standing.NO,
        Standing.YES,
        Standing.UNKNOWN,
    ]


@pytest.mark.parametrize(
    ("stated", "reached"),
    [
        ("3A001.a.2", Standing.YES),
        ("3A001.a.2.c", Standing.YES),
        ("3A001.a", Standing.UNKNOWN),
        ("3A001", Standing.UNKNOWN),
        ("3A001.a.1", Standing.NO),
        ("3A001.a.20", Standing.NO),
        ("3A001.b", Standing.NO),
        ("3A002.a.2", Standing.NO),
    ],
)
def test_a_number_is_below_the_one_an_entry_names_or_above_it_or_beside(
    stated: str, reached: Standing
) -> None:
    asked = ask(
        "For items classified under ECCN 3A001.a.2",
        listed_order("us_entity_list", lines=({"eccn": stated},)),
        LAW,
    )
    assert [line.reached for line in asked.lines] == [reached]
