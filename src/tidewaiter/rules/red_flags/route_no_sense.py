"""red_flags/route_no_sense: goods pass a country where nobody of the order is and that lies far off their way."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.route_detour import lacking
from tidewaiter.rules.stops import needless, stop_facts

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/route_no_sense"
_TABLES = ("transshipment", "sanctioned_destinations")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such stop: high where guidance on diversion or a wide measure names the country, else medium."""
    named = frozenset[str]().union(
        law.places(_TABLES[0]).at(brief.clocks.known_at).members,
        law.places(_TABLES[1]).at(brief.clocks.as_of).members,
    )
    for stop, around in needless(brief):
        concern = stop.country in named
        yield raised(
            law.card(SLUG),
            f"/route/{stop.at}/place",
            stop_facts(stop, around),
            severity="high" if concern else None,
            variant="concern" if concern else "",
        )
