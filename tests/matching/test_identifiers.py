from __future__ import annotations

import msgspec
import pytest

from matching.pairs import POLICY, listed
from tidewaiter.matching.identifiers import Agreement, compare_identifiers
from tidewaiter.matching.score import compare
from tidewaiter.model.entity import Identifier
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind, EvidenceKind

TAX = Identifier(type="tax_number", value="7701234567", normal="7701234567", country="RU")
SHORT = Identifier(type="registration", value="1234567", normal="1234567", country="GB")
BIC = Identifier(type="bic", value="ABCDRUMM", normal="ABCDRUMM")
SHIP = Identifier(type="imo", value="IMO 9074729", normal="9074729", valid=True)
CALL = Identifier(type="call_sign", value="5IM 596", normal="5IM596")
TAIL = Identifier(type="aircraft_tail", value="YI-NAE", normal="YINAE")
SERIAL = Identifier(type="aircraft_serial", value="23480", normal="23480")
LINE = Identifier(type="aircraft_serial", value="401", normal="401")


def verdicts(given: dict[str, str], country: str | None, *identifiers: Identifier) -> list[Agreement]:
    entity = listed("Ruslan Holding", identifiers=identifiers)
    party = Party(name="Ruslan Holding", kind=AskedKind.COMPANY, identifiers=given)
    return [pair.agreement for pair in compare_identifiers(party, country, entity)]


def test_the_policy_weighs_every_agreement() -> None:
    assert set(POLICY.features["identifier"]) == set(Agreement)


def test_an_equal_number_of_the_same_register() -> None:
    assert verdicts({"tax_number": "7701234567"}, "RU", TAX) == [Agreement.EQUAL]


def test_a_branch_belongs_to_its_bank() -> None:
    assert verdicts({"bic": "ABCDRUMM123"}, None, BIC) == [Agreement.EQUAL]


def test_an_equal_number_under_the_name_of_another_register() -> None:
    assert verdicts({"registration": "7701234567"}, "RU", TAX) == [Agreement.EQUAL_ACROSS]


def test_a_long_number_is_one_abroad_too_and_a_short_one_stands_in_many_registers() -> None:
    assert verdicts({"tax_number": "7701234567"}, "AM", TAX) == [Agreement.EQUAL]
    assert verdicts({"registration": "1234567"}, "GB", SHORT) == [Agreement.EQUAL]
    assert verdicts({"registration": "1234567"}, None, SHORT) == [Agreement.EQUAL]
    assert verdicts({"registration": "1234567"}, "AM", SHORT) == [Agreement.EQUAL_SHORT]


def test_another_number_speaks_against_only_in_the_same_country() -> None:
    assert verdicts({"tax_number": "7709999999"}, "RU", TAX) == [Agreement.DIFFERENT]
    assert verdicts({"tax_number": "7709999999"}, "AM", TAX) == []
    assert verdicts({"tax_number": "7709999999"}, None, TAX) == []


def test_a_hull_has_one_number() -> None:
    assert verdicts({"imo": "9176187"}, None, SHIP) == [Agreement.DIFFERENT_SINGLE]
    assert verdicts({"imo": "9176188"}, None, SHIP) == [], "a slip of the pen is no other hull"


def test_signs_of_a_craft_agree_and_never_contradict() -> None:
    assert verdicts({"call sign": "5IM596"}, None, CALL) == [Agreement.EQUAL_SIGN]
    assert verdicts({"call sign": "5IM597"}, None, CALL) == []
    assert verdicts({"tail_number": "YINAE"}, None, TAIL) == [Agreement.EQUAL_SIGN]
    assert verdicts({"msn": "23480"}, None, SERIAL) == [Agreement.EQUAL_SIGN]
    assert verdicts({"msn": "401"}, None, LINE) == [Agreement.EQUAL_SHORT]


def test_what_names_nobody_is_no_evidence() -> None:
    assert verdicts({"industry_code": "7701234567"}, "RU", TAX) == []
    assert verdicts({}, "RU", TAX) == []


def test_two_ships_of_one_name_are_told_apart_by_their_hulls() -> None:
    ship = listed("Parnia", kind=EntityKind.VESSEL, identifiers=(SHIP,))
    party = Party(name="Parnia", kind=AskedKind.VESSEL)
    assert compare(party, ship, POLICY).hit
    other = msgspec.structs.replace(party, identifiers={"imo": "9176187"})
    assert not compare(other, ship, POLICY).hit


def test_another_hull_outweighs_a_call_sign_that_went_with_the_flag() -> None:
    ship = listed("Parnia", kind=EntityKind.VESSEL, identifiers=(SHIP, CALL))
    party = Party(name="Parnia", kind=AskedKind.VESSEL, identifiers={"imo": "9176187", "call_sign": "5IM596"})
    assert not compare(party, ship, POLICY).hit


@pytest.mark.parametrize(
    "party",
    [
        Party(name="Quorvath", identifiers={"imo": "9074729"}),
        Party(name="Quorvath IMO 9074729"),
        Party(name="Quorvath", kind=AskedKind.VESSEL, identifiers={"call_sign": "5IM596"}),
    ],
)
def test_a_renamed_ship_is_a_hit_by_its_number(party: Party) -> None:
    ship = listed("Parnia", kind=EntityKind.VESSEL, identifiers=(SHIP, CALL))
    found = compare(party, ship, POLICY)
    assert found.hit
    shown = next(item for item in found.evidence if item.kind is EvidenceKind.IDENTIFIER)
    assert shown.left_from in ("name", "identifiers/imo", "identifiers/call_sign")


@pytest.mark.parametrize("name", ["EP-GOL", "EPGOL", "aircraft EP-GOL"])
def test_an_aircraft_is_a_hit_by_its_mark(name: str) -> None:
    plane = listed("EP-GOL", kind=EntityKind.AIRCRAFT)
    assert compare(Party(name=name), plane, POLICY).hit
    assert compare(Party(name="Quorvath", identifiers={"tail": "EP-GOL"}), plane, POLICY).hit
