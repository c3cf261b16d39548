"""The fields of one record of an owner file, each fault of which names file, line and field."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from tidewaiter.errors import InputError
from tidewaiter.model.document import dotted

__all__ = ["Fields", "company_number", "register_number"]

T = TypeVar("T")
_WRITE = "Write it as YYYY-MM-DD"


class Fields:
    """The fields of a record at one line of a file; `path` says which part of the record they are."""

    def __init__(
        self, fields: Mapping[str, object], *, file: str, line: int, path: tuple[str | int, ...] = ()
    ) -> None:
        self.fields = fields
        self.file = file
        self.line = line
        self.path = path

    def fault(self, what: str, field: str | None = None, todo: str | None = None) -> InputError:
        """The error that something is wrong with that field, or with the record."""
        path = (*self.path, field) if field else self.path
        return InputError(what, file=self.file, line=self.line, field=dotted(path) or None, todo=todo)

    def text(self, field: str) -> str:
        """The text of the field without outer spaces, empty where there is none. Raises InputError for a list or object."""
        value = self.fields.get(field)
        if isinstance(value, dict | list):
            raise self.fault("text is expected here", field, "Correct this field")
        if isinstance(value, bool):
            return str(value).lower()
        return "" if value is None else str(value).strip()

    def needed(self, field: str) -> str:
        """The text of the field. Raises InputError where there is none."""
        text = self.text(field)
        if not text:
            raise self.fault(
                f"the field {field!r} is missing", field, f"Add {field!r}, or leave the record out"
            )
        return text

    def part(self, field: str) -> Fields:
        """The fields of the object in that field, none where it is left out. Raises InputError for anything else."""
        value = self.fields.get(field)
        if value is not None and not isinstance(value, dict):
            raise self.fault("a set of fields is expected here", field, "Correct this field")
        return Fields(value or {}, file=self.file, line=self.line, path=(*self.path, field))

    def parts(self, field: str) -> Iterator[Fields]:
        """The fields of each object in the list of that field. Raises InputError for anything else."""
        for at, value in enumerate(self.items(field)):
            path = (*self.path, field, at)
            if not isinstance(value, dict):
                raise Fields({}, file=self.file, line=self.line, path=path).fault(
                    "a set of fields is expected here"
                )
            yield Fields(value, file=self.file, line=self.line, path=path)

    def items(self, field: str) -> list[object]:
        """What the list in that field holds, nothing where it is left out. Raises InputError for anything else."""
        value = self.fields.get(field)
        if value is None or value == "":
            return []
        if not isinstance(value, list):
            raise self.fault("a list is expected here", field, "Correct this field")
        return value

    def day(self, field: str, *, last: bool = False) -> datetime.date | None:
        """The day that the field names, of a month or a year alone the first, or the `last`. Raises InputError for what
        is no date."""
        text = self.text(field)[:10]
        if not text:
            return None
        try:
            return _day(text, last=last)
        except ValueError:
            raise self.fault(f"not a date: {text!r}", field, _WRITE) from None

    def read(self, field: str, as_value: Callable[[str], T], todo: str) -> T:
        """What `as_value` makes of the text. Raises InputError where it raises ValueError."""
        try:
            return as_value(self.text(field))
        except ValueError as error:
            raise self.fault(str(error), field, todo) from None


def company_number(text: str) -> str:
    """The number of a company as the UK register writes it: eight signs, zeros in front."""
    plain = "".join(text.split()).upper()
    return plain.zfill(8) if plain.isdigit() else plain


def register_number(country: str | None, number: str, *, place: str = "") -> tuple[str, str]:
    """The scheme and the number under which a company register of that country, or of the place it states, has a firm."""
    if country == "GB":
        return "GB-COH", company_number(number) if number else ""
    return f"{country or place.casefold()} number".strip(), "".join(number.split()).upper()


def _day(text: str, *, last: bool) -> datetime.date:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return datetime.date.fromisoformat(text)
    year, month = (parts[0], parts[1]) if len(parts) == 2 else (parts[0], 12 if last else 1)
    first = datetime.date(year, month, 1)
    if not last:
        return first
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)
