"""Past orders in Parquet, read by DuckDB: flat columns, or the nested fields of the order file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tidewaiter.errors import InputError
from tidewaiter.history.columns import REQUIRED, flat_name, places_in
from tidewaiter.history.tables import FlatRows
from tidewaiter.history.taken import Bad, Taken
from tidewaiter.history.trees import as_text, taken_from

__all__ = ["parquet_rows"]

_AT_ONCE = 20_000
_NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL", "HUGEINT")


def parquet_rows(path: Path, name: str) -> Iterator[tuple[int, Taken | Bad]]:
    """Every order of the file with the number of its row (from 1). Raises InputError where the file cannot be read, or
    holds customs codes as numbers, which have lost their zeros."""
    import duckdb

    with duckdb.connect(
        ":memory:", config={"threads": 1, "autoinstall_known_extensions": "false"}
    ) as session:
        try:
            columns = session.execute("describe select * from read_parquet(?)", [str(path)]).fetchall()
            yield from _rows(session, path, name, [(str(each[0]), str(each[1])) for each in columns])
        except duckdb.Error as error:
            raise InputError(
                f"this is no Parquet that can be read: {str(error).splitlines()[0]}", file=name
            ) from None


def _rows(
    session: Any, path: Path, name: str, columns: list[tuple[str, str]]
) -> Iterator[tuple[int, Taken | Bad]]:
    for column, kind in columns:
        if flat_name(column) in ("hs", "reference", "part_number") and kind.startswith(_NUMBERS):
            raise InputError(
                "these are stored as numbers, so that zeros before them are lost",
                file=name,
                field=column,
                todo="Store the column as text",
            )
    header = [column for column, _ in columns]
    places = places_in(header)
    nested = any(kind.endswith("]") or kind.startswith("STRUCT") for _, kind in columns)
    if places is None or nested:
        yield from _nested(session, path, name, header)
        return
    lacking = [each for each in REQUIRED if each not in places]
    if lacking:
        raise InputError("this column is missing", file=name, field=lacking[0])
    read = FlatRows(places, len(header))
    chosen = ", ".join(f"coalesce(cast(\"{column}\" as varchar), '')" for column in header)
    session.execute(f"select {chosen} from read_parquet(?)", [str(path)])
    number = 0
    while rows := session.fetchmany(_AT_ONCE):
        for row in rows:
            number += 1
            try:
                yield number, read(list(row))
            except Bad as bad:
                yield number, bad


def _nested(session: Any, path: Path, name: str, header: list[str]) -> Iterator[tuple[int, Taken | Bad]]:
    session.execute("select * from read_parquet(?)", [str(path)])
    number = 0
    while rows := session.fetchmany(_AT_ONCE):
        for row in rows:
            number += 1
            tree = {key: as_text(value) for key, value in zip(header, row, strict=True) if value is not None}
            try:
                yield number, taken_from(tree, file=name)
            except Bad as bad:
                yield number, bad
