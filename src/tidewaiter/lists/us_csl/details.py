"""The parts of a row that only the publisher's newer files fill: numbers, dates in force, ships, ties."""

from __future__ import annotations

import re
from datetime import timedelta

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.strict import Fields
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Identifier, Relation
from tidewaiter.model.when import Interval
from tidewaiter.model.words import EntityKind

__all__ = ["identifiers", "intervals", "relations", "vessel_remarks"]

_LINKED = re.compile(r"Linked To:\s*([^;()]+)", re.IGNORECASE)


def identifiers(fields: Fields, kind: EntityKind, countries: Countries) -> tuple[Identifier, ...]:
    """The numbers under `ids`, and the call sign. A row without a type or a number is left out."""
    found = []
    for row in fields.rows("ids"):
        label, number, country = row.text("type"), row.text("number"), row.text("country")
        dates = [f"{word} {text}" for word in ("issue_date", "expiration_date") if (text := row.text(word))]
        if label and number:
            code = countries.code(country, "a country", row.place) if country else None
            note = "; ".join((label, *dates)).replace("_date", "")
            found.append(identifier(identifier_label(label, kind, number), number, country=code, note=note))
    if sign := fields.text("call_sign"):
        found.append(identifier("call_sign", sign))
    return tuple(found)


def intervals(start: str | None, end: str | None) -> tuple[tuple[Interval, ...], str | None]:
    """When the listing holds, and a date among the two that cannot be read. The day it expires still counts."""
    first, last = written_day(start), written_day(end)
    unread = start if start and first is None else end if end and last is None else None
    if first is None and last is None:
        return (), unread
    after = last + timedelta(days=1) if last else None
    if first and after and after <= first:
        return (Interval(start=first),), end
    return (Interval(start=first, end=after),), unread


def vessel_remarks(fields: Fields) -> tuple[str, ...]:
    """What is said of a ship beside its numbers and its flag, a phrase each."""
    words = {
        "vessel_type": "Vessel type",
        "gross_tonnage": "Gross tonnage",
        "gross_registered_tonnage": "Gross registered tonnage",
        "vessel_owner": "Vessel owner",
    }
    return tuple(f"{word}: {text}" for name, word in words.items() if (text := fields.text(name)))


def relations(remarks: tuple[str, ...]) -> tuple[Relation, ...]:
    """The parties that remarks tie this one to."""
    return tuple(
        Relation(kind="Linked To", name=name.strip(" ."))
        for remark in remarks
        for name in _LINKED.findall(remark)
        if name.strip(" .")
    )
