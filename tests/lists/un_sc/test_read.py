"""The United Nations list: the real files, entries with partial dates and several names, and what is refused or told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file, read, real
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.un_sc.parts import alias_names, paper_number
from tidewaiter.lists.un_sc.read import READER
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval, in_force
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

BASE = "<REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><UN_LIST_TYPE>Taliban</UN_LIST_TYPE><LISTED_ON>2001-02-23</LISTED_ON>"


def xml(*persons: str, entities: str = "", stamp: str = "2026-08-01T23:00:03.110Z") -> str:
    held = "".join(f"<INDIVIDUAL>{person}</INDIVIDUAL>" for person in persons)
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><CONSOLIDATED_LIST dateGenerated='{stamp}'><INDIVIDUALS>{held}"
        f"</INDIVIDUALS><ENTITIES>{entities}</ENTITIES></CONSOLIDATED_LIST>"
    )


def person(more: str = "", base: str = BASE) -> str:
    return f"<FIRST_NAME>ANNA</FIRST_NAME><SECOND_NAME>DOE</SECOND_NAME>{base}{more}<SORT_KEY/>"


def one(more: str = "", base: str = BASE) -> tuple[Entity, Reading]:
    (found,), reading = read(READER, (file("consolidated.xml", xml(person(more, base))),))
    return found, reading


@pytest.mark.real
@pytest.mark.parametrize(
    ("day", "persons", "bodies", "iran"),
    [("2025-04-19", 684, 193, 0), ("2026-02-27", 730, 273, 121), ("2026-08-01", 736, 275, 121)],
)
def test_real_files(shared: Path, day: str, persons: int, bodies: int, iran: int) -> None:
    files = real(shared, consolidated_xml=f"un_sc/{day}.xml")
    found, reading = read(READER, files)
    assert Counter(entity.kind for entity in found) == {
        EntityKind.PERSON: persons,
        EntityKind.ORGANISATION: bodies,
    }
    assert len({entity.uid for entity in found}) == len(found)
    assert READER.published(files) == date.fromisoformat(day)
    assert not reading.rejects
    assert not any("not known and was not read" in warning for warning in reading.warnings)
    assert sum(len(entity.listing.in_force) == 2 for entity in found) == iran
    assert all(entity.listing.start_known for entity in found)


@pytest.mark.real
def test_a_real_file_cut_off_anywhere_is_refused(shared: Path) -> None:
    whole = (shared / "lists" / "un_sc" / "2026-08-01.xml").read_bytes()
    for share in (0.001, 0.5, 0.99999):
        with pytest.raises(SourceError, match="cut off"):
            read(READER, (file("consolidated.xml", whole[: int(len(whole) * share)]),))


def test_entries_under_iran_were_off_for_a_time() -> None:
    found, reading = one(base=BASE.replace("Taliban", "Iran").replace("2001-02-23", "2007-03-24"))
    assert found.listing.in_force == (
        Interval(start=date(2007, 3, 24), end=date(2016, 1, 16)),
        Interval(start=date(2025, 9, 28)),
    )
    for day, held in (
        ("2016-01-15", True),
        ("2016-01-16", False),
        ("2025-09-27", False),
        ("2025-09-28", True),
    ):
        assert in_force(found.listing.in_force, date.fromisoformat(day)) is held
    assert "the day it went off is not verified" in reading.warnings[0]


def test_an_entry_listed_after_the_snapback_was_never_off() -> None:
    found, _ = one(base=BASE.replace("Taliban", "Iran").replace("2001-02-23", "2026-01-05"))
    assert found.listing.in_force == (Interval(start=date(2026, 1, 5)),)


def test_the_quality_of_aliases() -> None:
    aliases = "".join(
        f"<INDIVIDUAL_ALIAS><QUALITY>{quality}</QUALITY><ALIAS_NAME>{name}</ALIAS_NAME></INDIVIDUAL_ALIAS>"
        for quality, name in (("Good", "One; Two"), ("Low", "Three"), ("", "Four"), ("", ""))
    )
    found, _ = one(aliases + "<NAME_ORIGINAL_SCRIPT>آنا</NAME_ORIGINAL_SCRIPT>")
    assert [(alias.name, alias.strength) for alias in found.names] == [
        ("ANNA DOE", AliasStrength.STRONG),
        ("آنا", AliasStrength.STRONG),
        ("One", AliasStrength.STRONG),
        ("Two", AliasStrength.STRONG),
        ("Three", AliasStrength.WEAK),
        ("Four", AliasStrength.UNKNOWN),
    ]
    assert found.names[1].script == "Arab"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna; Berta b) Carla; Dora", ("Anna", "Berta", "Carla", "Dora")),
        ("آنا (Anna; Berta)", ("آنا", "Anna", "Berta")),
        ("Anna (original script: Анна)", ("Anna", "Анна")),
        ("Front (FR) (آنا (original script); Fronte)", ("Front", "FR", "آنا", "Fronte")),
        ("Front of Example (FE)", ("Front of Example (FE)",)),
        ("na", ()),
    ],
)
def test_names_in_one_alias(text: str, names: tuple[str, ...]) -> None:
    assert alias_names(text) == names


@given(st.text(alphabet="AB;() آб", max_size=30))
def test_no_letter_of_an_alias_is_lost(text: str) -> None:
    joined = "".join(alias_names(text))
    assert {letter for letter in joined if letter.isalpha()} == {
        letter for letter in text if letter.isalpha()
    }


@pytest.mark.parametrize(
    ("inner", "day"),
    [
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-12-20</DATE>", "1971-12-20"),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>", "1971"),
        ("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR>", "about 1971"),
        (
            "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1971</FROM_YEAR><TO_YEAR>1973</TO_YEAR>",
            "1971 to 1973",
        ),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Dec. 1971</NOTE>", "1971-12"),
    ],
)
def test_partial_birth_dates(inner: str, day: str) -> None:
    found, _ = one(f"<INDIVIDUAL_DATE_OF_BIRTH>{inner}</INDIVIDUAL_DATE_OF_BIRTH>")
    assert [str(born) for born in found.birth_dates] == [day]


def test_a_birth_date_that_cannot_be_read_stays_a_remark() -> None:
    found, _ = one("<INDIVIDUAL_DATE_OF_BIRTH><NOTE>in his thirties</NOTE></INDIVIDUAL_DATE_OF_BIRTH>")
    assert found.birth_dates == ()
    assert found.remarks == "birth date: in his thirties"


def test_papers() -> None:
    found, reading = one(
        "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Example passport number AA1234567</NUMBER>"
        "<ISSUING_COUNTRY>Pakistan</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT><INDIVIDUAL_DOCUMENT/>"
        "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT></INDIVIDUAL_DOCUMENT>"
    )
    (paper,) = found.identifiers
    assert (paper.type, paper.normal, paper.country) == ("passport", "AA1234567", "PK")
    assert "a paper without a number is left out" in reading.warnings[0]
    assert paper_number("BN 1234") == "BN 1234"


def test_an_entity_and_its_addresses() -> None:
    body = (
        f"<ENTITY><FIRST_NAME>EXAMPLE FRONT</FIRST_NAME>{BASE}<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>MUSTER"
        "</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS><ENTITY_ADDRESS><CITY>Kabul</CITY>"
        "<COUNTRY>Afghanistan</COUNTRY><NOTE>branch</NOTE></ENTITY_ADDRESS></ENTITY>"
    )
    (found,), reading = read(READER, (file("consolidated.xml", xml(entities=body)),))
    assert (found.kind, found.names[1].kind, found.countries) == (
        EntityKind.ORGANISATION,
        NameKind.FORMER,
        ("AF",),
    )
    assert (len(found.addresses), reading.placeholders, found.remarks) == (1, 1, "Address: branch")


@given(st.text(alphabet="ABCDEFGHIJ_", min_size=3, max_size=12).map("NEW{}".format))
def test_an_element_that_is_new_is_told(name: str) -> None:
    for more in (f"<{name}>x</{name}>", f"<INDIVIDUAL_ADDRESS><{name}>x</{name}></INDIVIDUAL_ADDRESS>"):
        _, reading = one(more)
        assert any(repr(name) in warning for warning in reading.warnings)


@pytest.mark.parametrize("name", ["REFERENCE_NUMBER", "UN_LIST_TYPE"])
def test_an_element_that_must_be_there_and_is_gone_is_an_error(name: str) -> None:
    with pytest.raises(DriftError, match=name):
        one(base=BASE.replace(name, "GONE"))


def test_a_day_of_listing_that_is_gone_is_told_and_means_always() -> None:
    found, reading = one(base=BASE.replace("LISTED_ON", "GONE"))
    assert found.listing.in_force == ()
    assert any("day of listing" in warning for warning in reading.warnings)


def test_text_where_elements_belong_is_an_error() -> None:
    with pytest.raises(DriftError, match="holds text, not elements"):
        one("<INDIVIDUAL_DATE_OF_BIRTH>1971</INDIVIDUAL_DATE_OF_BIRTH>")
    with pytest.raises(DriftError, match="holds elements, not text"):
        one("<GENDER><VALUE>Male</VALUE></GENDER>")


@given(st.lists(st.sampled_from([person(), "<DATAID>1</DATAID>", ""]), max_size=6))
def test_entries_in_are_entities_and_rejects_out(persons: list[str]) -> None:
    found, reading = read(READER, (file("consolidated.xml", xml(*persons)),))
    assert len(found) + len(reading.rejects) == len(persons)


BOMB = (
    "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
    "<CONSOLIDATED_LIST dateGenerated='2026-08-01'><INDIVIDUALS>&b;</INDIVIDUALS></CONSOLIDATED_LIST>"
)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "an empty file"),
        (b'{"results": []}', "JSON"),
        (b"<sdnList/>", "an OFAC list in XML"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"<CONSOLIDATED_LIST/>", "dateGenerated"),
        (BOMB.encode(), "declares a document type"),
        (xml(person()).encode("utf-16"), "UTF-16"),
        (xml(person()).replace("ANNA", "ÄNNA").encode("cp1252"), "encoding"),
        (xml(person())[:-60].encode(), "cut off"),
        (xml("<A></B>").encode(), "cut off|broken XML"),
    ],
)
def test_what_is_not_this_list_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        read(READER, (file("consolidated.xml", content),))
