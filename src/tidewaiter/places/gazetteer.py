"""Every name of a place that an address is read for, by the keys of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import product

from tidewaiter.law.load import Law
from tidewaiter.law.occupied import OccupiedPlace
from tidewaiter.model.base import Value
from tidewaiter.places.place_words import DISTRICT_WORDS, KRAI_WORDS, OBLAST_WORDS
from tidewaiter.places.spellings import keys, phrases
from tidewaiter.refdata.slavic_places import slavic_places
from tidewaiter.text.scripts import script_of

__all__ = ["Gazetteer", "Kind", "Meaning", "gazetteer_of"]

# Letters that a Russian name has not.
_UKRAINIAN = re.compile("[іїєґ']|ськ|цьк")


class Kind(StrEnum):
    """What a name names: a town or district of a region, the region itself, the oblast around it, or another place."""

    TOWN = "town"
    WHOLE = "whole"
    OBLAST = "oblast"
    OTHER = "other"


class Meaning(Value, frozen=True, kw_only=True):
    """What a name may mean: `region` by slug, or the code of a country for a place outside; `place` for a town, and
    `elsewhere` the countries in which other towns bear this spelling; `wide` for another oblast or country."""

    kind: Kind
    region: str
    place: OccupiedPlace | None = None
    elsewhere: tuple[str, ...] = ()
    wide: bool = False


class Gazetteer:
    """Names by their words: `found` are the meanings of a phrase, `firsts` the longest phrase that begins with a word,
    `glued` names in scripts without blanks, longest first, `codes` those of ports and regions."""

    def __init__(self, law: Law) -> None:
        self.found: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
        self.firsts: dict[str, int] = {}
        self.codes: dict[str, Meaning] = {}
        glued: dict[str, tuple[Meaning, ...]] = {}
        for spelt, meaning in _named(law):
            if isinstance(spelt, str):
                glued[spelt] = (*glued.get(spelt, ()), meaning)
            elif spelt:
                held = self.found.get(spelt, ())
                if meaning not in held:
                    self.found[spelt] = (*held, meaning)
                self.firsts[spelt[0]] = max(self.firsts.get(spelt[0], 0), len(spelt))
        self.glued = tuple(sorted(glued.items(), key=lambda pair: -len(pair[0])))
        for region in law.regions:
            for code in region.codes:
                self.codes[code] = Meaning(kind=Kind.OBLAST, region=region.slug)
        for slug, occupied in law.occupied.items():
            for place in occupied.places:
                for code in place.codes:
                    self.codes[code] = Meaning(kind=Kind.TOWN, region=slug, place=place)

    def at(self, words: tuple[str, ...], start: int) -> tuple[int, tuple[Meaning, ...]]:
        """How many words from `start` on are a name, the longest that is one, and its meanings; 0 for none."""
        longest = self.firsts.get(words[start], 0)
        for length in range(min(longest, len(words) - start), 0, -1):
            meanings = self.found.get(words[start : start + length])
            if meanings:
                return length, meanings
        return 0, ()


_built: dict[str, Gazetteer] = {}


def gazetteer_of(law: Law) -> Gazetteer:
    """The gazetteer of that law, made once."""
    found = _built.get(law.digest)
    if found is None:
        _built.clear()
        found = _built[law.digest] = Gazetteer(law)
    return found


def _named(law: Law) -> Iterator[tuple[tuple[str, ...] | str, Meaning]]:
    """Every spelling with its meaning: the keys of its words, or the text itself in a script without blanks."""
    for slug, occupied in law.occupied.items():
        for place in occupied.places:
            yield from _of_place(slug, place)
    for region in law.regions:
        whole = Meaning(kind=Kind.WHOLE, region=region.slug)
        yield from ((_spelt(name), whole) for name in region.whole)
        around = Meaning(kind=Kind.OBLAST, region=region.slug)
        yield from ((_spelt(name), around) for name in region.asks)
        for native in region.oblast:
            for name, word in product(phrases(native), OBLAST_WORDS):
                yield (*name, word), around
                yield (word, *name), around
    for country, names in slavic_places().items():
        for native in names:
            outside = Meaning(
                kind=Kind.OTHER, region=country, wide=" " in native or country not in ("RU", "UA")
            )
            yield from ((name, outside) for name in _outside(native))
            if " " not in native:
                around = Meaning(kind=Kind.OTHER, region=country, wide=True)
                yield from (((*name, word), around) for name, word in product(phrases(native), OBLAST_WORDS))


def _of_place(slug: str, place: OccupiedPlace) -> Iterator[tuple[tuple[str, ...] | str, Meaning]]:
    """The spellings of a town or district. One that is not Russian is borne by no other town in Russia."""
    plain = Meaning(kind=Kind.TOWN, region=slug, place=place)
    shared = Meaning(kind=Kind.TOWN, region=slug, place=place, elsewhere=place.elsewhere)
    ours = Meaning(
        kind=Kind.TOWN, region=slug, place=place, elsewhere=tuple(c for c in place.elsewhere if c != "RU")
    )
    seen: set[tuple[str, ...] | str] = set()
    for native in sorted(place.native, key=lambda name: bool(_UKRAINIAN.search(name.lower()))):
        spelt = phrases(native)
        if place.district:
            spelt = frozenset((*name, word) for name, word in product(spelt, DISTRICT_WORDS))
        meaning = ours if _UKRAINIAN.search(native.lower()) and len(place.native) > 1 else shared
        yield from ((name, meaning) for name in spelt - seen)
        seen |= spelt
    for other in (*place.other, *(() if place.district else (place.name,))):
        if (spelt_other := _spelt(other)) not in seen:
            yield spelt_other, ours if other == place.name else plain


def _outside(native: str) -> Iterator[tuple[str, ...]]:
    """A place outside, and an oblast by its adjective or by the noun that this is made of: Amurskaya oblast, Amur region."""
    adjective, _, noun = native.partition(" ")
    if noun not in ("область", "край"):
        yield from phrases(native)
        return
    stems = {adjective, re.sub("(?:ая|ий|а)$", "", adjective), re.sub("(?:ская|ский|ська)$", "", adjective)}
    for stem in stems:
        yield from ((*name, word) for name, word in product(phrases(stem), (*OBLAST_WORDS, *KRAI_WORDS)))


def _spelt(name: str) -> tuple[str, ...] | str:
    return name if script_of(name) == "Hani" else keys(name)
