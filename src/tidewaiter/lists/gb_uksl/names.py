"""The names of one party on the UK Sanctions List."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.names import script_of, split_name
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.xml_entries import NOTHING
from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["Names", "names_of"]

_TYPES = {
    "primary name": NameKind.PRIMARY,
    "primary name variation": NameKind.ALIAS,
    "alias": NameKind.ALIAS,
    "aka": NameKind.ALIAS,
    "fka": NameKind.FORMER,
}
_GIVEN = tuple(f"name_{number}" for number in range(1, 6))
_SEVERAL = re.compile(r"\s*[;،]\s*")


class Names(NamedTuple):
    """The names, the primary one first, and what is remarked on how they were read."""

    names: tuple[Alias, ...]
    remarks: tuple[str, ...]


def names_of(rows: list[Fields], tally: Tally) -> Names:
    """All names of the rows, each once; where none is marked as the primary one, the first is taken for it. Names written
    inside another ("a.k.a.") are names of their own, weak where the other is, and a remark says so."""
    found: dict[str, Alias] = {}
    remarks: dict[str, None] = {}
    for row in rows:
        for alias in _written(row, tally, remarks):
            found[alias.name] = min(found.get(alias.name, alias), alias, key=_rank)
    ranked = sorted(found.values(), key=lambda alias: alias.kind is not NameKind.PRIMARY)
    if ranked and ranked[0].kind is not NameKind.PRIMARY:
        tally.note(
            "no name of a party is marked as the primary one, so the first is taken for it", rows[0].place
        )
        ranked[0] = structs.replace(ranked[0], kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    if sum(alias.kind is NameKind.PRIMARY for alias in ranked) > 1:
        tally.note("a party has several primary names", rows[0].place, ranked[0].name)
    return Names(tuple(ranked), tuple(remarks))


def _written(row: Fields, tally: Tally, remarks: dict[str, None]) -> Iterator[Alias]:
    alias = _latin(row, tally)
    if alias is not None:
        main, inside = split_name(alias.name)
        if inside:
            weak = alias.strength is AliasStrength.WEAK
            strength = AliasStrength.WEAK if weak else AliasStrength.UNKNOWN
            remarks[f"Names inside a name, split at a.k.a.: {alias.name}"] = None
            parted = structs.replace(alias, name=main, family=None, given=None)
            yield parted
            yield from (
                Alias(name=name, kind=kind, strength=strength, script=script_of(name))
                for name, kind in inside
            )
        else:
            yield alias
    yield from _native(row)


def _latin(row: Fields, tally: Tally) -> Alias | None:
    """The name of the row, given names before the family name; None where it has none."""
    family = row.text("name_6")
    given = " ".join(text for field in _GIVEN if (text := row.text(field)))
    word, quality = (row.text("name_type") or "").lower(), (row.text("alias_strength") or "").lower()
    name = " ".join(f"{given} {family or ''}".split())
    if not name:
        return None
    if word not in _TYPES:
        tally.note("the type of a name is not known", row.place, word)
    kind = _TYPES.get(word, NameKind.ALIAS)
    both = bool(family and given)
    return Alias(
        name=name,
        kind=kind,
        strength=AliasStrength.STRONG if kind is NameKind.PRIMARY else _strength(quality, row.place, tally),
        family=family if both else None,
        given=given if both else None,
        script=script_of(name),
    )


def _strength(quality: str, place: str, tally: Tally) -> AliasStrength:
    if quality.startswith("good"):
        return AliasStrength.STRONG
    if quality.startswith("low"):
        return AliasStrength.WEAK
    if quality:
        tally.note("the strength of a name is not known", place, quality)
    return AliasStrength.UNKNOWN


def _native(row: Fields) -> Iterator[Alias]:
    text = row.text("name_non_latin_script")
    row.pop("non_latin_script_type")
    row.pop("non_latin_script_language")
    for part in _SEVERAL.split(text or ""):
        name = " ".join(part.split())
        if name.lower() not in NOTHING:
            yield Alias(name=name, kind=NameKind.ALIAS, strength=AliasStrength.STRONG, script=script_of(name))


def _rank(alias: Alias) -> tuple[bool, bool]:
    """Where one name is given twice, the primary one counts, then the one that is not weak."""
    return alias.kind is not NameKind.PRIMARY, alias.strength is AliasStrength.WEAK
