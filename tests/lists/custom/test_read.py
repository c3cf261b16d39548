"""Lists of one's own: what a mapping may say, and the faults of table and mapping, each told with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import options
from lists.reading import file, read
from lists.workbooks import workbook
from tidewaiter.errors import DriftError, InputError, SourceError
from tidewaiter.lists.custom.read import READER
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.store import Store
from tidewaiter.model.entity import Entity
from tidewaiter.model.listing import ListState
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

MAPPING = """\
list: Parties we do not deal with
duty: internal_denied
columns:
  name: Firma
  aliases: [Auch, Früher bekannt als]
  country: Land
  reason: Grund
"""
TABLE = "Firma;Auch;Früher bekannt als;Land;Grund\r\nExample Trading FZE;Ex Trade;;AE;unpaid\r\n"
LETTERS = """\
list: Letters of BIS
dates: day_first
party_kind: company
columns:
  name: Party
  entry: No
  duty: Letter
  birth_date: Born
  party_kind: Kind
  street: Street
  city: City
  country: Country
  reference: Reference
  listed: Of
  until: Until
  items: Items
  destinations: Places
  identifiers: {lei: LEI, "INN": Tax number}
  weak_aliases: Nickname
  former_names: Formerly
  email: Mail
duties: {II: informed_letter, RF: red_flag_letter}
party_kinds: {Mann: person}
ignore: [Remark of the clerk]
"""
HEAD = [
    "No", "Party", "Letter", "Born", "Kind", "Street", "City", "Country", "Reference", "Of", "Until", "Items", "Places",
    "LEI", "Tax number", "Nickname", "Formerly", "Mail", "Remark of the clerk",
]  # fmt: skip


def row(**cells: str) -> list[str]:
    plain = dict.fromkeys(HEAD, "") | {"No": "1", "Party": "Example Survey LLC", "Letter": "II"}
    return list((plain | {name.replace("_", " "): text for name, text in cells.items()}).values())


def entities(*rows: list[str], mapping: str = LETTERS) -> tuple[list[Entity], Reading]:
    files = (
        file("parties.xlsx", workbook([["Letters"], HEAD, *rows]), "letters.xlsx"),
        file("mapping.yaml", mapping, "letters.xlsx.mapping.yaml"),
    )
    return read(READER, files)


def of_text(table: str = TABLE, mapping: str = MAPPING) -> tuple[list[Entity], Reading]:
    return read(
        READER,
        (file("parties.csv", table, "denied.csv"), file("mapping.yaml", mapping, "denied.csv.mapping.yaml")),
    )


def test_a_row_is_an_entity_by_the_columns_that_are_named() -> None:
    (found,), reading = of_text()
    assert (found.primary_name, found.names[1].name) == ("Example Trading FZE", "Ex Trade")
    assert (found.listing.list, found.listing.watchlist) == ("custom", "own_denied")
    assert found.listing.programmes == ("Parties we do not deal with",)
    assert (found.countries, found.remarks, found.kind) == (("AE",), "Reason: unpaid", EntityKind.UNKNOWN)
    assert found.listing.record == "parties.csv:2"
    assert not reading.warnings


def test_a_letter_is_read_with_what_it_names() -> None:
    (found,), reading = entities(
        row(
            Of="01.05.2024", Until="31.12.2026", Items="3A090; 8542.31", Places="China;HK", Reference="BIS 7",
            LEI="529900T8BM49AURSDO55", Nickname="Survey", Formerly="Old Survey", Street="1 Road", City="Dubai", Country="AE",
            Mail="a@example.org", **{"Tax number": "7707083893", "Remark of the clerk": "see mail"},
        )
    )  # fmt: skip
    listing = found.listing
    assert (listing.entry, listing.watchlist, listing.citation) == ("1", "own_informed", "BIS 7")
    assert (listing.items, listing.destinations) == (("3A090", "8542.31"), ("CN", "HK"))
    assert listing.in_force == (Interval(start=date(2024, 5, 1), end=date(2027, 1, 1)),)
    assert [(name.name, name.kind, name.strength) for name in found.names[1:]] == [
        ("Old Survey", NameKind.FORMER, AliasStrength.STRONG),
        ("Survey", NameKind.ALIAS, AliasStrength.WEAK),
    ]
    assert [(number.type, number.valid) for number in found.identifiers] == [
        ("lei", True),
        ("tax_number", True),
    ]
    assert (found.kind, found.emails) == (EntityKind.COMPANY, ("a@example.org",))
    assert (found.addresses[0].street, found.addresses[0].country) == ("1 Road", "AE")
    assert not reading.warnings


def test_the_same_words_mean_the_same_in_any_case_and_a_person_is_read_as_one() -> None:
    (found,), _ = entities(row(Letter="rf", Kind="mann", Party="DOE, Ivan", Born="17.04.1961"))
    assert (found.listing.watchlist, found.kind, found.primary_name) == (
        "own_red_flag",
        EntityKind.PERSON,
        "Ivan DOE",
    )
    assert [str(day) for day in found.birth_dates] == ["1961-04-17"]


def test_a_row_without_a_name_is_a_reject_and_one_like_another_gets_an_ordinal() -> None:
    found, reading = of_text(TABLE + ";x;;;\n" + TABLE.splitlines()[1] + "\n")
    assert [reject.place for reject in reading.rejects] == ["parties.csv:3"]
    first, second = (entity.listing.entry for entity in found)
    assert second == f"{first}-2"


def test_what_cannot_be_read_is_told_and_never_narrows_anything() -> None:
    (found,), reading = entities(
        row(Born="soon", Of="05/13/2024", Until="never", Kind="robot", Places="the moon")
    )
    assert not found.listing.in_force
    assert found.listing.destinations == ("the moon",)
    assert found.remarks == "birth date: soon"
    for word in ("birth date", "Of: 05/13/2024", "Until: never", "robot", "the moon"):
        assert any(word in warning for warning in reading.warnings), word
    (found,), reading = entities(row(Of="01.05.2024", Until="01.04.2024"))
    assert found.listing.in_force == (Interval(start=date(2024, 5, 1)),)
    assert any("ends before it begins" in warning for warning in reading.warnings)


def test_days_in_figures_need_an_order() -> None:
    for order, day in (("iso", None), ("day_first", date(2024, 4, 3)), ("month_first", date(2024, 3, 4))):
        (found,), _ = entities(row(Of="03/04/2024"), mapping=LETTERS.replace("day_first", order))
        assert found.listing.in_force == ((Interval(start=day),) if day else ())


def test_a_column_that_nobody_named_is_named_in_a_warning() -> None:
    _, reading = of_text(TABLE.replace("Grund", "Grund;Kontonummer").replace("unpaid", "unpaid;7"))
    assert reading.warnings == [
        "parties.csv: the column 'Kontonummer' is neither mapped nor under ignore, and was not read"
    ]


@pytest.mark.parametrize(
    ("mapping", "line", "field", "what"),
    [
        (MAPPING.replace("name: Firma", "name: Company"), 4, "columns.name", "no column called 'Company', only 'Firma'"),
        (MAPPING.replace("duty: internal_denied\n", ""), 1, "duty", "not said what"),
        (MAPPING.replace("internal_denied", "blocked"), 2, "duty", "blocked"),
        (MAPPING.replace("reason:", "because:"), 7, "columns.because", "because"),
        (MAPPING + "ignore: [Konto]\n", 8, "ignore[0]", "no column called 'Konto'"),
        (MAPPING.replace("list: Parties we do not deal with", "list: ' '"), 1, "list", "empty"),
    ],
)  # fmt: skip
def test_a_fault_of_the_mapping_is_told_with_file_line_and_field(
    mapping: str, line: int, field: str, what: str
) -> None:
    with pytest.raises(SourceError, match=what) as told:
        of_text(mapping=mapping)
    assert (told.value.file, told.value.line, told.value.field) == ("denied.csv.mapping.yaml", line, field)


@pytest.mark.parametrize(
    ("table", "error", "what"),
    [
        (TABLE.replace("unpaid", "=1+1"), SourceError, "formula"),
        (TABLE.replace("Grund", "Land"), DriftError, "two columns"),
        (
            TABLE.replace("unpaid", "unpaid;more").replace("Grund", "Grund;"),
            DriftError,
            "column 6 has no name",
        ),
        (TABLE + 'Example;"x\n', SourceError, "not closed"),
        (TABLE.replace("ü", "\udcfc"), SourceError, "UTF-8"),
    ],
)
def test_a_damaged_table_is_refused(table: str, error: type[SourceError], what: str) -> None:
    content = table.encode("utf-8", "surrogateescape")
    with pytest.raises(error, match=what):
        read(READER, (file("parties.csv", content), file("mapping.yaml", MAPPING)))


def test_a_row_of_unknown_duty_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError, match="'XX'") as told:
        entities(row(Letter="XX"))
    assert told.value.field == "parties.xlsx:Data:3: Letter"
    with pytest.raises(SourceError, match="does not say"):
        entities(row(Letter=""))


def test_a_sheet_may_be_named_and_must_be_there() -> None:
    two = workbook([HEAD, row()], more=[HEAD, row()])
    mapping = file("mapping.yaml", LETTERS + "sheet: Data\n")
    found, _ = read(READER, (file("parties.xlsx", two), mapping))
    assert len(found) == 1
    with pytest.raises(SourceError, match="no sheet called 'Other', only 'Data', 'More'"):
        read(READER, (file("parties.xlsx", two), file("mapping.yaml", LETTERS + "sheet: Other\n")))


def test_several_lists_of_ones_own_stand_side_by_side(tmp_path: Path) -> None:
    home = tmp_path / "home"
    table = tmp_path / "denied.csv"
    table.write_text(TABLE, encoding="utf-8")
    (tmp_path / "denied.csv.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    store = Store(home)
    for list_id in ("custom", "custom.letters"):
        report = store.import_files(list_id, [table], options=options())
        assert report.snapshot.list == list_id
    (entity,) = store.entities(report.snapshot)
    assert entity.uid.startswith("custom.letters:own_denied:")
    states = {status.list: status for status in Store(home).status()}
    assert states["custom"].state is states["custom.letters"].state is ListState.CURRENT
    assert states["custom.letters"].watchlists == ()
    assert not Store(home).verify()


@pytest.mark.parametrize(
    "list_id", ["custom.", "custom.a/b", "custom.A", "custom..", "un_sc.mine", "custom.-"]
)
def test_a_name_that_is_none_is_refused(tmp_path: Path, list_id: str) -> None:
    with pytest.raises(InputError, match=r"custom\.<name>"):
        Store(tmp_path / "home").import_files(list_id, [tmp_path], options=options())


def test_without_its_mapping_a_table_is_refused_and_told_how_to_give_one(tmp_path: Path) -> None:
    table = tmp_path / "denied.csv"
    table.write_text(TABLE, encoding="utf-8")
    with pytest.raises(SourceError, match=r"denied\.csv\.mapping\.yaml"):
        Store(tmp_path / "home").import_files("custom", [table], options=options())


def test_a_day_that_the_mapping_states_is_the_day_of_the_list() -> None:
    files = (file("parties.csv", TABLE), file("mapping.yaml", MAPPING + "dated: 2026-05-01\n"))
    assert READER.published(files) == date(2026, 5, 1)


@pytest.mark.parametrize("end", ["31.12.9999", "9999-12-31"])
def test_the_usual_no_end_is_an_open_end(end: str) -> None:
    (found,), reading = entities(row(Of="01.05.2024", Until=end, Born="31.12.9999"))
    assert found.listing.in_force == (Interval(start=date(2024, 5, 1)),)
    assert not any("Until" in warning for warning in reading.warnings)
    assert "birth date: 31.12.9999" in (found.remarks or "")
