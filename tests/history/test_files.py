from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from history.rows import about, loaded, order, table
from tidewaiter.errors import InputError
from tidewaiter.history.files import rows_of
from tidewaiter.history.forms import form_of, history_files, passed_by
from tidewaiter.history.taken import Bad, Taken

FLAT = {
    "reference": "A-1",
    "date": "2024-01-05",
    "status": "refused",
    "status_date": "2024-01-09",
    "destination": "AE",
    "buyer_name": "Example Trading FZE",
    "buyer_country": "AE",
    "buyer_officers": "Max Beispiel",
    "payer_name": "Other Example LLC",
    "description": "Microcontroller",
    "part_number": "EX-77",
    "hs": "8542.31",
    "us_content": "0.4",
    "quantity": "100",
    "unit": "pcs",
    "value": "1000",
    "currency": "usd",
}
NESTED: dict[str, Any] = {
    "reference": "A-1",
    "date": "2024-01-05",
    "status": "refused",
    "status_date": "2024-01-09",
    "destination": "AE",
    "parties": [
        {"role": "buyer", "name": "Example Trading FZE", "country": "AE", "officers": ["Max Beispiel"]}
    ],
    "payment": {"payer": "Other Example LLC"},
    "goods": [
        {
            "description": "Microcontroller",
            "part_number": "EX-77",
            "hs": "8542.31",
            "us_content": 0.4,
            "quantity": 100,
            "unit": "pcs",
            "value": {"amount": 1000, "currency": "usd"},
        }
    ],
}


def written(folder: Path, form: str) -> Path:
    match form:
        case "csv":
            return table(folder / "a.csv", FLAT)
        case "dotted":
            heads = {
                "buyer_name": "buyer.name",
                "hs": "goods.hs",
                "value": "goods.value.amount",
                "payer_name": "payment.payer",
            }
            path = folder / "a.tsv"
            path.write_text(
                "\t".join(heads.get(name, name) for name in FLAT) + "\n" + "\t".join(FLAT.values()) + "\n",
                encoding="utf-8-sig",
            )
            return path
        case "paths":
            cells = {
                "reference": "A-1", "date": "2024-01-05", "status": "refused", "status_date": "2024-01-09", "destination": "AE",
                "parties[0].role": "buyer", "parties[0].name": "Example Trading FZE", "parties[0].country": "AE",
                "parties[0].officers[0]": "Max Beispiel", "payment.payer": "Other Example LLC",
                "goods.0.description": "Microcontroller", "goods[0].part_number": "EX-77", "goods[0].hs": "8542.31",
                "goods[0].us_content": "0.4", "goods[0].quantity": "100", "goods[0].unit": "pcs",
                "goods[0].value.amount": "1000", "goods[0].value.currency": "usd",
            }  # fmt: skip
            path = folder / "b.csv"
            path.write_text(",".join(cells) + "\n" + ",".join(cells.values()) + "\n", encoding="utf-8")
            return path
        case "jsonl":
            path = folder / "a.jsonl"
            path.write_text("\n" + json.dumps(NESTED) + "\n", encoding="utf-8")
            return path
        case "json" | "yaml":
            path = folder / f"a.{form}"
            path.write_text(json.dumps(NESTED, indent=1), encoding="utf-8")
            return path
    return parquet(folder, form)


def parquet(folder: Path, form: str) -> Path:
    path = folder / f"{form}.parquet"
    with duckdb.connect() as session:
        if form == "flat":
            columns = ", ".join(
                f"'{value}' as {name}" for name, value in FLAT.items() if name not in ("date", "quantity")
            )
            session.execute(
                f"copy (select {columns}, date '2024-01-05' as date, 100.0 as quantity) to '{path}' (format parquet)"
            )
        else:
            source = folder / "source.json"
            source.write_text(json.dumps(NESTED), encoding="utf-8")
            session.execute(f"copy (select * from read_json('{source}')) to '{path}' (format parquet)")
    return path


FORMS = ("csv", "dotted", "paths", "jsonl", "json", "yaml", "flat", "nested")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_the_same(form: str, tmp_path: Path) -> None:
    (file,) = history_files([written(tmp_path, form)])
    ((line, taken),) = rows_of(file)
    assert isinstance(taken, Taken), taken
    ((_, expected),) = rows_of(history_files([table(tmp_path / "expected.csv", FLAT)])[0])
    assert taken == expected
    assert line == {"csv": 2, "dotted": 2, "paths": 2, "jsonl": 2}.get(form, 1)


BAD = [
    ({"date": "2024-02-30"}, "date"),
    ({"date": ""}, "date"),
    ({"reference": " "}, "reference"),
    ({"buyer_name": ""}, "buyer_name"),
    ({"status": "perhaps"}, "status"),
    ({"status_date": "soon"}, "status_date"),
    ({"hs": "85"}, "hs"),
    ({"quantity": "0"}, "quantity"),
    ({"quantity": "-3"}, "quantity"),
    ({"quantity": "1,5"}, "quantity"),
    ({"quantity": "inf"}, "quantity"),
    ({"quantity": "nan"}, "quantity"),
    ({"value": "-1"}, "value"),
    ({"us_content": "1.1"}, "us_content"),
    ({"buyer_incorporated": "last spring"}, "buyer_incorporated"),
]


@pytest.mark.parametrize(("cells", "field"), BAD)
def test_a_bad_row_is_named_and_the_next_is_read(cells: dict[str, str], field: str, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", {**FLAT, "description": "two\nlines"}, {**FLAT, **cells}, FLAT)
    rows = list(rows_of(history_files([path])[0]))
    assert [line for line, _ in rows] == [2, 4, 5]
    assert isinstance(rows[1][1], Bad)
    assert rows[1][1].field == field
    assert isinstance(rows[2][1], Taken)


def test_a_row_of_another_width_is_bad(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "reference,date,buyer_name\nA,2024-01-01\nB,2024-01-01,X,Y\nC,2024-01-01,Z\n\n", encoding="utf-8"
    )
    rows = list(rows_of(history_files([path])[0]))
    assert [(line, isinstance(row, Bad)) for line, row in rows] == [(2, True), (3, True), (4, False)]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('{"reference": "A", "date": "2024-01-01"}', ""),
        ('{"reference": "A", "parties": [{"name": "X"}], "goods": [{}]}', "date"),
        (
            '{"reference": "A", "date": "2024-01-01", "parties": [{"nmae": "X"}], "goods": [{}]}',
            "parties[0].nmae",
        ),
        (
            '{"reference": "A", "date": "2024-01-01", "parties": [{"name": "X"}], "goods": [{}], "status": "so"}',
            "status",
        ),
        ('{"reference": ', ""),
        ("[1]", ""),
    ],
)
def test_a_bad_line_of_json_is_named(line: str, field: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(NESTED) + "\n" + line + "\n" + json.dumps(NESTED), encoding="utf-8")
    rows = list(rows_of(history_files([path])[0]))
    assert [number for number, _ in rows] == [1, 2, 3]
    assert isinstance(rows[1][1], Bad)
    assert rows[1][1].field == field or not field
    assert not isinstance(rows[2][1], Bad)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("reference,date,buyer_name,colour", "colour"),
        ("reference,date,date,buyer_name", "date"),
        ("reference,date", "buyer_name"),
        ("reference,date,buyer_name,", "(empty)"),
    ],
)
def test_a_heading_that_cannot_be_is_refused(header: str, field: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\nA,2024-01-01,X,Y\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        list(rows_of(history_files([path])[0]))
    assert (caught.value.line, caught.value.field) == (1, field)


def test_codes_as_numbers_and_other_parquet_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with duckdb.connect() as session:
        session.execute(
            f"copy (select 'A' as reference, '2024-01-01' as date, 'X' as buyer_name, 10419 as hs) to '{path}' (format parquet)"
        )
    with pytest.raises(InputError, match="zeros"):
        list(rows_of(history_files([path])[0]))
    path.write_bytes(b"PAR1 and nothing more")
    with pytest.raises(InputError, match="no Parquet"):
        list(rows_of(history_files([path])[0]))


def test_what_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"reference,date,buyer_name\nA,2024-01-01,M\xfcller\n")
    with pytest.raises(InputError, match="UTF-8"):
        list(rows_of(history_files([path])[0]))
    with pytest.raises(InputError, match="no such file"):
        history_files([tmp_path / "nowhere.csv"])
    with pytest.raises(InputError, match="no file of past orders"):
        history_files([_empty(tmp_path)])


def _empty(folder: Path) -> Path:
    empty = folder / "empty"
    empty.mkdir()
    return empty


def test_a_folder_is_read_by_its_names_and_equal_files_once(tmp_path: Path) -> None:
    folder = tmp_path / "orders"
    folder.mkdir()
    table(folder / "b.csv", {"reference": "B"})
    table(folder / "a.csv", {"reference": "A"})
    table(folder / "c.csv", {"reference": "A"})
    (folder / "notes.txt").write_text("nothing", encoding="utf-8")
    assert [file.name for file in history_files([folder])] == ["a.csv", "b.csv"]


def test_forms_are_told_by_content(tmp_path: Path) -> None:
    for text, form in (
        ('"refYear","reporterISO","flowCode","cmdCode","primaryValue"\n', "comtrade"),
        ("t,i,j,k,v,q\n", "baci"),
        ('{"reference": 1}', "jsonl"),
        ("reference,date\n", "table"),
    ):
        path = tmp_path / "x.csv"
        path.write_text(text, encoding="utf-8")
        assert form_of(path) == form


def test_lines_of_one_reference_and_day_are_one_order(tmp_path: Path) -> None:
    rows = (
        {"reference": "A", "part_number": "EX-77"},
        {"reference": "B"},
        {"reference": "A", "part_number": "EX-88", "status": "shipped"},
    )
    past = about(loaded(tmp_path, table(tmp_path / "a.csv", *rows)), order())
    assert past.count == 2
    one = next(each for each in past.customer if each.reference == "A")
    assert [line.part_number for line in one.lines] == ["EX-77", "EX-88"]
    assert (one.line, one.status) == (2, "shipped")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_table_of_another_encoding_is_refused_by_name(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("reference;date;buyer_name\nC1;2025-01-01;Firma Müller\n".encode(encoding))
    with pytest.raises(InputError) as caught:
        list(rows_of(history_files([path])[0]))
    assert (caught.value.file, caught.value.line) == ("a.csv", 1)


def test_files_of_other_endings_in_a_folder_are_named(tmp_path: Path) -> None:
    for name in ("a.csv", "orders.xlsx", ".hidden"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert passed_by([tmp_path]) == ["orders.xlsx"]
