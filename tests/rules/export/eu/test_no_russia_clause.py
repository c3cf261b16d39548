"""export/eu/no_russia_clause: the clause against re-export to Russia."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/no_russia_clause"
CIRCUIT = {"hs": "8542.31", "origin": "DE"}
DAY = "2024-06-10"


def _order(
    day: str = DAY, *, to: str = "TR", home: str = "DE", line: dict[str, Any] | None = None, **fields: Any
) -> Any:
    return shipped(
        day, home=home, to=to, line={**CIRCUIT, **(line or {})}, **{"contract_date": "2024-06-01", **fields}
    )


def test_the_clause_is_asked_for_and_the_order_waits_for_it() -> None:
    finding = one(SLUG, _order())
    assert (finding.level, finding.variant, finding.gap) == (Level.INCOMPLETE, "missing", True)
    assert finding.tasks == ("russia_clause", "remedies", "tell_of_breach")
    assert finding.facts["codes"] == "854231"


@pytest.mark.parametrize(
    ("paper", "variant", "tasks"),
    [
        ({"kind": "no_russia_clause", "reference": "K 9"}, "on_file", ("remedies", "tell_of_breach")),
        (
            {"kind": "no_reexport_clause", "reference": "K 9", "date": DAY},
            "on_file",
            ("check_russia_clause", "remedies", "tell_of_breach"),
        ),
        (
            {"kind": "no_russia_clause", "reference": " "},
            "unnamed",
            ("russia_clause", "remedies", "tell_of_breach"),
        ),
        (
            {"kind": "no_russia_clause", "reference": "K 9", "date": "2024-06-11"},
            "later",
            ("russia_clause", "remedies", "tell_of_breach"),
        ),
        (
            {"kind": "end_use_certificate", "reference": "E 1"},
            "missing",
            ("russia_clause", "remedies", "tell_of_breach"),
        ),
    ],
)
def test_only_a_clause_that_can_be_found_and_was_agreed_in_time_counts(
    paper: dict[str, str], variant: str, tasks: tuple[str, ...]
) -> None:
    finding = one(SLUG, _order(assurances=[paper]))
    assert (finding.variant, finding.tasks) == (variant, tasks)
    assert finding.gap is (variant != "on_file")


def test_remedies_on_file_leave_no_task_for_them() -> None:
    papers = [{"kind": kind, "reference": "K 9"} for kind in ("no_russia_clause", "clause_remedies")]
    assert one(SLUG, _order(assurances=papers)).tasks == ("tell_of_breach",)


@pytest.mark.parametrize("to", ["DE", "FR", "CH", "US", "NO", "RU", "BY"])
def test_the_union_its_partners_and_russia_or_belarus_themselves_need_none(to: str) -> None:
    assert found_by(SLUG, _order(to=to)) == ()


@pytest.mark.parametrize("to", ["TR", "AE", "KG", "KZ", "CN", "UA", "IS", "LI"])
def test_every_other_country_does(to: str) -> None:
    assert one(SLUG, _order(to=to)).facts["place"] == to


def test_an_exporter_who_is_not_known_is_asked_about() -> None:
    finding = one(SLUG, _order(exporter={"name": "Exporter Example"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "nexus_unknown", True)


@pytest.mark.parametrize("home", ["US", "GB", "CH", "AE"])
def test_other_exporters_are_not(home: str) -> None:
    assert found_by(SLUG, _order(home=home)) == ()


def test_places_that_the_goods_only_pass_are_no_buyers() -> None:
    route = [{"place": "DEFRA"}, {"place": "TRIST"}, {"place": "JPTYO"}]
    assert found_by(SLUG, _order(to="JP", route=route)) == ()


def test_a_carrier_abroad_is_no_buyer() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "CH"},
        {"role": "freight_forwarder", "name": "Carrier Example", "country": "TR"},
    ]
    assert found_by(SLUG, _order(to="CH", parties=parties)) == ()


def test_all_lines_that_need_it_are_told_and_those_left_out_are_not() -> None:
    goods = [
        {"description": "machine", "hs": "8457.10"},
        {"description": "seal", "hs": "8422.90"},
        {"description": "circuit", "hs": "8542.31"},
        {"description": "bearing", "hs": "8482.10"},
    ]
    finding = one(SLUG, _order("2024-06-25", goods=goods))
    assert finding.facts["lines"] == "3, 4"
    assert finding.subject == "/goods/2"


def test_what_was_not_read_is_cited_as_that() -> None:
    finding = one(SLUG, _order("2024-06-25"))
    assert [citation.verified for citation in finding.citations] == [True, False]


def test_a_contract_date_after_the_day_is_a_new_contract() -> None:
    assert one(SLUG, _order(contract_date="2024-07-01")).variant == "missing"


def test_goods_that_only_pass_the_union_make_no_exporter_there() -> None:
    route = [{"place": "USNYC"}, {"place": "DEFRA"}, {"place": "TRIST"}]
    assert found_by(SLUG, _order(home="US", route=route)) == ()


def test_goods_that_leave_the_union_do_whoever_sells_them() -> None:
    route = [{"place": "DEFRA"}, {"place": "TRIST"}]
    assert one(SLUG, _order(home="US", route=route)).variant == "missing"


def test_a_country_that_surely_is_no_partner_comes_before_one_that_may_be() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "TR"},
        {"role": "end_user", "name": "User Example", "country": "KR"},
    ]
    finding = one(SLUG, _order("2025-10-24", to="KR", parties=parties))
    assert (finding.variant, finding.facts["place"]) == ("missing", "TR")
