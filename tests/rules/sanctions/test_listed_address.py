from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import at_address, brief_of, found_by, one, order, with_goods
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Level, Role

SLUG = "sanctions/listed_address"
ORDER = order("g2-converters-listed-address")
UNIT = at_address("/parties/0", "HK Address 05", "same_unit")
LATER = at_address("/parties/0", "HK Address 10", "same_unit", start="2024-06-12")


def seen(shipment: Any, found: PartyMatches = UNIT) -> tuple[Level, str, bool]:
    finding = one(SLUG, brief_of(shipment, found))
    return finding.level, finding.variant, finding.gap


@pytest.mark.parametrize(
    ("found", "eccn", "hs", "expected"),
    [
        (UNIT, "3A991", "8542.39", (Level.LICENCE_REQUIRED, "", False)),
        (UNIT, "3A001", "8542.39", (Level.LICENCE_REQUIRED, "", False)),
        (UNIT, "EAR99", "8542.39", (Level.REVIEW, "not_caught", False)),
        (UNIT, "3A991", "9403.30", (Level.REVIEW, "not_caught", False)),
        (UNIT, None, "8542.39", (Level.REVIEW, "unclassified", True)),
        (UNIT, "3A991", None, (Level.REVIEW, "unclassified", True)),
        (UNIT, None, "9403.30", (Level.REVIEW, "not_caught", False)),
        (LATER, "3A991", "9403.30", (Level.LICENCE_REQUIRED, "", False)),
        (LATER, "EAR99", "8542.39", (Level.LICENCE_REQUIRED, "", False)),
        (LATER, "EAR99", "9403.30", (Level.REVIEW, "not_caught", False)),
        (LATER, None, "9403.30", (Level.REVIEW, "unclassified", True)),
    ],
)
def test_an_address_reaches_the_goods_its_entry_names(
    found: PartyMatches, eccn: str | None, hs: str | None, expected: tuple[Level, str, bool]
) -> None:
    assert seen(with_goods(ORDER, eccn=eccn, hs=hs), found) == expected


def test_another_unit_of_the_building_is_a_question_once() -> None:
    near = at_address("/parties/0", "HK Address 05", "same_building")
    far = at_address("/parties/0", "HK Address 06", "same_building")
    both = msgspec.structs.replace(near, matches=(*near.matches, *far.matches))
    finding = one(SLUG, brief_of(ORDER, both))
    assert (finding.level, finding.variant) == (Level.REVIEW, "same_building")
    assert finding.facts["entry"] == "HK Address 05, HK Address 06"


@pytest.mark.parametrize(
    ("level", "goods", "expected"),
    [
        ("same_building", {"eccn": "3A991"}, (Level.REVIEW, "same_building", False)),
        ("same_building", {"eccn": None}, (Level.REVIEW, "same_building", False)),
        ("same_building", {"eccn": "EAR99", "hs": "9403.30"}, (Level.NOTE, "other_unit", False)),
        ("same_building", {"origin": "DE", "us_content": 0}, (Level.NOTE, "other_unit", False)),
        ("unit_unstated", {"eccn": "3A991"}, (Level.REVIEW, "unit_unstated", True)),
        ("unit_unstated", {"eccn": None}, (Level.REVIEW, "unit_unstated", True)),
        ("unit_unstated", {"eccn": "EAR99", "hs": "9403.30"}, (Level.REVIEW, "unit_unstated", False)),
        ("unit_unstated", {"origin": "DE", "us_content": 0}, (Level.NOTE, "unit_unstated", False)),
    ],
)
def test_the_building_asks_for_the_unit_and_bars_no_other(
    level: str, goods: dict[str, Any], expected: tuple[Level, str, bool]
) -> None:
    found = at_address("/parties/0", "HK Address 05", level)
    assert seen(with_goods(ORDER, **goods), found) == expected


def shown(found: PartyMatches, given: str, listed: str) -> PartyMatches:
    """The match with these two addresses in its evidence."""
    match = found.matches[0]
    told = tuple(
        msgspec.structs.replace(item, left=given, right=listed) for item in match.comparison.evidence
    )
    comparison = msgspec.structs.replace(match.comparison, evidence=told)
    return msgspec.structs.replace(found, matches=(msgspec.structs.replace(match, comparison=comparison),))


LISTED = "Flat/RM 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong"


def test_a_floor_alone_is_asked_for_its_unit() -> None:
    floor = shown(UNIT, "23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street", LISTED)
    assert seen(ORDER, floor) == (Level.REVIEW, "unit_unstated", True)
    door = shown(UNIT, "Flat 2309, Ho King Commercial Centre, 2-16 Fa Yuen Street", LISTED)
    assert seen(ORDER, door) == (Level.LICENCE_REQUIRED, "", False)


def test_another_unit_is_told_apart_in_words() -> None:
    near = at_address("/parties/0", "HK Address 05", "same_building")
    given = "Unit 907, Ho King Commercial Centre, 2-16 Fa Yuen Street, Hong Kong"
    facts = one(SLUG, brief_of(ORDER, shown(near, given, LISTED))).facts
    assert facts["agreed_en"] == "building, number of the house, street, country"
    assert facts["differed_en"] == "unit, floor"
    assert facts["unstated_en"] == "district or city"
    assert facts["differed_de"] == "Einheit, Stockwerk"


def test_the_unit_itself_leaves_nothing_to_say_of_the_building() -> None:
    near = at_address("/parties/0", "HK Address 06", "same_building")
    both = msgspec.structs.replace(UNIT, matches=(*UNIT.matches, *near.matches))
    assert [finding.variant for finding in found_by(SLUG, brief_of(ORDER, both))] == [""]


def test_the_entry_counts_from_the_day_it_took_effect() -> None:
    eve = msgspec.structs.replace(ORDER, date=msgspec.convert("2024-06-11", type(ORDER.date)))
    assert seen(eve) == (Level.NOTE, "not_in_force", False)
    day = msgspec.structs.replace(ORDER, date=msgspec.convert("2024-06-12", type(ORDER.date)))
    assert seen(day) == (Level.LICENCE_REQUIRED, "", False)


def test_goods_outside_us_law_are_looked_at_and_not_barred() -> None:
    assert seen(with_goods(ORDER, origin="DE", us_content=0)) == (Level.REVIEW, "no_nexus", False)
    assert seen(with_goods(ORDER, origin="DE", us_content=None)) == (Level.REVIEW, "nexus_unknown", True)


def test_an_entry_the_law_does_not_know_is_shown_as_it_is() -> None:
    unknown = at_address("/parties/0", "HK Address 99", "same_unit")
    assert seen(ORDER, unknown) == (Level.REVIEW, "no_row", True)


def test_an_entry_the_law_does_not_know_is_judged_by_its_wording_where_that_is_understood() -> None:
    unknown = at_address("/parties/0", "HK Address 99", "same_unit")
    match = unknown.matches[0]
    wording = "For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR"
    listed = msgspec.structs.replace(match.entity.listing, licence_requirement=wording)
    told = msgspec.structs.replace(match, entity=msgspec.structs.replace(match.entity, listing=listed))
    found = msgspec.structs.replace(unknown, matches=(told,))
    assert seen(with_goods(ORDER, eccn="EAR99", hs="8542.39"), found) == (Level.LICENCE_REQUIRED, "", False)
    assert seen(with_goods(ORDER, eccn="EAR99", hs="9403.30"), found) == (Level.REVIEW, "not_caught", False)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.INTERMEDIATE_CONSIGNEE, (Level.LICENCE_REQUIRED, "", False)),
        (Role.FREIGHT_FORWARDER, (Level.LICENCE_REQUIRED, "role", True)),
        (Role.NOTIFY, (Level.LICENCE_REQUIRED, "role", True)),
        (Role.EXPORTER, (Level.REVIEW, "beside", False)),
    ],
)
def test_whoever_uses_the_address_must_be_a_party_to_the_transaction(
    role: Role, expected: tuple[Level, str, bool]
) -> None:
    first = msgspec.structs.replace(ORDER.parties[0], role=role)
    assert seen(msgspec.structs.replace(ORDER, parties=(first, *ORDER.parties[1:]))) == expected


def test_the_consolidated_lists_short_name_finds_its_row_by_country() -> None:
    assert seen(ORDER, at_address("/parties/0", "Address 05", "same_unit")) == (
        Level.LICENCE_REQUIRED,
        "",
        False,
    )


def test_the_makers_address_is_not_the_orders() -> None:
    found = at_address("/goods/0/manufacturer", "HK Address 05", "same_unit")
    assert found_by(SLUG, brief_of(ORDER, found)) == ()


def test_an_entry_of_unknown_start_says_so_with_a_dash() -> None:
    found = msgspec.structs.replace(LATER.matches[0].entity.listing, in_force=())
    entity = msgspec.structs.replace(LATER.matches[0].entity, listing=found)
    undated = msgspec.structs.replace(
        LATER, matches=(msgspec.structs.replace(LATER.matches[0], entity=entity),)
    )
    facts = one(SLUG, brief_of(with_goods(ORDER, eccn="3A991"), undated)).facts
    assert (facts["from"], facts["given"], facts["listed"]) == ("-", "ours", "theirs")
