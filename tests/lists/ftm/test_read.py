"""FollowTheMoney: the graph by ids and written out, the table of targets, and which list a listing is of."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lists.fake_list import options
from lists.ftm.fixtures import FIRM, KIN, NESTED, OFAC, PERSON, SHIP, WHOLE, entity, lines
from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.ftm.datasets import watchlist_of_sanction
from tidewaiter.lists.ftm.read import READER
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.store import Store
from tidewaiter.model.entity import Entity, Relation
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

HEAD = (
    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,"
    "last_seen,last_change\n"
)
ROW = (
    '"Q1","Person","Ivan DOE","Vanya;""Doe; Ivan""","1961-04-17","ru","1 Main Road, Perm","123;IMO9187667",'
    '"RUSSIA-EO14024 - made up","+7 495 1234567","doe@example.org","US-RUSHAR",'
    '"US OFAC Specially Designated Nationals (SDN) List;Wikidata","2024-01-01T00:00:00","2026-09-12T20:10:01","2026-01-26T16:10:01"\n'
)


def of_lines(*entities: dict[str, Any]) -> tuple[list[Entity], Reading]:
    return read(READER, (file("entities.ftm.json", lines(*entities)),))


def of_table(text: str) -> tuple[list[Entity], Reading]:
    return read(READER, (file("targets.simple.csv", text),))


def test_one_party_on_two_lists_is_two_listings() -> None:
    found, _ = of_lines(*WHOLE)
    assert [entity.uid for entity in found] == [
        "ftm:us_sdn:NK-doe", "ftm:un_sc:NK-doe", "ftm:ftm_other:NK-firm", "ftm:gb_sanctions:NK-ship",
    ]  # fmt: skip
    sdn, council = found[:2]
    assert (sdn.listing.programmes, council.listing.programmes) == (("RUSSIA-EO14024",), ("KP",))
    assert sdn.listing.in_force == (Interval(start=date(2024, 5, 3)),)
    assert council.listing.in_force == (Interval(start=date(2017, 6, 2)),)
    assert (sdn.listing.citation, council.listing.citation) == ("90001", "KPi.900")
    assert sdn.listing.measures == ("Block",)
    assert sdn.names == council.names


def test_what_is_said_of_a_person_is_kept() -> None:
    found, _ = of_lines(*WHOLE)
    person = found[0]
    assert [(name.name, name.kind, name.strength) for name in person.names] == [
        ("Ivan DOE", NameKind.PRIMARY, AliasStrength.STRONG),
        ("Иван Доу", NameKind.ALIAS, AliasStrength.STRONG),
        ("Vanya Petrovich Doe", NameKind.ALIAS, AliasStrength.UNKNOWN),
        ("Ivan Old", NameKind.FORMER, AliasStrength.UNKNOWN),
        ("VANYA", NameKind.ALIAS, AliasStrength.WEAK),
    ]
    assert [str(day) for day in person.birth_dates] == ["1961-04-17", "1962"]
    assert (person.nationalities, person.countries, person.gender) == (("RU",), ("RU",), "male")
    assert person.addresses == (
        Address(street="1 Main Road", city="Perm", postcode="614000", country="RU"),
        Address(text="Elsewhere 2"),
    )
    numbers = [(number.type, number.value, number.country) for number in person.identifiers]
    assert ("passport", "AB 77", "RU") in numbers
    assert ("passport", "123456789", None) in numbers
    assert ("referent", "ofac-90001", None) in numbers
    assert next(number.valid for number in person.identifiers if number.type == "tax_number")
    assert person.relations == (Relation(kind="Owns (75 %)", name="Doe Trading LLC"),)
    assert "left alone" not in (person.remarks or "")


def test_firm_and_ship() -> None:
    found, _ = of_lines(*WHOLE)
    firm, ship = found[2:]
    assert (firm.kind, ship.kind) == (EntityKind.COMPANY, EntityKind.VESSEL)
    assert firm.relations == (
        Relation(kind="Owner (75 %)", name="Ivan DOE"),
        Relation(kind="Director", name="Anna DOE"),
    )
    assert [number.type for number in firm.identifiers] == ["registration", "lei", "imo_company"]
    assert (ship.identifiers[0].type, ship.identifiers[0].valid) == ("imo", True)
    assert ship.listing.in_force == (Interval(start=date(2024, 1, 2), end=date(2025, 1, 3)),)


def test_written_out_it_is_the_same() -> None:
    plain, _ = of_lines(*WHOLE)
    out, reading = read(READER, (file("entities.ftm.json", lines(*NESTED)),))

    def without_place(entity: Entity) -> Entity:
        return msgspec.structs.replace(entity, listing=msgspec.structs.replace(entity.listing, record=""))

    assert [without_place(entity) for entity in out] == [without_place(entity) for entity in plain]
    assert not any("was not read" in warning for warning in reading.warnings)


def test_who_is_on_no_list_is_no_listing_and_is_counted() -> None:
    found, reading = of_lines(*WHOLE)
    assert not any(entity.primary_name == "Anna DOE" for entity in found)
    assert any("no topic of a list" in warning and "role.rca" in warning for warning in reading.warnings)


def test_the_line_s_own_word_counts_where_there_are_no_topics() -> None:
    plain = {**KIN, "properties": {"name": ["Anna DOE"]}}
    found, _ = of_lines({**plain, "target": True})
    assert [entity.listing.watchlist for entity in found] == ["ftm_other"]
    assert of_lines(plain)[0] == []


@pytest.mark.parametrize(
    ("datasets", "authorities", "programmes", "expected"),
    [
        (("us_ofac_sdn",), (), (), "us_sdn"),
        (("US OFAC Specially Designated Nationals (SDN) List",), (), (), "us_sdn"),
        (("us_trade_csl",), (), ("Entity List (EL) - Bureau of Industry and Security",), "us_entity_list"),
        (("us_trade_csl",), (), ("something",), "us_other"),
        (("us_ofac_cons",), (), ("CMIC-EO13959",), "us_cmic"),
        (("eu_fsf",), (), ("UKR",), "eu_269_annex_i"),
        (("eu_fsf",), (), ("2014/269/ (OJ L78)", "269/2014"), "eu_269_annex_i"),
        (("eu_fsf",), (), ("EU-IRN",), "eu_iran"),
        (("eu_fsf",), (), ("BLR",), "eu_765_annex_i"),
        (("eu_fsf",), (), ("SYR",), "eu_financial_sanctions"),
        ((), ("United Nations Security Council (UNSC)",), (), "un_sc"),
        ((), ("Office of Foreign Assets Control",), (), None),
        (("wikidata",), (), (), None),
    ],
)
def test_which_list_it_is(
    datasets: tuple[str, ...], authorities: tuple[str, ...], programmes: tuple[str, ...], expected: str | None
) -> None:
    assert watchlist_of_sanction(datasets, authorities, programmes) == expected


def test_a_sanction_without_a_data_set_may_be_of_any_of_the_entity() -> None:
    bare = {**OFAC, "datasets": []}
    found, _ = of_lines(PERSON, bare)
    assert [(entity.listing.watchlist, entity.listing.programmes) for entity in found] == [
        ("us_sdn", ("RUSSIA-EO14024",)),
        ("un_sc", ("RUSSIA-EO14024",)),
    ]


def test_what_hangs_in_the_air_is_told() -> None:
    _, reading = of_lines(PERSON, {**OFAC, "properties": {**OFAC["properties"], "entity": ["NK-gone"]}})
    told = "\n".join(reading.warnings)
    for words in (
        "NK-gone",
        "an address is named that is not in the file",
        "has no Sanction",
    ):
        assert words in told, told


def test_fields_that_nobody_knows_are_named() -> None:
    odd = {
        **FIRM,
        "shoeSize": 7,
        "properties": {**FIRM["properties"], "hatSize": ["8"], "name": ["Doe", {"a": 1}]},
    }
    _, reading = of_lines(odd)
    told = "\n".join(reading.warnings)
    for words in ("'shoeSize'", "'hatSize'", "neither text nor an entity"):
        assert words in told, told


def test_days_that_cannot_be_read_never_narrow_a_listing() -> None:
    for start in (["soon"], []):
        (found, _), reading = of_lines(
            PERSON, {**OFAC, "properties": {**OFAC["properties"], "startDate": start}}
        )
        assert not found.listing.in_force
    (found, _), reading = of_lines(
        {**PERSON, "properties": {**PERSON["properties"], "birthDate": ["17 April"]}}, OFAC
    )
    assert "birth date: 17 April" in (found.remarks or "")
    assert any("birth date" in warning for warning in reading.warnings)


def test_a_line_that_is_no_entity_is_a_reject_and_one_without_name_too() -> None:
    nameless = {**SHIP, "caption": None, "properties": {"topics": ["sanction"]}}
    found, reading = of_lines(FIRM, {"id": "x", "schema": "Person"}, nameless)
    assert len(found) == 1
    assert [reject.place for reject in reading.rejects] == ["entities.ftm.json:2", "entities.ftm.json:3"]


def test_the_table_of_targets() -> None:
    (found,), reading = of_table(HEAD + ROW)
    assert found.uid == "ftm:us_sdn:Q1"
    assert [name.name for name in found.names] == ["Ivan DOE", "Vanya", "Doe; Ivan"]
    assert [(number.type, number.value) for number in found.identifiers] == [
        ("imo_company", "IMO9187667"), ("phone", "+7 495 1234567"), ("other", "123"),
    ]  # fmt: skip
    assert found.listing.programmes == ("RUSSIA-EO14024 - made up",)
    assert not found.listing.in_force
    assert not reading.warnings
    assert READER.published((file("targets.simple.csv", HEAD + ROW),)) == date(2026, 9, 12)


def test_a_row_of_no_subject_is_a_reject_and_one_of_an_unknown_set_is_review() -> None:
    found, reading = of_table(HEAD + ROW.replace("Person", "Position") + ROW.replace("US OFAC", "My"))
    assert [entity.listing.watchlist for entity in found] == ["ftm_other"]
    assert len(reading.rejects) == 1


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "an empty file"),
        (b"[]", "bare list"),
        (b'{"id": 1}\n', "no id, schema and properties"),
        (lines(FIRM) + b'{"id": "x", "sch', "line is not JSON"),
        (lines(FIRM) + b"\xff\xfe\n", "line is not JSON"),
        (lines(FIRM) + b"[" * 5000 + b"\n", "line is not JSON"),
    ],
)
def test_what_is_no_such_file_is_refused(content: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what):
        read(READER, (file("entities.ftm.json", content),))


def test_a_doubled_entity_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_bytes(lines(*WHOLE, FIRM))
    with pytest.raises(DriftError, match="numbered ftm:ftm_other:NK-firm"):
        Store(tmp_path / "home").import_files("ftm", [path], options=options(date(2026, 9, 13)))


def test_it_stands_for_no_official_list(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_bytes(lines(*WHOLE))
    store = Store(tmp_path / "home")
    report = store.import_files("ftm", [path], options=options(date(2026, 9, 13)))
    assert report.snapshot.published == date(2026, 9, 12)
    status = next(status for status in store.status() if status.list == "ftm")
    assert status.watchlists == ()


def test_an_address_or_a_wallet_may_be_listed() -> None:
    place = entity(
        "a-9",
        "Address",
        target=True,
        topics="export.control",
        full="Unit 1, 2 Example Road, Hong Kong",
        country="hk",
    )
    wallet = entity(
        "w-9", "CryptoWallet", target=True, topics="sanction", caption="1ABCexample", publicKey="1ABCexample"
    )
    (one, other), _ = of_lines(place, wallet)
    assert (one.kind, one.addresses) == (
        EntityKind.ADDRESS,
        (Address(text="Unit 1, 2 Example Road, Hong Kong", country="HK"),),
    )
    assert (other.primary_name, other.identifiers[0].type) == ("1ABCexample", "digital_currency")


def test_a_sanction_and_a_birth_at_the_end_of_the_calendar_do_not_refuse_the_list() -> None:
    sanction = {
        **OFAC,
        "properties": {**OFAC["properties"], "startDate": ["2024-05-03"], "endDate": ["9999-12-31"]},
    }
    person = {**PERSON, "properties": {**PERSON["properties"], "birthDate": ["9999-12-31"]}}
    (found, *_), _ = of_lines(person, sanction)
    assert found.listing.in_force == (Interval(start=date(2024, 5, 3)),)
    assert not found.birth_dates
    assert "birth date: 9999-12-31" in (found.remarks or "")
