"""What an entry of a list says, field by field, in a form in which the same thing said twice is the same.

Letters are compared without case, width and punctuation, so that a publisher who types a name anew has not amended it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import address_text
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["REMARKS", "Said", "letters", "said"]

Said = dict[str, dict[str, str]]
"""By field what is said there: the form that is compared, and as the list has it."""

REMARKS = frozenset({"citation", "remarks", "title"})
"""Fields that change neither whom an entry means nor what follows from it."""

_BETWEEN = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    """The text as it is compared: without case, width and punctuation, but with the marks of scripts that write vowels as
    marks; of signs alone the signs themselves."""
    plain = text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    if plain.isascii():
        return _BETWEEN.sub(" ", plain).strip() or plain.strip()
    kept = "".join(one if one.isalnum() or unicodedata.category(one)[0] == "M" else " " for one in plain)
    return " ".join(kept.split()) or plain.strip()


def said(entity: Entity) -> Said:
    """What the entry says, by field; fields in which it says nothing are left out. Identifiers are a field by
    type; of the strength of aliases only weak ones are told, since many publishers give none."""
    found: Said = {}
    for field, text, shown in _texts(entity):
        found.setdefault(field, {})[text] = shown
    return found


def _texts(entity: Entity) -> Iterator[tuple[str, str, str]]:
    yield "kind", entity.kind.value, entity.kind.value
    for name in entity.names:
        yield "names", letters(name.name), name.name
        if name.strength is AliasStrength.WEAK:
            yield "weak aliases", letters(name.name), name.name
        if name.kind is NameKind.FORMER:
            yield "former names", letters(name.name), name.name
    for day in entity.birth_dates:
        exact = PartialDate(start=day.start, end=day.end, precision=day.precision)
        yield "birth dates", str(exact), str(day)
        if day.circa:  # a field of its own: where a file writes none as approximate, it is another form
            yield "approximate birth dates", str(exact), str(day)
    for identifier in entity.identifiers:
        value = f"{identifier.value} ({identifier.country})" if identifier.country else identifier.value
        yield f"identifiers: {identifier.type}", identifier.normal or letters(identifier.value), value
    for address in entity.addresses:
        text = address_text(address)
        yield "addresses", letters(text), text
    for relation in entity.relations:
        shown = f"{relation.kind} {relation.name}"
        yield "relations", letters(shown), shown
    for field, of in _PLAIN.items():
        for text in of(entity):
            yield field, letters(text), text
    yield from _of_listing(entity)


def _of_listing(entity: Entity) -> Iterator[tuple[str, str, str]]:
    listing = entity.listing
    for act in listing.designations:
        if act.programme:
            yield "programmes", letters(act.programme), act.programme
        if act.date is not None:
            yield "days of designation", str(act.date), str(act.date)
    for span in listing.in_force:
        shown = f"{span.start or '?'} to {span.end or 'now'}"
        yield "in force", shown, shown


def _optional(text: str | None) -> Iterable[str]:
    return (text,) if text else ()


_PLAIN: Mapping[str, Callable[[Entity], Iterable[str]]] = {
    "birth places": lambda entity: entity.birth_places,
    "nationalities": lambda entity: entity.nationalities,
    "countries": lambda entity: entity.countries,
    "mail addresses": lambda entity: entity.emails,
    "web addresses": lambda entity: entity.websites,
    "gender": lambda entity: _optional(entity.gender),
    "measures": lambda entity: entity.listing.measures,
    "licence requirement": lambda entity: _optional(entity.listing.licence_requirement),
    "licence policy": lambda entity: _optional(entity.listing.licence_policy),
    "citation": lambda entity: _optional(entity.listing.citation),
    "title": lambda entity: _optional(entity.title),
    "remarks": lambda entity: _optional(entity.remarks),
}
