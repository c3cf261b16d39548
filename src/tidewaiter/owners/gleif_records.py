"""Records of GLEIF's level 2 as XML or JSON, put into the columns that the golden copy has as a table (RR-CDF 2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from lxml import etree

from tidewaiter.errors import InputError
from tidewaiter.model.document import read_line, read_tree
from tidewaiter.owners.fields import Fields

__all__ = ["is_json", "json_rows", "xml_rows"]

Path = tuple[str | int, ...]
_RECORD = re.compile(r'"RelationshipRecord"\s*:|"type"\s*:\s*"relationship-records"')
_HEAD = 65_536
_PLAIN = (
    "Relationship.StartNode.NodeID",
    "Relationship.StartNode.NodeIDType",
    "Relationship.EndNode.NodeID",
    "Relationship.EndNode.NodeIDType",
    "Relationship.RelationshipType",
    "Relationship.RelationshipStatus",
    "Registration.RegistrationStatus",
    "Registration.LastUpdateDate",
)
_PERIOD = {"StartDate": "startDate", "EndDate": "endDate", "PeriodType": "periodType"}
# How GLEIF's interface calls what the golden copy calls by the names above.
_INTERFACE = {
    "RelationshipType": "type",
    "RelationshipStatus": "status",
    "RegistrationStatus": "status",
    "NodeID": "id",
    "NodeIDType": "type",
    "PeriodType": "type",
}
_PARSER = etree.XMLParser(
    encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
)
_TODO = "Give the golden copy of level 2 (RR-CDF), or records cut out of it whole"


def is_json(text: str) -> bool:
    """Whether the first part of a JSON text names a record of a relationship."""
    return _RECORD.search(text[:_HEAD]) is not None


def json_rows(text: str, file: str) -> Iterator[Fields]:
    """The records of a JSON document, or of one on each line, as rows. Raises InputError, naming the line, where a part of
    it holds no record."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(lines) > 1 and all(_whole(line) for _, line in lines):
        for number, line in lines:
            yield from _rows(read_line(line, file=file, line=number), (), {(): number}, file)
    else:
        tree, places = read_tree(text, file=file)
        yield from _rows(tree, (), places, file)


def _whole(line: str) -> bool:
    """Whether the line looks like an object of its own."""
    return line.strip().startswith("{") and line.strip().endswith("}")


def _rows(tree: object, path: Path, places: Mapping[Path, int], file: str) -> Iterator[Fields]:
    """The records anywhere in the tree; every part of a list must hold one."""
    line = next(places[path[:length]] for length in range(len(path), -1, -1) if path[:length] in places)
    here = Fields(tree if isinstance(tree, dict) else {}, file=file, line=line)
    if {"Relationship", "relationship"} & here.fields.keys():
        yield _row_of(here)
        return
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    found = False
    for name, part in parts:
        for row in _rows(part, (*path, name), places, file):
            found = True
            yield row
    if not found and (not path or isinstance(path[-1], int)):
        raise here.fault("no record of a relationship is in this", todo=_TODO)


def _row_of(record: Fields) -> Fields:
    cells: dict[str, object] = {column: _text(record, column.split(".")) for column in _PLAIN}
    relationship = _part(record, "Relationship")
    periods = relationship.fields.get("periods", relationship.fields.get("RelationshipPeriods"))
    inner = periods.get("RelationshipPeriod") if isinstance(periods, dict) else periods
    each = inner if isinstance(inner, list) else [] if inner is None else [inner]
    for at, period in enumerate(each, start=1):
        if not isinstance(period, dict):
            raise relationship.fault("a period is expected here", "RelationshipPeriods", _TODO)
        told = Fields(
            period, file=record.file, line=record.line, path=(*relationship.path, "periods", at - 1)
        )
        for name, column in _PERIOD.items():
            cells[f"Relationship.Period.{at}.{column}"] = _text(told, [name])
    return Fields(cells, file=record.file, line=record.line)


def _text(found: Fields, path: list[str]) -> str:
    """The text at the path, plain or in the field `$`; empty where there is none."""
    for name in path[:-1]:
        found = _part(found, name)
    name = _named(found, path[-1])
    value = found.fields.get(name)
    return found.part(name).text("$") if isinstance(value, dict) else found.text(name)


def _part(found: Fields, name: str) -> Fields:
    return found.part(_named(found, name))


def _named(found: Fields, name: str) -> str:
    """How this record writes the name: as the golden copy does, as it is with a small first letter, or as the interface."""
    small = name[:1].lower() + name[1:]
    return next((each for each in (name, small, _INTERFACE.get(name, "")) if each in found.fields), name)


def xml_rows(text: str, file: str) -> Iterator[Fields]:
    """The records of an XML document as rows. Raises InputError naming the line, for other XML and for one that declares a
    document type, since that can make a small file grow without end."""
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text[:_HEAD], re.IGNORECASE):
        raise InputError("XML with a document type is not read", file=file, line=1, todo=_TODO)
    try:
        root = etree.fromstring(text.encode(), _PARSER)
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"this is not XML: {error.msg}", file=file, line=error.position[0], todo=_TODO
        ) from None
    if etree.QName(root).localname != "RelationshipData":
        raise InputError("this XML holds no relationships of LEIs", file=file, line=1, todo=_TODO)
    for record in root.iter("{*}RelationshipRecord"):
        yield _row_in(record, file)


def _row_in(record: etree._Element, file: str) -> Fields:
    cells: dict[str, object] = {}
    for column in _PLAIN:
        found = record.find("/".join(f"{{*}}{name}" for name in column.split(".")))
        cells[column] = "" if found is None else (found.text or "")
    for at, period in enumerate(record.iter("{*}RelationshipPeriod"), start=1):
        for name, column in _PERIOD.items():
            cells[f"Relationship.Period.{at}.{column}"] = period.findtext(f"{{*}}{name}") or ""
    return Fields(cells, file=file, line=cast("int", record.sourceline))
