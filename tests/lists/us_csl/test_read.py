"""The Consolidated Screening List: the real file, the newer form, and what must be refused or told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.reading import file, read, real
from lists.us_csl.rows import DPL, EL, ISN, content, entities, one, row
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.us_csl.read import READER
from tidewaiter.lists.us_csl.table import NEEDED
from tidewaiter.lists.us_csl.tree import USUAL
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval, in_force
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind


@pytest.fixture(scope="module")
def found(shared: Path) -> tuple[list[Entity], Reading]:
    return read(READER, real(shared, consolidated_json="us_csl/consolidated_2026-07-31.json"))


@pytest.mark.real
def test_every_row_is_a_listing_of_its_own(found: tuple[list[Entity], Reading]) -> None:
    assert len(found[0]) == len({entity.uid for entity in found[0]}) == 25_921
    assert not found[1].rejects


@pytest.mark.real
def test_counts_by_list_and_kind(found: tuple[list[Entity], Reading]) -> None:
    assert Counter(entity.listing.watchlist for entity in found[0]) == {
        "us_sdn": 19_181, "us_entity_list": 3_420, "us_denied_persons": 1_596, "us_itar_debarred": 787,
        "us_ssi": 286, "us_unverified": 222, "us_isn": 161, "us_plc": 78, "us_meu": 70, "us_cmic": 68,
        "us_ns_mbs": 51, "us_capta": 1,
    }  # fmt: skip
    kinds = Counter(entity.kind for entity in found[0])
    assert (kinds[EntityKind.VESSEL], kinds[EntityKind.AIRCRAFT], kinds[EntityKind.ADDRESS]) == (
        1_524,
        344,
        19,
    )


@pytest.mark.real
def test_all_published_aliases_are_there_and_those_written_into_names(
    found: tuple[list[Entity], Reading],
) -> None:
    parts = sum("Subordinate" in tie.kind for entity in found[0] for tie in entity.relations)
    assert sum(len(entity.names) - 1 for entity in found[0]) == 31_253 + 54 + parts
    assert parts == 43


@pytest.mark.real
def test_aliases_that_ofac_does_not_hold_as_strong_are_weak(shared: Path) -> None:
    files = real(
        shared, consolidated_json="us_csl/consolidated_2026-07-31.json", alt_csv="us_ofac/2026-08/alt.csv"
    )
    found, _ = read(READER, files)
    strengths = Counter(
        alias.strength
        for entity in found
        if entity.listing.watchlist == "us_sdn"
        for alias in entity.names[1:]
    )
    assert strengths == {AliasStrength.STRONG: 20_166, AliasStrength.WEAK: 4_388}
    assert (
        sum(any(alias.strength is AliasStrength.WEAK for alias in entity.names) for entity in found) == 2_613
    )


@pytest.mark.real
def test_address_entries_have_their_addresses(found: tuple[list[Entity], Reading]) -> None:
    addresses = [entity for entity in found[0] if entity.kind is EntityKind.ADDRESS]
    assert all(entity.addresses and entity.addresses[0].text for entity in addresses)
    assert {entity.listing.entry for entity in addresses} == {
        *(f"HK-Address-{number:02d}" for number in range(1, 19)),
        "TR-Address-01",
    }


@pytest.mark.real
def test_nothing_is_left_over_and_countries_are_understood(found: tuple[list[Entity], Reading]) -> None:
    told = "\n".join(found[1].warnings)
    assert len(found[1].warnings) == 4
    assert "a name was parted" in told
    assert "a letter may have been lost" in told
    assert "may name several parties" in told
    assert "'Region: Kafia Kingi' 6" in told


@pytest.mark.real
def test_pishgam(found: tuple[list[Entity], Reading]) -> None:
    pishgam = next(entity for entity in found[0] if entity.uid == "us_csl:us_sdn:44782")
    assert [alias.name for alias in pishgam.names] == [
        "PISHGAM ELECTRONIC SAFEH COMPANY",
        "PISHGAM ELECTRONIC SOFEH COMPANY",
    ]
    assert pishgam.listing.programmes == ("IFSR", "NPWMD")
    assert pishgam.countries == ("IR",)
    assert not pishgam.listing.start_known


@pytest.mark.real
def test_the_day_of_publication(shared: Path) -> None:
    files = real(shared, consolidated_json="us_csl/consolidated_2026-07-31.json")
    assert READER.published(files) == date(2026, 7, 31)


@pytest.mark.real
def test_cut_off_anywhere_it_is_refused(shared: Path) -> None:
    whole = (shared / "lists" / "us_csl" / "consolidated_2026-07-31.json").read_bytes()
    for share in (0.001, 0.3, 0.999999):
        with pytest.raises(SourceError, match="cut off before its end"):
            read(READER, (file("consolidated.json", whole[: int(len(whole) * share)]),))


def test_a_newer_row_is_read_whole() -> None:
    found = one(
        name="DOE, Ivan", type="Individual", id="x", _id="y", start_date="2020-02-03", end_date="2030-02-02",
        standard_order="Y", call_sign="T2XX4", vessel_type="Tanker", gross_tonnage="1", gross_registered_tonnage="2",
        vessel_flag="Iran", vessel_owner="Example Shipping", country="US", source_information_url="https://example.org",
        remarks="(Linked To: EXAMPLE HOLDING)", title="Director", programs=["IFSR"], nationalities=["IR"],
        citizenships=["Iran", "TR"], dates_of_birth=["1962-10-02", "circa 1955"], places_of_birth=["Perm"],
        ids=[{"type": "Passport", "number": "A1234567", "country": "IR", "issue_date": "2001", "expiration_date": "2011"},
             {"type": "Vessel Registration Identification", "number": "IMO 9187667", "country": None}],
    )  # fmt: skip
    assert found.names[0].family == "DOE"
    assert found.listing.in_force == (Interval(start=date(2020, 2, 3), end=date(2030, 2, 3)),)
    assert found.listing.designations[0].date == date(2020, 2, 3)
    assert found.nationalities == ("IR", "TR")
    assert found.countries == ("US", "IR")
    assert [str(day) for day in found.birth_dates] == ["1962-10-02", "about 1955"]
    assert {number.type for number in found.identifiers} == {"passport", "imo_company", "call_sign"}
    assert found.identifiers[0].note == "Passport; issue 2001; expiration 2011"
    assert found.relations[0].name == "EXAMPLE HOLDING"


def test_what_stands_under_ids_beside_numbers() -> None:
    pairs = (
        ("Gender", "Male"), ("Email Address", "a@example.org"), ("Website", "www.example.org"),
        ("Digital Currency Address - XBT", "1Abc"), ("Organization Established Date", "1995"),
        ("Secondary sanctions risk:", "section 1(b)"), ("Organization Type:", "Trade"), ("Tax ID No.", "3127000014"),
    )  # fmt: skip
    found = one(ids=[{"type": label, "number": value, "country": None} for label, value in pairs])
    assert (found.gender, found.emails, found.websites) == ("male", ("a@example.org",), ("www.example.org",))
    assert [(number.type, number.value) for number in found.identifiers] == [
        ("digital_currency", "1Abc"),
        ("tax_number", "3127000014"),
    ]
    assert found.remarks == (
        "Organization Established Date 1995; Secondary sanctions risk: section 1(b); Organization Type: Trade"
    )


def test_the_day_of_expiry_still_counts() -> None:
    spans = one(source=DPL, end_date="2024-05-31").listing.in_force
    assert in_force(spans, date(2024, 5, 31))
    assert not in_force(spans, date(2024, 6, 1))


def test_aliases_carry_no_strength_and_types_decide_about_names() -> None:
    found = one(name="DOE, Ivan", type="Individual", alt_names=["ROE, Anna", "THE BULL"])
    assert [alias.name for alias in found.names] == ["Ivan DOE", "Anna ROE", "THE BULL"]
    assert {alias.strength for alias in found.names[1:]} == {AliasStrength.UNKNOWN}
    assert one(name="DOE, Ivan", type=None, source=EL).primary_name == "DOE, Ivan"
    assert one(name="Example (a.k.a. Other)").primary_name == "Example (a.k.a. Other)"


def test_names_inside_names_are_parted_and_told() -> None:
    (found,), reading = entities(row("Example OOO (f.k.a., Muster OOO)", EL, alt_names=["One a.k.a. Two"]))
    assert [(alias.name, alias.kind) for alias in found.names] == [
        ("Example OOO", NameKind.PRIMARY),
        ("Muster OOO", NameKind.FORMER),
        ("One", NameKind.ALIAS),
        ("Two", NameKind.ALIAS),
    ]
    assert found.remarks == (
        "Name as published: Example OOO (f.k.a., Muster OOO) (parted by rule: a.k.a. or the like inside the name)"
    )
    assert "a name was parted" in reading.warnings[0]


def test_several_addresses_in_one_street_are_several() -> None:
    found = one(
        source=EL, type=None, addresses=[{"address": "1 Road, Bonn; and 2 Road, Bonn.", "country": "DE"}]
    )
    assert [(each.street, each.country) for each in found.addresses] == [
        ("1 Road, Bonn", "DE"),
        ("2 Road, Bonn", "DE"),
    ]


def test_half_an_id_is_kept_as_text() -> None:
    found = one(
        ids=[
            {"type": None, "number": "A77", "country": None},
            {"type": "Passport", "number": None, "country": None},
        ]
    )
    assert found.remarks == "A77; Passport"


def test_an_id_of_an_unknown_form_keeps_its_country_and_its_days() -> None:
    paper = {
        "type": "Unheard-of",
        "number": "A77",
        "country": "IR",
        "issue_date": "2001",
        "expiration_date": "2011",
    }
    assert one(ids=[paper]).remarks == "Unheard-of A77; IR; issue 2001; expiration 2011"


def test_a_note_on_what_the_party_is_gives_its_kind() -> None:
    assert one(name="Anna Doe (Turkish individual)", source=ISN).kind is EntityKind.PERSON
    assert (
        one(
            name="Example Ltd. (PRC entity); and any successor, sub-unit, or subsidiary thereof", source=ISN
        ).primary_name
        == "Example Ltd."
    )


def test_rows_that_are_alike_stay_apart() -> None:
    found, _ = entities(
        *(row("Anna Doe", DPL) for _ in range(3)), row("Anna Doe", DPL, federal_register_notice="64 F.R. 1")
    )
    assert len({entity.uid for entity in found}) == 4


def test_an_entry_keeps_its_number_when_a_later_notice_is_added() -> None:
    first = one(source=EL, federal_register_notice="84 FR 22963")
    later = one(source=EL, federal_register_notice="84 FR 22963; 87 FR 6026")
    assert first.uid == later.uid


def test_a_list_that_is_not_known_is_kept_and_told() -> None:
    (found,), reading = entities(row(source="Newest List (NWL) - Some Department"))
    assert found.listing.watchlist == "us_other"
    assert "the list 'Newest List (NWL) - Some Department' is not known" in reading.warnings[0]


def test_an_address_entry_that_is_not_on_file_is_told() -> None:
    (found,), reading = entities(row("Address 77", EL, addresses=[{"country": "HK"}]))
    assert found.kind is EntityKind.ADDRESS
    assert "'Address 77' has no address on file" in reading.warnings[0]


def test_an_address_entry_keeps_both_citations() -> None:
    found = one(
        name="Address 01",
        source=EL,
        addresses=[{"country": "CN"}, {"country": "HK"}],
        federal_register_notice="89 FR 51653",
    )
    assert found.listing.citation == "89 FR 51653; 15 CFR 744.11, Part 744 Supp. No. 4: 89 FR 51652, 6/18/24"
    assert found.listing.in_force[0].start == date(2024, 6, 12)


def test_hong_kong_written_as_a_city_of_china_counts_as_both() -> None:
    assert one(addresses=[{"city": "Hong Kong", "country": "CN"}]).countries == ("CN", "HK")


@given(st.text(alphabet="abcdefghij_", min_size=3, max_size=12).map("new_{}".format))
@settings(max_examples=25)
def test_a_field_that_is_new_is_told(name: str) -> None:
    for rows, top in (
        ((row() | {name: 1},), {}),
        ((row(),), {name: 1}),
        ((row(addresses=[{name: 1, "country": "DE"}]),), {}),
    ):
        found, reading = entities(*rows, **top)
        assert len(found) == 1
        assert any(repr(name) in warning for warning in reading.warnings)


@pytest.mark.parametrize("name", NEEDED)
def test_a_field_that_must_be_there_and_is_gone_is_an_error(name: str) -> None:
    short = row()
    del short[name]
    with pytest.raises(SourceError, match=name):
        entities(short)


@pytest.mark.parametrize("name", USUAL)
def test_a_usual_field_that_is_gone_is_told(name: str) -> None:
    short = row()
    del short[name]
    assert any(repr(name) in warning for warning in entities(row(), short)[1].warnings)


@pytest.mark.parametrize(
    "wrong", [{"name": ["x"]}, {"addresses": "x"}, {"alt_names": [1]}, {"programs": {"a": 1}}, {"ids": [3]}]
)
def test_a_field_of_another_form_is_drift_or_a_reject(wrong: dict[str, Any]) -> None:
    if "name" in wrong:
        assert len(entities(row(), row(**wrong))[1].rejects) == 1
    else:
        with pytest.raises(DriftError, match=r"consolidated.json results\[2\]"):
            entities(row(), row(**wrong))


ROWS = st.lists(
    st.sampled_from([row(), row(" "), row("Anna Doe", DPL), row() | {"name": None}, "no row", None, 7]),
    max_size=8,
)


@given(ROWS)
def test_entries_in_are_entities_and_rejects_out(rows: list[object]) -> None:
    found, reading = entities(row(), *rows)
    assert len(found) + len(reading.rejects) == len(rows) + 1
    assert len({entity.uid for entity in found}) == len(found)


@pytest.mark.parametrize("total", [1, 3, 25_921])
def test_a_stated_total_that_is_not_reached_is_an_error(total: int) -> None:
    with pytest.raises(DriftError, match=f"holds {total} results, and holds 2"):
        entities(row(), row("Other"), total=total)


@pytest.mark.parametrize(
    ("given_content", "why"),
    [
        (b"", "an empty file"),
        (b"  \n", "an empty file"),
        (b"PK\x03\x04rest", "an Excel workbook"),
        (b"<html><body>503</body></html>", "a web page"),
        (b"<?xml version='1.0'?><CONSOLIDATED_LIST/>", "the United Nations consolidated list"),
        (b'36,"AEROCARIBBEAN AIRLINES",-0- ', "comma-separated text"),
        (content(row()).encode("utf-16"), "UTF-16 text"),
        (b'{"results": [{"source": "S\xfcd", "name": "x"}]}', "not UTF-8 text"),
        (b"[]", "it looks like JSON that is a bare list"),
        (b'{"results": []}', "the list of results is empty"),
        (b'{"results": [{"a": 1}]}', "its results have no source and name"),
        (b'{"results": [}', "broken JSON"),
        (b'{"results":' + b"[" * 100_000, "cut off|broken JSON|deep"),
    ],
)
def test_what_is_not_this_list_is_refused(given_content: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        read(READER, (file("consolidated.json", given_content),))
