"""Ports, airports and dry ports of trade: codes, positions and names in many languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tidewaiter.model.port import Port
from tidewaiter.refdata.tables import lines

__all__ = ["Port", "find_port", "ports"]

_MARKS = re.compile("[\u0300-\u036f'’‘ʻ\u200b-\u200f]")
_SPLIT = re.compile(r"[\W_]+")
# Words that say what a place is and not which.
_WORDS = """
    port seaport sea harbour harbor airport international intl terminal of city hafen flughafen seehafen aeroport aéroport
    liman limanı havalimanı havaalanı порт порта порту аэропорт морской морского торговый коммерческий рыбный нефтяной речной терминал
    г город commercial merchant trade oil ferry cargo sea river caspian free zone fob cif cfr cip cpt dap dpu ddp exw fca fas the
"""
_HAN_WHAT = ("国际机场", "機場", "机场", "港口", "港", "市")


@lru_cache(maxsize=1)
def ports() -> tuple[Port, ...]:
    """Every port on file, in the order of the file."""
    return tuple(port for port, _ in _read())


def find_port(text: str, *, country: str | None = None) -> Port | None:
    """The port that the text names by UN/LOCODE, IATA code or name; of a name that towns of other countries bear only
    with `country`, which no port of another country answers to."""
    plain = text.strip()
    found = _by_code().get(plain.replace(" ", "")) if plain.isupper() else None
    if found is None:
        found = _by_name().get(_key(plain)) or (
            _by_shared_name().get((_key(plain), country)) if country else None
        )
    return found if found is not None and country in (None, found.country) else None


@lru_cache(maxsize=1)
def _read() -> tuple[tuple[Port, tuple[str, ...]], ...]:
    found = []
    for line in lines("ports.txt"):
        if line.startswith("@"):
            continue
        code, iata, kinds, latitude, longitude, water, names = line.split(" ", 6)
        spelt = tuple(name.strip() for name in names.split("|"))
        port = Port(
            code=None if code.endswith("-") else code,
            iata=None if iata == "-" else iata,
            country=code[:2],
            kinds=kinds,
            latitude=float(latitude),
            longitude=float(longitude),
            water=None if water == "-" else water,
            name=spelt[0].lstrip("~"),
        )
        found.append((port, spelt))
    return tuple(found)


@lru_cache(maxsize=1)
def _by_code() -> dict[str, Port]:
    # An airport has a code of its own beside its town's: the country and the letters of IATA (GBLHR, USORD).
    airports = {f"{port.country}{port.iata}": port for port in ports() if port.iata}
    return {**airports, **{code: port for port in ports() for code in (port.iata, port.code) if code}}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Port]:
    return {_key(name): port for port, names in _read() for name in names if not name.startswith("~")}


@lru_cache(maxsize=1)
def _by_shared_name() -> dict[tuple[str, str], Port]:
    return {(_key(name), port.country): port for port, names in _read() for name in names}


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """The name as it is looked up: case, accents, hyphens and words such as port and airport do not count."""
    plain = _plain(name.lstrip("~"))
    for word in _HAN_WHAT:
        plain = plain.removesuffix(word) if len(plain) > len(word) + 1 else plain
    words = [word for word in _SPLIT.split(plain) if word]
    return " ".join(word for word in words if word not in _what()) or " ".join(words)


@lru_cache(maxsize=1)
def _what() -> frozenset[str]:
    return frozenset(_plain(_WORDS).split())


def _plain(text: str) -> str:
    """The text in small letters without accents, hyphens as they are."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold().replace("ı", "i"))
    return unicodedata.normalize("NFC", plain)
