"""red_flags/route_detour: a route much longer than the direct way (15 CFR Part 732, Supp. No. 3, abnormal route)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.stops import needless, stops, way

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/route_detour"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give: a route, or the positions of its stops."""
    stopped = stops(brief)
    if not stopped:
        return "/route"
    if len(stopped) < 3:
        return None
    found = way(stopped)
    limits = brief.limits
    if found is not None and (found.whole or found.is_detour(limits.detour_ratio, limits.detour_km)):
        return None
    return "/route (places with a position on file)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag where the route, by great circles from stop to stop, passes both limits of the policy. Where one stop alone
    makes it so, in a country where nobody of the order is, red_flags/route_no_sense says it, and this flag nothing."""
    stopped = stops(brief)
    found = way(stopped)
    limits = brief.limits
    if found is None or not found.is_detour(limits.detour_ratio, limits.detour_km) or needless(brief):
        return
    yield raised(
        law.card(SLUG),
        "/route",
        {
            "travelled": f"{found.travelled:.0f}",
            "direct": f"{found.direct:.0f}",
            "ratio": f"{found.travelled / max(found.direct, 1.0):.1f}",
            "limit": f"{limits.detour_ratio:g}",
            "stops": ", ".join(stop.leg.place for stop in stopped),
        },
    )
