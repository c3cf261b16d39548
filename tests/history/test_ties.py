from __future__ import annotations

from pathlib import Path
from typing import Any

from history.rows import about, loaded, order, table
from tidewaiter.history.ties import CROWD
from tidewaiter.model.past import Past, TieKind


def asked(tmp_path: Path, *rows: dict[str, str], **mine: Any) -> Past:
    fields: dict[str, Any] = {"parties": [{"role": "buyer", "name": "New Firm", "country": "HK", **mine}]}
    return about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order(**fields))


def firm(name: str, **fields: str) -> dict[str, str]:
    return {
        "buyer_name": name,
        "buyer_country": "HK",
        **{f"buyer_{field}": value for field, value in fields.items()},
    }


def test_two_steps_and_no_third(tmp_path: Path) -> None:
    rows = (
        firm("First", phone="+852 2555 0101", email="a@first.example"),
        firm("Second", email="b@first.example", officers="Anna Muster"),
        firm("Third", officers="Anna Muster"),
    )
    past = asked(tmp_path, *rows, phone="+852 25550101")
    found = {
        each.party.name: [(tie.left, tie.kind, tie.right, tie.source) for tie in each.ties]
        for each in past.neighbours
    }
    assert found == {
        "First": [("New Firm", TieKind.PHONE, "First", "a.csv:2")],
        "Second": [
            ("New Firm", TieKind.PHONE, "First", "a.csv:2"),
            ("First", TieKind.DOMAIN, "Second", "a.csv:3"),
        ],
    }


def test_people_of_a_neighbour_and_of_the_firm_itself(tmp_path: Path) -> None:
    rows = (
        firm("Neighbour", phone="+852 2555 0101", owners="Owner One"),
        firm("New Firm", officers="Former Head; Present Head"),
    )
    past = asked(tmp_path, *rows, phone="+852 25550101", officers=["Head, Present"])
    found = {each.party.name: len(each.ties) for each in past.neighbours}
    assert found == {"Neighbour": 1, "Owner One": 2, "Former Head": 1}


def test_whom_the_order_names_is_no_neighbour(tmp_path: Path) -> None:
    past = asked(tmp_path, firm("New Firm", phone="+852 2555 0101"), phone="+852 25550101")
    assert past.neighbours == ()


def test_a_key_that_many_share_leads_no_further(tmp_path: Path) -> None:
    rows = [firm("First", phone="+852 2555 0101", address="Desk 1, 5 Nathan Road, Hong Kong")]
    rows += [firm(f"Tenant {at}", address="Desk 1, 5 Nathan Road, Hong Kong") for at in range(CROWD)]
    past = asked(tmp_path, *rows, phone="+852 25550101")
    assert [each.party.name for each in past.neighbours] == ["First"]
    assert past.cut == ("crowd",)


def test_another_unit_is_no_tie(tmp_path: Path) -> None:
    rows = (firm("First", address="Flat 14, 3/F, 5 Nathan Road, Hong Kong"),)
    assert asked(tmp_path, *rows, address="Flat 15, 3/F, 5 Nathan Road, Hong Kong").neighbours == ()
