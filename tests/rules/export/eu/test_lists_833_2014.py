"""export/eu/lists_833_2014: goods for Russia that stand in no row on file."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/lists_833_2014"


@pytest.mark.parametrize(
    ("day", "line", "found"),
    [
        ("2022-10-10", {"hs": "0402.10"}, []),
        ("2022-12-17", {"hs": "0402.10"}, ["unread"]),
        ("2026-08-01", {"hs": "0402.10"}, ["unread"]),
        ("2022-10-10", {}, ["no_code"]),
        ("2014-07-31", {}, []),
        ("2023-01-10", {"kind": "software"}, ["unread"]),
        ("2024-01-10", {"hs": "3811.21"}, []),
        ("2026-04-24", {"hs": "3811.21"}, ["unread"]),
    ],
)
def test_what_no_row_takes_is_a_gap_while_rows_were_not_read(
    day: str, line: dict[str, Any], found: list[str]
) -> None:
    brief = shipped(day, home="DE", to="RU", line=line)
    assert [finding.variant for finding in found_by(SLUG, brief)] == found
    assert all(finding.gap for finding in found_by(SLUG, brief))


def test_it_names_the_lists_that_were_not_read_and_no_others() -> None:
    finding = one(SLUG, shipped("2023-01-10", home="DE", to="RU", line={"hs": "0402.10"}))
    assert "Annex XXIII" in finding.facts["lists_en"]
    assert "Annex XI" in finding.facts["lists_en"]
    assert "Annex XX " not in finding.facts["lists_en"]
    assert "Anhang XXIII" in finding.facts["lists_de"]


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "KZ")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2026-08-01", home=home, to=to, line={"hs": "0402.10"})) == ()


def test_a_place_that_goods_only_pass_is_for_the_rule_on_transit() -> None:
    route = [{"place": "DEHAM"}, {"place": "RULED"}, {"place": "KZALA"}]
    assert (
        found_by(SLUG, shipped("2026-08-01", home="DE", to="KZ", line={"hs": "0402.10"}, route=route)) == ()
    )


def test_each_line_is_asked_by_itself() -> None:
    goods = [
        {"description": "Additive", "hs": "3811.21"},
        {"description": "Milk powder", "hs": "0402.10"},
        {"description": "Robot", "hs": "8479.50"},
    ]
    found = found_by(SLUG, shipped("2023-01-10", home="DE", to="RU", goods=goods))
    assert [(f.subject, f.level.value, f.regime) for f in found] == [
        ("/goods/1", "review", "EU"),
        ("/goods/2", "review", "EU"),
    ]
    assert "Annex XXIII" in found[0].facts["lists_en"]
    assert "Annex XXIII" not in found[1].facts["lists_en"]


def test_without_a_code_every_list_in_force_is_named() -> None:
    named = one(SLUG, shipped("2024-01-10", home="DE", to="RU", line={})).facts["lists_en"].split("; ")
    assert len(named) == 7
