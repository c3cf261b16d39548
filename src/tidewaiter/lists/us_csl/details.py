"""The parts of a row that only the publisher's newer files fill: numbers, dates in force, ships, ties."""

from __future__ import annotations

import re
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks, read_remarks
from tidewaiter.model.entity import Identifier, Relation
from tidewaiter.model.words import EntityKind

__all__ = ["Signs", "relations", "signs", "vessel_remarks"]

_LINKED = re.compile(r"Linked To:\s*([^;()]+)", re.IGNORECASE)


class Signs(NamedTuple):
    """What stands under `ids`: numbers, and whatever else Treasury keeps there, as in its own remarks."""

    identifiers: tuple[Identifier, ...]
    emails: tuple[str, ...]
    websites: tuple[str, ...]
    gender: str | None
    kept: tuple[str, ...]


def signs(fields: Fields, kind: EntityKind, countries: Countries, tally: Tally) -> Signs:
    """The rows under `ids` read by the grammar of OFAC's remarks, and the call sign. What is no number of a known
    form is kept as text, and so is what a row says that lacks its type or its number."""
    found: list[Identifier] = []
    said = Remarks()
    for row in fields.rows("ids"):
        label, value, country = row.text("type"), row.text("number"), row.text("country")
        dates = [f"{word} {text}" for word in ("issue", "expiration") if (text := row.text(f"{word}_date"))]
        tally.leftovers(row, "an id")
        if not (label and value):
            said.kept += [text for text in (label, value, country, *dates) if text]
            continue
        code = countries.code(country, "a country of a paper", row.place) if country else None
        one = read_remarks(f"{label} {value}")
        for number in one.numbers:
            note = "; ".join(part for part in (number.label, number.note, *dates) if part)
            type_ = identifier_label(number.label, kind, number.value)
            found.append(identifier(type_, number.value, country=code, note=note))
        said.emails += one.emails
        said.websites += one.websites
        said.gender = one.gender or said.gender
        if not (one.numbers or one.emails or one.websites or one.gender):
            said.kept += [f"{label} {value}", *dates] if code is None else [f"{label} {value}", code, *dates]
    if sign := fields.text("call_sign"):
        found.append(identifier("call_sign", sign))
    return Signs(tuple(found), tuple(said.emails), tuple(said.websites), said.gender, tuple(said.kept))


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
