"""What would be held of whom if two were one whose names or numbers do not prove it: shares that may be, and never are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import NONE, UNKNOWN, Share

__all__ = ["Pairs", "counted_once", "doubtful"]

Pairs = Mapping[str, Mapping[str, Holder]]
"""By the key of somebody, everyone who is perhaps the same, by key; each pair stands both ways."""


def doubtful(told: Sequence[Holding], pairs: Pairs, people: Mapping[str, Holder]) -> Iterator[Holding]:
    """Of each who is perhaps another: what is held of the other, as a share from nothing up, and the other itself as an
    owner of unknown share, so that what is listed or caught there becomes a question here."""
    held: dict[str, list[Holding]] = {}
    named: dict[str, str] = {}
    for holding in told:
        held.setdefault(holding.owned.key, []).append(holding)
        named.setdefault(holding.owned.key, holding.source)
        named.setdefault(holding.owner.key, holding.source)
    for key, others in pairs.items():
        one = people[key]
        for other in others.values():
            for holding in held.get(other.key, ()):
                share = Share(least=NONE.least, most=holding.share.most, below=holding.share.below)
                yield msgspec.structs.replace(holding, owned=one, share=share, attributed=True, doubtful=True)
            yield Holding(
                owner=other,
                owned=one,
                share=UNKNOWN,
                powers=(Power.PERHAPS_ITSELF,),
                attributed=True,
                doubtful=True,
                source=named.get(other.key) or named.get(key, ""),
            )


def counted_once(told: Sequence[Holding], pairs: Pairs) -> list[Holding]:
    """The holdings, those of an owner marked as attributed who is perhaps another of the same firm, told of before: the
    shares of both may be the same ones."""
    owners: dict[str, dict[str, None]] = {}
    for holding in told:
        owners.setdefault(holding.owned.key, {})[holding.owner.key] = None
    places = {owned: {owner: at for at, owner in enumerate(keys)} for owned, keys in owners.items()}
    return [
        msgspec.structs.replace(holding, attributed=True)
        if _told_before(holding, pairs, places[holding.owned.key])
        else holding
        for holding in told
    ]


def _told_before(holding: Holding, pairs: Pairs, places: Mapping[str, int]) -> bool:
    own = places[holding.owner.key]
    return any(places.get(other, own) < own for other in pairs.get(holding.owner.key, ()))
