"""Australia's Consolidated List: the real workbooks, and what must be told or refused."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from lists.reading import file, read, real
from lists.workbooks import workbook
from tidewaiter.errors import DriftError, SourceError
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
    # Three rows note another script beside the name.
    assert sum(len(entity.names) for entity in found) == rows + 3
    assert not [one for entity in found for one in entity.names if "listed as" in one.name.casefold()]
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


@pytest.mark.parametrize(
    ("listing", "additional", "changed", "start"),
    [
        ("Listed on 17 March 2011. Listed on: 26 Feb. 2011", "", "", date(2011, 2, 26)),
        ("Listed on 16 May 2014", "Listed by UN 1267 Committee on 23 February 2001", "", date(2001, 2, 23)),
        ("Listed on 12 April 2010", "Also listed by the Minister on 21 August 2009", "", date(2009, 8, 21)),
        ("Listed on 5 November 2012", "", "2012-11-02", date(2012, 11, 2)),
        ("Listed on 25 January 2001 (amended on 3 Sep 2003)", "", "2014-01-06", date(2001, 1, 25)),
    ],
)
def test_the_earliest_day_that_is_told_begins_a_listing(
    listing: str, additional: str, changed: str, start: date
) -> None:
    cells = {"Listing Information": listing, "Additional Information": additional, "Control Date": changed}
    (found,), _ = entities(row(**cells))
    assert found.listing.in_force == (Interval(start=start),)


def test_a_day_that_does_not_exist_leaves_the_start_open() -> None:
    (found,), _ = entities(row(Listing_Information="Listed on 5 May 2014; also listed on 31 Feb 2011"))
    assert not found.listing.in_force


def test_a_second_filled_sheet_is_refused() -> None:
    with pytest.raises(DriftError, match="more than one sheet"):
        read(READER, (file("dfat.xlsx", workbook([HEAD, row()], more=[HEAD, row(8.0)])),))
    found, _ = read(READER, (file("dfat.xlsx", workbook([HEAD, row()], more=[["", " "]])),))
    assert len(found) == 1


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("2022.xls", {"34": date(2001, 1, 25), "1246": date(2011, 2, 26), "3177": date(2009, 8, 21)}),
        ("2026-08.xlsx", {"1242": date(2011, 2, 26), "8819": date(2026, 6, 3)}),
    ],
)
def test_no_real_listing_begins_after_a_day_on_which_it_stood(
    shared: Path, name: str, days: dict[str, date]
) -> None:
    found, _ = read(READER, real(shared, dfat_xlsx=f"au_dfat/{name}"))
    starts = {entity.listing.entry: entity.listing.in_force for entity in found}
    assert {entry: starts[entry][0].start for entry in days} == days


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Congo, Democratic Republic of the;Rwanda", ("CD", "RW")),
        ("Bosnia and Herzegovina", ("BA",)),
        ("Iran and Iraq", ("IR", "IQ")),
        ("a) Afghan b) Pakistani", ("AF", "PK")),
        ("Russian", ("RU",)),
        ("Congolese", ()),
    ],
)
def test_a_citizenship_is_read_by_country_or_people(text: str, codes: tuple[str, ...]) -> None:
    (found,), _ = entities(row(Citizenship=text))
    assert found.nationalities == codes


@pytest.mark.parametrize(
    "text",
    [
        "Listed on 6 Oct. 2001",
        "Listed on: 6 Oct. 2001 (amended on 5 Mar. 2009)",
        "Listed by UN 1267 Committee on 6 October 2001",
        "Listed by the UN 1267 Committee on 6 October 2001",
        "Listed by the 1267 Committee on 6 Oct. 2001 ( amended on 5 Mar. 2009 )",
        "Listed by 1533 Committee 6 Oct. 2001",
        "Listed by Committee 1533 on 6 Oct. 2001",
    ],
)
def test_the_day_of_listing_is_read_in_each_form(text: str) -> None:
    (found,), _ = entities(row(Listing_Information=text))
    assert found.listing.in_force == (Interval(start=date(2001, 10, 6)),)


@pytest.mark.parametrize(
    "text", ["Formerly listed on 6 Oct. 2001", "Relisted on 6 Oct. 2001", "Designated on 6 Oct. 2001", ""]
)
def test_a_day_of_something_else_leaves_the_beginning_unknown(text: str) -> None:
    (found,), _ = entities(row(Listing_Information=text))
    assert found.listing.in_force == ()


def test_a_note_that_a_name_was_listed_before_is_no_part_of_the_name() -> None:
    (found,), _ = entities(
        row(),
        row("7a", "Nik Mohammad (previously listed as)", "aka"),
        row("7b", "Abu Bakr (Previously listed as. In Arabic: أبوبكر )", "aka"),
        row("7c", "Example (Perm) Trading", "aka"),
    )
    assert [(one.name, one.kind) for one in found.names[1:]] == [
        ("Nik Mohammad", NameKind.FORMER),
        ("Abu Bakr", NameKind.FORMER),
        ("أبوبكر", NameKind.ALIAS),
        ("Example (Perm) Trading", NameKind.ALIAS),
    ]
    (found,), _ = entities(row(name="Ivan EXAMPLE (formerly listed as)"))
    assert (found.names[0].name, found.names[0].kind) == ("Ivan EXAMPLE", NameKind.PRIMARY)
