"""The entries of one annex, whichever way they are set: a table, a list, a grid, numbered paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from tidewaiter.errors import DriftError
from tidewaiter.lists.eu_833_annexes.page import Block, classes, local, plain
from tidewaiter.lists.strict import NEXT_STEP, Tally

__all__ = ["Row", "rows_of"]

_ROLES = (
    (re.compile(r"(?:no\.?|number|nr\.?|)"), "number"),
    (re.compile(r"(?:vessel )?name\b.*|crypto-assets.*"), "name"),
    (re.compile(r"identifying information.*|address.*|other (?:details|information).*"), "details"),
    (re.compile(r"imo(?: number)?"), "imo"),
    (re.compile(r"place of registration|location|country.*"), "place"),
    (re.compile(r"(?:grounds|reasons?|statement of reasons).*"), "grounds"),
    (re.compile(r"date of (?:listing|application|entry.*)|entry into force.*|date"), "date"),
)
_NUMBER = re.compile(r"(\d{1,4}[a-z]{0,2})\.?")
_NUMBERED = re.compile(r"(?P<number>\d{1,4}[a-z]{0,2})\.\s+(?P<name>\S.*)")
_OF_THE_TEXT = frozenset({"modref", "arrow", "title-annex-2", "title-gr-seq-level-1", "title-gr-seq-level-2"})
_TAIL = re.compile(r"\s*(?:;\s*and|;|\.)$")


class Row(NamedTuple):
    """One entry: where it stood, its part and number, and the lines of each cell by what the cell tells."""

    place: str
    part: str
    number: str | None
    cells: dict[str, tuple[str, ...]]


def rows_of(block: Block, role: str, tally: Tally) -> Iterator[Row]:
    """Every entry of the annex in order. Raises DriftError for a table whose columns or rows are in another form."""
    count = 0
    for part, element in block.parts:
        for number, cells in _entries(element, f"{role} ANNEX {block.number}", tally):
            count += 1
            yield Row(f"{role} ANNEX {block.number} entry {count}", part, number, cells)


def _entries(
    element: etree._Element, place: str, tally: Tally
) -> Iterator[tuple[str | None, dict[str, tuple[str, ...]]]]:
    marks, text = set(classes(element)), plain(element)
    if not text or marks & _OF_THE_TEXT:
        return
    if local(element) == "table":
        yield from _in_table(element, place, tally)
    elif any(local(each) == "table" for each in element.iter()):
        for child in element:
            yield from _entries(child, place, tally)
    elif "grid-container" in marks:
        yield from _in_grid(element, place, tally)
    elif local(element) == "div" and "list" not in marks and sum(local(each) == "p" for each in element) > 1:
        for child in element:
            yield from _entries(child, place, tally)
    elif found := _NUMBERED.fullmatch(text):
        yield found["number"], {"name": (found["name"],)}
    elif "list" in marks:
        yield None, {"name": (_TAIL.sub("", text),)}
    elif local(element) == "div" and any(local(each) == "div" or "list" in classes(each) for each in element):
        for child in element:
            yield from _entries(child, place, tally)
    else:
        tally.note("a text of an annex is set in a way that is not known, and was not read", place, text[:80])


def _in_grid(
    element: etree._Element, place: str, tally: Tally
) -> Iterator[tuple[str | None, dict[str, tuple[str, ...]]]]:
    """Two columns, the first with a number or a mark, the second with the name or with a list."""
    columns = list(element)
    if len(columns) != 2:
        raise DriftError(f"a grid has {len(columns)} columns, not 2", field=place, todo=NEXT_STEP)
    number = _NUMBER.fullmatch(plain(columns[0]))
    inner = [child for child in columns[1] if "list" in classes(child) or "grid-container" in classes(child)]
    if inner:
        for child in columns[1]:
            yield from _entries(child, place, tally)
    else:
        yield number[1] if number else None, {"name": (_TAIL.sub("", plain(columns[1])),)}


def _in_table(
    table: etree._Element, place: str, tally: Tally
) -> Iterator[tuple[str | None, dict[str, tuple[str, ...]]]]:
    """The rows below the header. A header that comes twice side by side is two entries a row."""
    rows = [row for row in table.iter() if local(row) == "tr"]
    if not rows:
        raise DriftError("a table has no rows", field=place, todo=NEXT_STEP)
    roles = _roles([plain(cell) for cell in _cells(rows[0])], place)
    once = roles.index(roles[0], 1) if roles[0] in roles[1:] else len(roles)
    for row in rows[1:]:
        cells = _cells(row)
        if len(cells) == 1 and len(roles) > 1:
            if text := plain(cells[0]):
                tally.note("a row of one cell is no entry, and was not read", place, text[:80])
            continue
        if len(cells) != len(roles):
            raise DriftError(f"a row has {len(cells)} cells, not {len(roles)}", field=place, todo=NEXT_STEP)
        for begin in range(0, len(roles), once):
            held = {
                role: lines
                for role, cell in zip(roles[:once], cells[begin : begin + once], strict=True)
                if (lines := _lines(cell))
            }
            if held:
                said = " ".join(held.pop("number", ()))
                number = _NUMBER.fullmatch(said)
                if said and not number:
                    tally.note("the number of an entry is none, and was not read", place, said[:80])
                yield number[1] if number else None, held


def _roles(header: Sequence[str], place: str) -> list[str]:
    """What each column tells. Raises DriftError for one that is not known, and where none is the name."""
    roles = []
    for text in header:
        role = next((role for pattern, role in _ROLES if pattern.fullmatch(text.casefold())), None)
        if role is None:
            raise DriftError(f"the column {text!r} is not known", field=place, todo=NEXT_STEP)
        roles.append(role)
    once = roles[: roles.index(roles[0], 1)] if roles and roles[0] in roles[1:] else roles
    if "name" not in roles or len(set(once)) != len(once) or once * (len(roles) // len(once)) != roles:
        raise DriftError(f"a table has the columns {', '.join(header)!r}", field=place, todo=NEXT_STEP)
    return roles


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row if local(cell) in ("td", "th")]


def _lines(cell: etree._Element) -> tuple[str, ...]:
    """The lines of a cell: its paragraphs, or its whole text as one where they do not hold all of it."""
    found = [line for each in cell.iter() if local(each) == "p" and (line := plain(each))]
    if "".join("".join(found).split()) == "".join(plain(cell).split()):
        return tuple(found)
    whole = plain(cell, between=" ")
    return (whole,) if whole else ()
