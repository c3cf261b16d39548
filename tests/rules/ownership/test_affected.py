"""The frame itself, with another regime's numbers: it takes any threshold and any lists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from rules.ownership.firms import listed, owned
from rules.papers import LAW, listing
from tidewaiter.model.holding import Power
from tidewaiter.model.match import Match
from tidewaiter.model.words import Band, Standing
from tidewaiter.rules.ownership.affected import affected

MORE_THAN_HALF = msgspec.structs.replace(
    LAW.ownership_test("us_ofac_50_percent").versions[-1], percent=Decimal(50), or_more=False
)
QUARTER = msgspec.structs.replace(MORE_THAN_HALF, percent=Decimal(25), or_more=True)
FROZEN = listing("eu_269_annex_i")
HEAD = "owner,owned,share,owned_country\n"
MOTHER = {"name": "Example Holding Ltd", "country": "GB", "share": "60"}


def frozen(match: Match) -> bool:
    return match.entity.listing.watchlist == "eu_269_annex_i"


def owner(share: str | None, name: str = "Frozen One") -> dict[str, Any]:
    return {"name": name, "share": share}


@pytest.mark.parametrize(
    ("share", "more_than_half", "quarter"),
    [
        ("50", Standing.NO, Standing.YES),
        ("50.01", Standing.YES, Standing.YES),
        ("24.99", Standing.NO, Standing.NO),
        ("25", Standing.NO, Standing.YES),
        (None, Standing.UNKNOWN, Standing.UNKNOWN),
    ],
)
def test_each_rule_brings_its_threshold(
    share: str | None, more_than_half: Standing, quarter: Standing
) -> None:
    brief = owned(listed("Frozen One", FROZEN), owners=(owner(share),))
    assert [one.reached for one in affected(brief, MORE_THAN_HALF, frozen)] == [more_than_half]
    assert [one.reached for one in affected(brief, QUARTER, frozen)] == [quarter]


def test_each_rule_brings_its_lists() -> None:
    brief = owned(listed("Frozen One", FROZEN), owners=(owner("100"),))
    assert list(affected(brief, QUARTER, lambda match: not frozen(match))) == []


def test_what_is_open_is_told_apart() -> None:
    unsure = owned(listed("Frozen One", FROZEN, band=Band.POSSIBLE), owners=(owner("60"),))
    (one,) = affected(unsure, MORE_THAN_HALF, frozen)
    assert (one.owner_open, one.share_open) == (True, False)
    unknown = owned(listed("Frozen One", FROZEN), owners=(owner(None),))
    (one,) = affected(unknown, MORE_THAN_HALF, frozen)
    assert (one.owner_open, one.share_open) == (False, True)
    above = owned(
        listed("Frozen One", FROZEN),
        owners=(MOTHER,),
        file=f"{HEAD}Frozen One,Example Holding Ltd,,GB\n",
    )
    (one,) = affected(above, MORE_THAN_HALF, frozen)
    assert (one.owner_open, one.share_open) == (False, True)


def test_the_listings_are_those_of_everyone_from_whom_a_share_runs_down() -> None:
    file = f"{HEAD}Frozen One,Example Holding Ltd,60,GB\nFrozen Two,Example Holding Ltd,10,GB\nFrozen Three,Elsewhere,90,\n"
    brief = owned(
        *(listed(name, FROZEN) for name in ("Frozen One", "Frozen Two", "Frozen Three")),
        owners=(MOTHER,),
        file=file,
    )
    (one,) = affected(brief, MORE_THAN_HALF, frozen)
    assert [match.asked for match in one.matches] == ["Frozen One", "Frozen Two"]
    assert {match.party for match in one.matches} == {"/parties/0"}
    assert (str(one.share), str(one.through)) == ("60 %", "42 %")


def test_powers_are_handed_to_rules_that_ask_for_control() -> None:
    file = (
        '{"recordType":"entity","recordId":"e","recordDetails":{"name":"Example Trading FZE"}}\n'
        '{"recordType":"person","recordId":"p","recordDetails":{"names":[{"fullName":"Frozen One"}]}}\n'
        '{"recordType":"relationship","recordId":"r","recordDetails":{"subject":"e","interestedParty":"p",'
        '"interests":[{"type":"votingRights"},{"type":"boardChair"}]}}'
    )
    (one,) = affected(owned(listed("Frozen One", FROZEN), file=file), MORE_THAN_HALF, frozen)
    assert one.powers == (Power.VOTES, Power.APPOINTMENT)


def test_a_match_below_the_alert_line_and_an_owner_nobody_lists_count_for_nothing() -> None:
    assert list(affected(owned(owners=(owner("100"),)), QUARTER, frozen)) == []


TWO = [
    {
        "role": "buyer",
        "name": "Example Trading FZE",
        "country": "AE",
        "owners": [{"name": "Frozen One", "share": 60}],
    },
    {
        "role": "bank",
        "name": "Example Bank Ltd",
        "country": "GB",
        "owners": [{"name": "Frozen One", "share": 70}],
    },
]


def test_every_party_is_looked_at_whoever_owns_the_ones_before() -> None:
    brief = owned(listed("Frozen One", FROZEN), parties=TWO)
    assert [(one.subject.pointer, str(one.share)) for one in affected(brief, QUARTER, frozen)] == [
        ("/parties/0", "60 %"),
        ("/parties/1", "70 %"),
    ]


def test_a_party_listed_under_the_name_of_the_order_too_is_not_one_that_only_a_register_calls_so() -> None:
    lei = "213800EXAMPLECHILD01"
    file = f"owner,owned,owned_lei\nSomebody,Frozen House,{lei}\n"
    parties = [{"role": "buyer", "name": "ETF", "country": "AE", "identifiers": {"lei": lei}}]
    register = affected(owned(listed("Frozen House", FROZEN), file=file, parties=parties), QUARTER, frozen)
    assert [(one.itself, len(one.own)) for one in register] == [(True, 0)]
    hits = (listed("Frozen House", FROZEN), listed("ETF", FROZEN), listed("Somebody", FROZEN))
    both = affected(owned(*hits, file=file, parties=parties), QUARTER, frozen)
    assert [(one.itself, len(one.own)) for one in both] == [(False, 1)]


def test_one_share_of_which_the_unit_is_open_is_enough_beside_others() -> None:
    table = f"{HEAD}Frozen One,Example Trading FZE,>10-60,AE\n"
    owners = (owner("0.6", "Frozen Two"),)
    brief = owned(listed("Frozen One", FROZEN), listed("Frozen Two", FROZEN), owners=owners, file=table)
    (one,) = affected(brief, MORE_THAN_HALF, frozen)
    assert [stake.unit_open for stake in one.stakes] == [True, False]
    assert one.unit_open
