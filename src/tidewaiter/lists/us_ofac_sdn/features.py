"""Features of the advanced and the enhanced form: a label with a text or a date, put where the entry keeps such things."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.strict import Tally
from tidewaiter.lists.us_ofac_sdn.facts import add_fact, written
from tidewaiter.lists.us_ofac_sdn.told import Desk, Told
from tidewaiter.lists.written_dates import written_date
from tidewaiter.model.entity import Alias
from tidewaiter.model.when import PartialDate, Precision
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["Feature", "as_primary", "span_of", "take_feature", "tell_reliability"]

_BORN = "birthdate"
_OF_SHIP = {
    "vessel call sign": "call_sign",
    "vessel type": "type",
    "vessel tonnage": "tonnage",
    "vessel gross registered tonnage": "gross",
    "vessel flag": "flag",
    "vessel owner": "owner",
}


class Feature(NamedTuple):
    """One feature: its label, its text or its date or both, what is noted beside it, and where it stands."""

    label: str
    value: str | None
    day: PartialDate | None
    notes: tuple[str, ...]
    place: str


def take_feature(told: Told, feature: Feature, desk: Desk) -> None:
    """Puts the feature into the entry. One that says nothing is told."""
    label = feature.label.strip()
    value = feature.value or (written(feature.day) if feature.day else None)
    column = _OF_SHIP.get(label.lower())
    told.said.kept += [f"{label}: {note}" for note in feature.notes]
    if value is None:
        desk.tally.note("a feature says nothing", feature.place, label)
    elif label.lower() == _BORN and feature.day is not None:
        _born(told, feature, feature.day, desk.tally)
    elif label.lower() == "title":
        told.title = f"{told.title}; {value}" if told.title and told.title != value else value
    elif column is not None and getattr(told.ship, column) is None:
        told.ship = told.ship._replace(**{column: value})
    else:
        add_fact(told.said, label, value)


def _born(told: Told, feature: Feature, day: PartialDate, tally: Tally) -> None:
    """The date as it is given in parts; where the text beside it says another one, both, and that is told."""
    told.said.birth_dates.append(day)
    beside = written_date(feature.value) if feature.value else None
    if feature.value and beside != day:
        tally.note(
            "a birth date is another one in words than in figures, and both are kept",
            feature.place,
            feature.value,
        )
        add_fact(told.said, feature.label, feature.value)


def tell_reliability(reliability: str | None, label: str, place: str, tally: Tally) -> None:
    """A feature has no place for how far it can be relied on; what is said of it is told."""
    if reliability and reliability.lower() not in ("unknown", "undetermined", "not applicable"):
        tally.note("how far a feature can be relied on is not kept", place, f"{label}: {reliability}")


def span_of(start: date, end: date, *, circa: bool) -> PartialDate:
    """The date known as some day from `start` to `end`, both included: a day, a whole month, a whole year, else a span.
    Raises ValueError if it ends before it starts, or with the calendar."""
    if start == end:
        return PartialDate.day(start, circa=circa)
    last = calendar.monthrange(end.year, end.month)[1]
    if start.day == 1 and end.day == last and start.year == end.year:
        if start.month == end.month:
            return PartialDate.month(start.year, start.month, circa=circa)
        if (start.month, end.month) == (1, 12):
            return PartialDate.year(start.year, circa=circa)
    return PartialDate.span(start, end, Precision.RANGE, circa=circa)


def as_primary(names: Sequence[Alias], *, marked: bool, place: str, tally: Tally) -> list[Alias]:
    """The names with the first Latin one as the primary name, strong; the others stay as they are. Where the file marks
    none as primary, that is told."""
    if not names:
        return []
    if not marked:
        tally.note("no name of an entry is marked as the primary one, so the first is taken for it", place)
    latin = next((at for at, name in enumerate(names) if name.script is None), 0)
    first = structs.replace(names[latin], kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    return [first, *names[:latin], *names[latin + 1 :]]
