"""Australia's Consolidated List: the real workbooks, and what must be told or refused."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from lists.reading import file, read, real
from lists.workbooks import workbook
from tidewaiter.errors import SourceError
from tidewaiter.lists.au_dfat.read import READER
from tidewaiter.lists.reader import Reading
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

HEAD = [
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth",
    "Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information", "IMO Number",
    "Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban",
    "Arms Embargo", "Maritime Restriction",
]  # fmt: skip


def row(
    reference: str | float = 7.0,
    name: str = "Ivan EXAMPLE",
    how: str = "Primary Name",
    **cells: str | float | bool,
) -> list[str | float | bool]:
    known: dict[str, str | float | bool] = dict.fromkeys(HEAD, "")
    known |= {
        "Reference": reference,
        "Name of Individual or Entity": name,
        "Type": "Individual",
        "Name Type": how,
    }
    known |= {"Committees": "Autonomous (Russia)", "Targeted Financial Sanction": True, "Travel Ban": False}
    return list((known | {key.replace("_", " "): value for key, value in cells.items()}).values())


def entities(*rows: list[str | float | bool]) -> tuple[list[Entity], Reading]:
    return read(READER, (file("dfat.xlsx", workbook([HEAD, *rows])),))


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "rows", "parties", "published"),
    [("2022.xls", 7945, 2666, date(2022, 5, 4)), ("2026-08.xlsx", 11068, 3846, date(2026, 7, 21))],
)
def test_every_row_is_a_name_of_a_party(
    shared: Path, name: str, rows: int, parties: int, published: date
) -> None:
    files = real(shared, dfat_xlsx=f"au_dfat/{name}")
    found, reading = read(READER, files)
    assert len(found) == len({entity.uid for entity in found}) == parties
    assert sum(len(entity.names) for entity in found) == rows
    assert not reading.rejects
    assert all("birth date" in warning for warning in reading.warnings)
    assert READER.published(files) == published


@pytest.mark.real
def test_ships_have_their_number_and_weak_names_are_weak(shared: Path) -> None:
    found, _ = read(READER, real(shared, dfat_xlsx="au_dfat/2026-08.xlsx"))
    ships = [entity for entity in found if entity.kind is EntityKind.VESSEL]
    assert len(ships) == 262
    numbers = [number for ship in ships for number in ship.identifiers]
    assert len(numbers) == 261  # one ship stands there without
    assert all(number.type == "imo" and number.valid for number in numbers)
    strengths = Counter(alias.strength for entity in found for alias in entity.names)
    assert strengths[AliasStrength.WEAK] == 451


def test_rows_of_one_number_are_one_party_wherever_they_stand() -> None:
    found, _ = entities(
        row("7a", "Vanya", "Alias", Alias_Strength="Weak"),
        row(8.0, "Another"),
        row(7.0),
        row("7ab1", "Иван Пример", "Original Script"),
    )
    assert [entity.listing.entry for entity in found] == ["7", "8"]
    assert [(alias.name, alias.kind, alias.strength) for alias in found[0].names] == [
        ("Ivan EXAMPLE", NameKind.PRIMARY, AliasStrength.STRONG),
        ("Vanya", NameKind.ALIAS, AliasStrength.WEAK),
        ("Иван Пример", NameKind.ALIAS, AliasStrength.STRONG),
    ]


def test_a_row_holds_what_it_says() -> None:
    (found,), reading = entities(
        row(
            Date_of_Birth="a) 17 Apr. 1961 b) unclear", Citizenship="Russia, Atlantis", Address="1 Main Road, Perm, Russia",
            Listing_Information="Listed on 25 January 2021 (amended on 3 Sep 2023)", Place_of_Birth="a) Perm b) Omsk",
        )
    )  # fmt: skip
    assert [str(day) for day in found.birth_dates] == ["1961-04-17"]
    assert found.birth_places == ("Perm", "Omsk")
    assert found.nationalities == found.countries == ("RU",)
    assert found.listing.in_force == (Interval(start=date(2021, 1, 25)),)
    assert found.listing.programmes == ("Autonomous (Russia)",)
    assert found.remarks is not None
    assert found.remarks.endswith(
        "Measures: targeted financial sanction; birth date: unclear; citizenship: Atlantis"
    )
    assert "'unclear' 1" in reading.warnings[0]


def test_a_reference_without_a_number_and_a_row_without_a_name_are_rejects() -> None:
    found, reading = entities(row("x"), row(7.0, ""), row(8.0, "Another"))
    assert [entity.listing.entry for entity in found] == ["8"]
    assert len(reading.rejects) == 3  # the row without a reference; the row without a name, and its party
    assert "does not begin with a number" in reading.rejects[0].why


def test_a_party_without_a_primary_name_keeps_its_first_one() -> None:
    (found,), reading = entities(row("7a", "Vanya", "Alias"))
    assert found.primary_name == "Vanya"
    assert found.names[0].kind is NameKind.PRIMARY
    assert "marked as the primary" in reading.warnings[0]


def test_another_workbook_is_refused() -> None:
    with pytest.raises(SourceError, match="Australia's Consolidated List"):
        READER.recognise((file("dfat.xlsx", workbook([["Name"], ["x"]])),))
