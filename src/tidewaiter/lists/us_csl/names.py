"""The names of a row: those that stand in their own fields, and those written into another, with the rule that parted them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tidewaiter.lists.names import listed_name, split_name, without_tail
from tidewaiter.lists.strict import Tally
from tidewaiter.lists.us_csl.grades import Grades
from tidewaiter.model.entity import Alias, Relation
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Named", "Row", "names_of"]

PARTED = "a name was parted from a note, a formula or other names written into it"
LOST = "a name holds a question mark or a sign that is none, where a letter may have been lost"
SEVERAL = "a name holds a semicolon, so that the row may name several parties"
_LOST = re.compile(r"[?\x80-\x9f\ufffd]")
_NOTE = re.compile(r"\s*\((?:[\w.]+\s+){1,3}(?P<what>entity|individual|national)\)", re.IGNORECASE)
_UNDER = re.compile(
    r"^(?P<above>.{3,}?)(?:\.\s+|,\s+and\s+)(?P<tie>Subordinate\s+(?:Institution|Entity)|Affiliated\s+Entity)\s*[:\u2013-]?\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)

# "Family, Given (a/k/a Other, Given)", as the publisher turns it about: "Given) Given (a/k/a Other Family".
_TURNED = re.compile(
    r"^(?:(?P<twice>[^()]+?)\)?\s+(?P=twice)|(?P<given>[^()]+?))\s+\(?a/k/a\s+(?P<other>[^()]+?)\s+(?P<family>[^()\s]+)$",
    re.IGNORECASE,
)
# A part that is called by a number or a trade alone ("23rd Research Institute") is known by its whole as well.
_PLAIN = re.compile("Subordinate", re.IGNORECASE)


class Row(NamedTuple):
    """What a row says of names: the watchlist and the publisher's number beside them; `treasury` where the publisher gives
    the type, as Treasury does."""

    name: str
    others: tuple[str, ...]
    kind: EntityKind
    treasury: bool
    watchlist: str
    number: str | None
    place: str


class Named(NamedTuple):
    """All names, the primary one first; what is noted beside them; the kind, where a note tells it; and ties to whom the
    name also names."""

    names: tuple[Alias, ...]
    remarks: tuple[str, ...]
    kind: EntityKind
    ties: tuple[Relation, ...] = ()


class _Taken(NamedTuple):
    """What is left of a name, and the rules by which the rest was taken off."""

    name: str
    rules: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    ties: tuple[Relation, ...] = ()


def names_of(row: Row, grades: Mapping[str, Grades], tally: Tally) -> Named:
    """The names of the row. They are taken apart only where the publisher does not give the type, since Treasury's rows do
    not write so; Treasury's aliases are graded where OFAC's own file of them is there."""
    if any(_LOST.search(name) for name in (row.name, *row.others)):
        tally.note(LOST, row.place)
    if row.treasury:
        grade = grades.get(row.watchlist)
        aliases = tuple(
            listed_name(
                other,
                row.kind,
                strength=grade.strength(row.number, other) if grade else AliasStrength.UNKNOWN,
            )
            for other in row.others
        )
        return Named((_primary(row.name, row.kind), *aliases), (), row.kind)
    kind = row.kind
    if (note := _NOTE.search(row.name)) and kind is EntityKind.UNKNOWN:
        kind = EntityKind.ORGANISATION if note["what"].lower() == "entity" else EntityKind.PERSON
    left = _without_ties(_without_notes(row.name))
    main, inside = _turned(left.name) or split_name(left.name)
    found = [_alias(text, how) for text, how in inside]
    found += [_alias(f"{tie.name}, {main}", NameKind.ALIAS) for tie in left.ties if _PLAIN.match(tie.kind)]
    if ";" in main:
        tally.note(SEVERAL, row.place, row.name)
    rules = (*left.rules, *(("a.k.a. or the like inside the name",) if inside else ()))
    for other in row.others:
        found += _split(other)
    remarks = left.remarks
    if main != row.name:
        tally.note(PARTED, row.place)
        by = "; ".join(rules) or "spacing"
        remarks = (*remarks, f"Name as published: {row.name} (parted by rule: {by})")
    return Named((_primary(main, EntityKind.UNKNOWN), *found), remarks, kind, left.ties)


def _without_notes(name: str) -> _Taken:
    """The name without a formula that extends it to others, and without a note on what the party is."""
    main, tail = without_tail(name)
    rules = ["formula on successors, sub-units or parts"] if tail else []
    remarks = [f"Extends to: {tail}"] if tail else []
    if note := _NOTE.search(main):
        rules.append("note in brackets on what the party is")
        remarks.append(note.group().strip(" ()"))
        main = " ".join(_NOTE.sub("", main).split())
    return _Taken(main, tuple(rules), tuple(remarks))


def _without_ties(taken: _Taken) -> _Taken:
    """The name of the part where the name is that of a whole with a part of it, which a tie then names."""
    found = _UNDER.match(taken.name)
    if found is None:
        return taken
    tie = Relation(kind=f"{found['tie'].capitalize()} of", name=found["above"].strip(" ,."))
    return taken._replace(
        name=found["name"], rules=(*taken.rules, "a part named behind its whole"), ties=(tie,)
    )


def _turned(name: str) -> tuple[str, tuple[tuple[str, NameKind], ...]] | None:
    """A debarred party's two names out of one that was turned about; None where it was not."""
    found = _TURNED.match(name)
    if found is None:
        return None
    twice, family = found["twice"], found["family"]
    other = f"{twice} {found['other']}" if twice else f"{found['other']} {family}"
    return f"{twice or found['given']} {family}", ((other, NameKind.ALIAS),)


def _split(name: str) -> Iterator[Alias]:
    plain, more = split_name(name)
    yield _alias(plain, NameKind.ALIAS)
    yield from (_alias(text, how) for text, how in more)


def _alias(name: str, kind: NameKind) -> Alias:
    return Alias(name=name, kind=kind, strength=AliasStrength.UNKNOWN)


def _primary(name: str, kind: EntityKind) -> Alias:
    return listed_name(name, kind, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
