"""Destructive reading: every field is taken out of its record, and what is left over is named, never dropped.

Tomorrow's new column is then a warning today instead of a loss that nobody sees, and a column that is gone is
an error where the list cannot do without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tidewaiter.errors import DriftError
from tidewaiter.lists.reader import Reading

__all__ = ["Fields", "Tally"]

NEXT_STEP = "The publisher has changed the form of the list, or this is another file: its reader must follow"


class Fields:
    """One raw record, taken apart field by field. `place` says where it stood.

    Text is stripped, and empty text is None. Every method takes the field out, so that `leftovers` are those
    that nobody asked for.
    """

    def __init__(self, raw: Mapping[str, object], place: str) -> None:
        self._raw = dict(raw)
        self.place = place

    def pop(self, name: str) -> object:
        """The value of the field as it stands, None when it is not there."""
        return self._raw.pop(name, None)

    def text(self, name: str) -> str | None:
        """The field as text, None when it is absent or empty. Raises DriftError if it is not text."""
        value = self._raw.pop(name, None)
        if value is None:
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            raise self._drift(name, "text", value)
        return value.strip() or None

    def need(self, name: str) -> str:
        """The field as text. Raises DriftError if it is absent, empty or not text."""
        text = self.text(name)
        if text is None:
            raise DriftError(f"the field {name!r} is missing or empty", field=self.place, todo=NEXT_STEP)
        return text

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts that the field lists, without empty ones. Raises DriftError if it is not a list of text."""
        found = []
        for value in self._items(name):
            if not isinstance(value, str):
                raise self._drift(name, "a list of text", value)
            if value.strip():
                found.append(value.strip())
        return tuple(found)

    def rows(self, name: str) -> tuple[Fields, ...]:
        """The records that the field lists. Raises DriftError if it is not a list of records."""
        found = []
        for number, value in enumerate(self._items(name), 1):
            if not isinstance(value, Mapping):
                raise self._drift(name, "a list of records", value)
            found.append(Fields(value, f"{self.place}.{name}[{number}]"))
        return tuple(found)

    def leftovers(self) -> tuple[str, ...]:
        """The names of the fields that nobody has taken out."""
        return tuple(self._raw)

    def _items(self, name: str) -> Iterator[object]:
        value = self._raw.pop(name, None)
        if value is None:
            return
        if not isinstance(value, (list, tuple)):
            raise self._drift(name, "a list", value)
        yield from value

    def _drift(self, name: str, wanted: str, value: object) -> DriftError:
        return DriftError(
            f"the field {name!r} should be {wanted}, not {type(value).__name__}",
            field=self.place,
            todo=NEXT_STEP,
        )


class Tally:
    """Things met again and again while reading, told in one warning for each kind: how often, where first, and in
    which forms."""

    SHOWN = 40

    def __init__(self) -> None:
        self._forms: dict[str, Counter[str]] = {}
        self._first: dict[str, str] = {}

    def note(self, what: str, place: str, form: str = "") -> None:
        """Counts `what` once more, met at `place` in this form."""
        self._forms.setdefault(what, Counter())[form] += 1
        self._first.setdefault(what, place)

    def leftovers(self, fields: Fields, of: str = "an entry") -> None:
        """Counts what is left of `fields` after it was read."""
        for name in fields.leftovers():
            self.note(f"the field {name!r} of {of} is not known and was not read", fields.place)

    def tell(self, reading: Reading) -> None:
        """One warning for each kind, the most frequent first, its forms with their counts."""
        for what, forms in sorted(self._forms.items(), key=lambda item: (-item[1].total(), item[0])):
            ranked = sorted(forms.items(), key=lambda item: (-item[1], item[0]))
            shown = ", ".join(f"{form!r} {count}" for form, count in ranked[: self.SHOWN] if form)
            more = f", and {len(ranked) - self.SHOWN} more forms" if len(ranked) > self.SHOWN else ""
            told = f"{what} (times: {forms.total()}, first at {self._first[what]})"
            reading.warn("", f"{told}: {shown}{more}" if shown else told)
