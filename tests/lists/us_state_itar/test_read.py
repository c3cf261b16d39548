"""The debarred parties of the US Directorate of Defense Trade Controls, in its workbooks and in the older text table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file, read
from lists.workbooks import workbook_of
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.compiled import compile_files
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.registry import sources
from tidewaiter.lists.us_state_itar.read import READER
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval, PartialDate
from tidewaiter.model.words import EntityKind, NameKind

Row = Sequence[str]
STATUTORY = [
    "Party Name", "Date of Birth", "Federal Register Notice", "Notice Date", "Corrected Notice", "Corrected Notice Date",
]  # fmt: skip
ADMINISTRATIVE = ["Name", "Date", "Federal Register Notice", "Charging Letter", "Debarment Order"]
OLDER = [
    "Corp", "Debarred Party Full Name", "Debarred Party Surname/Corporate Name", "Debarred Party Given Names", "Alias", "Type",
    "DOB", "Notice Date", "Notice", "Eff. Date", "Juris", "Corrected Notice", "Corrected Notice Date", "Rescission Notice",
    "Rescission Eff. Date", "Notes",
]  # fmt: skip
IVAN = ("Example, Ivan Petr", "May, 1960", "88 FR 11111", "6/15/2023", "", "")


def table(*rows: Row, head: Row = STATUTORY) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([head, *rows])
    return out.getvalue()


def sheet(*rows: Row, head: Row = STATUTORY) -> bytes:
    return workbook_of({"Sheet1": [list(head), *map(list, rows)]})


def entities(*rows: Row) -> tuple[list[Entity], Reading]:
    return read(READER, (file("statutory.xlsx", sheet(*rows)),))


def one(name: str, born: str = "") -> Entity:
    (entity,), reading = entities((name, born, *IVAN[2:]))
    assert not reading.warnings
    assert not reading.rejects
    return entity


def test_a_row_is_a_debarment() -> None:
    entity = one("Example, Ivan Petr", "May, 1960")
    name = entity.names[0]
    assert (name.name, name.family, name.given) == ("Ivan Petr Example", "Example", "Ivan Petr")
    assert (entity.kind, entity.birth_dates) == (EntityKind.PERSON, (PartialDate.month(1960, 5),))
    assert entity.remarks == "Name as published: Example, Ivan Petr"
    listing = entity.listing
    assert (listing.list, listing.watchlist, listing.citation) == (
        "us_state_itar",
        "us_itar_debarred",
        "88 FR 11111",
    )
    (act,) = listing.designations
    assert (act.authority, act.programme, act.date, act.published) == (
        "DDTC",
        "Statutory debarment",
        None,
        date(2023, 6, 15),
    )
    assert (listing.in_force, listing.record) == ((), "statutory.xlsx:Sheet1:2")


def test_a_corrected_notice_is_an_act_of_its_own() -> None:
    (entity,), _ = entities((*IVAN[:4], "88 FR 22222", "July 3, 2023"))
    assert [(act.citation, act.published) for act in entity.listing.designations] == [
        ("88 FR 11111", date(2023, 6, 15)),
        ("88 FR 22222", date(2023, 7, 3)),
    ]
    assert entity.listing.citation == "88 FR 11111; 88 FR 22222"


def test_both_kinds_of_debarments_are_read_beside_each_other() -> None:
    other = sheet(
        ("Muster Aviation, Inc.", "1/5/2020", "85 FR 1", "charging.pdf", "order.pdf"), head=ADMINISTRATIVE
    )
    found, reading = read(READER, (file("statutory.xlsx", sheet(IVAN)), file("administrative.xlsx", other)))
    assert not reading.warnings
    assert [entity.listing.programmes for entity in found] == [
        ("Statutory debarment",),
        ("Administrative debarment",),
    ]
    assert (found[1].primary_name, found[1].kind) == ("Muster Aviation, Inc.", EntityKind.ORGANISATION)
    assert found[1].remarks == "Charging letter: charging.pdf; Debarment order: order.pdf"


def test_one_kind_alone_is_told() -> None:
    compiled = compile_files(
        sources()["us_state_itar"],
        READER,
        (file("statutory.xlsx", sheet(IVAN)),),
        sha256="0" * 64,
        received=date(2026, 1, 1),
    )
    assert "administrative.xlsx was not given" in compiled.snapshot.warnings[0]


@pytest.mark.parametrize(
    ("name", "names", "kind"),
    [
        ("Example, Ivan, Jr.", ["Ivan Example Jr."], EntityKind.PERSON),
        ("Example Jr., Ivan", ["Ivan Example Jr."], EntityKind.PERSON),
        ("Example & Muster Trade, Inc.", ["Example & Muster Trade, Inc."], EntityKind.ORGANISATION),
        ("Example Pte. Ltd.", ["Example Pte. Ltd."], EntityKind.ORGANISATION),
        ("Example United Group", ["Example United Group"], EntityKind.UNKNOWN),
        ("Example, Ivan (a.k.a. Vanya Example, Ivan Muster)", ["Ivan Example", "Vanya Example", "Ivan Muster"], EntityKind.PERSON),
        ("Example, Ivan (a/k/a Muster, Ivan)", ["Ivan Example", "Ivan Muster"], EntityKind.PERSON),
        ("Example, Ivan (a.k.a. Exampel, Vanya)", ["Ivan Example", "Vanya Exampel", "Exampel", "Vanya"], EntityKind.PERSON),
        ("Example Trading Company, Inc. (a.k.a. EXTCO, Inc.)", ["Example Trading Company, Inc.", "EXTCO, Inc."], EntityKind.ORGANISATION),
        ("Example, Ivan (aka Vanya; Ivan the Muster)", ["Ivan Example", "Vanya", "Ivan the Muster"], EntityKind.PERSON),
    ],
)  # fmt: skip
def test_names_are_taken_apart(name: str, names: list[str], kind: EntityKind) -> None:
    (entity,), reading = entities((name, "", *IVAN[2:]))
    assert [alias.name for alias in entity.names] == names
    assert entity.kind is kind
    assert [warning for warning in reading.warnings if "both are read" in warning] == (
        reading.warnings if len(names) == 4 else []
    )


def test_a_former_name_is_one() -> None:
    (_, former) = one("Example, Inc. (f.k.a. Muster, Inc.)").names
    assert (former.name, former.kind) == ("Muster, Inc.", NameKind.FORMER)


@pytest.mark.parametrize(
    "name", ["Example, Ivan; Muster, S.A.", "Example III, Ivan L., and Muster Assistance, Inc."]
)
def test_a_row_that_may_name_several_parties_is_told(name: str) -> None:
    (entity,), reading = entities((name, "", *IVAN[2:]))
    assert entity.primary_name == name
    assert "more than one party" in reading.warnings[0]


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("1960-05-01", PartialDate.month(1960, 5)),
        ("1960-05-02", PartialDate.day(date(1960, 5, 2))),
        ("May 1960", PartialDate.month(1960, 5)),
        ("May-60", PartialDate.month(1960, 5)),
        ("May-02", PartialDate.month(2002, 5)),
        ("1960", PartialDate.year(1960)),
    ],
)
def test_a_first_day_of_a_month_is_read_as_the_month(text: str, born: PartialDate) -> None:
    assert one("Example, Ivan", text).birth_dates == (born,)


def test_a_birth_date_that_cannot_be_read_is_told_and_kept() -> None:
    (entity,), reading = entities(("Example, Ivan", "Smarch 1960", *IVAN[2:]))
    assert not entity.birth_dates
    assert "Birth date: Smarch 1960" in (entity.remarks or "")
    assert "birth date cannot be read" in reading.warnings[0]


def test_a_line_below_the_table_is_no_party() -> None:
    found, reading = entities(IVAN, ("Updated June 2023", "", "", "", "", ""))
    assert len(found) == 1
    assert [reject.place for reject in reading.rejects] == ["statutory.xlsx:Sheet1:3"]


def test_the_same_debarment_twice_is_two_listings() -> None:
    found, _ = entities(IVAN, IVAN)
    assert len({entity.uid for entity in found}) == 2


def test_a_column_nobody_knows_is_told() -> None:
    content = sheet((*IVAN, "x"), head=[*STATUTORY, "Colour"])
    _, reading = read(READER, (file("statutory.xlsx", content),))
    assert "colour" in reading.warnings[0]


def test_a_sheet_of_another_form_is_told() -> None:
    content = workbook_of({"Sheet1": [STATUTORY, list(IVAN)], "Notes": [["What"], ["this is"]]})
    found, reading = read(READER, (file("statutory.xlsx", content),))
    assert len(found) == 1
    assert reading.warnings == ["statutory.xlsx:Notes: this sheet has other columns, and is not read"]


def older(**cells: str) -> tuple[Entity, Reading]:
    known = {
        "Debarred Party Full Name": "Example, Ivan (a.k.a. Vanya Muster)",
        "Debarred Party Surname/Corporate Name": "Example",
        "Debarred Party Given Names": "Ivan",
        "Alias": "Vanya Muster",
        "Type": "Statutory",
        "Notice Date": "2/2/1993",
        "Notice": "58 FR 1111",
        "Eff. Date": "7/3/1990",
        "Juris": "XYZ",
    } | {name.replace("_", " "): text for name, text in cells.items()}
    row = [known.get(name, "") for name in OLDER]
    (entity,), reading = read(READER, (file("statutory.csv", table(row, head=OLDER)),))
    return entity, reading


def test_the_older_table_tells_the_parts_of_a_name_and_the_day_of_effect() -> None:
    entity, reading = older()
    assert not reading.warnings
    assert [(name.name, name.family) for name in entity.names] == [
        ("Ivan Example", "Example"),
        ("Vanya Muster", None),
    ]
    (act,) = entity.listing.designations
    assert (act.programme, act.date, act.published) == ("Statutory", date(1990, 7, 3), date(1993, 2, 2))
    assert entity.listing.in_force == (Interval(start=date(1990, 7, 3)),)
    assert (entity.remarks or "").startswith("Court: XYZ")


def test_a_firm_of_the_older_table_is_one() -> None:
    cells = {
        "Debarred Party Full Name": "Example Trading",
        "Debarred Party Surname/Corporate Name": "Example Trading",
    }
    entity, _ = older(Corp="x", Alias="", **cells | {"Debarred Party Given Names": ""})
    assert (entity.kind, [name.name for name in entity.names]) == (
        EntityKind.ORGANISATION,
        ["Example Trading"],
    )


def test_a_rescission_ends_the_debarment() -> None:
    entity, _ = older(**{"Rescission Notice": "60 FR 1", "Rescission Eff. Date": "8/1/1995"})
    assert entity.listing.in_force == (Interval(start=date(1990, 7, 3), end=date(1995, 8, 1)),)
    assert "Rescinded by: 60 FR 1" in (entity.remarks or "")


@pytest.mark.parametrize(("day", "told"), [("", "not known"), ("1/1/1980", "before it began")])
def test_a_rescission_without_a_day_that_can_be_ends_nothing_and_is_told(day: str, told: str) -> None:
    entity, reading = older(**{"Rescission Notice": "60 FR 1", "Rescission Eff. Date": day})
    assert entity.listing.in_force == (Interval(start=date(1990, 7, 3)),)
    assert any(told in warning for warning in reading.warnings)


def test_a_day_that_cannot_be_read_is_told() -> None:
    entity, reading = older(**{"Eff. Date": "13/13/1990"})
    assert entity.listing.in_force == ()
    assert "a day cannot be read" in reading.warnings[0]


@pytest.mark.parametrize(
    "files",
    [
        (),
        (file("statutory.xlsx", b"PK"),),
        (file("statutory.xlsx", workbook_of({"A": [["Nom"], ["Ivan"]]})),),
        (file("statutory.csv", "a,b\n1,2\n"),),
        (file("statutory.csv", "<html>"),),
        (file("statutory.csv", table(IVAN)), file("statutory.xlsx", sheet(IVAN))),
    ],
)
def test_another_file_is_refused(files: Files) -> None:
    with pytest.raises(SourceError):
        READER.recognise(files)


def test_a_column_given_twice_is_drift() -> None:
    with pytest.raises(DriftError, match="two columns"):
        READER.recognise((file("statutory.xlsx", sheet(IVAN, head=[*STATUTORY[:5], "Notice Date"])),))


@given(data=st.data())
def test_no_damage_of_a_workbook_goes_unseen(data: st.DataObject) -> None:
    whole = sheet(IVAN, ("Muster, Petr", *IVAN[1:]))
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[at] ^= data.draw(st.integers(1, 255))
    before, _ = entities(IVAN, ("Muster, Petr", *IVAN[1:]))
    try:
        after, _ = read(READER, (file("statutory.xlsx", bytes(damaged)),))
    except SourceError:
        return
    assert after == before


@given(cut=st.integers(1, 400))
def test_no_part_of_a_table_loses_a_row_untold(cut: int) -> None:
    whole = table(IVAN, ("Muster, Petr", *IVAN[1:]), IVAN)
    part = whole[: max(0, len(whole) - cut)]
    try:
        found, reading = read(READER, (file("statutory.csv", part),))
    except SourceError:
        return
    assert len(found) + len(reading.rejects) == part.count("\r\n") - 1 + (not part.endswith("\n"))
