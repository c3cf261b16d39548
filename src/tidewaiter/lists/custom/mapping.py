"""The mapping beside a table of one's own: which column is what, and what standing in the table means."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import StrEnum

from tidewaiter.errors import InputError, SourceError
from tidewaiter.lists.reader import SourceFile
from tidewaiter.model.base import Value
from tidewaiter.model.document import fit, read_tree
from tidewaiter.model.words import EntityKind

__all__ = ["Columns", "DateOrder", "Duty", "Mapping", "mapping_of", "plain"]

PAGE = "docs/own-lists.md says what a mapping holds"

Named = str | tuple[str, ...]
"""The name of a column, or of several that say the same kind of thing."""


class Duty(StrEnum):
    """What a row asks for: a party we will not deal with, or whom a letter to us names, by the kind of letter."""

    INTERNAL_DENIED = "internal_denied"
    INFORMED_LETTER = "informed_letter"
    RED_FLAG_LETTER = "red_flag_letter"
    SUPPLIER_LETTER = "supplier_letter"
    GUARDIAN_REQUEST = "guardian_request"

    @property
    def watchlist(self) -> str:
        """The slug of data/law/effects that such rows stand on."""
        return _WATCHLISTS[self]


_WATCHLISTS = {
    Duty.INTERNAL_DENIED: "own_denied",
    Duty.INFORMED_LETTER: "own_informed",
    Duty.RED_FLAG_LETTER: "own_red_flag",
    Duty.SUPPLIER_LETTER: "own_supplier",
    Duty.GUARDIAN_REQUEST: "own_guardian",
}


class DateOrder(StrEnum):
    """How days in figures are written: 2024-05-31 alone, 31/05/2024 as well, or 05/31/2024 as well."""

    ISO = "iso"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Columns(Value, frozen=True, kw_only=True):
    """Which column (or columns) of the table holds what."""

    name: str
    entry: str | None = None
    list: str | None = None
    duty: str | None = None
    party_kind: str | None = None
    aliases: Named = ()
    former_names: Named = ()
    weak_aliases: Named = ()
    country: Named = ()
    nationality: Named = ()
    birth_date: Named = ()
    address: Named = ()
    street: str | None = None
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    email: Named = ()
    website: Named = ()
    phone: Named = ()
    identifiers: dict[str, Named] = {}
    reference: str | None = None
    listed: str | None = None
    until: str | None = None
    items: Named = ()
    destinations: Named = ()
    reason: Named = ()
    remarks: Named = ()

    def named(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every column that is named, with where in the mapping it is."""
        for field in self.__struct_fields__:
            value = getattr(self, field)
            if isinstance(value, dict):
                for type_, names in value.items():
                    yield from (((field, type_), name) for name in several(names))
            else:
                yield from (((field,), name) for name in several(value))


class Mapping(Value, frozen=True, kw_only=True):
    """What a table of one's own is. `list` is what hits call it; `duty` counts for every row, unless a column tells it row by
    row, whose words `duties` explains as `party_kinds` does those of the column of kinds. `ignore` names columns that are
    left alone on purpose; `separator` parts several values in one cell."""

    list: str
    duty: Duty | None = None
    columns: Columns
    duties: dict[str, Duty] = {}
    party_kinds: dict[str, EntityKind] = {}
    party_kind: EntityKind = EntityKind.UNKNOWN
    ignore: tuple[str, ...] = ()
    separator: str = ";"
    dates: DateOrder = DateOrder.ISO
    dated: datetime.date | None = None
    sheet: str | None = None


def several(names: Named | None) -> tuple[str, ...]:
    """The names of columns, however many there are."""
    return () if names is None else (names,) if isinstance(names, str) else names


def plain(name: str) -> str:
    """The name of a column as it is compared: spacing and case do not count."""
    return " ".join(name.split()).casefold()


def mapping_of(file: SourceFile) -> tuple[Mapping, dict[tuple[str | int, ...], int]]:
    """The mapping in the file, and the line of every part of it. Raises SourceError, naming file, line and field."""
    try:
        tree, lines = read_tree(file.content, file=file.name)
        mapping = fit(tree, Mapping, file=file.name, lines=lines)
    except InputError as error:
        todo = f"{error.todo}. {PAGE}" if error.todo else PAGE
        raise SourceError(
            error.what, file=error.file, line=error.line, field=error.field, todo=todo
        ) from None
    if mapping.duty is None and mapping.columns.duty is None:
        raise _wrong(file, 1, "duty", "it is not said what standing in this table means", _all_duties())
    if not mapping.separator.strip() or not mapping.list.strip():
        field = "list" if not mapping.list.strip() else "separator"
        raise _wrong(file, lines.get((field,)), field, "this is empty", PAGE)
    return mapping, lines


def _all_duties() -> str:
    return f"Give duty: {', '.join(Duty)}, or the column of that name"


def _wrong(file: SourceFile, line: int | None, field: str, what: str, todo: str) -> SourceError:
    return SourceError(what, file=file.name, line=line, field=field, todo=todo)
