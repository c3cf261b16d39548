"""Whether a stop or place of delivery names a listed port, its town, or neither."""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.law.eu_833 import AnnexPort
from tidewaiter.places.ports import code_behind
from tidewaiter.places.spellings import keys, phrases
from tidewaiter.text.scripts import script_of

__all__ = ["Named", "named_port"]

_PORT_WORDS = """
    port seaport harbour harbor hafen seehafen порт порта порту морпорт liman limanı terminal terminals терминал docks
"""
_AIRPORT_WORDS = """
    airport flughafen аэропорт аэропорта havalimanı havaalanı aeroport aéroport intl
"""
_WORDS = {"s": frozenset(_PORT_WORDS.split()), "a": frozenset(_AIRPORT_WORDS.split())}
# What may stand beside a town that is named as a stop, and leaves it the town.
_BESIDE = re.compile(r"[,;/()\n]+|\s[-–—]\s")


class Named(StrEnum):
    """What the words mean: the port itself, its town as a place of call, or neither."""

    PORT = "port"
    TOWN = "town"
    NO = "no"


def named_port(text: str, country: str | None, port: AnnexPort) -> Named:
    """What the text means of that port. Its code, or a name of its own, is the port; the name of its town is the port with a word
    such as port or airport beside it, the town where it stands alone in a part of the text, and nothing inside an address.
    A text that gives another country names neither."""
    code = code_behind(text) or text.strip().replace(" ", "")
    if code.isupper() and code in port.codes:
        return Named.PORT
    if country not in (None, port.country):
        return Named.NO
    words = keys(text)
    if any(_stands(name, words) for name in port.called):
        return Named.PORT
    if not any(_stands(name, words) for name in port.names):
        return Named.NO
    if set(words) & {word for spelt in _WORDS[port.kinds] for word in keys(spelt)}:
        return Named.PORT
    return Named.TOWN if any(_alone(part, port) for part in _BESIDE.split(text)) else Named.NO


def _alone(part: str, port: AnnexPort) -> bool:
    words = keys(part)
    return any(words in _spelt(name) for name in port.names)


def _stands(name: str, words: tuple[str, ...]) -> bool:
    return any(
        words[at : at + len(spelt)] == spelt
        for spelt in _spelt(name)
        for at in range(len(words) - len(spelt) + 1)
    )


def _spelt(name: str) -> frozenset[tuple[str, ...]]:
    return phrases(name) if script_of(name) == "Cyrl" else frozenset({keys(name)})
