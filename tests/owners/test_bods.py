"""Statements of beneficial ownership (BODS 0.4), with invented firms."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from owners.reading import refused, told
from tidewaiter.model.holding import Holding, Power
from tidewaiter.model.share import UNKNOWN, Share, share_in
from tidewaiter.model.words import AskedKind

CHILD = "213800EXAMPLECHILD01"


def entity(record: str, name: str, **details: Any) -> dict[str, Any]:
    return {
        "statementId": f"s-{record}", "statementDate": "2024-01-01", "recordId": record, "recordType": "entity",
        "recordStatus": "new",
        "recordDetails": {"isComponent": False, "entityType": {"type": "registeredEntity"}, "name": name, **details},
    }  # fmt: skip


def person(record: str, name: str) -> dict[str, Any]:
    return {
        "statementId": f"s-{record}", "statementDate": "2024-01-01", "recordId": record, "recordType": "person",
        "recordDetails": {"personType": "knownPerson", "names": [{"type": "legal", "fullName": name}]},
    }  # fmt: skip


def relation(subject: str, party: Any, *interests: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "statementId": "s-r", "statementDate": "2024-01-01", "recordId": f"r-{subject}", "recordType": "relationship",
        "recordDetails": {"isComponent": False, "subject": subject, "interestedParty": party, "interests": list(interests)},
        **more,
    }  # fmt: skip


FIRM = entity(
    "e1", "Example Trading FZE", jurisdiction={"code": "AE"}, identifiers=[{"scheme": "XI-LEI", "id": CHILD}]
)
OWNER = person("p1", "Max Beispiel")


def bods(*statements: dict[str, Any]) -> tuple[Holding, ...]:
    whole, lines = told(json.dumps(statements)), told("\n".join(json.dumps(one) for one in statements))
    assert whole == lines
    return whole


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ({"exact": 49.99}, "49.99"),
        ({"exact": 50, "minimum": 50, "maximum": 50}, "50"),
        ({"minimum": 25, "maximum": 50}, "25-50"),
        ({"exclusiveMinimum": 25, "maximum": 50}, ">25-50"),
        ({"minimum": 50, "exclusiveMaximum": 75}, "50-<75"),
        ({"minimum": 75}, ">=75"),
        ({}, ""),
        (None, ""),
    ],
)
def test_exact_least_and_most_of_a_statement(share: dict[str, Any] | None, expected: str) -> None:
    (holding,) = bods(FIRM, OWNER, relation("e1", "p1", {"type": "shareholding", "share": share}))
    assert holding.share == share_in(expected)
    assert (holding.owner.name, holding.owned.name, holding.owned.country) == (
        "Max Beispiel",
        "Example Trading FZE",
        "AE",
    )


def test_votes_leave_the_share_open_and_a_seat_on_the_board_is_none() -> None:
    votes, board = bods(
        FIRM,
        OWNER,
        relation("e1", "p1", {"type": "votingRights", "share": {"exact": 60}}, {"type": "boardMember"}),
    )
    assert (votes.share, votes.powers) == (UNKNOWN, (Power.VOTES,))
    assert (board.share, board.powers) == (Share.exactly(0), (Power.APPOINTMENT,))


@pytest.mark.parametrize(
    ("kind", "share", "expected"),
    [
        ("nominator", None, ""),
        ("settlor", None, ""),
        ("beneficiaryOfLegalArrangement", {"exact": 60}, "0-60"),
        ("rightsToProfitOrIncome", {"minimum": 25, "exclusiveMaximum": 50}, "<50"),
        ("rightToProfitOrIncomeFromAssets", None, ""),
        ("protector", None, "0"),
    ],
)
def test_whoever_a_firm_is_held_for_may_own_what_is_stated(
    kind: str, share: dict[str, Any] | None, expected: str
) -> None:
    (holding,) = bods(FIRM, OWNER, relation("e1", "p1", {"type": kind, "share": share}))
    assert holding.share == share_in(expected)
    assert holding.powers == (Power.INFLUENCE,)


def test_an_earlier_statement_holds_until_the_day_of_the_later_and_a_closed_record_ended() -> None:
    old = relation("e1", "p1", {"type": "shareholding", "share": {"exact": 50}, "startDate": "2020-01-01"})
    new = relation(
        "e1",
        "p1",
        {"type": "shareholding", "share": {"exact": 40}},
        statementDate="2025-02-01",
        recordStatus="closed",
    )
    earlier, holding = bods(FIRM, OWNER, new, old)
    assert (earlier.share, earlier.from_, earlier.to) == (
        Share.exactly(50),
        date(2020, 1, 1),
        date(2025, 1, 31),
    )
    assert (holding.share, holding.from_, holding.to) == (
        Share.exactly(40),
        date(2025, 2, 1),
        date(2025, 2, 1),
    )


def test_names_numbers_and_countries_of_either_side() -> None:
    firm = entity(
        "e1", "Example Trading FZE", jurisdiction={"code": "US-DE"}, alternateNames=["ETF"],
        identifiers=[{"schemeName": "Some register", "id": "ab 1"}, {"scheme": "GB-COH", "id": "123"}],
    )  # fmt: skip
    owner = person("p1", "Max Beispiel")
    owner["recordDetails"]["names"].append({"fullName": "Maxim Beispiel"})
    (holding,) = bods(firm, owner, relation("e1", "p1"))
    assert (holding.owned.country, holding.owned.other_names) == ("US", ("ETF",))
    assert holding.owned.identifiers == {"Some register": "AB 1", "GB-COH": "00000123"}
    assert holding.owner.other_names == ("Maxim Beispiel",)


@pytest.mark.parametrize(
    ("directness", "attributed"), [("direct", False), ("indirect", True), ("unknown", True)]
)
def test_a_share_that_may_run_through_others_is_attributed(directness: str, attributed: bool) -> None:
    interest = {"type": "shareholding", "directOrIndirect": directness, "share": {"exact": 50}}
    (holding,) = bods(FIRM, OWNER, relation("e1", "p1", interest))
    assert holding.attributed is attributed


def test_a_state_is_an_organisation() -> None:
    state = entity("s", "State of Example", entityType={"type": "state"})
    (holding,) = bods(FIRM, state, relation("e1", "s", {"type": "shareholding"}))
    assert holding.owner.kind is AskedKind.ORGANISATION


def test_an_owner_nobody_knows_holds_all_the_same() -> None:
    (holding,) = bods(FIRM, relation("e1", {"reason": "subjectUnableToConfirmOrIdentifyBeneficialOwner"}))
    assert (holding.owner.name, holding.share) == ("", UNKNOWN)


@pytest.mark.parametrize(
    ("statement", "field"),
    [
        (relation("e1", "nobody"), "recordDetails.interestedParty"),
        (relation("e1", "p1", {"type": "friendship"}), "recordDetails.interests[0].type"),
        (
            relation("e1", "p1", {"type": "shareholding", "share": {"exact": 101}}),
            "recordDetails.interests[0].share.exact",
        ),
        (
            relation("e1", "p1", {"type": "shareholding", "share": {"minimum": 60, "maximum": 50}}),
            "recordDetails.interests[0].share",
        ),
        ({"statementType": "ownershipOrControlStatement"}, "statementType"),
        ({"recordType": "thing", "recordId": "x"}, "recordType"),
        ({"recordType": "entity"}, "recordId"),
    ],
)
def test_a_bad_statement_is_named_by_line_and_field(statement: dict[str, Any], field: str) -> None:
    text = f"[{json.dumps(FIRM)},\n{json.dumps(OWNER)},\n{json.dumps(statement)}]"
    error = refused(text)
    assert (error.line, error.field) == (3, field)
