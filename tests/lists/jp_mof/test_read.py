"""Japan's asset-freeze measures: the real workbook, and what must be told or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file, read, real
from lists.workbooks import workbook_of
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.jp_mof.read import READER
from tidewaiter.lists.jp_mof.workbook import sheets_of
from tidewaiter.lists.reader import Reading
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval, PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

Row = dict[str, str]
PEOPLE = "2.例示共和国（個人）"
COLUMNS = [
    "告示日付",
    "告示番号",
    "日本語表記",
    "英語表記",
    "別名",
    "生年月日",
    "国籍",
    "旅券番号",
    "住所",
    "その他の情報",
]
IVAN: Row = {
    "告示日付": "2022.3.1",
    "告示番号": "1",
    "日本語表記": "イワン・エグザンプル",
    "英語表記": "Ivan EXAMPLE",
}


def sheet(*rows: Row, columns: tuple[str, ...] = ()) -> list[list[str]]:
    names = [*COLUMNS, *columns]
    return [["財務省"], names, *([row.get(name, "") for name in names] for row in rows)]


def book(
    *rows: Row, columns: tuple[str, ...] = (), more: Mapping[str, list[list[str]]] | None = None
) -> bytes:
    contents = [["番号", "措置"], ["2", "例示共和国（個人）"]]
    return workbook_of({"一覧": contents, PEOPLE: sheet(*rows, columns=columns), **(more or {})})


def entities(content: bytes) -> tuple[list[Entity], Reading]:
    return read(READER, (file("mof.xls", content),))


def one(**cells: str) -> Entity:
    (entity,), reading = entities(book(IVAN | cells))
    assert not reading.warnings
    assert not reading.rejects
    return entity


@pytest.mark.real
def test_every_row_of_the_real_workbook_is_a_party_or_a_number_that_was_taken_off(shared: Path) -> None:
    files = real(shared, mof_xls="jp_mof/2022.xls")
    found, reading = read(READER, files)
    assert READER.published(files) == date(2022, 7, 5)
    assert len(found) == len({entity.uid for entity in found}) == 2160
    assert Counter(entity.kind for entity in found) == {
        EntityKind.PERSON: 1669,
        EntityKind.ORGANISATION: 328,
        EntityKind.UNKNOWN: 163,
    }
    assert [reject.place.rpartition(":")[2] for reject in reading.rejects] == ["276", "303"]
    taken_off, unread = reading.warnings
    assert "taken off" in taken_off
    assert "times: 556" in taken_off
    assert "birth date" in unread
    assert sum(len(entity.names) for entity in found) == 10849
    assert sum(len(entity.identifiers) for entity in found) == 582
    assert sum(bool(entity.birth_dates) for entity in found) == 1625


@pytest.mark.real
def test_each_sheet_of_the_real_workbook_gives_its_parties(shared: Path) -> None:
    found, _ = read(READER, real(shared, mof_xls="jp_mof/2022.xls"))
    by_sheet = Counter((entity.listing.record or "").split(":")[1].partition(".")[0] for entity in found)
    assert {int(number): count for number, count in by_sheet.items()} == {
        1: 10, 2: 483, 3: 13, 4: 34, 5: 71, 6: 1, 7: 9, 9: 36, 10: 9, 12: 3, 13: 16, 14: 75, 15: 80, 16: 60, 17: 71, 19: 23,
        20: 61, 21: 20, 22: 2, 23: 24, 24: 59, 25: 35, 26: 258, 27: 16, 28: 44, 29: 564, 30: 11, 31: 19, 32: 12, 33: 4,
        34: 14, 35: 1, 36: 9, 37: 8, 38: 5,
    }  # fmt: skip


@pytest.mark.real
def test_no_filled_row_of_the_real_workbook_is_left_unexplained(shared: Path) -> None:
    (given_file,) = real(shared, mof_xls="jp_mof/2022.xls")
    filled = [row for held in sheets_of(given_file) for row in held.rows if any(row)]
    going_on = 12
    assert len(filled) == 2160 + 556 + 2 + going_on


def test_a_row_is_a_party_with_both_its_names() -> None:
    entity = one(
        生年月日="1960年1月2日", 国籍="ロシア", 旅券番号="AB1234567", 住所="12 Example St, Moscow, Russia"
    )
    assert (entity.primary_name, entity.kind) == ("Ivan EXAMPLE", EntityKind.PERSON)
    assert [(name.name, name.kind, name.strength) for name in entity.names[1:]] == [
        ("イワン・エグザンプル", NameKind.ALIAS, AliasStrength.STRONG)
    ]
    assert entity.birth_dates == (PartialDate.day(date(1960, 1, 2)),)
    assert (entity.nationalities, entity.countries) == (("RU",), ("RU",))
    assert [(number.type, number.value) for number in entity.identifiers] == [("passport", "AB1234567")]
    listing = entity.listing
    assert (listing.list, listing.watchlist, listing.record) == ("jp_mof", "jp_mof", f"mof.xls:{PEOPLE}:3")
    assert listing.in_force == (Interval(start=date(2022, 3, 1)),)
    assert [(held.programme, held.published) for held in listing.designations] == [
        ("例示共和国(個人)", date(2022, 3, 1))
    ]


def test_the_columns_of_aliases_say_how_far_they_are_relied_on() -> None:
    columns = ("確定可能な別名", "確定に十分でない別名", "旧称")
    row = IVAN | {
        "確定可能な別名": "(a)Vanya ONE (b)Vanya TWO",
        "確定に十分でない別名": "Abu THREE",
        "旧称": "Ivan FOUR",
    }
    (entity,), _ = entities(book(row, columns=columns))
    assert [(name.name, name.kind, name.strength) for name in entity.names[2:]] == [
        ("Vanya ONE", NameKind.ALIAS, AliasStrength.STRONG),
        ("Vanya TWO", NameKind.ALIAS, AliasStrength.STRONG),
        ("Abu THREE", NameKind.ALIAS, AliasStrength.WEAK),
        ("Ivan FOUR", NameKind.FORMER, AliasStrength.UNKNOWN),
    ]


def test_an_alias_in_both_scripts_is_two_names() -> None:
    names = [name.name for name in one(別名="ヴァーニャ(Vanya EXAMPLE)").names]
    assert names[2:] == ["ヴァーニャ", "Vanya EXAMPLE"]


def test_a_name_that_is_nothing_but_a_bracket_is_kept_as_it_stands() -> None:
    assert one(英語表記="(X", 日本語表記="").primary_name == "(X"


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("1960年", [PartialDate.year(1960)]),
        ("1960年5月生まれ", [PartialDate.month(1960, 5)]),
        (
            "(a)1960年1月2日(b)1961年1月2日",
            [PartialDate.day(date(1960, 1, 2)), PartialDate.day(date(1961, 1, 2))],
        ),
        ("1960年頃", [PartialDate.year(1960, circa=True)]),
        ("不明", []),
    ],
)
def test_dates_of_birth_are_as_exact_as_they_are_given(text: str, born: list[PartialDate]) -> None:
    assert list(one(生年月日=text).birth_dates) == born


def test_a_birth_date_that_cannot_be_read_is_told_and_kept() -> None:
    (entity,), reading = entities(book(IVAN | {"生年月日": "1960年第13月のある日"}))
    assert reading.warnings
    assert "birth date" in reading.warnings[0]
    assert entity.remarks
    assert "ある日" in entity.remarks


def test_a_number_that_was_taken_off_is_counted_and_no_party() -> None:
    off = {"告示日付": "2010.1.5\n2012.6.7削除", "告示番号": "2"}
    found, reading = entities(book(IVAN, off, off | {"告示番号": "3"}))
    assert len(found) == 1
    assert not reading.rejects
    assert len(reading.warnings) == 1
    assert "times: 2" in reading.warnings[0]


def test_a_row_without_a_name_that_was_not_taken_off_is_a_reject() -> None:
    found, reading = entities(book(IVAN, {"告示日付": "2010.1.5", "告示番号": "2"}))
    assert len(found) == 1
    assert [reject.place for reject in reading.rejects] == [f"mof.xls:{PEOPLE}:4"]


def test_a_party_taken_off_whose_name_still_stands_is_in_force_until_then() -> None:
    (interval,) = one(告示日付="2010.1.5\n2012.6.7解除").listing.in_force
    assert (interval.start, interval.end) == (date(2010, 1, 5), date(2012, 6, 8))


@pytest.mark.parametrize(
    ("days", "spans"),
    [
        ("2001.9.22\n2008.3.1削除\n2013.5.5", [("2001-09-22", "2008-03-02"), ("2013-05-05", None)]),
        ("2013.5.5\n2008.3.1削除\n2001.9.22", [("2001-09-22", "2008-03-02"), ("2013-05-05", None)]),
        ("2001.9.22\n2008.3.1削除\n2013.5.5\n2020.1.1解除", [("2001-09-22", "2008-03-02"), ("2013-05-05", "2020-01-02")]),
        ("2001.9.22\n2008.3.1改訂\n2013.5.5訂正", [("2001-09-22", None)]),
        ("2008.3.1削除\n2008.3.1", [(None, "2008-03-02"), ("2008-03-01", None)]),
        ("2008.3.1削除", [(None, "2008-03-02")]),
        ("2001.9.22\n2008.3.1削除\n2009.1.1削除", [("2001-09-22", "2008-03-02")]),
    ],
)  # fmt: skip
def test_a_party_listed_anew_is_in_force_again(days: str, spans: list[tuple[str | None, str | None]]) -> None:
    found = one(告示日付=days).listing.in_force
    assert [tuple(day and day.isoformat() for day in (span.start, span.end)) for span in found] == spans


def test_a_row_without_a_number_goes_on_with_the_one_above() -> None:
    found, reading = entities(book(IVAN | {"別名": "Vanya ONE"}, {"別名": "Vanya TWO", "住所": "Moscow"}))
    assert len(found) == 1
    assert not reading.warnings
    assert [name.name for name in found[0].names[2:]] == ["Vanya ONE", "Vanya TWO"]
    assert [address.text for address in found[0].addresses] == ["Moscow"]


def test_a_number_given_twice_is_told() -> None:
    found, reading = entities(book(IVAN, IVAN | {"英語表記": "Petr EXAMPLE"}))
    assert len({entity.uid for entity in found}) == 2
    assert reading.warnings
    assert "twice" in reading.warnings[0]


def test_a_column_nobody_knows_is_told_and_kept() -> None:
    (entity,), reading = entities(book(IVAN | {"新しい列": "something"}, columns=("新しい列",)))
    assert reading.warnings
    assert "'新しい列' is not known" in reading.warnings[0]
    assert entity.remarks == "新しい列: something"


def test_a_sheet_whose_measure_was_lifted_has_no_party() -> None:
    content = book(IVAN, more={"3.別の共和国（解除）": [["解除"]]})
    assert len(entities(content)[0]) == 1


def test_a_sheet_that_the_contents_name_must_be_there() -> None:
    contents = [["番号", "措置"], ["2", "例示"], ["3", "別の"]]
    content = workbook_of({"一覧": contents, PEOPLE: sheet(IVAN)})
    with pytest.raises(DriftError, match="a sheet 3, which is not there"):
        entities(content)


def test_a_sheet_of_another_form_is_drift() -> None:
    with pytest.raises(DriftError, match="has no column 告示番号"):
        entities(book(IVAN, more={"3.別の共和国": [["名前"], ["Petr EXAMPLE"]]}))


@pytest.mark.parametrize("name", ["告示日付", "日本語表記", "英語表記"])
def test_a_column_that_is_gone_is_drift(name: str) -> None:
    rows = sheet(IVAN)
    at = rows[1].index(name)
    with pytest.raises(DriftError, match=f"lacks the column {name}"):
        entities(workbook_of({PEOPLE: [row[:at] + row[at + 1 :] if len(row) > at else row for row in rows]}))


def test_text_without_a_column_is_drift() -> None:
    rows = sheet(IVAN)
    rows[2].append("lost")
    with pytest.raises(DriftError, match="text without a column"):
        entities(workbook_of({PEOPLE: rows}))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"x" * 600, b"<html>"])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        entities(content)


def test_another_workbook_is_refused_and_its_first_sheet_named() -> None:
    with pytest.raises(SourceError, match="its first sheet is called 'Data'"):
        entities(workbook_of({"Data": [["Name"], ["Ivan EXAMPLE"]]}))


@given(data=st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    whole = book(IVAN, IVAN | {"告示番号": "2", "英語表記": "Petr EXAMPLE"})
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[at] ^= data.draw(st.integers(1, 255))
    before, _ = entities(whole)
    try:
        after, reading = entities(bytes(damaged))
    except SourceError:
        return
    assert reading.warnings or reading.rejects or after == before


@given(cut=st.integers(0, 2000))
def test_no_part_of_a_workbook_passes_for_the_whole(cut: int) -> None:
    whole = book(IVAN)
    with pytest.raises(SourceError):
        entities(whole[: min(cut, len(whole) - 1)])


def test_the_end_of_the_calendar_neither_refuses_the_list_nor_lists_in_time_to_come() -> None:
    for days in ("2010.1.5\n9999.12.31解除", "2010.1.5\n9999.12.31"):
        assert one(告示日付=days).listing.in_force == (Interval(start=date(2010, 1, 5)),)


@pytest.mark.parametrize("text", ["9999年12月31日", "1960年2月30日"])
def test_a_birth_date_that_is_no_day_is_told_and_kept(text: str) -> None:
    (entity,), reading = entities(book(IVAN | {"生年月日": text}))
    assert (entity.birth_dates, entity.remarks) == ((), f"Birth date: {text}")
    assert any("kept as a remark" in warning for warning in reading.warnings)
