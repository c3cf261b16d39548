"""The names of one target: parts in order, each with its spelling variants by script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.ch_seco.nodes import attribute, said, several, stray, text_of
from tidewaiter.lists.names import script_of, split_name
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["MOST_SPELLINGS", "Names", "names_of", "plain_name"]

MOST_SPELLINGS = 64
"""Names that the variants of one name may come to in one script, all combined; of more, one part at a time is varied."""

_STRENGTH = {"good": AliasStrength.STRONG, "low": AliasStrength.WEAK}
_KINDS = {"primary-name": NameKind.PRIMARY, "alias": NameKind.ALIAS, "formerly-known-as": NameKind.FORMER}
# The file has family names first; a written name begins with the given ones.
_WRITTEN = {
    "whole-name": 0, "given-name": 1, "further-given-name": 2, "father-name": 3, "grand-father-name": 4, "other": 5,
    "tribal-name": 6, "family-name": 7, "maiden-name": 7, "suffix": 8,
}  # fmt: skip
_LATIN = "LATN"


class Names(NamedTuple):
    """The names, the primary one first, titles, and what is remarked on how names were read."""

    names: tuple[Alias, ...]
    titles: tuple[str, ...]
    remarks: tuple[str, ...]


class _Part(NamedTuple):
    """A part of a name as it stands, and its variants by script."""

    type: str
    value: str
    variants: Mapping[str, Sequence[str]]


class _Spelling(NamedTuple):
    name: str
    family: str | None
    given: str | None


def plain_name(target: Fields) -> str:
    """What the target is called, from the first of its names; empty where it has none. Only for what refers to it."""
    for kind in ("individual", "entity", "object"):
        for subject in several(target, kind):
            for identity in several(subject, "identity"):
                for name in several(identity, "name"):
                    return next(
                        (one.name for one in _spellings(_parts(name, Tally()), None, Tally(), "")), ""
                    )
    return ""


def names_of(identities: Iterable[tuple[bool, Sequence[Fields]]], tally: Tally) -> Names:
    """All names of all identities, each once; the first primary name of the main identity is the primary one."""
    found: dict[str, Alias] = {}
    titles: dict[str, None] = {}
    remarks: dict[str, None] = {}
    for main, names in identities:
        for name in names:
            for alias in _aliases(name, main, titles, tally):
                parted = list(_split(alias, remarks))
                for one in parted:
                    found[one.name] = min(found.get(one.name, one), one, key=_rank)
    ranked = sorted(found.values(), key=lambda alias: alias.kind is not NameKind.PRIMARY)
    if ranked:
        if ranked[0].kind is not NameKind.PRIMARY:
            tally.note("no name of a target is marked as the primary one, so the first is taken for it", "")
        ranked[0] = structs.replace(ranked[0], kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    others = [
        structs.replace(alias, kind=NameKind.ALIAS) if alias.kind is NameKind.PRIMARY else alias
        for alias in ranked[1:]
    ]
    return Names((*ranked[:1], *others), tuple(titles), tuple(remarks))


def _rank(alias: Alias) -> tuple[bool, bool]:
    return alias.kind is not NameKind.PRIMARY, alias.strength is AliasStrength.WEAK


def _split(alias: Alias, remarks: dict[str, None]) -> Iterator[Alias]:
    main, inside = split_name(alias.name)
    if not inside:
        yield alias
        return
    remarks[f"Names inside a name, split at a.k.a.: {alias.name}"] = None
    yield structs.replace(alias, name=main, family=None, given=None)
    for other, kind in inside:
        yield Alias(name=other, kind=kind, strength=alias.strength, script=script_of(other))


def _aliases(name: Fields, main: bool, titles: dict[str, None], tally: Tally) -> Iterator[Alias]:
    """The name as it stands, then its spellings in each script, then the name before marriage."""
    type_, quality = attribute(name, "name-type") or "", attribute(name, "quality") or ""
    if type_ not in _KINDS:
        tally.note("the type of a name is not known", name.place, type_)
    if quality not in _STRENGTH:
        tally.note("the quality of a name is not known", name.place, quality)
    kind = _KINDS.get(type_, NameKind.ALIAS)
    strength = _STRENGTH.get(quality, AliasStrength.UNKNOWN)
    parts = _parts(name, tally)
    for part in parts:
        if part.type == "title":
            titles[part.value] = None
    scripts: list[str | None] = [None, *dict.fromkeys(script for part in parts for script in part.variants)]
    for script in scripts:
        primary = kind is NameKind.PRIMARY and script is None and main
        shown = NameKind.PRIMARY if primary else NameKind.ALIAS if kind is NameKind.PRIMARY else kind
        for one in _spellings(parts, script, tally, name.place):
            yield Alias(
                name=one.name,
                kind=shown,
                strength=strength,
                family=one.family,
                given=one.given,
                script=script_of(one.name),
            )
    yield from _maiden(parts, strength)
    stray(name, tally)
    tally.leftovers(name, "a name")


def _parts(name: Fields, tally: Tally) -> list[_Part]:
    """The parts in written order."""
    found: list[tuple[int, int, _Part]] = []
    for at, element in enumerate(several(name, "name-part")):
        type_, order = attribute(element, "name-part-type") or "", attribute(element, "order") or ""
        value = text_of(element, "value", tally)
        variants: dict[str, list[str]] = {}
        for variant in several(element, "spelling-variant"):
            script = (attribute(variant, "script") or _LATIN).upper()
            if text := said(variant):
                variants.setdefault(script, []).append(text)
            tally.leftovers(variant, "a spelling")
        if type_ not in _WRITTEN and type_ != "title":
            tally.note("the type of a part of a name is not known", element.place, type_)
        if value is None and variants:
            value = next(iter(variants.values()))[0]
            tally.note(
                "a part of a name has spellings alone, and the first is taken for it", element.place, value
            )
        if value:
            place = int(order) if order.isascii() and order.isdigit() else at
            found.append((_WRITTEN.get(type_, _WRITTEN["other"]), place, _Part(type_, value, variants)))
        stray(element, tally)
        tally.leftovers(element, "a part of a name")
    return [part for _, _, part in sorted(found, key=lambda each: each[:2])]


def _spellings(parts: Sequence[_Part], script: str | None, tally: Tally, place: str) -> Iterator[_Spelling]:
    """The name as it stands (no script), or in one script: every part in every spelling it has there. A part that has none
    there stays as it stands; in Latin letters what stands is one of the spellings."""
    counted = [part for part in parts if part.type not in ("title", "maiden-name")]
    choices = [_choices(part, script) for part in counted]
    many = 1
    for options in choices:
        many *= len(options)
    if many > MOST_SPELLINGS:
        tally.note(
            "a name has more spellings than are combined, so that one part at a time is varied",
            place,
            str(many),
        )
        combined = [
            (*(first[0] for first in choices[:at]), option, *(first[0] for first in choices[at + 1 :]))
            for at, options in enumerate(choices)
            for option in options
        ]
    else:
        combined = list(product(*choices))
    for values in dict.fromkeys(combined):
        if any(values):
            yield _spelling(counted, values)


def _choices(part: _Part, script: str | None) -> list[str]:
    variants = list(part.variants.get(script, ())) if script else []
    return list(dict.fromkeys((part.value, *variants))) if not variants or script == _LATIN else variants


def _spelling(parts: Sequence[_Part], values: Sequence[str]) -> _Spelling:
    family = " ".join(value for part, value in zip(parts, values, strict=True) if part.type == "family-name")
    given = " ".join(
        value for part, value in zip(parts, values, strict=True) if part.type not in ("family-name", "suffix")
    )
    both = bool(family and given)
    return _Spelling(" ".join(values), family if both else None, given if both else None)


def _maiden(parts: Sequence[_Part], strength: AliasStrength) -> Iterator[Alias]:
    given = [part.value for part in parts if part.type in ("given-name", "further-given-name", "father-name")]
    for part in parts:
        if part.type == "maiden-name":
            for value in dict.fromkeys(
                (part.value, *(text for texts in part.variants.values() for text in texts))
            ):
                name = " ".join((*given, value))
                yield Alias(name=name, kind=NameKind.FORMER, strength=strength, script=script_of(name))
