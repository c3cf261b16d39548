"""Parties and entities for the tests of matching: official listings as published, and invented firms."""

from __future__ import annotations

from typing import Any

from tidewaiter.matching.score import compare
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Comparison
from tidewaiter.model.party import Address, Party
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind
from tidewaiter.refdata.policy import standard_policy

POLICY = standard_policy()


def listed(
    *names: str, kind: EntityKind = EntityKind.COMPANY, weak: tuple[str, ...] = (), **rest: Any
) -> Entity:
    """An entity with these names, the first primary, then weak aliases."""
    listing = Listing(list="us_csl", watchlist="us_sdn", entry="1", record="test")
    strengths = [(name, AliasStrength.STRONG) for name in names] + [
        (name, AliasStrength.WEAK) for name in weak
    ]
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=tuple(
            Alias(name=name, kind=NameKind.ALIAS if at else NameKind.PRIMARY, strength=strength)
            for at, (name, strength) in enumerate(strengths)
        ),
        listing=listing,
        **rest,
    )


def judged(name: str, entity: Entity, kind: AskedKind | None = AskedKind.COMPANY, **rest: Any) -> Comparison:
    """The party of that name compared with the entity under the standard policy."""
    return compare(Party(name=name, kind=kind, **rest), entity, POLICY)


PISHGAM = listed(
    "PISHGAM ELECTRONIC SAFEH COMPANY",
    "PISHGAM ELECTRONIC SOFEH COMPANY",
    countries=("IR",),
    addresses=(
        Address(
            street="Number 58, Khoram Alley, North Sheikh Sadogh Street",
            city="Isfahan, Isfahan Province 8163839973",
            country="IR",
        ),
    ),
)
TACO_ADDRESS = "Garegin Nzhdeh Str., Unit 17, Shengavit, Yerevan 0026"
TACO = listed("TACO LLC", countries=("AM",), addresses=(Address(text=TACO_ADDRESS, country="AM"),))
AZU = listed(
    "AZU INTERNATIONAL BILGI TEKNOLOJILERI VE DIS TICARET LIMITED SIRKETI",
    "AZU INTERNATIONAL INFORMATION TECHNOLOGIES AND FOREIGN TRADE LIMITED COMPANY",
    "AZU INTERNATIONAL LTD STI",
    countries=("TR",),
)
HIMARK = listed("HONGKONG HIMARK ELECTRON MODEL LIMITED", countries=("HK",))
