"""The parts of a UN entry: texts that may come again, dates of birth, papers, and aliases that hold several names."""

from __future__ import annotations

import re

from tidewaiter.errors import DriftError
from tidewaiter.lists.names import script_of
from tidewaiter.lists.strict import NEXT_STEP, Fields
from tidewaiter.lists.written_dates import written_date
from tidewaiter.lists.xml_entries import NOTHING, all_texts, one_text
from tidewaiter.model.when import PartialDate

__all__ = ["alias_names", "birth_date", "paper_number", "rows", "values"]

_LETTERED = re.compile(r"(?:^|\s)[a-z]\)\s")
_NOTES = re.compile(r"\(\s*original script\s*\)|original script\s*:\s*", re.IGNORECASE)
_BRACKET = re.compile(r"(?P<outer>[^()]+)\((?P<inner>.+)\)\W*")
_NUMBERED = re.compile(r"(?:number|no\.?|nº)\s*:?\s*(?P<number>[\w/.-]*\d[\w/.-]*)", re.IGNORECASE)


def rows(fields: Fields, name: str) -> tuple[Fields, ...]:
    """The elements of this name that hold elements; empty ones are left out. Raises DriftError for bare text."""
    value = fields.pop(name)
    found = []
    for number, row in enumerate(value if isinstance(value, list) else [], 1):
        if isinstance(row, dict):
            found.append(Fields(row, f"{fields.place}/{name}[{number}]"))
        elif str(row).strip():
            raise DriftError(
                f"the element {name!r} holds text, not elements", field=fields.place, todo=NEXT_STEP
            )
    return tuple(found)


def values(fields: Fields, name: str) -> tuple[str, ...]:
    """The texts of the VALUE elements in the element of this name."""
    return tuple(text for row in rows(fields, name) for text in all_texts(row, "VALUE"))


def birth_date(row: Fields) -> tuple[PartialDate | None, str | None]:
    """The date of one INDIVIDUAL_DATE_OF_BIRTH, and what is said there that is not understood or only noted.

    EXACT may hold a year alone; APPROXIMATELY is circa; BETWEEN holds two years, both included.
    """
    kind = (one_text(row, "TYPE_OF_DATE") or "").upper()
    day, year = one_text(row, "DATE"), one_text(row, "YEAR")
    first, last, note = one_text(row, "FROM_YEAR"), one_text(row, "TO_YEAR"), one_text(row, "NOTE")
    circa = kind == "APPROXIMATELY"
    found: PartialDate | None = None
    text = day or year or (f"{first} to {last}" if first and last else first or last or note)
    if text:
        found = written_date(f"circa {text}" if circa and not re.match(r"\d{4}-", text) else text)
    unread = f"birth date: {text}" if text and found is None else None
    return found, unread or (f"birth date: {note}" if note and note != text else None)


def alias_names(text: str) -> tuple[str, ...]:
    """The names in one ALIAS_NAME: parted by semicolons or "b)", and an original script from what stands in
    brackets after it. A bracket in a name of one script belongs to the name."""
    plain = _NOTES.sub("", text)
    pieces = [piece for part in _LETTERED.split(plain) for piece in _unbracketed(part)]
    stripped = (piece.strip(" ,;:") for piece in pieces)
    return tuple(dict.fromkeys(piece for piece in stripped if piece.lower() not in NOTHING))


def paper_number(text: str) -> str:
    """The number alone in "Pakistani passport number AA1234567"; the text itself where no such words are there."""
    found = _NUMBERED.search(text)
    return found["number"].strip(".") if found else text


def _unbracketed(text: str) -> tuple[str, ...]:
    found = _BRACKET.fullmatch(text.strip())
    if found and _balanced(found["inner"]) and _two_names(found["outer"], found["inner"]):
        return (found["outer"], *found["inner"].split(";"))
    if ";" in text and "(" in text:
        return tuple(re.split(r"[;()]", text))
    return tuple(text.split(";"))


def _two_names(outer: str, inner: str) -> bool:
    """Whether what stands in brackets is another name: one of several, or one in another script."""
    return ";" in inner or script_of(outer) != script_of(inner)


def _balanced(text: str) -> bool:
    depth = 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return False
    return depth == 0
