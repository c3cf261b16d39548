"""Ships and aircraft as papers write them: the words before a ship's name, and the numbers that stand beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.text.identifiers import normal_identifier

__all__ = ["CraftName", "craft_name", "marks_of", "registration_mark", "signs_of"]

# A stroke leaves no doubt (but M/s is Messrs in India); MV, M.T. and SS begin firms and people's initials, too.
_STROKE = re.compile(
    r"^\s*(?:[mf]\s?/\s?[vty]|s\s?/\s?[svy]|т/х|т/к)(?!\w)[\s.:\"'«„“”-]*(?=\w)", re.IGNORECASE
)
_WORD = re.compile(
    r"^\s*(?:the\s+)?(?:(?:motor|sailing|steam|fishing|naval|supply|research|cargo|container|oil)[\s-]*)?"
    r"(?:ship|vessel|yacht|tanker|bulk carrier|tug(?:boat)?|trawler|barge|steamship|steamer|motorschiff|теплоход|танкер|судно)"
    r"[\s:\"'«„“”-]+(?=\w)(?!(?:and|chartering|brok|manage|operat|owning|repair|yard)[\w]*\b)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"^\s*(?:M\.?[VTY]|S\.?[SVY]|F[VT]|TT|OSV|TB)[\s.:\"-]+(?=\w)")
_NUMBER = re.compile(
    r"[\s,;:/(\[-]*\b(imo|mmsi|call\s?sign)\b(?:\s*(?:ship|vessel))?(?:\s*(?:no|nr|number|identification))*[\s.:#=-]*"
    r"([a-z0-9]*\d[a-z0-9]*)\b[)\]]?",
    re.IGNORECASE,
)
# The number of a voyage behind a ship's name, which is none of it: VOY 2301W, V.012E.
_VOYAGE = re.compile(r"[\s,;:/(\[-]+v(?:oy(?:age)?)?[\s.:#]*\d{1,5}[nsew]?\b[)\]]?\s*$", re.IGNORECASE)
_CRAFT_WORDS = re.compile(
    r"^\s*(?:aircraft|airplane|aeroplane|helicopter|a/c|plane|tail|registration|registered|reg|mark|no|number|nr|[\s.:#-])+"
    r"(?=[A-Z0-9])",
    re.IGNORECASE,
)
# ICAO Annex 7: a nationality mark of one or two signs, a hyphen where letters follow, and the registration mark.
_MARK = re.compile(r"[A-Z0-9]{1,2}-[A-Z0-9]{3,5}|(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,7}")
# What a ship's name begins with where one of the patterns above can fit.
_BEGINS = re.compile(
    r"\s*(?:the\s|[mfs]\s?[/.]?\s?[vtys]\b|t[tb]\b|osv|т/|motor|sail|steam|fish|naval|supply|research|cargo|container|oil|ship"
    r"|vessel|yacht|tanker|bulk|tug|trawl|barge|тепл|танк|судно)",
    re.IGNORECASE,
)


class CraftName(NamedTuple):
    """A ship's name without what stands around it, and whether the words around it leave no doubt that it is a ship."""

    name: str
    certain: bool


def craft_name(name: str) -> CraftName | None:
    """The name without `M/V`, `the vessel` and the like before it and IMO, MMSI and call sign behind it.

    None where nothing of the kind stands there, or nothing would be left.

    >>> craft_name("M/V Example Star (IMO 9187667)")
    CraftName(name='Example Star', certain=True)
    """
    numbered, sails = _has_numbers(name), _VOYAGE.search(name) is not None
    if not numbered and not sails and not _BEGINS.match(name):
        return None
    without = _NUMBER.sub(" ", name) if numbered else name
    without = _VOYAGE.sub("", without) if sails else without
    plain = _STROKE.sub("", without)
    certain = plain != name
    plain = _SHORT.sub("", _WORD.sub("", plain))
    if plain == name:
        return None
    plain = plain.strip(" \t\"'«»„“”,;:()[]")
    if sum(sign.isalpha() for sign in plain) < 2:
        return None
    return CraftName(plain, certain)


def _has_numbers(name: str) -> bool:
    lower = name.lower()
    return "imo" in lower or "mmsi" in lower or "sign" in lower


@lru_cache(maxsize=16384)
def registration_mark(name: str) -> str | None:
    """The mark of an aircraft, in capitals and without its hyphen, where the name is nothing but one.

    >>> registration_mark("aircraft EP-GOL"), registration_mark("EPGOL"), registration_mark("Example Air")
    ('EPGOL', 'EPGOL', None)
    """
    plain = _CRAFT_WORDS.sub("", name).strip(" .:()")
    return plain.replace("-", "") if len(plain) <= 8 and _MARK.fullmatch(plain) else None


def signs_of(party: Party) -> tuple[tuple[str, str], ...]:
    """The numbers of a craft that the party's name holds, as (type, value): `Example Star IMO 9187667`, `EP-GOL`.

    None where it is a person or a firm. An IMO number whose check digit fails is no number here: seven digits may be
    anything.
    """
    if party.kind not in (None, AskedKind.VESSEL, AskedKind.AIRCRAFT):
        return ()
    mark = registration_mark(party.name) if party.kind is not AskedKind.VESSEL else None
    return (*_signs_in(party.name), *((("aircraft_tail", mark),) if mark else ()))


@lru_cache(maxsize=16384)
def _signs_in(name: str) -> tuple[tuple[str, str], ...]:
    if not _has_numbers(name):
        return ()
    found: list[tuple[str, str]] = []
    for word, value in _NUMBER.findall(name):
        kind = "call_sign" if word.lower().startswith("call") else word.lower()
        normal, valid = normal_identifier(kind, value)
        if normal and valid is not False:
            found.append((kind, value))
    return tuple(found)


def marks_of(entity: Entity) -> tuple[tuple[str, str], ...]:
    """The marks that an aircraft is listed by beside its tail numbers, each with its place: most are its name, and some
    stand as its registration."""
    if entity.kind is not EntityKind.AIRCRAFT:
        return ()
    texts = [(alias.name, f"names/{at}") for at, alias in enumerate(entity.names)]
    texts += [
        (item.value, f"identifiers/{at}")
        for at, item in enumerate(entity.identifiers)
        if item.type == "registration"
    ]
    return tuple((mark, place) for text, place in texts if (mark := registration_mark(text)))
