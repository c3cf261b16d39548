"""What every regime is asked with: the order, who is in it, what was found of them, the law and the day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.holding import Ownership
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Limb, Regime, Role, Standing
from tidewaiter.places.destination import destination_of, place_country
from tidewaiter.refdata.countries import country_code

__all__ = [
    "BYSTANDERS",
    "Known",
    "Papers",
    "declared",
    "established",
    "exporter_unknown",
    "papers_of",
    "strongest",
]

BYSTANDERS = (Role.MANUFACTURER, Role.NOTIFY, Role.OWNER, Role.OFFICER, Role.VESSEL)
"""Those whose own law does not follow them into the order: who made the goods, is told of them, or stands behind a party
does not act in it, and a ship is no person."""


class Known(Value, frozen=True, kw_only=True):
    """What was found out about the parties before: who of them may be listed, and who owns them."""

    matches: tuple[PartyMatches, ...] = ()
    ownership: Ownership = Ownership()


class Papers(Value, frozen=True, kw_only=True):
    """An order as the regimes are asked about it. `home` is the exporter's country, `leaves` the country that the goods
    leave from, both ISO 3166 alpha-2 and None where the papers do not tell."""

    shipment: Shipment
    subjects: tuple[Subject, ...]
    law: Law
    day: datetime.date
    known: Known
    home: str | None
    leaves: str | None


def papers_of(
    shipment: Shipment, subjects: tuple[Subject, ...], law: Law, day: datetime.date, known: Known
) -> Papers:
    """The order with what every regime asks of it."""
    home = country_code(shipment.exporter.country) if shipment.exporter else None
    return Papers(
        shipment=shipment,
        subjects=subjects,
        law=law,
        day=day,
        known=known,
        home=home,
        leaves=_leaves(shipment, home),
    )


def _leaves(shipment: Shipment, home: str | None) -> str | None:
    """The country of the first stop, else the exporter's. A first stop that is not understood leaves it unknown. A single stop
    where the goods are to go says nothing of where they leave; anywhere else than there or at the exporter's it may be
    either, which leaves it unknown too."""
    if not shipment.route:
        return home
    first = place_country(shipment.route[0].place)
    if len(shipment.route) > 1 or first is None:
        return first
    return home if first in (home, destination_of(shipment)) else None


def declared(regime: Regime, papers: Papers) -> tuple[NexusGround, ...]:
    """What the order itself says: a regime of its `regimes` field binds persons and goods."""
    return tuple(
        NexusGround(
            fact="declared",
            subject=f"/regimes/{at}",
            value=regime.value,
            limb=limb,
            standing=Standing.YES,
        )
        for at, stated in enumerate(papers.shipment.regimes)
        if stated is regime
        for limb in Limb
    )


def established(papers: Papers, territory: frozenset[str]) -> tuple[NexusGround, ...]:
    """Persons by the exporter's country: bound where the regime's law is at home there, unknown where it cannot be told."""
    if papers.home is None:
        return (exporter_unknown(papers, Limb.PERSONS),)
    if papers.home not in territory:
        return ()
    ground = NexusGround(
        fact="established",
        subject="/exporter/country",
        value=papers.home,
        limb=Limb.PERSONS,
        standing=Standing.YES,
    )
    return (ground,)


def exporter_unknown(papers: Papers, limb: Limb) -> NexusGround:
    """That whose law the exporter is under cannot be told."""
    exporter = papers.shipment.exporter
    return NexusGround(
        fact="unknown_exporter",
        subject="/exporter/country" if exporter else "/exporter",
        value=(exporter.country if exporter else None) or "",
        limb=limb,
        standing=Standing.UNKNOWN,
    )


def strongest(standings: Iterable[Standing]) -> Standing:
    """Yes before unknown before no; no where there is none."""
    found = set(standings)
    return next((each for each in (Standing.YES, Standing.UNKNOWN) if each in found), Standing.NO)
