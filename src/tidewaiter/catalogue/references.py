"""What the lists themselves say an entry is called on other lists, and the numbers by which it can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import date
from typing import NamedTuple

from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.when import Precision
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind
from tidewaiter.refdata.countries import name_key
from tidewaiter.refdata.particles import particles
from tidewaiter.text.identifiers import identifier_type
from tidewaiter.text.names import analyse
from tidewaiter.text.words import is_shared

__all__ = ["Named", "Number", "Signs", "full_days", "numbers_of", "references_of", "signs_of"]

_UN = re.compile(r"\b(?:QD|SO|IQ|CD|SD|SS|KP|LY|TA|GB|CF|YE|HT|IR)[ie]\.\d{3}[a-z]?\b")
_UK = re.compile(r"\b[A-Z]{3}\d{4}\b")
_EU = re.compile(r"\bEU\.\d+\.\d+\b")
# Text of an entry in which it says what it is itself called elsewhere; anything else may speak of others.
_OWN_UN = re.compile(
    r"(?:^|; )(?:UN (?:Reference|Ref)(?: Number)?: *)?(?P<sign>" + _UN.pattern + r")(?=[\s.,;]|$)",
    re.IGNORECASE,
)
_OWN_GROUP = re.compile(r"(?:^|; )OFSI Group ID: *(?P<sign>\d{4,6})\b")
_REFERENT = re.compile(r"(?P<who>ofac|gb-hmt|gb-fcdo|ch-seco)-(?P<number>[a-z]{0,3}\d+)")
_TREASURY = frozenset({"us_sdn", "us_ssi", "us_cmic", "us_ns_mbs", "us_capta", "us_plc"})

# Lists whose numbers are no authority's: two of them may well give the same.
_OF_NOBODY = ("own_", "ftm_")

_STRONG = {
    "imo": 7, "imo_company": 7, "lei": 20, "tax_number": 8, "registration": 8, "unified_social_credit": 15, "passport": 6,
    "national_id": 7, "duns": 9, "bic": 8,
}  # fmt: skip
"""Types of numbers that may tell a party, with the shortest that does."""

_UNCOUNTED = frozenset({"the", "son", "daughter", "father", "mother", "son_of", "daughter_of"})
"""Classes of particles that are no words of a person's name: half a country is called Abu, bin or al something."""


class Number(NamedTuple):
    """A number of a party: `type` folded, `normal` the form compared, the country of its register where it is told."""

    type: str
    normal: str
    country: str | None
    valid: bool | None


class Named(NamedTuple):
    """A name as it is compared: its `words`, of a person's without particles; those of them that many firms do not share
    (`own`); and of a person's the family name: what any name of the entry is published with, else the last word."""

    words: frozenset[str]
    own: frozenset[str]
    family: frozenset[str]


class Signs(NamedTuple):
    """What an entry is told by: `references` by scheme, `names` (weak ones left out), full days of birth (`days`) and whatever
    else is known of it (`born`, first day and day after the last of each; `countries`, a person's nationalities among them;
    `birth_places` folded)."""

    kind: EntityKind
    references: dict[str, frozenset[str]]
    names: tuple[Named, ...]
    numbers: tuple[Number, ...]
    days: frozenset[date]
    born: tuple[tuple[date, date], ...]
    gender: str | None
    countries: frozenset[str] = frozenset()
    nationalities: frozenset[str] = frozenset()
    birth_places: frozenset[str] = frozenset()


def references_of(entity: Entity) -> dict[str, frozenset[str]]:
    """The entry's own sign and those by which the list says it is known on others, by scheme: `UN`, `UK`, `OFSI`, `EU`, `OFAC`,
    `SECO`, `ftm`, and the watchlist, whose number is the same in every file of it.

    Of several UN references in the text of one entry none is taken, since not all can be its own; nor is that of a person for a
    firm's, which their third letter tells.
    """
    found: dict[str, set[str]] = {}

    def add(scheme: str, sign: str) -> None:
        found.setdefault(scheme, set()).add(sign)

    listing = entity.listing
    if not listing.watchlist.startswith(_OF_NOBODY):
        add(f"entry of {listing.watchlist}", listing.entry)
    if listing.list == "ftm":
        add("ftm", listing.entry)
    if listing.watchlist in _TREASURY and listing.entry.isdigit():
        add("OFAC", listing.entry)
    if listing.list == "gb_ofsi":
        add("OFSI", listing.entry)
    text = "; ".join(part for part in (listing.entry, listing.citation) if part)
    for sign in _own_un(entity, text):
        add("UN", f"{sign[:2].upper()}{sign[2:].lower()}")
    if listing.watchlist == "gb_sanctions":
        for sign in _UK.findall(text):
            add("UK", sign)
        for group in _OWN_GROUP.findall(entity.remarks or ""):
            add("OFSI", group)
    for sign in _EU.findall(text):
        add("EU", sign)
    for identifier in entity.identifiers:
        if identifier.type == "referent" and (known := _REFERENT.fullmatch(identifier.normal)):
            scheme = {"ofac": "OFAC", "gb-hmt": "OFSI", "gb-fcdo": "UK", "ch-seco": "SECO"}[known["who"]]
            add(scheme, known["number"].upper())
    return {scheme: frozenset(signs) for scheme, signs in found.items()}


def _own_un(entity: Entity, text: str) -> tuple[str, ...]:
    """The UN reference in the entry's own sign or citation; else the only one that its text calls its own."""
    signs = tuple(dict.fromkeys(_UN.findall(text)))
    if signs or entity.listing.watchlist == "un_sc":
        return signs if len(signs) == 1 else ()
    told = {found["sign"] for found in _OWN_UN.finditer(entity.remarks or "")}
    person = entity.kind is EntityKind.PERSON
    own = [sign for sign in told if entity.kind is EntityKind.UNKNOWN or (sign[2] == "i") is person]
    return tuple(own) if len(own) == len(told) == 1 else ()


def numbers_of(entity: Entity) -> Iterator[Number]:
    """The numbers by which a party can be told, without those whose check digits fail."""
    for form in entity.identifiers:
        type_ = identifier_type(form.type)
        if type_ in _STRONG and form.valid is not False and len(form.normal) >= _STRONG[type_]:
            yield Number(type_, form.normal, form.country, form.valid)


def full_days(entity: Entity) -> Iterator[date]:
    """The days on which a person was born, as far as they are told to the day; not 1 January, which lists write where only
    the year is known."""
    if entity.kind is EntityKind.PERSON:
        for day in entity.birth_dates:
            known = day.precision is Precision.DAY and not day.circa
            if known and (day.start.month, day.start.day) != (1, 1):
                yield day.start


def signs_of(entity: Entity) -> Signs:
    """Everything by which two entries are held against each other."""
    kept = [
        name
        for name in entity.names
        if name.strength is not AliasStrength.WEAK or name.kind is NameKind.PRIMARY
    ]
    families = {word for name in kept for word in _family(name, entity.kind)}
    named = (_named(name, entity.kind, families) for name in kept)
    return Signs(
        kind=entity.kind,
        references=references_of(entity),
        names=tuple(dict.fromkeys(found for found in named if found.words)),
        numbers=tuple(numbers_of(entity)),
        days=frozenset(full_days(entity)),
        born=tuple((day.start, day.end) for day in entity.birth_dates if not day.circa),
        gender=entity.gender,
        countries=frozenset((*entity.countries, *entity.nationalities)),
        nationalities=frozenset(entity.nationalities),
        birth_places=frozenset(filter(None, (name_key(place) for place in entity.birth_places))),
    )


def _named(name: Alias, kind: EntityKind, families: Set[str]) -> Named:
    """The name, of a person some of whose names are published with a family name (`families`: the words of all)."""
    written = analyse(name.name, kind).bare
    if kind is not EntityKind.PERSON:
        own = frozenset(word for word in written if not is_shared(word))
        return Named(frozenset(written), own, frozenset())
    counted = _counted(written)
    words = frozenset(counted)
    return Named(words, words, words & families or frozenset(counted[-1:]))


def _family(name: Alias, kind: EntityKind) -> tuple[str, ...]:
    """The published family name; none of a name of one word, as Abu Khalid is, whatever the list calls that."""
    if name.family is None or len(_counted(analyse(name.name, kind).bare)) < 2:
        return ()
    return _counted(analyse(name.family, kind).bare)


def _counted(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if particles().get(word) not in _UNCOUNTED)
