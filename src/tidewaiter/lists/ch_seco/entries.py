"""One target of the Swiss list made an entity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.lists.ch_seco.beside import Beside
from tidewaiter.lists.ch_seco.events import Course, course_of
from tidewaiter.lists.ch_seco.names import names_of
from tidewaiter.lists.ch_seco.nodes import attribute, said, several, stray, text_of
from tidewaiter.lists.ch_seco.particulars import Ground, Particulars, of_identity, told
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.model.entity import Entity, Relation, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.words import EntityKind

__all__ = ["Desk", "entity_of"]

LIST = "ch_seco"
_KINDS = {"individual": EntityKind.PERSON, "entity": EntityKind.ORGANISATION, "object": EntityKind.UNKNOWN}
_OBJECTS = {"vessel": EntityKind.VESSEL, "aircraft": EntityKind.AIRCRAFT}


class Desk(NamedTuple):
    """Where to report, the countries met, and what stands beside the targets."""

    reading: Reading
    tally: Tally
    countries: Countries
    beside: Beside


def entity_of(target: Fields, desk: Desk) -> Entity | None:
    """The entity of the target, or None, with a reject, where it has no number or name. Raises DriftError where the form
    changed."""
    number, tally = attribute(target, "ssid"), desk.tally
    kind, subject = _subject(target, desk)
    if number is None or subject is None:
        desk.reading.reject(
            target.place, "the target has no number" if number is None else "the target has no subject"
        )
        return None
    identities = [(attribute(each, "main") != "false", each) for each in several(subject, "identity")]
    identities.sort(key=lambda each: not each[0])
    names = names_of([(main, several(each, "name")) for main, each in identities], tally)
    if not names.names:
        desk.reading.reject(target.place, f"the target {number} has no name")
        return None
    held, ground = Particulars(), Ground(desk.beside.places, desk.countries, tally)
    for _, each in identities:
        of_identity(each, kind, ground, held)
    remarks = tuple(_remarks(subject, kind, held))
    relations = tuple(_relations(subject, desk.beside.names, tally))
    gender = attribute(subject, "sex")
    listing = _listing(number, target, desk)
    for fields, what in ((subject, "a subject"), (target, "a target")):
        fields.pop("@ssid")
        tally.leftovers(fields, what)
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=names.names,
        listing=listing,
        birth_dates=tuple(held.dates) if kind is EntityKind.PERSON else (),
        birth_places=tuple(held.birth_places),
        nationalities=tuple(held.nationalities),
        countries=tuple(
            dict.fromkeys(each.country for each in held.addresses if each.country and len(each.country) == 2)
        ),
        addresses=tuple(held.addresses),
        identifiers=tuple(held.identifiers),
        emails=tuple(held.emails),
        websites=tuple(held.websites),
        relations=relations,
        gender=gender.lower() if gender and gender != "unknown" else None,
        title="; ".join(names.titles) or None,
        remarks="; ".join((*names.remarks, *remarks)) or None,
    )


def _subject(target: Fields, desk: Desk) -> tuple[EntityKind, Fields | None]:
    for name, kind in _KINDS.items():
        for subject in several(target, name):
            if name != "object":
                return kind, subject
            word = attribute(subject, "object-type") or ""
            if word not in _OBJECTS:
                desk.tally.note("the type of an object is not known", target.place, word)
            return _OBJECTS.get(word, kind), subject
    return EntityKind.UNKNOWN, None


def _listing(number: str, target: Fields, desk: Desk) -> Listing:
    course = course_of(target, desk.tally)
    sets = [text for element in several(target, "sanctions-set-id") if (text := said(element))]
    if (single := attribute(target, "sanctions-set-id")) is not None:
        sets.insert(0, single)
    programmes = [found for each in sets if (found := desk.beside.programmes.get(each))]
    if len(programmes) < len(sets) or not sets:
        desk.tally.note("the set of sanctions of a target is not known", target.place, ", ".join(sets))
    return Listing(
        list=LIST,
        watchlist=LIST,
        entry=number,
        designations=tuple(
            Designation(
                authority="SECO",
                programme=found.key,
                date=course.start,
                date_verified=course.start is not None,
                published=course.published,
                citation="; ".join(part for part in (found.ordinance, found.measure) if part) or None,
            )
            for found in programmes
        )
        or (Designation(authority="SECO", programme="", date=course.start, published=course.published),),
        in_force=course.in_force,
        measures=tuple(dict.fromkeys(found.measure for found in programmes if found.measure)),
        citation=_foreign(target, course, desk.tally),
        record=target.place,
    )


def _foreign(target: Fields, course: Course, tally: Tally) -> str | None:
    """The number that another publisher gave the target, and its last changes."""
    foreign = text_of(target, "foreign-identifier", tally)
    parts = (
        f"foreign identifier {foreign}" if foreign else None,
        course.changed,
    )
    return "; ".join(part for part in parts if part) or None


def _remarks(subject: Fields, kind: EntityKind, held: Particulars) -> Iterator[str]:
    for element in several(subject, "other-information"):
        if text := said(element):
            told(text, kind, held)
    for element in several(subject, "justification"):
        if text := said(element):
            yield f"Justification: {text}"
    if kind is not EntityKind.PERSON:
        yield from (f"Established: {day}" for day in held.dates)
    yield from held.remarks


def _relations(subject: Fields, names: dict[str, str], tally: Tally) -> Iterator[Relation]:
    for element in several(subject, "relation"):
        number, kind = (
            attribute(element, "target-id") or "",
            attribute(element, "relation-type") or "related to",
        )
        remark = text_of(element, "remark", tally)
        stray(element, tally)
        name = names.get(number)
        if not name:
            tally.note("a relation names a target that is not in the file", element.place, number)
        yield Relation(kind=f"{kind} ({remark})" if remark else kind, name=name or f"target {number}")
        tally.leftovers(element, "a relation")
