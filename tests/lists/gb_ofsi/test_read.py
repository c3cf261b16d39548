"""OFSI's consolidated list: the real workbook, its text form, and what must be told or refused."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from lists.reading import file, read, real
from lists.workbooks import workbook
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.gb_ofsi.information import information
from tidewaiter.lists.gb_ofsi.read import READER
from tidewaiter.lists.reader import Reading
from tidewaiter.model.entity import Entity, Relation
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

HEAD = [
    "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "Name Non-Latin Script", "Non-Latin Script Type",
    "Non-Latin Script Language", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Number",
    "Passport Details", "National Identification Number", "National Identification Details", "Position", "Address 1",
    "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code", "Country", "Other Information",
    "Group Type", "Alias Type", "Alias Quality", "Regime", "Listed On", "UK Sanctions List Date Designated", "Last Updated",
    "Group ID",
]  # fmt: skip
DAY = ["Last Updated", "28/01/2026"]


def row(**cells: str) -> list[str]:
    known = dict.fromkeys(HEAD, "")
    known |= {"Name 6": "EXAMPLE", "Name 1": "Ivan", "Group Type": "Individual", "Alias Type": "Primary name"}
    known |= {
        "Regime": "Russia",
        "Listed On": "11/03/2022",
        "UK Sanctions List Date Designated": "10/03/2022",
        "Group ID": "14999",
    }
    return list((known | {key.replace("_", " "): value for key, value in cells.items()}).values())


def entities(*rows: list[str]) -> tuple[list[Entity], Reading]:
    return read(READER, (file("conlist.xlsx", workbook([DAY, HEAD, *rows])),))


@pytest.mark.real
def test_every_party_of_the_real_list_is_read(shared: Path) -> None:
    files = real(shared, conlist_xlsx="gb_ofsi/conlist_2022-05-04.xlsx")
    found, reading = read(READER, files)
    assert len(found) == len({entity.uid for entity in found}) == 3430
    assert not reading.rejects
    assert READER.published(files) == date(2022, 5, 4)
    assert Counter(entity.kind for entity in found) == {
        EntityKind.PERSON: 2771, EntityKind.ORGANISATION: 644, EntityKind.VESSEL: 15
    }  # fmt: skip
    assert all(entity.listing.start_known for entity in found)
    ships = [entity for entity in found if entity.kind is EntityKind.VESSEL]
    assert all(ship.identifiers[0].valid for ship in ships)
    assert len(reading.warnings) == 2  # two odd birth dates, two parties without a primary name


@pytest.mark.real
def test_no_name_of_the_real_list_is_lost(shared: Path) -> None:
    (source,) = real(shared, conlist_xlsx="gb_ofsi/conlist_2022-05-04.xlsx")
    from tidewaiter.lists.sheets import records, sheets

    (sheet,) = sheets(source)
    written = set()
    for fields in records(source, sheet, needed=("group_id",), what="the list"):
        parts = [fields.text(f"name_{number}") or "" for number in (1, 2, 3, 4, 5, 6)]
        written.add((fields.text("group_id"), " ".join(" ".join(parts).split())))
    found, _ = read(READER, (source,))
    named = {(entity.listing.entry, alias.name) for entity in found for alias in entity.names}
    assert written <= named


def test_rows_of_one_group_are_one_party() -> None:
    (found,), _ = entities(
        row(Name_1="Vanya", **{"Name 6": "", "Alias Type": "AKA", "Alias Quality": "Low quality"}),
        row(**{"Address 1": "1 Main Road", "Address 6": "Perm", "Country": "Russia"}),
        row(**{"Address 1": "2 Main Road", "Country": "Russia", "Name Non-Latin Script": "Иван Пример"}),
        row(**{"Name 6": "OLD", "Alias Type": "FKA"}),
    )
    assert [(alias.name, alias.kind, alias.strength) for alias in found.names] == [
        ("Ivan EXAMPLE", NameKind.PRIMARY, AliasStrength.STRONG),
        ("Vanya", NameKind.ALIAS, AliasStrength.WEAK),
        ("Иван Пример", NameKind.ALIAS, AliasStrength.STRONG),
        ("Ivan OLD", NameKind.FORMER, AliasStrength.UNKNOWN),
    ]
    assert (found.names[0].family, found.names[0].given) == ("EXAMPLE", "Ivan")
    assert [address.street for address in found.addresses] == ["1 Main Road, Perm", "2 Main Road"]
    assert found.listing.in_force == (Interval(start=date(2022, 3, 10)),)


def test_what_is_numbered_is_taken_apart() -> None:
    (found,), _ = entities(
        row(
            DOB="(1) 17/04/1961. (2) 00/00/1962.", Nationality="(1) Algeria. (2) Latvia",
            **{
                "Passport Number": "(1) A1 (2) B2", "Passport Details": "issued in Perm",
                "Town of Birth": "(1) Perm (2) Omsk", "Country of Birth": "(1) Russia (2) Russia",
            },
        )
    )  # fmt: skip
    assert [str(day) for day in found.birth_dates] == ["1961-04-17", "1962"]
    assert found.nationalities == ("DZ", "LV")
    assert [(number.type, number.value, number.note) for number in found.identifiers] == [
        ("passport", "A1", "issued in Perm"),
        ("passport", "B2", "issued in Perm"),
    ]
    assert found.birth_places == ("Perm, Russia", "Omsk, Russia")


def test_other_information_is_taken_apart_by_its_labels() -> None:
    told = information(
        [
            "(UK Sanctions List Ref):RUS0001 (UN Ref):KPe.064 Free text. (Phone number):(1) +7 495 123-45-67 (2) none "
            "(Email address):a@example.org (Website):www.example.org (Parent company):(1) Example One (2) Example Two "
            "(IMO number):7408873 (Flag of ship):Panama (Gender):Male (Business Reg No):1027700132195 (Nonsense):x"
        ]
    )
    assert told.reference == "RUS0001; KPe.064"
    assert told.remarks[0] == "Free text."
    assert [(each.type, each.value) for each in told.identifiers] == [
        ("phone", "+7 495 123-45-67"), ("imo", "7408873"), ("registration", "1027700132195 (Nonsense):x")
    ]  # fmt: skip
    assert (told.emails, told.websites, told.flags) == (("a@example.org",), ("www.example.org",), ("Panama",))
    assert told.ties == (("Parent company", "Example One"), ("Parent company", "Example Two"))
    assert told.gender == "male"


def test_ties_become_relations() -> None:
    (found,), _ = entities(row(**{"Other Information": "(Parent company):Example Holding"}))
    assert found.relations == (Relation(kind="Parent company", name="Example Holding"),)


def test_the_text_form_has_its_day_in_the_first_line() -> None:
    lines = [DAY, HEAD, row(**{"Name 6": "MÜLLER"})]
    text = "\r\n".join(",".join(f'"{cell}"' for cell in line) for line in lines) + "\r\n"
    for encoding in ("utf-8", "cp1252"):
        files = (file("conlist.csv", text.encode(encoding)),)
        (found,), _ = read(READER, files)
        assert found.primary_name == "Ivan MÜLLER"
        assert found.listing.record == "conlist.csv:3"
        assert READER.published(files) == date(2026, 1, 28)


def test_a_row_without_group_and_a_group_without_name_are_rejects() -> None:
    found, reading = entities(
        row(**{"Group ID": ""}), row(**{"Name 6": "", "Name 1": "", "Group ID": "3"}), row()
    )
    assert [entity.listing.entry for entity in found] == ["14999"]
    assert len(reading.rejects) == 2


def test_a_day_that_cannot_be_read_is_told_and_may_be_the_earlier_one() -> None:
    for column in ("Listed On", "UK Sanctions List Date Designated"):
        (found,), reading = entities(row(**{column: "unclear"}))
        assert not found.listing.in_force
        assert "a day of listing cannot be read" in reading.warnings[0]


def test_another_workbook_is_refused() -> None:
    with pytest.raises(SourceError, match="OFSI"):
        READER.recognise((file("conlist.xlsx", workbook([["Name"], ["x"]])),))


def test_rows_without_a_name_and_of_another_type_are_told() -> None:
    bare = row(**{"Name 6": "", "Name 1": "", "Group Type": "Entity", "Alias Type": "AKA"})
    (found,), reading = entities(row(), bare)
    assert found.kind is EntityKind.PERSON
    assert any("has no name" in warning for warning in reading.warnings)
    assert any("several types" in warning for warning in reading.warnings)


def test_a_second_filled_sheet_is_refused() -> None:
    with pytest.raises(DriftError, match="more than one sheet"):
        read(READER, (file("conlist.xlsx", workbook([DAY, HEAD, row()], more=[HEAD, row()])),))


def test_a_damaged_text_form_is_not_taken_for_windows_1252() -> None:
    lines = ("Last Updated,28/01/2026", ",".join(HEAD), ",".join(row(**{"Name 6": "Иванов", "Name 1": "Ñí"})))
    whole = "\n".join(lines).encode()
    with pytest.raises(SourceError, match="not UTF-8"):
        read(READER, (file("conlist.csv", whole.replace("И".encode(), b"\xd0X")),))
    older = "\n".join((*lines[:2], ",".join(row(**{"Name 6": "Müller-Nuñez"})))).encode("cp1252")
    (found,), _ = read(READER, (file("conlist.csv", older),))
    assert found.primary_name == "Ivan Müller-Nuñez"
