from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from history.rows import about, loaded, order, table
from tidewaiter.history.gather import LATEST
from tidewaiter.model.past import PastStatus

CHIP = {
    "description": "Microcontroller",
    "part_number": "EX-77",
    "hs": "854231",
    "quantity": "10",
    "unit": "pcs",
}


def buyer(**fields: Any) -> dict[str, Any]:
    return {"parties": [{"role": "buyer", "name": "Quite New Name", "country": "AE", **fields}]}


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"email": "new@example.ae"}, {"buyer_email": "old@example.ae"}),
        ({"website": "www.example.ae"}, {"buyer_email": "old@example.ae"}),
        ({"phone": "+971 4 555 0101"}, {"buyer_phone": "00971 45550101"}),
        ({"identifiers": {"trade_licence": "CN-12345"}}, {"buyer_number": "trade_license:CN12345"}),
    ],
)
def test_the_same_customer_under_another_name(
    mine: dict[str, Any], theirs: dict[str, str], tmp_path: Path
) -> None:
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", theirs)), order(**buyer(**mine)))
    assert (past.count, len(past.customer)) == (1, 1)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"officers": ["Max Beispiel"]}, {"buyer_owners": "Beispiel, Max"}),
        ({"owners": [{"name": "Example Holding"}]}, {"buyer_owners": "Example Holding"}),
        (
            {"address": "Flat 14, 5 Nathan Road, Hong Kong"},
            {"buyer_address": "Room 14, No. 5 Nathan Road, Hong Kong"},
        ),
    ],
)
def test_a_door_or_a_person_makes_neighbours_and_no_customer(
    mine: dict[str, Any], theirs: dict[str, str], tmp_path: Path
) -> None:
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", theirs)), order(**buyer(**mine)))
    assert (past.count, len(past.near)) == (0, 1)
    assert past.neighbours[0].party.name == "Example Trading FZE"
    assert past.neighbours[0].ties[0].source == "a.csv:2"


@pytest.mark.parametrize("role", ["end_user", "agent"])
def test_others_of_the_order_bring_what_is_near(role: str, tmp_path: Path) -> None:
    fields = buyer()
    fields["parties"].append({"role": role, "name": "Example Trading FZE", "country": "AE"})
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", {})), order(**fields))
    assert (past.count, len(past.near)) == (0, 1)


def test_the_payer_brings_what_is_near(tmp_path: Path) -> None:
    payment = {"payer": "Example Trading FZE", "payer_country": "AE"}
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", {})), order(**buyer(), payment=payment))
    assert len(past.near) == 1


def test_the_exporters_own_signs_find_nobody(tmp_path: Path) -> None:
    past = about(
        loaded(tmp_path, table(tmp_path / "a.csv", {"buyer_email": "y@muster.example"})),
        order(**buyer(email="z@muster.example")),
    )
    assert (past.count, past.near) == (0, ())


def test_nothing_after_the_day_counts(tmp_path: Path) -> None:
    rows = (
        {**CHIP, "date": "2026-06-30", "destination": "AE"},
        {**CHIP, "date": "2026-07-01", "destination": "IR", "buyer_officers": "Late Officer"},
        {**CHIP, "date": "2026-06-01", "status": "refused", "status_date": "2026-07-02"},
    )
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order())
    assert (past.count, past.total, past.last) == (2, 2, datetime.date(2026, 6, 30))
    assert set(past.destinations) == {"AE"}
    assert past.refused == ()
    assert {each.status for each in past.customer} == {PastStatus.UNKNOWN}
    assert past.neighbours == ()
    assert sum(each.quantity for each in past.volumes) == 20


def test_a_day_that_is_asked_for_goes_before_the_orders(tmp_path: Path) -> None:
    rows = ({**CHIP, "date": "2026-06-10"}, {**CHIP, "date": "2026-05-10"})
    past = about(
        loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order(), known_at=datetime.date(2026, 6, 9)
    )
    assert (past.count, past.until) == (1, datetime.date(2026, 6, 9))


def test_the_order_itself_does_not_count(tmp_path: Path) -> None:
    rows = ({"reference": "NEW", "date": "2026-06-30"}, {"reference": "NEW", "date": "2026-06-29"})
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order())
    assert [each.day.day for each in past.same_reference] == [29]
    assert past.count == 1


def test_refused_and_cancelled_orders_of_the_same_goods_by_anybody(tmp_path: Path) -> None:
    other = {"buyer_name": "Somebody Else"}
    rows = (
        {**CHIP, **other, "status": "refused", "part_number": "ex 77", "description": "?"},
        {**CHIP, **other, "status": "cancelled", "part_number": ""},
        {**CHIP, **other, "status": "shipped"},
        {**CHIP, **other, "status": "refused", "part_number": "EX-78", "description": "?"},
        {**CHIP, **other, "status": "refused", "date": "2020-01-01"},
    )
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order())
    assert {each.reference for each in past.refused} == {"P-1", "P-2"}


def test_what_a_lost_customer_ordered(tmp_path: Path) -> None:
    lost = {"buyer_name": "OOO Primer", "buyer_country": "RU", "date": "2021-05-01"}
    rows = (
        {**CHIP, **lost},
        {**CHIP, **lost, "date": "2022-01-05", "part_number": "EX-99", "hs": "848210"},
        {**CHIP, **lost, "date": "2023-01-05", "status": "refused"},
        {**CHIP, "buyer_name": "Dritte Example", "buyer_country": "DE"},
    )
    (basket,) = about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order()).baskets
    assert (basket.name, basket.parts, basket.codes, basket.of) == ("OOO Primer", ("EX-77",), ("854231",), 2)
    assert basket.source == "a.csv:4"
    assert about(loaded(tmp_path / "2", table(tmp_path / "b.csv", *rows)), order(), lost=()).baskets == ()


def test_the_latest_are_looked_at_and_all_are_counted(tmp_path: Path) -> None:
    rows = [{**CHIP, "date": f"2025-{at % 12 + 1:02d}-01"} for at in range(LATEST + 5)]
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order())
    assert (past.count, len(past.customer), past.cut) == (LATEST + 5, LATEST, ("customer",))
    assert sum(each.quantity for each in past.volumes) == 10 * (LATEST + 5)


@pytest.mark.parametrize(
    ("domain", "found"),
    [
        ("exarnple-trading.ae", True),
        ("example-tradlng.ae", True),
        ("example-trading.shop", True),
        ("exampletrading.com", True),
        ("example-trading.ae", False),
        ("another-trading.ae", False),
    ],
)
def test_domains_that_look_alike(domain: str, found: bool, tmp_path: Path) -> None:
    mail = {"buyer_name": "Known Firm", "buyer_email": "x@example-trading.ae"}
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", mail, mail)), order(**buyer(email=f"y@{domain}")))
    assert [each.known for each in past.look_alikes] == (["example-trading.ae"] if found else [])


def test_one_order_is_too_few_to_be_known_by_its_domain(tmp_path: Path) -> None:
    rows = (
        {"buyer_email": "x@example-trading.ae"},
        {"buyer_email": "x@example-trading.ae", "date": "2026-07-01"},
    )
    past = about(
        loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order(**buyer(email="y@exarnple-trading.ae"))
    )
    assert past.look_alikes == ()
