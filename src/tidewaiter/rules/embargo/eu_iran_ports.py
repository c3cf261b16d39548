"""embargo/eu_iran_ports: a stop or place of delivery at a port of Iran with which the Union bars any transaction.

Regulation (EU) 2023/1529, Annex IV, added by Regulation (EU) 2024/2897.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.port import Port
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.ports import port_by
from tidewaiter.rules.binding import standing
from tidewaiter.rules.stops import port_at

__all__ = ["SLUG", "find"]

SLUG = "embargo/eu_iran_ports"
_COUNTRY = "IR"
_WATERS = ("caspian", "gulf")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Prohibited, with a gap as the exceptions were not read, for each stop at a port that is named; review and a gap for one
    at another port of Iran, since the annex was not read, and where it is not known whether Union law binds the order."""
    bound = standing(brief, Regime.EU, Binding.EITHER)
    listed = law.places("eu_iran_ports").at(brief.clocks.as_of)
    if bound is Standing.NO or listed.state is State.NOT_YET:
        return
    for pointer, port in _ports(brief):
        row = listed.row(port.code)
        if row is None and listed.state is State.KNOWN:
            continue
        named = row is not None and row.verified
        variant = "nexus_unknown" if bound is Standing.UNKNOWN else "" if named else "perhaps"
        cited = (row.citation,) if row is not None and row.citation is not None else ()
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW if variant else Level.PROHIBITED,
            subject=pointer,
            regime=Regime.EU,
            facts={"port": port.name},
            variant=variant,
            citations=(*cited, listed.citation),
            gap=True,
        )


def _ports(brief: Brief) -> Iterator[tuple[str, Port]]:
    """The ports of Iran on the route and at the place of delivery, with where they stand; an airport alone is none."""
    places = [(f"/route/{at}/place", leg.place) for at, leg in enumerate(brief.shipment.route)]
    delivery = brief.shipment.delivery
    if delivery is not None and delivery.place:
        places.append(("/delivery/place", delivery.place))
    for pointer, place in places:
        port = port_at(place, brief)
        by_water = (port_by(place, water) for water in _WATERS)
        port = port if port is not None else next((each for each in by_water if each is not None), None)
        if port is not None and port.country == _COUNTRY and "s" in port.kinds:
            yield pointer, port
