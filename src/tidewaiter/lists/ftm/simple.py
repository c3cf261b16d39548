"""The table targets.simple.csv: a row for each target, with little of what is known of it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from tidewaiter.lists.delimited import header_of, records
from tidewaiter.lists.ftm.graph import Node
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import Fields, Tally

__all__ = ["NEEDED", "header", "rows"]

NEEDED = ("id", "schema", "name")
WHAT = "a table of targets (targets.simple.csv)"
_LISTS = {
    "aliases": "alias",
    "birth_date": "birthDate",
    "countries": "country",
    "addresses": "address",
    "phones": "phone",
    "emails": "email",
    "program_ids": "programId",
}
_IMO = re.compile(r"IMO\s*\d{7}", re.IGNORECASE)
_DATES = ("first_seen", "last_seen", "last_change")


def header(file: SourceFile) -> tuple[str, ...]:
    """The names of the columns. Raises SourceError if it is another table."""
    return header_of(file, delimiter=",", needed=NEEDED, what=WHAT)


def rows(file: SourceFile, tally: Tally) -> Iterator[tuple[Node, Node | None]]:
    """Every row as a node, and what it says of a sanction, with the titles of data sets for their names. Nothing says which
    alias is weak nor what a number is, so none is compared as a number of a type but those of ships."""
    for fields in records(file, header(file), delimiter=","):
        node, sanction = _row(fields)
        tally.leftovers(fields, "a row")
        yield node, sanction


def _row(fields: Fields) -> tuple[Node, Node | None]:
    id_, schema, name = fields.text("id") or "", fields.text("schema") or "", fields.text("name")
    properties = {ours: _values(fields, column) for column, ours in _LISTS.items()}
    properties["name"] = (name,) if name else ()
    numbers = _values(fields, "identifiers")
    properties["imoNumber"] = tuple(text for text in numbers if _IMO.fullmatch(text))
    properties["wikidataId"] = tuple(text for text in numbers if not _IMO.fullmatch(text))
    datasets, told = _values(fields, "dataset"), _values(fields, "sanctions")
    for column in _DATES:
        fields.pop(column)
    node = Node(
        id=id_,
        schema=schema,
        place=fields.place,
        caption=name,
        datasets=datasets,
        target=True,
        properties={key: values for key, values in properties.items() if values},
    )
    if not told:
        return node, None
    said = {"program": told, "programId": properties["programId"]}
    return node, Node(id=f"{id_}-sanction", schema="Sanction", place=fields.place, properties=said)


def _values(fields: Fields, column: str) -> tuple[str, ...]:
    """The values of a cell, itself written as a row parted by semicolons."""
    text = fields.text(column)
    if text is None:
        return ()
    try:
        parts = next(csv.reader([text], delimiter=";", strict=True), [])
    except csv.Error:
        parts = text.split(";")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
