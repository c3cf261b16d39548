"""A party on its way into the index: its names made ready, what it states, and what cannot be searched for."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.errors import QueryError
from tidewaiter.index.index import Asked
from tidewaiter.index.keys import party_keys
from tidewaiter.matching.features import stated_features
from tidewaiter.matching.score import Judging, unheld
from tidewaiter.model.base import Value
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AskedKind
from tidewaiter.text.prepared import Prepared, readings, without
from tidewaiter.text.wordless import names_nobody

__all__ = ["AskedParty", "asked_party", "least", "log_odds", "stated"]

_OF_NAMES = frozenset({"person", "firm", "floor", "alias_strength", "address_entity"})
_OF_PARTICULARS = ("country", "address", "birth_date", "identifier", "email_domain")
_MARGIN = 0.01  # log-odds: evidence is rounded before it is added up


class AskedParty(NamedTuple):
    """A party as it is judged, those of its names that can be searched for, and a sentence for each that cannot."""

    judging: Judging
    names: tuple[Asked, ...]
    gaps: tuple[str, ...]


class _Ways(Value, frozen=True, kw_only=False):
    """A name in each way it may be read, and as it is searched; not at all where it has no words."""

    readings: tuple[Prepared, ...]
    searches: tuple[Asked, ...]


def asked_party(party: Party) -> AskedParty:
    """The party's names made ready. Raises QueryError where the name itself is too long, or nothing of the party can be
    searched for."""
    gaps: list[str] = []
    own = _ways(party.name, party.kind)
    nobody = names_nobody(party.name, party.kind)
    if nobody:
        gaps.append(
            f"the name {party.name[:40]!r} is {nobody} and nothing besides: it was looked up as it stands, "
            "but no party can be told by it; give the name itself"
        )
    if not own.searches:
        gaps.append(f"the name {party.name[:40]!r} has neither a letter nor a digit")
    places, names, searches = ["name"] * len(own.readings), [*own.readings], [*own.searches]
    for at, alias in enumerate(party.aliases):
        try:
            further = _ways(alias, party.kind)
        except QueryError as error:
            gaps.append(f"the alias {alias[:40]!r} was not searched for: {error.what}")
            continue
        places += [f"aliases/{at}"] * len(further.readings)
        names += further.readings
        searches += further.searches
        if not further.searches:
            gaps.append(f"the alias {alias[:40]!r} has neither a letter nor a digit")
    if not searches and not party_keys(party):
        raise QueryError(
            "the name has neither a letter nor a digit", field="name", todo="Give the name as it is written"
        )
    judging = Judging(party, tuple(places), tuple(names), stated_features(party))
    return AskedParty(judging, tuple(searches), tuple(gaps))


@lru_cache(maxsize=16384)
def _ways(name: str, kind: AskedKind | None) -> _Ways:
    read = readings(name, kind)
    searches = [one for reading in read for one in _searches(reading)] if read[0].words else []
    return _Ways(read, tuple(searches))


def _searches(name: Prepared) -> list[Asked]:
    """The name as it is searched: as it stands; without its last word where that may be cut off; and, of what may be a
    person's, without its initials, which say little but must not hide the family name."""
    found = [Asked(name, name)]
    if name.cut and len(name.words) >= 2:
        found.append(Asked(without(name, [len(name.words) - 1]), name))
    if name.person:
        initials = [at for at, forms in enumerate(name.words) if len(forms[0].letters) == 1]
        if initials and len(initials) < len(name.words):
            found.append(Asked(without(name, initials), name))
    return found


def stated(party: Party) -> tuple[bool, ...]:
    """For each of the features _OF_PARTICULARS whether the party states what it looks at."""
    return (
        bool(party.country or party.address),
        bool(party.address),
        bool(party.birth_date),
        bool(party.identifiers),
        bool(party.email or party.website or party.identifiers),
    )


def least(particulars: tuple[bool, ...], policy: Policy) -> float:
    """The sum of name features from which on a name is worth judging: with the best that the particulars `stated` beside it
    could add, it may come to the match line."""
    unstated = {feature for feature, given in zip(_OF_PARTICULARS, particulars, strict=True) if not given}
    most = 0.0
    for feature, weights in policy.features.items():
        if feature in _OF_NAMES or feature in unstated:
            continue
        most += max(0.0, *weights.values())
    return unheld(log_odds(policy.match_line) - most - _MARGIN, policy)


def log_odds(probability: float) -> float:
    """The natural logarithm of the odds that a probability, in (0, 1), stands for."""
    return math.log(probability / (1.0 - probability))
