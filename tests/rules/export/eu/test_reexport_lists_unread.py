"""export/eu/reexport_lists_unread: rows that nobody read are a gap, told once."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/reexport_lists_unread"
SEAL = {"hs": "8482.40"}
JAW = {"hs": "8422.90"}
CLAUSE = {"kind": "no_reexport_clause", "reference": "K 9"}
RISK = {"kind": "risk_assessment", "reference": "RA-1"}


@pytest.mark.parametrize(
    ("day", "lists"),
    [
        ("2025-05-25", []),
        ("2025-05-26", ["XLVIII", "XXXI"]),
        ("2025-10-24", ["XL", "XXX", "XLVIII", "XXXI"]),
    ],
)
def test_the_lists_of_the_day_are_named_in_one_finding(day: str, lists: list[str]) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="TR", line=SEAL))
    named = [text.split()[1] for finding in found for text in finding.facts["list_en"].split(", ")]
    assert named == lists
    assert [(finding.level, finding.gap) for finding in found] == [(Level.INCOMPLETE, True)] * bool(lists)


@pytest.mark.parametrize(
    ("papers", "lists"),
    [
        ([CLAUSE], 4),
        ([RISK], 2),
        ([CLAUSE, RISK], 0),
        ([{"kind": "no_russia_clause", "reference": "K"}, RISK], 1),
    ],
)
def test_papers_that_a_list_would_ask_for_settle_it(papers: list[dict[str, str]], lists: int) -> None:
    found = found_by(SLUG, shipped("2025-10-24", home="DE", to="TR", line=SEAL, assurances=papers))
    assert sum(finding.facts["list_en"].count("Annex") for finding in found) == lists


@pytest.mark.parametrize(
    ("home", "to", "line"),
    [
        ("DE", "CH", SEAL),
        ("DE", "PL", SEAL),
        ("US", "TR", SEAL),
        ("DE", "TR", {"hs": "8542.31"}),
        ("DE", "TR", {"kind": "service"}),
    ],
)
def test_who_is_not_concerned_is_not_told(home: str, to: str, line: dict[str, Any]) -> None:
    assert found_by(SLUG, shipped("2025-10-24", home=home, to=to, line=line)) == ()


def test_goods_with_a_control_number_and_no_customs_code_are_asked_for_it() -> None:
    finding = one(SLUG, shipped("2024-07-01", home="DE", to="TR", line={"eccn": "EAR99"}))
    assert finding.variant == "no_code"
    assert found_by(SLUG, shipped("2024-03-19", home="DE", to="TR", line={"eccn": "EAR99"})) == ()
    assert one(SLUG, shipped("2024-03-20", home="DE", to="TR", line={"eccn": "EAR99"})).variant == "no_code"


def test_everyday_goods_are_a_note_unless_others_go_with_them() -> None:
    goods = [{"description": "chair", "hs": "9401.69"}, {"description": "bearing", "hs": "8482.40"}]
    alone = one(SLUG, shipped("2025-10-24", home="DE", to="TR", line=goods[0]))
    assert (alone.level, alone.variant, alone.gap) == (Level.NOTE, "everyday", False)
    both = one(SLUG, shipped("2025-10-24", home="DE", to="TR", goods=goods))
    assert (both.level, both.facts["lines"]) == (Level.INCOMPLETE, "2")


@pytest.mark.parametrize(
    ("hs", "level"),
    [
        ("8422.90", Level.NOTE),
        ("8413.70", Level.NOTE),
        ("7326.90", Level.NOTE),
        ("3004.90", Level.NOTE),
        ("8483.10", Level.INCOMPLETE),
        ("8428.70", Level.INCOMPLETE),
        ("8428", Level.INCOMPLETE),
        ("8428.10", Level.NOTE),
        ("2915.21", Level.INCOMPLETE),
        ("9015.10", Level.INCOMPLETE),
        ("8517.79", Level.INCOMPLETE),
    ],
)
@pytest.mark.parametrize("to", ["BR", "SG", "TR", "UA"])
def test_only_goods_that_accounts_of_the_acts_name_are_a_gap(hs: str, level: Level, to: str) -> None:
    finding = one(SLUG, shipped("2025-10-24", home="DE", to=to, line={"hs": hs}))
    assert (finding.level, finding.gap) == (level, level is Level.INCOMPLETE)


def test_goods_that_the_accounts_name_stand_before_the_others_of_the_order() -> None:
    goods = [JAW | {"description": "jaw"}, SEAL | {"description": "bearing"}]
    assert one(SLUG, shipped("2025-10-24", home="DE", to="TR", goods=goods)).facts["lines"] == "2"
