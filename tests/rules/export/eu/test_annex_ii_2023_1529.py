"""export/eu/annex_ii_2023_1529: goods for drones and missiles from the Union to Iran."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/annex_ii_2023_1529"
DRONE = {"hs": "8806.92", "origin": "CN"}


def test_a_drone_is_barred_from_the_first_day() -> None:
    finding = one(SLUG, shipped("2023-07-26", home="DE", to="IR", line=DRONE))
    assert (finding.level, finding.variant, finding.gap) == (Level.PROHIBITED, "", False)
    assert found_by(SLUG, shipped("2023-07-25", home="DE", to="IR", line=DRONE)) == ()


def test_ex_asks_for_the_description() -> None:
    finding = one(SLUG, shipped("2024-01-01", home="FR", to="IR", line={"hs": "8411.11"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "ex", True)


def test_after_an_unread_change_the_stricter_answer_counts_and_nothing_is_complete() -> None:
    finding = one(SLUG, shipped("2024-11-18", home="DE", to="IR", line=DRONE))
    assert (finding.level, finding.variant, finding.gap) == (Level.PROHIBITED, "state_unknown", True)


@pytest.mark.parametrize(("day", "variants"), [("2024-11-17", []), ("2024-11-18", ["unread"])])
def test_other_goods_may_stand_in_rows_that_nobody_read(day: str, variants: list[str]) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="IR", line={"hs": "8412.10"}))
    assert [(f.variant, f.level) for f in found] == [(variant, Level.REVIEW) for variant in variants]


def test_one_finding_a_line_though_three_rows_share_a_code() -> None:
    finding = one(SLUG, shipped("2024-01-01", home="DE", to="IR", line={"hs": "8529.90"}))
    assert finding.facts["entry"].count(";") == 2


def test_no_code_is_a_gap() -> None:
    finding = one(SLUG, shipped("2024-01-01", home="DE", to="IR", line={"eccn": "EAR99"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "no_code", True)


@pytest.mark.parametrize(("home", "to"), [("US", "IR"), ("DE", "TR"), ("GB", "IR")])
def test_it_binds_the_union_and_speaks_of_iran(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2024-01-01", home=home, to=to, line=DRONE)) == ()


@pytest.mark.parametrize(
    ("day", "acts"),
    [
        ("2023-07-26", ["Regulation (EU) 2023/1529"]),
        ("2024-11-18", ["Regulation (EU) 2024/2897", "Regulation (EU) 2023/1529"]),
        (
            "2026-07-30",
            ["Regulation (EU) 2026/1891", "Regulation (EU) 2023/1529", "Regulation (EU) 2024/2897"],
        ),
    ],
)
def test_no_act_is_cited_before_its_day_or_twice(day: str, acts: list[str]) -> None:
    finding = one(
        SLUG, shipped(day, home="DE", to="IR", line={"hs": "8407.10", "origin": "DE", "us_content": 0})
    )
    assert [citation.instrument for citation in finding.citations] == acts
