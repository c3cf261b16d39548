"""export/eu/dual_use_russia: goods of the Union's dual-use list and Russia."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/dual_use_russia"
LISTED: dict[str, Any] = {"hs": "8471.50", "control_numbers": {"EU": "3A001.a.7"}}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2014-07-31", None),
        ("2014-08-01", (Level.REVIEW, "military_only", True)),
        ("2022-02-25", (Level.REVIEW, "military_only", True)),
        ("2022-02-26", (Level.PROHIBITED, "", False)),
    ],
)
def test_the_ban_by_its_days(day: str, said: tuple[Level, str, bool] | None) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="RU", line=LISTED))
    assert [(f.level, f.variant, f.gap) for f in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"control_numbers": {"DE": "6A003"}}, (Level.PROHIBITED, "")),
        ({"control_numbers": {"EU": "none"}, "eccn": "3A001"}, None),
        ({"control_numbers": {"EU": "X.A.I.001"}}, None),
        ({"control_numbers": {"EU": "3A991"}}, (Level.REVIEW, "unclassified")),
        ({"eccn": "3A001"}, (Level.REVIEW, "mirror")),
        ({"eccn": "3A991"}, (Level.REVIEW, "unclassified")),
        ({"eccn": "EAR99"}, (Level.REVIEW, "unclassified")),
        ({"control_numbers": {"DE": "9A991"}}, (Level.REVIEW, "unclassified")),
        ({"hs": "3004.90", "description": "Aspirin tablets"}, None),
        ({"hs": "4901.99", "description": "School books", "eccn": "EAR99"}, None),
        ({"hs": "6403.59", "description": "Shoes", "eccn": "3A001"}, (Level.REVIEW, "mirror")),
        ({"hs": "3002.49", "description": "Cultures"}, (Level.REVIEW, "unclassified")),
        ({"hs": "6403.59", "description": "CNC machining centre"}, (Level.REVIEW, "unclassified")),
        ({"kind": "service"}, (Level.REVIEW, "service")),
        ({"kind": "technology", "control_numbers": {"EU": "3E001"}}, (Level.PROHIBITED, "")),
    ],
)
def test_what_a_number_means(line: dict[str, Any], said: tuple[Level, str] | None) -> None:
    found = found_by(SLUG, shipped("2024-01-01", home="DE", to="RU", line=line))
    assert [(f.level, f.variant) for f in found] == ([said] if said else [])


def _number(day: str, number: str) -> tuple[Level, str]:
    finding = one(SLUG, shipped(day, home="DE", to="RU", line={"control_numbers": {"EU": number}}))
    return finding.level, finding.variant


def test_a_number_counts_where_the_list_of_the_day_may_have_it() -> None:
    assert _number("2026-08-01", "3A777") == (Level.REVIEW, "not_listed")
    assert _number("2024-01-01", "3A777") == (Level.PROHIBITED, "")
    assert _number("2026-08-01", "4A506") == (Level.PROHIBITED, "")


ROUTE = [{"place": "DEHAM"}, {"place": "RULED"}, {"place": "KZALA"}]


@pytest.mark.parametrize(
    ("day", "home", "said"),
    [
        ("2023-02-25", "DE", (Level.REVIEW, "passing")),
        ("2023-02-26", "DE", (Level.PROHIBITED, "transit")),
    ],
)
def test_transit_by_its_day(day: str, home: str, said: tuple[Level, str]) -> None:
    finding = one(SLUG, shipped(day, home=home, to="KZ", line=LISTED, route=ROUTE))
    assert (finding.level, finding.variant) == said


def test_a_stop_counts_though_a_payer_is_there_too() -> None:
    order = shipped(
        "2024-01-01", home="DE", to="KZ", line=LISTED, route=ROUTE, payment={"payer_country": "RU"}
    )
    assert one(SLUG, order).variant == "transit"
    payer = shipped("2024-01-01", home="DE", to="KZ", line=LISTED, payment={"payer_country": "RU"})
    assert one(SLUG, payer).variant == "passing"


def test_a_buyer_in_russia_counts_wherever_the_goods_stay_and_a_notified_one_asks() -> None:
    user = {"role": "end_user", "name": "User Example", "country": "KZ"}
    for role, said in (("buyer", (Level.PROHIBITED, "")), ("notify", (Level.REVIEW, "passing"))):
        parties = [{"role": role, "name": "Firm Example", "country": "RU"}, user]
        finding = one(SLUG, shipped("2024-01-01", home="DE", to="KZ", line=LISTED, parties=parties))
        assert (finding.level, finding.variant) == said


def test_nothing_is_asked_for_one_who_is_only_notified_in_russia() -> None:
    parties = [
        {"role": "notify", "name": "Firm Example", "country": "RU"},
        {"role": "end_user", "name": "User Example", "country": "KZ"},
    ]
    assert found_by(SLUG, shipped("2024-01-01", home="DE", to="KZ", parties=parties)) == ()


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("DE", "KZ"), ("DE", "US")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2024-01-01", home=home, to=to, line=LISTED)) == ()


def test_an_exporter_that_is_not_known_leaves_it_open() -> None:
    finding = one(SLUG, shipped("2024-01-01", home="nowhere", to="RU", line=LISTED))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "nexus_unknown", True)


@pytest.mark.parametrize(("day", "old"), [("2022-02-25", True), ("2022-02-26", False)])
def test_an_old_contract_brings_a_task_and_no_leave(day: str, old: bool) -> None:
    finding = one(SLUG, shipped("2022-06-01", home="DE", to="RU", line=LISTED, contract_date=day))
    assert finding.level is Level.PROHIBITED
    assert ("old_contract" in finding.tasks) is old


def test_goods_that_only_pass_are_not_said_to_go_there() -> None:
    route = [{"place": "DEHAM"}, {"place": "RULED"}, {"place": "KZALA"}]
    finding = one(SLUG, shipped("2026-08-01", home="DE", to="KZ", line={"hs": "8504.21"}, route=route))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "unclassified_transit", True)
