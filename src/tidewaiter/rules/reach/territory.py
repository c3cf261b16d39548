"""Regimes that reach an order by territory alone: by who exports, and by goods that leave where their law is at home."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import Limb, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.reach.frame import Papers, established

__all__ = ["by_territory"]


def by_territory(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """The grounds for persons and for goods of a regime whose law applies in that territory (ISO 3166 alpha-2)."""
    yield from established(papers, territory)
    if papers.home not in territory:
        return
    destination = destination_of(papers.shipment)
    if destination is None:
        yield NexusGround(
            fact="unknown_destination",
            subject="/destination",
            value=papers.shipment.destination or "",
            limb=Limb.ITEMS,
            standing=Standing.UNKNOWN,
        )
    elif destination not in territory:
        yield NexusGround(
            fact="leaving",
            subject="/destination",
            value=destination,
            limb=Limb.ITEMS,
            standing=Standing.YES,
        )
