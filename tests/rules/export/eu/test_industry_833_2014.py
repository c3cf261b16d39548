"""export/eu/industry_833_2014: industrial goods from the Union to Russia."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/industry_833_2014"


@pytest.mark.parametrize(
    ("day", "code", "found"),
    [
        ("2022-04-08", "8479.50", []),
        ("2022-10-07", "8479.50", ["prohibited"]),
        ("2022-12-16", "8479.50", ["prohibited"]),
        ("2022-12-17", "8479.50", ["state_unknown"]),
        ("2022-10-07", "84.79", ["wider"]),
        ("2022-10-07", "8424.89.40", ["prohibited"]),
        ("2022-10-07", "8424.89.70", []),
        ("2022-10-07", "2512.00.00", ["prohibited"]),
    ],
)
def test_codes_and_days(day: str, code: str, found: list[str]) -> None:
    brief = shipped(day, home="DE", to="RU", line={"hs": code})
    assert [finding.variant or finding.level for finding in found_by(SLUG, brief)] == found


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "TR"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2022-10-07", home=home, to=to, line={"hs": "8479.50"})) == ()


def test_it_cites_the_act_of_the_day_first() -> None:
    finding = one(SLUG, shipped("2022-10-07", home="DE", to="RU", line={"hs": "8479.50"}))
    assert finding.citations[0].instrument == "Regulation (EU) No 833/2014"


@pytest.mark.parametrize(
    ("day", "signed", "variant"),
    [
        ("2022-07-10", "2022-04-08", "contract_old"),
        ("2022-07-10", "2022-04-09", "state_unknown"),
        ("2022-07-10", None, "contract_unknown"),
        ("2022-07-11", "2022-04-08", "state_unknown"),
    ],
)
def test_contracts_of_before_the_ban_have_a_window(day: str, signed: str | None, variant: str) -> None:
    finding = one(SLUG, shipped(day, home="DE", to="RU", line={"hs": "8479.50"}, contract_date=signed))
    assert finding.variant == variant


def test_a_window_is_for_the_codes_that_it_names() -> None:
    papers = {"home": "DE", "to": "RU", "contract_date": "2024-02-23"}
    assert one(SLUG, shipped("2024-05-25", line={"hs": "8504.21"}, **papers)).variant == "contract_old"
    assert one(SLUG, shipped("2024-05-25", line={"hs": "8504.34"}, **papers)).variant == "state_unknown"


def test_what_is_barred_is_held_and_what_is_asked_is_not() -> None:
    barred = one(SLUG, shipped("2022-10-07", home="DE", to="RU", line={"hs": "8479.50"}))
    assert (barred.level.value, barred.tasks) == ("prohibited", ("hold", "exceptions"))
    assert one(SLUG, shipped("2022-10-07", home="DE", to="RU", line={"hs": "8479"})).tasks == ()


def test_a_stop_on_the_way_is_for_the_rule_on_transit_and_a_buyer_there_is_not() -> None:
    route = [{"place": "DEHAM"}, {"place": "RULED"}, {"place": "KZALA"}]
    line = {"hs": "8479.50"}
    assert found_by(SLUG, shipped("2022-10-07", home="DE", to="KZ", line=line, route=route)) == ()
    buyer = [{"role": "buyer", "name": "Buyer Example", "country": "RU"}]
    finding = one(SLUG, shipped("2022-10-07", home="DE", to="KZ", line=line, parties=buyer))
    assert finding.level.value == "prohibited"
