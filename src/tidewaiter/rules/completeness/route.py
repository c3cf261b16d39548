"""completeness/route: legs of the route that do not fit each other, the way they go by, or the destination."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import TransportMode
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.stops import Stop, stop_facts, stops

__all__ = ["SLUG", "find"]

SLUG = "completeness/route"
# Addresses in Hong Kong and Macao often end in China, and goods for these go by its ports.
_ONE = frozenset({"CN", "HK", "MO"})
_KINDS = {TransportMode.SEA: "s", TransportMode.AIR: "a"}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap and a question for each: the last stop is in another country than the destination, a leg leaves earlier than
    the one before, one stop stands twice in a row, and goods go by sea or by air between places without such a port."""
    stopped = stops(brief)
    card = law.card(SLUG)
    if stopped and _ends_elsewhere(stopped[-1], brief.destination):
        destination = brief.destination or ""
        facts = stop_facts(stopped[-1]) | {
            "destination_en": country_name(destination, "en"),
            "destination_de": country_name(destination, "de"),
        }
        yield gap(card, f"/route/{stopped[-1].at}/place", facts, "end")
    for before, stop in pairwise(stopped):
        pointer = f"/route/{stop.at}"
        facts = stop_facts(stop) | {"before": before.leg.place}
        if before.leg.date is not None and stop.leg.date is not None and stop.leg.date < before.leg.date:
            days = {"on": stop.leg.date.isoformat(), "day_before": before.leg.date.isoformat()}
            yield gap(card, f"{pointer}/date", facts | days, "date")
        if _is_same(before, stop):
            yield gap(card, f"{pointer}/place", facts, "twice")
        elif not _can_go(before, stop):
            yield gap(card, f"/route/{before.at}/mode", facts | {"mode": str(before.leg.mode)}, "mode")


def _ends_elsewhere(last: Stop, destination: str | None) -> bool:
    if last.country is None or destination is None or last.at == 0:
        return False
    return last.country != destination and not {last.country, destination} <= _ONE


def _is_same(before: Stop, stop: Stop) -> bool:
    if before.port is not None and before.port == stop.port:
        # One city has a port and an airport; only the same words are the same stop.
        return before.leg.place.casefold() == stop.leg.place.casefold()
    return before.leg.place.strip().casefold() == stop.leg.place.strip().casefold()


def _can_go(before: Stop, stop: Stop) -> bool:
    """Whether there is a port of the leg's mode at both ends, as far as they are known."""
    kind = _KINDS.get(before.leg.mode) if before.leg.mode is not None else None
    ports = [one.port for one in (before, stop) if one.port is not None]
    return kind is None or all(kind in port.kinds for port in ports)
