"""Barred ports that running text names: those of Annex XLVII to Regulation (EU) No 833/2014 and of Annex IV to (EU) 2023/1529."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.law.at import State
from tidewaiter.law.eu_833 import AnnexPort
from tidewaiter.law.load import Law
from tidewaiter.places.spellings import key, keys, phrases
from tidewaiter.refdata.ports import find_port
from tidewaiter.rules.completeness.named_places import NamedPlace, is_denied
from tidewaiter.text.phrases import Plain, plain
from tidewaiter.text.scripts import script_of

__all__ = ["BarredPort", "barred_ports", "ports_in"]

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.;!?\n]")
_SEA = """
    port ports seaport seaports harbour harbor hafen hafens häfen haven puerto porto порт порта порту портом порте морпорт морпорта
    bandar bender liman limanı limani limanina terminal terminals терминал terminali dock docks pier berth quay kai wharf lock locks
    schleuse шлюз pol pod fob cif cfr fas ferry fähre faehre vessel schiff seefracht паром паромом navire بندر
"""
_AIR = """
    airport airports flughafen flughafens flugplatz airfield aeroport aéroport aeropuerto aeroporto intl аэропорт аэропорта аэропорту
    аэропорте havalimanı havalimani havaalanı havaalani
"""
# What may stand between such a word and the name: words that tie the two, and what kind of port it is.
_TIES = """
    of the in at near to via von vom der des dem den im bei nach de du d di la le les el city town stadt g г города russian russische
    russischen russischer iranian iranische iranischen iranischer caspian kaspische kaspischen discharge loading unloading call entry
    exit transit destination transshipment transhipment delivery is will be shall ist wird sei commercial trade merchant sea river
    container cargo oil bulk coal ferry international e i морской морского торговый торгового грузовой речной free zone
"""
_INFLECTED = frozenset(
    ("", "a", "u", "e", "i", "s", "er", "om", "oi", "ski", "skii", "skogo", "skom", "ii", "ogo", "omu")
)
# Adjectives of a territory or of other towns, not of the port of that name.
_OTHER = frozenset(("primorskii", "primorskogo", "primorskomu", "primorskom"))
_SHORT, _CODE = 6, 5
_FAR = 4
_LONGEST = 3


class BarredPort(NamedTuple):
    """A port under such a ban, by a word of its own, with what it is called."""

    place: str
    title: dict[str, str]
    country: str


def barred_ports(law: Law, day: datetime.date) -> dict[str, BarredPort]:
    """The ports of Annex XLVII on that day, by the word under which `ports_in` finds them."""
    return {
        found.place: found
        for found in (
            BarredPort(place=f"port_{port.slug}", title=port.title, country=port.country)
            for port in law.eu_833.ports_on(day)
        )
    }


def ports_in(text: str, law: Law, day: datetime.date) -> Iterator[tuple[BarredPort, NamedPlace]]:
    """Each port that the text names by its code or by its name beside a word such as port or airport; a town alone is none."""
    whole = plain(text)
    words = [(key(found[0]), *found.span()) for found in _WORD.finditer(whole.letters)]
    listed = barred_ports(law, day)
    for port in law.eu_833.ports_on(day):
        span = _coded(text, port.codes) or _annexed(words, whole, port)
        if span is not None:
            yield listed[f"port_{port.slug}"], _named(f"port_{port.slug}", span, text, whole, law)
    yield from _iranian(text, words, whole, law, day)


def _named(place: str, span: tuple[int, int], text: str, whole: Plain, law: Law) -> NamedPlace:
    said = text[slice(*whole.span(*span))].strip()
    return NamedPlace(place, said, is_denied(whole.letters, span[0], span[1], law))


def _coded(text: str, codes: tuple[str, ...]) -> tuple[int, int] | None:
    """Where a UN/LOCODE stands; letters of IATA are words too and need an airport beside them."""
    for code in codes:
        if len(code) == _CODE and (found := re.search(rf"(?<!\w){code[:2]} ?{code[2:]}(?!\w)", text)):
            before = plain(text[: found.start()]).letters
            return len(before), len(before) + len(plain(found[0]).letters)
    return None


def _annexed(words: list[tuple[str, int, int]], whole: Plain, port: AnnexPort) -> tuple[int, int] | None:
    for name in port.called:
        for at, length in _stands(words, name, bare=True):
            return words[at][1], words[at + length - 1][2]
    codes = tuple(code.lower() for code in port.codes if len(code) < _CODE)
    for name in (*port.names, *codes):
        for at, length in _stands(words, name, bare=name in codes):
            span = _beside(words, whole, at, length, port.kinds)
            if span is not None:
                return span
    return None


def _stands(words: list[tuple[str, int, int]], name: str, *, bare: bool) -> Iterator[tuple[int, int]]:
    """Where the name stands, as the number of its first word and how many words it has; its last word may be inflected."""
    for spelt in _spelt(name):
        for at in range(len(words) - len(spelt) + 1):
            *first, last = (word for word, _, _ in words[at : at + len(spelt)])
            if tuple(first) == spelt[:-1] and (
                last == spelt[-1] or (not bare and _inflects(last, spelt[-1]))
            ):
                yield at, len(spelt)


def _inflects(word: str, name: str) -> bool:
    stem = name.rstrip("a") if len(name) >= _SHORT else name
    if len("".join(name)) < _SHORT or not word.startswith(stem) or word in _OTHER:
        return False
    return word[len(stem) :] in _INFLECTED or word[len(stem) :].removeprefix("in") in _INFLECTED


def _beside(
    words: list[tuple[str, int, int]], whole: Plain, at: int, length: int, kinds: str
) -> tuple[int, int] | None:
    """From the word for a port to the name, or the other way round, where nothing but ties stands between."""
    for step, edge in ((-1, at), (1, at + length - 1)):
        for far in range(1, _FAR + 2):
            other = edge + step * far
            if not 0 <= other < len(words):
                break
            first, last = min(other, at), max(other, at + length - 1)
            between = whole.letters[words[first][2] : words[last][1]]
            if _END.search(between):
                break
            if _is_port(words[other][0], kinds):
                return words[first][1], words[last][2]
            if words[other][0] not in _keyed(_TIES):
                break
    return None


def _iranian(
    text: str, words: list[tuple[str, int, int]], whole: Plain, law: Law, day: datetime.date
) -> Iterator[tuple[BarredPort, NamedPlace]]:
    """Sea ports of Iran that are listed, or of which it is not known."""
    listed = law.places("eu_iran_ports").at(day)
    if listed.state is State.NOT_YET:
        return
    told: set[str] = set()
    for at in range(len(words)):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            start, end = words[at][1], words[at + length - 1][2]
            port = find_port(text[slice(*whole.span(start, end))], country="IR")
            if port is None or "s" not in port.kinds or port.name in told:
                continue
            if listed.row(port.code) is None and listed.state is State.KNOWN:
                continue
            code = text[slice(*whole.span(start, end))] == port.code
            itself = any(_is_port(word, "s") for word, _, _ in words[at : at + length])
            span = (start, end) if code or itself else _beside(words, whole, at, length, "s")
            if span is not None:
                told.add(port.name)
                place = f"port_{port.code or port.name}"
                title = {"en": f"port of {port.name}", "de": f"Hafen {port.name}"}
                yield BarredPort(place, title, "IR"), _named(place, span, text, whole, law)


def _is_port(word: str, kinds: str) -> bool:
    if kinds == "a":
        return word in _keyed(_AIR) or word.endswith("flughafen")
    return word in _keyed(_SEA) or (word.endswith(("hafen", "hafens")) and not word.startswith("flug"))


@lru_cache(maxsize=8)
def _keyed(spelt: str) -> frozenset[str]:
    return frozenset(key(plain(word).letters) for word in spelt.split())


@lru_cache(maxsize=256)
def _spelt(name: str) -> frozenset[tuple[str, ...]]:
    return phrases(name) if script_of(name) == "Cyrl" else frozenset({keys(name)})
