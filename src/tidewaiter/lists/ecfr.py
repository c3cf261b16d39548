"""Supplements of the US Code of Federal Regulations as tables: the XML of a part, as ecfr.gov gives it out.

A supplement is an appendix (DIV9) with one table. A line that is empty in the column of countries belongs to the country
above it. What the text looks like matters (a line break parts names from addresses, what is set apart is a heading or a
joint), so a cell keeps it in signs of its own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import not_this
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP
from tidewaiter.lists.xml_entries import Form, elements, root_attributes
from tidewaiter.text.address.roles import ORDINALS

__all__ = [
    "JOINT",
    "SET_APART",
    "Supplement",
    "TableRow",
    "marks",
    "plain",
    "recognise",
    "supplement",
    "without_signs",
]

JOINT = "\ue000"
"""Stands where the table has an `and` set apart, which joins two addresses, or the last alias to those before it."""
SET_APART = "\ue001", "\ue002"
"""Stand around any other words that are set apart."""
_MARK = "\ue003"
"""Stands before the mark of a footnote."""
RESERVED = "[reserved]"
_WANTED = "Part 744 of Title 15 of the eCFR in XML"
_FORM = Form(root="DIV5", entries=("DIV9",), wanted=_WANTED)
_PART = "744"
_AND = re.compile(r"\W*and\W*", re.IGNORECASE)
_HEADINGS = {"E", "I", "B", "EM", "STRONG"}
_DIGIT_BEFORE = re.compile(r"\d$")


class TableRow(NamedTuple):
    """One line of the table: where it stood, the country it stands under, and its cells from the second on."""

    place: str
    country: str
    cells: tuple[str, ...]


class Supplement(NamedTuple):
    """The lines of the table in their order, how many of them say that they are reserved, and its footnotes by mark."""

    rows: tuple[TableRow, ...]
    reserved: int
    footnotes: dict[str, str]


def recognise(file: SourceFile, number: int, columns: int) -> None:
    """Returns if the file holds this supplement with so many columns. Raises SourceError if it does not, or is another one."""
    attributes = root_attributes(file, _FORM)
    if attributes.get("N") != _PART or attributes.get("TYPE") != "PART":
        raise not_this(file, _WANTED)
    supplement(file, number, columns)


def supplement(file: SourceFile, number: int, columns: int) -> Supplement:
    """The table of Supplement No. `number` to the part.

    Raises SourceError where there is none, or the file is broken or cut off; DriftError where the table has not so many
    columns, or there is more than one.
    """
    name = f"Supplement No. {number} to Part {_PART}"
    found: list[Supplement] = []
    for element in elements(file, _FORM):
        if element.get("N") == name:
            found += [_table(table, file, name, columns) for table in element.iter("TABLE")]
    if not found:
        raise SourceError(
            f"the file has no table of {name}", file=file.name, todo=f"Give {_WANTED}, whole, from ecfr.gov"
        )
    if len(found) > 1:
        raise DriftError(f"{name} has {len(found)} tables", file=file.name, field=name, todo=NEXT_STEP)
    return found[0]


def plain(text: str) -> str:
    """The text of a cell on one line, without its signs; a joint is `and`."""
    return " ".join(without_signs(text).replace(JOINT, " and ").split())


def without_signs(text: str) -> str:
    """The text of a cell as it is, with its line ends and joints, and no other sign."""
    for sign in (*SET_APART, _MARK):
        text = text.replace(sign, "")
    return text


def marks(text: str) -> tuple[str, ...]:
    """The marks of footnotes in a cell, each once."""
    return tuple(dict.fromkeys(re.findall(rf"{_MARK}(\d)", text)))


def number_word(word: str) -> int | None:
    """The number that the word says, up to twenty; None for another word.

    >>> number_word("three"), number_word("some")
    (3, None)
    """
    said = ORDINALS.get(word)
    return int(said) if said else None


def _table(table: etree._Element, file: SourceFile, name: str, columns: int) -> Supplement:
    heads = [plain(_text(cell)) for cell in table.iter("TH")]
    if len(heads) != columns or not heads[0].lower().startswith("country"):
        raise DriftError(
            f"the table of {name} has the columns {', '.join(heads)}",
            file=file.name,
            field=name,
            todo=NEXT_STEP,
        )
    rows: list[TableRow] = []
    reserved, country = 0, ""
    for at, line in enumerate(table.findall("TBODY/TR"), 1):
        place = f"{file.role} {name} line[{at}]"
        cells = [_text(cell) for cell in line.findall("TD")]
        if len(cells) != columns:
            raise DriftError(
                f"this line has {len(cells)} cells, not {columns}",
                file=file.name,
                field=place,
                todo=NEXT_STEP,
            )
        country = plain(cells[0]) or country
        if plain(cells[1]).lower() == RESERVED:
            reserved += 1
        elif any(plain(cell) for cell in cells[1:]):
            rows.append(TableRow(place, country, tuple(cells[1:])))
    _nothing_beside(table, file, name)
    return Supplement(tuple(rows), reserved, _footnotes(table))


def _nothing_beside(table: etree._Element, file: SourceFile, name: str) -> None:
    """Every cell of the table was in a line of its head, body or foot."""
    read = {*table.findall("THEAD/TR"), *table.findall("TBODY/TR"), *table.findall("TFOOT/TR")}
    beside = [line for line in table.iter("TR") if line not in read]
    loose = [part.text or "" for part in (table, *table.findall("TBODY"), *read)]
    if beside or any(text.strip() for text in loose):
        raise DriftError(
            f"something stands beside the lines of {name}", file=file.name, field=name, todo=NEXT_STEP
        )


def _footnotes(table: etree._Element) -> dict[str, str]:
    """The footnotes by the mark that each begins with."""
    found = {}
    for cell in table.findall("TFOOT/TR/TD"):
        said = _text(cell)
        for sign in marks(said)[:1]:
            found[sign] = plain(said).removeprefix(sign).strip()
    return found


def _text(element: etree._Element) -> str:
    """The text of a cell: line ends where the table breaks a line, signs where it sets words apart."""
    return "\n".join(" ".join(line.split()) for line in _lines(element).split("\n"))


def _lines(element: etree._Element) -> str:
    said = _on_one_line(element.text)
    for child in element:
        inner = _lines(child)
        name = child.tag.upper()
        if name == "BR":
            said += "\n" + inner
        elif name in _HEADINGS and _AND.fullmatch(inner):
            said += JOINT
        elif name in _HEADINGS and inner.strip():
            said += SET_APART[0] + inner + SET_APART[1]
        elif name in ("SUP", "SU") and inner.strip().isdigit():
            said += (" " if _DIGIT_BEFORE.search(said) else "") + _MARK + inner.strip()
        else:
            said += inner
        said += _on_one_line(child.tail)
    return said


def _on_one_line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
