"""export/eu/iran_dual_use: by the number on the Union's list, the ECCN as a hint, the answer, the day and the contract."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/iran_dual_use"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ({"control_numbers": {"EU": "3A001.a.7"}}, (Level.PROHIBITED, "", False)),
        ({"control_numbers": {"EU": "5A001"}}, (Level.PROHIBITED, "", False)),
        ({"control_numbers": {"EU": "5A002"}}, (Level.REVIEW, "part_two", True)),
        ({"control_numbers": {"EU": "5D002.c"}}, (Level.REVIEW, "part_two", True)),
        ({"control_numbers": {"EU": "none"}}, (Level.NOTE, "not_listed", False)),
        ({"eccn": "3A001"}, (Level.REVIEW, "by_eccn", True)),
        ({"eccn": "EAR99"}, (Level.REVIEW, "unclassified", True)),
        ({}, (Level.REVIEW, "unclassified", True)),
    ],
)
def test_the_number_decides_since_the_ban_is_back(
    line: dict[str, Any], answer: tuple[Level, str, bool]
) -> None:
    finding = one(SLUG, shipped("2025-09-30", home="DE", to="IR", line=line))
    assert (finding.level, finding.variant, finding.gap) == answer


@pytest.mark.parametrize(
    ("said", "line", "variant"),
    [("no", {}, "not_listed"), ("no", {"eccn": "3A001"}, "not_listed"), ("yes", {}, "part_two"),
     ("no", {"control_numbers": {"EU": "3A001"}}, "")],
)  # fmt: skip
def test_an_answer_settles_what_the_papers_leave_open(said: str, line: dict[str, Any], variant: str) -> None:
    brief = shipped("2025-09-30", home="DE", to="IR", line=line, answers={SLUG: said})
    assert one(SLUG, brief).variant == variant


@pytest.mark.parametrize(
    ("day", "variants"), [("2016-01-15", []), ("2016-01-16", ["which_annex"]), ("2025-09-29", ["which_annex"]), ("2025-09-30", [""])]
)  # fmt: skip
def test_the_day_decides_what_the_number_means(day: str, variants: list[str]) -> None:
    line = {"control_numbers": {"EU": "2B201"}}
    assert [f.variant for f in found_by(SLUG, shipped(day, home="DE", to="IR", line=line))] == variants


@pytest.mark.parametrize(
    ("home", "to", "variants"),
    [("JP", "IR", []), ("DE", "TR", []), ("nowhere", "IR", ["nexus_unknown"])],
)
def test_it_binds_the_union_and_speaks_of_iran(home: str, to: str, variants: list[str]) -> None:
    line = {"control_numbers": {"EU": "2B201"}, "origin": "JP"}
    found = found_by(SLUG, shipped("2025-10-01", home=home, to=to, line=line))
    assert [f.variant for f in found] == variants


def test_goods_that_only_pass_are_a_question() -> None:
    route = [{"place": "DEHAM"}, {"place": "IRTHR"}, {"place": "TMASB"}]
    line = {"control_numbers": {"EU": "2B201"}}
    finding = one(SLUG, shipped("2025-10-01", home="DE", to="TM", line=line, route=route))
    assert (finding.level, finding.variant) == (Level.REVIEW, "passing")
