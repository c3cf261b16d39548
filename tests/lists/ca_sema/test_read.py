"""Canada's autonomous sanctions list: both real files, names in every form, and what must be told or refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError, TidewaiterError
from tidewaiter.lists.ca_sema.names import firm_names, person_names
from tidewaiter.lists.ca_sema.read import READER
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind


def record(**fields: str) -> str:
    known = {
        "Country": "Russia / Russie",
        "LastName": "EXAMPLE",
        "GivenName": "Ivan",
        "Schedule": "1, Part 1",
        "Item": "7",
    } | fields
    return (
        "<record>"
        + "".join(f"<{name}>{escape(text)}</{name}>" for name, text in known.items() if text)
        + "</record>"
    )


def content(*records: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><data-set>{"".join(records)}</data-set>'.encode()


def entities(*records: str) -> tuple[list[Entity], Reading]:
    return read(READER, (file("sema-lmes.xml", content(*records)),))


def real_file(shared: Path, year: str) -> Files:
    return (file("sema-lmes.xml", (shared / f"lists/ca_sema/{year}.xml").read_bytes(), year),)


@pytest.mark.real
@pytest.mark.parametrize(
    ("year", "count", "published"), [("2022", 2606, None), ("2025", 4759, date(2025, 3, 20))]
)
def test_every_record_of_the_real_files_is_a_listing(
    shared: Path, year: str, count: int, published: date | None
) -> None:
    files = real_file(shared, year)
    found, reading = read(READER, files)
    assert len(found) == len({entity.uid for entity in found}) == count
    assert not reading.rejects
    assert not [warning for warning in reading.warnings if "date of birth" not in warning]
    assert READER.published(files) == published


@pytest.mark.real
def test_ships_have_their_number(shared: Path) -> None:
    found, _ = read(READER, real_file(shared, "2025"))
    ships = [entity for entity in found if entity.kind is EntityKind.VESSEL]
    assert len(ships) == 109
    assert all(ship.identifiers[0].valid for ship in ships)


@pytest.mark.real
def test_the_same_party_has_the_same_number_in_both_forms(shared: Path) -> None:
    """Schedules and items were renumbered between the two; a number that rested on them would delist thousands."""
    old, _ = read(READER, real_file(shared, "2022"))
    new, _ = read(READER, real_file(shared, "2025"))
    still = {entity.uid for entity in old} & {entity.uid for entity in new}
    assert len(still) > 2000


def test_a_record_holds_what_it_says() -> None:
    (found,), reading = entities(
        record(
            DateOfBirthOrShipBuildDate="1961-04-17", TitleOrShip="General/général", DateOfListing="2022-02-24"
        )
    )
    assert (found.primary_name, found.names[0].family, found.names[0].given) == (
        "Ivan EXAMPLE",
        "EXAMPLE",
        "Ivan",
    )
    assert [str(day) for day in found.birth_dates] == ["1961-04-17"]
    assert found.listing.in_force == (Interval(start=date(2022, 2, 24)),)
    assert found.listing.programmes == ("Russia / Russie",)
    assert found.nationalities == found.countries == ()  # the regulation's country, not the party's
    assert (found.title, found.remarks) == ("General/général", "Schedule 1, Part 1; Item 7")
    assert not reading.warnings


def test_a_ship_is_known_by_its_number() -> None:
    (found,), _ = entities(
        record(
            LastName="",
            GivenName="",
            EntityOrShip="EXAMPLE STAR",
            ShipIMONumber="9074729",
            TitleOrShip="Oil Tanker",
            DateOfBirthOrShipBuildDate="2005",
        )
    )
    assert (found.kind, found.identifiers[0].valid, found.title) == (EntityKind.VESSEL, True, None)
    assert found.remarks == "Schedule 1, Part 1; Item 7; Built: 2005; Type: Oil Tanker"


def test_a_second_record_of_a_name_has_a_number_of_its_own() -> None:
    found, _ = entities(record(Item="1"), record(Item="2"))
    assert found[1].listing.entry == f"{found[0].listing.entry}-2"


@pytest.mark.parametrize(
    ("text", "aliases", "names"),
    [
        ("Example Plant", "TEM Co., Завод; PASK / Paska or Paskal", ["Example Plant", "TEM Co.", "Завод", "PASK", "Paska", "Paskal"]),
        ("Example University, Department of Physics/Université Exemple", None, ["Example University, Department of Physics", "Université Exemple"]),
        ("24/7 Example", None, ["24/7 Example"]),
        ("Example\nPlant (also known as Old Example)", None, ["Example Plant", "Old Example"]),
        ("Example", "Example Trading, Ltd, Arabic: شركة", ["Example", "Example Trading, Ltd", "شركة"]),
        ("Example", "Public Company (PC, X) Example, Exam", ["Example", "Public Company (PC, X) Example", "Exam"]),
        ("Example", "(Пример / Приклад", ["Example", "Пример", "Приклад"]),
    ],
)  # fmt: skip
def test_names_of_firms(text: str, aliases: str | None, names: list[str]) -> None:
    assert [alias.name for alias in firm_names(text, aliases)] == names


def test_a_former_name_is_former() -> None:
    assert [alias.kind for alias in firm_names("Example (formerly Old)", None)] == [
        NameKind.PRIMARY,
        NameKind.FORMER,
    ]


def test_one_word_of_a_person_is_another_spelling_and_weak_by_itself() -> None:
    found = person_names("SHERBAKOV", "Sergey", "Serhii, SHCHERBAKOV; Сергей Щербаков")
    assert [(alias.name, alias.strength) for alias in found] == [
        ("Sergey SHERBAKOV", AliasStrength.STRONG),
        ("Serhii SHERBAKOV", AliasStrength.UNKNOWN),
        ("Serhii", AliasStrength.WEAK),
        ("Sergey SHCHERBAKOV", AliasStrength.UNKNOWN),
        ("SHCHERBAKOV", AliasStrength.WEAK),
        ("Сергей Щербаков", AliasStrength.UNKNOWN),
    ]


def test_a_record_without_a_name_is_a_reject_and_a_new_element_is_told() -> None:
    found, reading = entities(record(LastName="", GivenName=""), record(Mood="good"))
    assert len(found) == len(reading.rejects) == 1
    assert any("'Mood'" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [b"", b"<html></html>", b"<data-set><record><Name>x</Name></record></data-set>", content(record())[:-5]],
)
def test_what_is_another_file_or_cut_off_is_refused(text: bytes) -> None:
    with pytest.raises(SourceError):
        read(READER, (file("sema-lmes.xml", text),))


@settings(max_examples=300)
@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    """A byte changed or the end cut off: an error, or as many entities and rejects as there are records."""
    text = bytearray(content(*(record(Item=str(number)) for number in range(4))))
    if data.draw(st.booleans()):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    else:
        del text[data.draw(st.integers(0, len(text) - 1)) :]
    try:
        found, reading = read(READER, (file("sema-lmes.xml", bytes(text)),))
    except TidewaiterError:
        return
    assert len(found) + len(reading.rejects) == 4


@pytest.mark.parametrize(
    "between",
    [
        record().replace("record>", "Record>"),
        "EXAMPLE Ivan",
        "<records><entry>EXAMPLE</entry></records>",
    ],
)
def test_what_stands_beside_the_records_is_refused(between: str) -> None:
    for records in ((record(), between, record()), (between, record()), (record(), between)):
        with pytest.raises(DriftError, match="beside the entries"):
            entities(*records)


def test_a_record_within_another_is_refused() -> None:
    with pytest.raises(DriftError, match="within another"):
        entities(record().replace("</record>", record() + "</record>"))


def test_text_between_the_elements_of_a_record_is_told() -> None:
    _, reading = entities(record().replace("</LastName>", "</LastName>also OTHER"))
    assert any("'#text'" in warning for warning in reading.warnings)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16"])
def test_a_document_type_is_refused_wherever_and_however_it_stands(encoding: str) -> None:
    kind = '<!DOCTYPE data-set [<!ENTITY x "Ivan">]>'
    body = content(record(LastName="X")).decode().partition("?>")[2].replace(">X<", ">A&x;B<")
    with pytest.raises(SourceError, match="UTF-16"):
        read(READER, (file("sema-lmes.xml", f"{kind}{body}".encode(encoding)),))
    with pytest.raises(SourceError, match="document type"):
        read(READER, (file("sema-lmes.xml", f"<!--{'x' * 100001}-->{kind}{body}"),))


def test_names_that_look_like_nothing_and_aliases_of_digits_stay() -> None:
    (found, ship), _ = entities(
        record(LastName="NA", GivenName="Kim"),
        record(LastName="", GivenName="", Entity="Unit", Aliases="26165; x"),
    )
    assert found.primary_name == "Kim NA"
    assert [alias.name for alias in ship.names] == ["Unit", "26165", "x"]
