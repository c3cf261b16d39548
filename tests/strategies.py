"""Hypothesis strategies that the tests share."""

from __future__ import annotations

from hypothesis import strategies as st

from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["any_text", "entities", "entity", "names", "tokens"]

_WORDS = [
    "pishgam",
    "elektronik",
    "elektronic",
    "electronic",
    "safeh",
    "sofeh",
    "sofe",
    "trading",
    "trade",
    "company",
    "llc",
    "ltd",
    "co",
    "gmbh",
    "bank",
    "melli",
    "mellat",
    "shahed",
    "aviation",
    "industries",
    "ali",
    "mohammad",
    "muhammad",
    "mohamed",
    "reza",
    "hosein",
    "hussain",
    "v",
    "vladimir",
    "putin",
    "azu",
    "international",
    "himark",
    "himart",
    "hongkong",
    "electron",
    "model",
    "limited",
    "taco",
    "tako",
    "11420",
    "205",
    "al",
    "bin",
    "salman",
    "suleiman",
    "amir",
    "arnir",
    "abed",
    "abecl",
    "st0ck",
    "stock",
    "müller",
    "mueller",
    "шахед",
    "қызыл",
    "محمد",
    "习近平",
    "gazprombank",
    "gazprom",
    "kim",
    "jong",
    "chong",
    "un",
]

any_text = st.text(max_size=60)
tokens = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12)
names = st.lists(st.sampled_from(_WORDS) | tokens, min_size=1, max_size=6).map(" ".join)


def entity(entry: str, *titles: str, kind: EntityKind = EntityKind.UNKNOWN) -> Entity:
    """An entity of an invented list with these names, the first one primary."""
    listing = Listing(list="us_csl", watchlist="us_sdn", entry=entry, record=f"row {entry}")
    aliases = tuple(
        Alias(name=title, kind=NameKind.ALIAS if at else NameKind.PRIMARY, strength=AliasStrength.STRONG)
        for at, title in enumerate(titles)
    )
    return Entity(uid=f"us_csl:us_sdn:{entry}", kind=kind, names=aliases, listing=listing)


entities = st.lists(st.lists(names, min_size=1, max_size=3), min_size=1, max_size=12).map(
    lambda groups: tuple(entity(str(at), *group) for at, group in enumerate(groups))
)
