"""The UK Sanctions List: invented parties in both of its forms, and what must be told or refused."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree
from msgspec import structs

from lists.damaged import compiled, cut, flipped, kept, lines_changed, trees_changed
from lists.gb_uksl.parties import HEAD, PARTIES, Party, table, xml
from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.gb_uksl.read import READER
from tidewaiter.lists.reader import Files
from tidewaiter.model.entity import Entity, Relation
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

PERSON, FIRM, SHIP = PARTIES


def as_table(*parties: Party) -> Files:
    return (file("uksl.csv", table(*parties)),)


def as_xml(*parties: Party) -> Files:
    return (file("uksl.xml", xml(*parties)),)


FORMS = pytest.mark.parametrize("given", [as_table, as_xml])


def without_place(entity: Entity) -> Entity:
    return structs.replace(entity, listing=structs.replace(entity.listing, record=""))


def changed(party: Party, **said: str) -> Party:
    return ({**party[0], **{key.replace("_", " "): text for key, text in said.items()}}, party[1])


@pytest.mark.parametrize("at", range(len(PARTIES)))
def test_both_forms_give_the_same_party_field_by_field(at: int) -> None:
    (one,), first = read(READER, as_table(PARTIES[at]))
    (other,), second = read(READER, as_xml(PARTIES[at]))
    assert without_place(one) == without_place(other)
    assert not [*first.warnings, *second.warnings, *first.rejects, *second.rejects]


@FORMS
def test_the_names_of_a_person(given: type) -> None:
    (found,), _ = read(READER, given(PERSON))
    assert [(alias.name, alias.kind, alias.strength, alias.script) for alias in found.names] == [
        ("Ivan Petrovich EXAMPLOV", NameKind.PRIMARY, AliasStrength.STRONG, None),
        ("Iwan EXAMPLOFF", NameKind.ALIAS, AliasStrength.UNKNOWN, None),
        ("VANYA", NameKind.ALIAS, AliasStrength.WEAK, None),
        ("Ivan the Example", NameKind.ALIAS, AliasStrength.STRONG, None),
        ("Иван Петрович Экземпляров", NameKind.ALIAS, AliasStrength.STRONG, "Cyrl"),
    ]
    assert (found.names[0].family, found.names[0].given) == ("EXAMPLOV", "Ivan Petrovich")


@FORMS
def test_what_is_told_of_a_person(given: type) -> None:
    (found,), _ = read(READER, given(PERSON))
    assert found.kind is EntityKind.PERSON
    assert [str(day) for day in found.birth_dates] == ["1961", "1962-04-17"]
    assert found.birth_places == ("Perm, Russia",)
    assert (found.nationalities, found.countries, found.gender, found.title) == (
        ("RU",),
        ("RU",),
        "male",
        "Dr",
    )
    assert [(each.street, each.postcode, each.country) for each in found.addresses] == [
        ("1 Example Street, Perm", "614000", "RU")
    ]
    assert [(each.type, each.value, each.note) for each in found.identifiers] == [
        ("passport", "4510123456", "Issued in Perm"),
        ("national_id", "770012345678", "Tax card"),
    ]
    listing = found.listing
    assert (listing.entry, listing.watchlist, listing.measures) == (
        "XXX0001",
        "gb_sanctions",
        ("Asset freeze", "Travel Ban"),
    )
    assert listing.in_force == (Interval(start=date(2022, 2, 24)),)
    assert listing.programmes == ("The Example (Sanctions) (EU Exit) Regulations 2020",)
    assert found.remarks is not None
    for said in (
        "UN reference: XXi.001",
        "OFSI Group ID: 90001",
        "an example & more",
        "Last amended: 2026-03-12",
    ):
        assert said in found.remarks


@FORMS
def test_numbers_and_ties_of_a_firm(given: type) -> None:
    (found,), _ = read(READER, given(FIRM))
    assert [(alias.name, alias.kind) for alias in found.names] == [
        ("EXAMPLE AVIONICS", NameKind.PRIMARY), ("EXAVIA", NameKind.ALIAS)
    ]  # fmt: skip
    assert "split at a.k.a.: EXAMPLE AVIONICS (a.k.a. EXAVIA)" in (found.remarks or "")
    assert [(each.type, each.value, each.valid) for each in found.identifiers] == [
        ("tax_number", "7707083893", True),
        ("registration", "1027700132196", False),
        ("phone", "+7 495 123 45 67", None),
    ]
    assert found.relations == (
        Relation(kind="Parent company", name="EXAMPLE HOLDING"),
        Relation(kind="Subsidiary", name="EXAMPLE ONE"),
        Relation(kind="Subsidiary", name="EXAMPLE TWO"),
    )
    assert (found.emails, found.websites) == (("a@example.org", "b@example.org"), ("www.example.org",))


@FORMS
def test_a_number_in_brackets_within_a_name_parts_nothing(given: type) -> None:
    cells = {
        "Subsidiaries": "Bar (2) Ltd",
        "Parent company": "(1) FIRST HOLDING (2) Second (Holding)",
        "Phone number": "+44 (20) 7946 0000",
    }
    whole = {key: text for key, text in FIRM[0].items() if key not in cells}
    party: Party = (whole, ({"Name 6": "X", "Name type": "Primary Name", **cells},))
    (found,), _ = read(READER, given(party))
    assert [relation.name for relation in found.relations] == [
        "FIRST HOLDING", "Second (Holding)", "Bar (2) Ltd"
    ]  # fmt: skip
    assert [each.value for each in found.identifiers if each.type == "phone"] == ["+44 (20) 7946 0000"]


@FORMS
def test_a_name_within_a_weak_one_is_weak(given: type) -> None:
    row = {"Name 6": "Spindle (a.k.a. Spool)", "Name type": "Alias"}
    for quality, strength in (
        ("Low quality a.k.a", AliasStrength.WEAK),
        ("Good quality a.k.a", AliasStrength.UNKNOWN),
        ("", AliasStrength.UNKNOWN),
    ):
        (found,), _ = read(READER, given((FIRM[0], (*FIRM[1], {**row, "Alias strength": quality}))))
        assert {alias.name: alias.strength for alias in found.names}["Spool"] is strength


@FORMS
def test_a_ship(given: type) -> None:
    (found,), _ = read(READER, given(SHIP))
    assert (found.kind, found.countries) == (EntityKind.VESSEL, ("PA",))
    assert [(each.type, each.value, each.valid) for each in found.identifiers] == [
        ("imo", "9074729", True), ("other", "XY123", None)
    ]  # fmt: skip
    assert found.listing.measures == ("Prohibition of port entry",)
    assert found.relations[0] == Relation(kind="Current owner or operator", name="EXAMPLE SHIPPING")


@FORMS
def test_the_day_of_the_list(given: type) -> None:
    assert READER.published(given(*PARTIES)) == date(2026, 10, 8)


def test_a_table_without_the_line_of_the_report_has_no_day() -> None:
    bare = (file("uksl.csv", table(*PARTIES).split(b"\n", 1)[1]),)
    found, _ = read(READER, bare)
    assert len(found) == 3
    assert READER.published(bare) is None


@FORMS
def test_a_designation_day_that_cannot_be_read_leaves_the_start_open(given: type) -> None:
    (found,), reading = read(READER, given(changed(FIRM, Date_Designated="unclear")))
    assert found.listing.in_force == ()
    assert "a day of designation cannot be read" in reading.warnings[0]


@FORMS
def test_what_is_not_known_is_told(given: type) -> None:
    odd: Party = (FIRM[0], ({"Name 6": "X", "Name type": "Nickname", "Alias strength": "so so"},))
    (found,), reading = read(READER, given(changed(odd, Designation_Type="Cloud")))
    assert found.kind is EntityKind.UNKNOWN
    told = " ".join(reading.warnings)
    for what in ("type of a party", "type of a name", "strength of a name", "marked as the primary one"):
        assert what in told


@FORMS
def test_a_party_without_a_name_is_a_reject(given: type) -> None:
    bare: Party = (FIRM[0], ({"Address Country": "Russia"},))
    found, reading = read(READER, given(bare, SHIP))
    assert [entity.listing.entry for entity in found] == ["XXX0003"]
    assert [reject.why for reject in reading.rejects] == ["the party XXX0002 has no name"]


@FORMS
def test_a_party_without_a_number_is_a_reject(given: type) -> None:
    found, reading = read(READER, given(changed(FIRM, Unique_ID=""), SHIP))
    assert len(found) == len(reading.rejects) == 1


def test_a_new_column_and_a_new_element_are_told() -> None:
    wide = (
        table(SHIP)
        .replace(b"Last Updated,", b"Colour,Last Updated,")
        .replace(b"05/05/2026", b"red,05/05/2026")
    )
    _, reading = read(READER, (file("uksl.csv", wide),))
    assert "the field 'colour' of a row is not known" in reading.warnings[0]
    more = xml(SHIP).replace(b"<UniqueID>", b"<Colour>red</Colour><UniqueID>")
    (found,), reading = read(READER, (file("uksl.xml", more),))
    assert "the element 'Colour' of a designation is not known" in reading.warnings[0]
    assert (found.remarks or "").count("red") == 1


def test_the_marks_of_measures_serve_where_no_measures_are_named() -> None:
    bare = changed(SHIP, Sanctions_Imposed="")
    marks = b"<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>false</TravelBan></SanctionsImposedIndicators>"
    (found,), _ = read(READER, (file("uksl.xml", xml(bare).replace(b"<UniqueID>", marks + b"<UniqueID>")),))
    assert found.listing.measures == ("Asset freeze",)


@pytest.mark.parametrize(("role", "content"), [("uksl.xml", xml(*PARTIES)), ("uksl.csv", table(*PARTIES))])
def test_one_form_lacks_nothing_of_the_other(role: str, content: bytes) -> None:
    found = compiled("gb_uksl", role, content)
    assert found is not None
    assert not [warning for warning in found.snapshot.warnings if "was not given" in warning]


def test_a_designation_twice_and_another_list_are_refused() -> None:
    assert compiled("gb_uksl", "uksl.xml", xml(SHIP, SHIP)) is None
    with pytest.raises(SourceError, match="UK Sanctions List"):
        READER.recognise((file("uksl.csv", "a,b\n1,2\n3,4\n"),))
    with pytest.raises(SourceError, match="UK Sanctions List"):
        READER.recognise((file("uksl.xml", "<CONSOLIDATED_LIST/>"),))
    with pytest.raises(SourceError, match="Give one of the two"):
        READER.recognise((*as_xml(SHIP), *as_table(SHIP)))


def test_a_row_of_another_width_and_text_between_designations_are_refused() -> None:
    with pytest.raises(DriftError, match="columns"):
        read(
            READER,
            (
                file(
                    "uksl.csv", table(SHIP).replace(b"9074729", b"9074729,7") + table(FIRM).split(b"\n", 2)[2]
                ),
            ),
        )
    with pytest.raises(DriftError, match="beside the entries"):
        read(READER, (file("uksl.xml", xml(SHIP).replace(b"</Designation>", b"</Designation>lost")),))


@pytest.mark.parametrize("form", ["uksl.csv", "uksl.xml"])
def test_no_damage_loses_an_entry_in_silence(form: str) -> None:
    whole = table(*PARTIES) if form.endswith("csv") else xml(*PARTIES)
    assert kept("gb_uksl", form, whole) == 3
    for damaged in flipped(whole):
        assert (kept("gb_uksl", form, damaged) or 3) >= 3
    for short in cut(whole):
        found = compiled("gb_uksl", form, short)
        assert found is None or (form.endswith("csv") and short.endswith((b"\n", b"\r")))


def test_no_element_removed_or_doubled_loses_an_entry() -> None:
    for root in trees_changed(xml(*PARTIES)):
        found = kept("gb_uksl", "uksl.xml", etree.tostring(root))
        assert found is None or found == len(root.findall("{*}Designation"))


def test_no_row_removed_or_doubled_loses_a_party() -> None:
    for changed_table in lines_changed(table(*PARTIES), first=2):
        parties = {row.split(b",")[1] for row in changed_table.splitlines()[2:]}
        assert kept("gb_uksl", "uksl.csv", changed_table) == len(parties)


def test_the_fixture_has_the_columns_of_the_list() -> None:
    assert len(HEAD) == 58
