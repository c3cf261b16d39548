"""What bears on the parties of an order, and who of it the order does not name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.model.goods import Goods
from tidewaiter.model.holding import Ownership
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.owners.gather import ORDER, gather
from tidewaiter.owners.link import same
from tidewaiter.owners.read import owners_in
from tidewaiter.owners.register import Register
from tidewaiter.owners.stakes import stakes_on
from tidewaiter.screening.subjects import found_owners, subjects

HEAD = "owner,owned,share\n"


def gathered(file: str = "", **party: Any) -> Ownership:
    buyer = msgspec.structs.replace(Party(role=Role.BUYER, name="Example Trading FZE", country="AE"), **party)
    shipment = Shipment(
        reference="T",
        parties=(buyer,),
        goods=(Goods(description="A part"),),
        exporter=Party(name="Exporter Example", country="DE"),
    )
    told = owners_in(file.encode(), file="x")[1] if file else ()
    return gather(subjects(shipment), Register(told))


def test_the_owners_of_the_order_are_holdings_of_the_order() -> None:
    found = gathered(owners=(Owner(name="Example Holding", share=Decimal("49.99")), Owner(name="Another")))
    assert [(holding.owner.name, str(holding.share), holding.source) for holding in found.holdings] == [
        ("Example Holding", "49.99 %", ORDER),
        ("Another", "0 to 100 %", ORDER),
    ]
    assert found.stands["/parties/0"] == found.holdings[0].owned.key
    assert found.stands["/parties/0/owners/1"] == found.holdings[1].owner.key
    assert found.found == {}


def test_a_party_in_two_roles_is_one() -> None:
    papers = Shipment(
        reference="T",
        goods=(Goods(description="A part"),),
        parties=(
            Party(role=Role.BUYER, name="Example Trading FZE", country="AE", owners=(Owner(name="Mother"),)),
            Party(role=Role.END_USER, name="EXAMPLE TRADING F.Z.E.", country="AE", officers=("An Officer",)),
        ),
    )
    found = gather(subjects(papers), Register())
    assert found.stands["/parties/0"] == found.stands["/parties/1"]
    assert set(found.stands) == {"/parties/0", "/parties/1", "/parties/0/owners/0"}


def test_a_file_is_followed_up_from_the_parties_and_no_further() -> None:
    file = (
        "owner,owned,share,owned_country\nOne,Example Trading FZE,10,AE\nTwo,One,20,\nThree,Two,30,\n"
        "Example Trading FZE,Daughter,40,\nFour,Five,50,\n"
    )
    found = gathered(file)
    assert [holding.owner.name for holding in found.holdings if not holding.doubtful] == [
        "One",
        "Two",
        "Three",
    ]
    assert [holder.name for holder in found.found.values()] == ["One", "Two", "Three"]
    assert list(found.found) == ["/owners/0", "/owners/1", "/owners/2"]


def test_an_owner_of_the_order_and_of_a_file_is_one() -> None:
    found = gathered(
        "owner,owned,share,owned_country\nMother,EXAMPLE HOLDING LIMITED,60,GB\n",
        owners=(Owner(name="Example Holding Ltd", country="GB"),),
    )
    assert [(holding.owner.name, holding.owned.name) for holding in found.holdings] == [
        ("Example Holding Ltd", "Example Trading FZE"),
        ("Mother", "Example Holding Ltd"),
    ]
    assert found.holdings[1].owned.other_names == ("EXAMPLE HOLDING LIMITED",)
    assert [holder.name for holder in found.found.values()] == ["EXAMPLE HOLDING LIMITED", "Mother"]


def test_of_whoever_is_perhaps_the_same_the_shares_are_a_doubt() -> None:
    found = gathered("owner,owned,share,owned_country\nMother,Example Trading FZE,60,VG\n")
    buyer = found.stands["/parties/0"]
    doubts = [holding for holding in found.holdings if holding.owned.key == buyer]
    assert [(holding.owner.name, str(holding.share), holding.doubtful) for holding in doubts] == [
        ("Mother", "0 to 60 %", True),
        ("Example Trading FZE", "0 to 100 %", True),
    ]
    assert [holder.name for holder in found.found.values()] == ["Mother"]


def test_two_owners_who_are_perhaps_one_are_not_added_for_certain() -> None:
    found = gathered(
        "owner,owned,share,owned_country\nMother,Example Trading FZE,30,AE\n",
        owners=(Owner(name="Mother", share=Decimal(30)),),
    )
    assert [holding.attributed for holding in found.holdings if not holding.doubtful] == [False, True]


def test_a_party_is_found_by_its_number_and_its_register_name_is_searched_too() -> None:
    file = "owner,owned,owned_country,owned_number\nMother,Registered Name Ltd,GB,123\n"
    found = gathered(file, name="Trade Name", country="GB", identifiers={"registration": "00000123"})
    (name, mother) = found_owners(found.found)
    assert (name.party.name, name.party.role, name.party.identifiers) == (
        "Registered Name Ltd", Role.OWNER, {"registration": "00000123"},
    )  # fmt: skip
    assert mother.party.name == "Mother"


def test_a_number_without_a_country_links_nobody() -> None:
    file = "owner,owned,owned_country,owned_number\nMother,Registered Name Ltd,GB,123\n"
    assert gathered(file, name="Trade Name", country=None, identifiers={"registration": "123"}).holdings == ()
    assert gathered(file, name="Trade Name", country="GB", identifiers={"passport": "123"}).holdings == ()


def test_every_name_that_only_a_file_gives_is_searched() -> None:
    file = (
        '{"recordType":"entity","recordId":"e","recordDetails":{"name":"Example Trading FZE","alternateNames":["ETF","Old Name"]}}\n'
        '{"recordType":"entity","recordId":"o","recordDetails":{"name":"Mother","alternateNames":["Mater","Mutter"]}}\n'
        '{"recordType":"relationship","recordId":"r","recordDetails":{"subject":"e","interestedParty":"o"}}'
    )
    own, mother = found_owners(gathered(file).found)
    assert (own.party.name, own.party.aliases) == ("ETF", ("Old Name",))
    assert (mother.party.name, mother.party.aliases) == ("Mother", ("Mater", "Mutter"))


def test_whoever_has_a_number_alone_is_searched_by_it() -> None:
    child, parent = "213800EXAMPLECHILD01", "213800EXAMPLEPARENT1"
    file = (
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType\n"
        f"{child},{parent},IS_DIRECTLY_CONSOLIDATED_BY\n"
    )
    (mother,) = found_owners(gathered(file, identifiers={"lei": child}).found)
    assert mother.party.identifiers == {"lei": parent}


def test_a_person_of_a_file_is_asked_as_a_person_with_the_birth_date() -> None:
    file = (
        '{"recordType":"entity","recordId":"e","recordDetails":{"name":"Example Trading FZE"}}\n'
        '{"recordType":"person","recordId":"p","recordDetails":{"names":[{"fullName":"Max Beispiel"}],"birthDate":"1970-05"}}\n'
        '{"recordType":"relationship","recordId":"r","recordDetails":{"subject":"e","interestedParty":"p"}}'
    )
    (owner,) = found_owners(gathered(file).found)
    assert (owner.party.kind, owner.party.birth_date) == (AskedKind.PERSON, "1970-05")


NAMES = st.sampled_from(
    [
        "Example Trading FZE",
        "One Ltd",
        "ONE LIMITED",
        "Two GmbH",
        "Two",
        "Three AG",
        "Three",
        "Four",
        "Max Beispiel",
        "Beispiel Max",
    ]
)


@given(st.lists(st.tuples(NAMES, NAMES, st.integers(0, 100)), max_size=12))
def test_each_somebody_has_one_key_wherever_they_stand(rows: list[tuple[str, str, int]]) -> None:
    found = gathered(
        HEAD + "".join(f"{owner},{owned},{share}\n" for owner, owned, share in rows) + "One,Two,3\n"
    )
    holders = [holder for holding in found.holdings for holder in (holding.owner, holding.owned)]
    by_key = {holder.key: holder for holder in holders}
    assert all(by_key[holder.key] == holder for holder in holders)
    for left, right in combinations(by_key.values(), 2):
        assert not same(left, right)
    keys = {*by_key, *found.stands.values()}
    assert {holder.key for holder in found.found.values()} <= keys
    above = {*found.stands.values(), *(holding.owner.key for holding in found.holdings)}
    assert {holding.owned.key for holding in found.holdings} <= above


def test_the_same_gives_the_same() -> None:
    file = f"{HEAD}One,Example Trading FZE,10\nTwo,One,20\nOne,Two,5\n"
    assert gathered(file) == gathered(file)


def told_twice(first: Owner, second: Owner) -> str:
    """The shares in one firm, buyer and end user of the same order, that states an owner under each."""
    papers = Shipment(
        reference="T",
        goods=(Goods(description="A part"),),
        parties=(
            Party(role=Role.BUYER, name="Example Trading FZE", country="AE", owners=(first,)),
            Party(role=Role.END_USER, name="Example Trading FZE", country="AE", owners=(second,)),
        ),
    )
    found = gather(subjects(papers), Register())
    ((stake,),) = stakes_on(found.holdings, date(2026, 3, 1)).values()
    return str(stake.share)


@pytest.mark.parametrize("share", ["50", "49.9", "25"])
def test_a_stake_told_under_both_roles_of_a_firm_is_one_stake(share: str) -> None:
    owner = Owner(name="Listed One", share=Decimal(share))
    assert told_twice(owner, owner) == f"{share} %"
    dated = msgspec.structs.replace(owner, from_=date(2020, 1, 1))
    assert told_twice(owner, dated) == f"{share} %"


def test_two_shares_told_of_the_same_two_are_a_range() -> None:
    owner = Owner(name="Listed One", share=Decimal(30))
    assert told_twice(owner, msgspec.structs.replace(owner, share=Decimal(25))) == "30 to 55 %"
    days = [msgspec.structs.replace(owner, from_=date(year, 1, 1)) for year in (2020, 2021)]
    assert told_twice(days[0], days[1]) == "30 to 60 %"
