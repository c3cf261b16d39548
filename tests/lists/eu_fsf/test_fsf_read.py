"""The EU's consolidated list: invented parties in both of its forms, and what must be told or refused."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree
from msgspec import structs

from lists.damaged import compiled, cut, flipped, kept, lines_changed, trees_changed
from lists.eu_fsf.parties import HEAD, PARTIES, Block, Party, table, xml
from lists.reading import file, read
from tidewaiter.errors import SourceError
from tidewaiter.lists.eu_fsf.papers import Addresses
from tidewaiter.lists.eu_fsf.read import READER
from tidewaiter.lists.reader import Files
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

PERSON, FIRM, SHIP = PARTIES


def as_table(*parties: Party) -> Files:
    return (file("fsf.csv", table(*parties)),)


def as_xml(*parties: Party) -> Files:
    return (file("fsf.xml", xml(*parties)),)


FORMS = pytest.mark.parametrize("given", [as_table, as_xml])


def alike(entity: Entity) -> Entity:
    """The entity without its place, and with the strength of names alone that both forms tell."""
    names = tuple(
        alias
        if alias.strength is AliasStrength.WEAK
        else structs.replace(alias, strength=AliasStrength.UNKNOWN)
        for alias in entity.names
    )
    return structs.replace(entity, names=names, listing=structs.replace(entity.listing, record=""))


def changed(party: Party, **said: str) -> Party:
    return ({**party[0], **said}, party[1])


def with_block(party: Party, name: str, block: Block) -> Party:
    return (party[0], (*party[1], (name, block)))


@pytest.mark.parametrize("at", range(len(PARTIES)))
def test_both_forms_give_the_same_party_field_by_field(at: int) -> None:
    (one,), first = read(READER, as_table(PARTIES[at]))
    (other,), second = read(READER, as_xml(PARTIES[at]))
    assert alike(one) == alike(other)
    assert first.placeholders == second.placeholders
    assert not [*first.warnings, *second.warnings, *first.rejects, *second.rejects]


def test_the_names_of_a_person_in_several_languages() -> None:
    (found,), _ = read(READER, as_xml(PERSON))
    assert [(alias.name, alias.kind, alias.strength, alias.script) for alias in found.names] == [
        ("Ivan Petrovich EXAMPLOV", NameKind.PRIMARY, AliasStrength.STRONG, None),
        ("Иван Петрович ЕКЗЕМПЛЯРОВ", NameKind.ALIAS, AliasStrength.STRONG, "Cyrl"),
        ("Ivan Petrovitch EXEMPLOV", NameKind.ALIAS, AliasStrength.STRONG, None),
        ("Vanya", NameKind.ALIAS, AliasStrength.WEAK, None),
    ]
    assert (found.names[0].family, found.names[0].given) == ("EXAMPLOV", "Ivan Petrovich")


def test_the_table_tells_the_strength_of_a_name_only_where_a_remark_does() -> None:
    (found,), _ = read(READER, as_table(PERSON))
    assert [alias.strength.value for alias in found.names] == ["strong", "unknown", "unknown", "weak"]


@FORMS
def test_what_is_told_of_a_person(given: type) -> None:
    (found,), reading = read(READER, given(PERSON))
    assert found.kind is EntityKind.PERSON
    assert [str(day) for day in found.birth_dates] == ["about 1961", "1962-04-17", "1963 to 1965"]
    assert found.birth_places == ("Perm, Perm Krai, RU",)
    assert (found.nationalities, found.countries, found.gender) == (("RS",), ("RU",), "male")
    assert found.title == "Mullah; Maulavi"
    (address,) = found.addresses
    assert (address.street, address.district, address.city) == (
        "1 Example Street, P.O. Box 77",
        "Lenin district",
        "Perm",
    )
    assert (address.region, address.postcode, address.country) == ("Perm Krai", "614000", "RU")
    assert reading.placeholders == 1
    (paper,) = found.identifiers
    assert (paper.type, paper.value, paper.normal, paper.country) == (
        "passport",
        "45 10 123456",
        "4510123456",
        "RU",
    )
    assert (
        paper.note
        == "National passport; known to have expired; issued by Perm office; issued 2001-02-03; seen in 2019"
    )
    for said in ("Position: Director", "Position: Owner", "UN reference: XXi.001", "Designation: UN", "Address: home",
                 "(Date of UN designation: 2020-01-01)", "Last amended: 2025-06-01 by 2025/99 (OJ L 1.6.2025)"):  # fmt: skip
        assert said in (found.remarks or "")


@FORMS
def test_entry_into_force_and_publication_are_two_days(given: type) -> None:
    (found,), _ = read(READER, given(PERSON))
    (act,) = found.listing.designations
    assert (act.authority, act.programme, act.citation) == ("EU", "UKR", "2024/1 (OJ L 2.1.2024)")
    assert (act.date, act.date_verified, act.published) == (date(2024, 1, 3), True, date(2024, 1, 2))
    assert found.listing.in_force == (Interval(start=date(2024, 1, 2)),)
    assert (found.listing.entry, found.listing.watchlist) == ("EU.9001.1", "eu_269_annex_i")
    assert found.listing.source_url == "https://eur-lex.example/2024/1"


@FORMS
def test_without_a_day_of_designation_the_act_may_only_have_amended_the_entry(given: type) -> None:
    (found,), _ = read(READER, given(FIRM))
    assert found.listing.in_force == ()
    assert found.listing.designations[0].date == date(2024, 1, 3)


@FORMS
def test_numbers_and_contacts_of_a_firm(given: type) -> None:
    (found,), _ = read(READER, given(FIRM))
    assert [(alias.name, alias.kind) for alias in found.names] == [
        ("Example Avionics Ltd", NameKind.PRIMARY), ("Exavia", NameKind.ALIAS)
    ]  # fmt: skip
    assert "split at a.k.a.: Example Avionics Ltd (a.k.a. Exavia)" in (found.remarks or "")
    assert "Of the name Example Avionics Ltd (a.k.a. Exavia): formerly of Perm" in (found.remarks or "")
    assert [(each.type, each.value, each.country, each.valid) for each in found.identifiers] == [
        ("tax_number", "7707083893", "RU", True),
        ("registration", "1027700132196", None, None),
        ("registration", "X-1027", None, None),
        ("phone", "+963 11 1234567", None, None),
    ]
    assert (found.emails, found.websites) == (("a@example.org", "b@example.org"), ("www.example.org",))


@pytest.mark.parametrize(
    "stated",
    [
        "EMAIL[a@example.org]PHONE[+7 (351) 1234567]WEB[https://example.org]",
        "EMAILa@example.orgPHONE+7 (351) 1234567WEBhttps://example.org",
    ],
)
def test_contacts_that_are_run_together_are_told_apart(stated: str) -> None:
    found = Addresses()
    found.reach(stated)
    assert (list(found.emails), list(found.websites)) == (["a@example.org"], ["https://example.org"])
    assert [(each.type, each.value) for each in found.numbers] == [("phone", "+7 (351) 1234567")]
    assert not found.remarks


def test_contacts_without_a_key_are_a_remark() -> None:
    found = Addresses()
    found.reach("ask at the gate, not by EMAIL")
    assert list(found.remarks) == ["Contact: ask at the gate, not by EMAIL"]


@FORMS
def test_an_enterprise_with_the_number_of_a_ship_is_a_ship_unless_it_is_a_firm(given: type) -> None:
    (ship,), _ = read(READER, given(SHIP))
    assert (ship.kind, ship.identifiers[0].type, ship.identifiers[0].valid) == (
        EntityKind.VESSEL,
        "imo",
        True,
    )
    number = {
        "number": "123",
        "identificationTypeCode": "regnumber",
        "identificationTypeDescription": "Registration Number",
    }
    named: Party = (
        SHIP[0],
        (("nameAlias", {"wholeName": "Sea Example Shipping Co", "strong": "true"}), *SHIP[1]),
    )
    for firm in (with_block(SHIP, "identification", number), named):
        (found,), _ = read(READER, given(firm))
        assert found.kind is EntityKind.ORGANISATION
        assert "imo_company" in [each.type for each in found.identifiers]


@FORMS
def test_dates_that_are_partly_known(given: type) -> None:
    for block, shown in (
        ({"year": "1950"}, ["1950"]),
        ({"year": "1950", "monthOfYear": "03"}, ["1950-03"]),
        ({"year": "1950", "monthOfYear": "3", "dayOfMonth": "9"}, ["1950-03-09"]),
        ({"yearRangeFrom": "1950"}, ["1950 to 1950"]),
        ({"year": "0", "monthOfYear": "0"}, []),
    ):
        (found,), reading = read(READER, given(with_block(SHIP, "birthdate", {**block, "city": "Perm"})))
        assert [str(day) for day in found.birth_dates] == shown
        assert not reading.warnings


@FORMS
def test_dates_that_cannot_be_read_are_told_and_kept(given: type) -> None:
    for block in ({"year": "1950", "monthOfYear": "13"}, {"dayOfMonth": "4", "monthOfYear": "2"},
                  {"year": "1380", "calendarType": "ISLAMIC"}, {"birthdate": "soon"}, {"year": "9" * 30}):  # fmt: skip
        (found,), reading = read(READER, given(with_block(SHIP, "birthdate", block)))
        assert not found.birth_dates
        assert "birth date: " in (found.remarks or "")
        assert any("birth date cannot be read" in warning for warning in reading.warnings)


@FORMS
def test_what_is_not_known_is_told(given: type) -> None:
    odd = with_block(SHIP, "identification", {"number": "1", "identificationTypeCode": "rune"})
    odd = with_block(odd, "identification", {"identificationTypeCode": "passport"})
    odd = with_block(odd, "address", {"countryIso2Code": "QQ", "countryDescription": "Atlantis"})
    (found,), reading = read(READER, given(changed(odd, subject="cloud")))
    told = " ".join(reading.warnings)
    for what in (
        "type of a party",
        "type of a paper",
        "paper without a number",
        "names no country known here",
    ):
        assert what in told
    assert found.kind is EntityKind.UNKNOWN
    assert found.addresses[0].country == "Atlantis"


@FORMS
def test_a_party_without_a_name_is_a_reject(given: type) -> None:
    bare: Party = (FIRM[0], tuple((name, block) for name, block in FIRM[1] if name != "nameAlias"))
    found, reading = read(READER, given(bare, SHIP))
    assert [entity.listing.entry for entity in found] == ["EU.9003.3"]
    assert [reject.why for reject in reading.rejects] == ["the entry has no name"]


def test_new_columns_elements_and_attributes_are_told() -> None:
    wide = (
        table(SHIP)
        .replace(b";Entity_Remark", b";Colour;Entity_Remark")
        .replace(b"2017-08-05;;", b"2017-08-05;;red;")
    )
    _, reading = read(READER, (file("fsf.csv", wide),))
    assert "the column 'colour' is not known" in reading.warnings[0]
    for new, what in (
        (b"<colour>red</colour><subjectType", "'colour' of a party"),
        (b'<subjectType colour="red"', ""),
    ):
        (_,), reading = read(READER, (file("fsf.xml", xml(SHIP).replace(b"<subjectType", new)),))
        assert not what or any(what in warning for warning in reading.warnings)
    (_,), reading = read(
        READER, (file("fsf.xml", xml(SHIP).replace(b"<nameAlias", b'<nameAlias colour="red"')),)
    )
    assert "the field 'colour' of a name" in reading.warnings[0]


def test_a_remark_with_an_attribute_is_read_all_the_same() -> None:
    (found,), _ = read(
        READER, (file("fsf.xml", xml(FIRM).replace(b"<remark>Part", b'<remark logicalId="1">Part')),)
    )
    assert "Part of a network." in (found.remarks or "")


@FORMS
def test_every_remark_of_a_party_is_kept(given: type) -> None:
    more = changed(SHIP, remark="Renamed in 2020.")
    rows = table(changed(SHIP, remark="Seen at Perm.")) + table(more).split(b"\n", 1)[1]
    elements = xml(more).replace(b"<remark>", b"<remark>Seen at Perm.</remark><remark>")
    by_table = given is as_table
    (found,), reading = read(READER, (file("fsf.csv", rows) if by_table else file("fsf.xml", elements),))
    assert found.remarks == "Seen at Perm.; Renamed in 2020."
    assert not reading.warnings


@pytest.mark.parametrize(("role", "content"), [("fsf.xml", xml(*PARTIES)), ("fsf.csv", table(*PARTIES))])
def test_one_form_lacks_nothing_of_the_other(role: str, content: bytes) -> None:
    found = compiled("eu_fsf", role, content)
    assert found is not None
    assert not [warning for warning in found.snapshot.warnings if "was not given" in warning]


def test_one_reference_for_two_entries_is_told() -> None:
    found, reading = read(READER, as_xml(SHIP, changed(SHIP, logicalId="9004")))
    assert [entity.listing.entry for entity in found] == ["EU.9003.3", "EU.9003.3/9004"]
    assert "one reference" in reading.warnings[0]


@FORMS
def test_the_day_of_the_list(given: type) -> None:
    assert READER.published(given(*PARTIES)) == date(2026, 10, 9)


def test_other_lists_and_both_forms_at_once_are_refused() -> None:
    for given in (
        (file("fsf.csv", "a;b\n1;2\n"),),
        (file("fsf.xml", "<export/>"),),
        (file("fsf.xml", "<CONSOLIDATED_LIST/>"),),
        (file("fsf.xml", "<!DOCTYPE export [<!ENTITY a 'b'>]><export generationDate='2026-01-01'/>"),),
        (*as_xml(SHIP), *as_table(SHIP)),
    ):
        with pytest.raises(SourceError):
            READER.recognise(given)


@pytest.mark.parametrize("form", ["fsf.csv", "fsf.xml"])
def test_no_damage_loses_an_entry_in_silence(form: str) -> None:
    whole = table(*PARTIES) if form.endswith("csv") else xml(*PARTIES)
    assert kept("eu_fsf", form, whole) == 3
    for damaged in flipped(whole, step=29 if form.endswith("csv") else 7):
        assert (kept("eu_fsf", form, damaged) or 3) >= 3
    for short in cut(whole):
        found = compiled("eu_fsf", form, short)
        assert found is None or (form.endswith("csv") and short.endswith((b"\n", b"\r")))


def test_no_element_removed_or_doubled_loses_an_entry() -> None:
    for root in trees_changed(xml(*PARTIES)):
        found = kept("eu_fsf", "fsf.xml", etree.tostring(root))
        assert found is None or found == len(root.findall("{*}sanctionEntity"))


def test_no_row_removed_or_doubled_loses_a_party() -> None:
    rows = table(SHIP, PERSON)  # no cell of these has several lines
    for changed_table in lines_changed(rows, first=1):
        parties = {row.split(b";")[1] for row in changed_table.splitlines()[1:]}
        assert kept("eu_fsf", "fsf.csv", changed_table) == len(parties)


def test_an_entry_that_comes_twice_is_no_second_party() -> None:
    assert compiled("eu_fsf", "fsf.xml", xml(SHIP, SHIP)) is None
    doubled = table(SHIP) + table(SHIP).split(b"\n", 1)[1]
    assert kept("eu_fsf", "fsf.csv", doubled) == 1


def test_the_fixture_has_the_columns_of_the_list() -> None:
    assert len(HEAD) == 118
