"""red_flags/route_through_concern: goods of concern pass a country that guidance on diversion names and where nobody is."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.goods_of_concern import of_concern
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.stops import needless, nobodys, stop_facts

__all__ = ["SLUG", "find"]

SLUG = "red_flags/route_through_concern"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag of medium weight for each such stop, on the way or of a position that is not known; one that lies off the way
    is red_flags/route_no_sense's. Great hubs are among these countries, so that the stop alone is a note."""
    goods = of_concern(brief, law)
    if not goods:
        return
    named = law.places("transshipment").at(brief.clocks.known_at)
    told = {stop.at for stop, _ in needless(brief)}
    for stop in nobodys(brief):
        if stop.at in told or stop.country is None or stop.country not in named:
            continue
        cited = tuple(dict.fromkeys(row.citation for row in named.of(stop.country) if row.citation))
        yield raised(
            law.card(SLUG),
            f"/route/{stop.at}/place",
            stop_facts(stop) | {"codes": ", ".join(goods)},
            citations=tuple(citation for citation in cited if citation.verified) or cited,
        )
