"""export/eu/barred_ports: a stop or place of delivery at a port or airport of Annex XLVII.

Regulation (EU) No 833/2014, Art. 5ae(1), (2); exceptions of the article were not read and are a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.eu_833 import AnnexPort
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level, Regime, Standing, TransportMode
from tidewaiter.places.destination import place_country
from tidewaiter.places.named_ports import Named, named_port
from tidewaiter.rules.export.eu.into_russia import Judged, bound_to

__all__ = ["SLUG", "find"]

SLUG = "export/eu/barred_ports"
_TERMS = re.compile(r"(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DAT|DPU|DDP)\b[\s:,]*", re.IGNORECASE)
_BY_SEA = frozenset(("FAS", "FOB", "CFR", "CIF"))
_MODES = {"s": (TransportMode.SEA,), "a": (TransportMode.AIR, TransportMode.COURIER)}


class _Call(Value, frozen=True, kw_only=True):
    """A place of the papers, its pointer and country, and how the goods come to it and leave it, empty where nothing says."""

    pointer: str
    text: str
    country: str | None
    modes: tuple[TransportMode, ...]
    by_sea: bool = False


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each stop and each listed port: `prohibited` where the port is named by its code, by words that mean the port,
    or by its town with goods that come or leave as they do at one; review and a gap where the town alone is named. Silent where the
    goods come and leave by other ways, since the town is not the port."""
    bound = bound_to(brief)
    ports = law.eu_833.ports_on(brief.clocks.as_of)
    if bound is Standing.NO or not ports:
        return
    for call in _calls(brief.shipment):
        for port in ports:
            found = _judged(call, port, bound)
            if found is not None:
                yield Finding(
                    card=law.card(SLUG),
                    level=found.level,
                    subject=call.pointer,
                    regime=Regime.EU,
                    facts={
                        "port_en": port.title["en"],
                        "port_de": port.title["de"],
                        "part": port.part,
                        "since": port.from_.isoformat(),
                        "word": call.text,
                    },
                    variant=found.variant,
                    citations=(law.eu_833.article("ports").citation, port.citation),
                    gap=found.gap,
                    tasks=("hold", "exceptions") if found.level is Level.PROHIBITED else (),
                )


def _calls(shipment: Shipment) -> Iterator[_Call]:
    legs = shipment.route
    for at, leg in enumerate(legs):
        modes = (legs[at - 1].mode if at else None, leg.mode)
        yield _Call(
            pointer=f"/route/{at}/place",
            text=leg.place,
            country=place_country(leg.place),
            modes=tuple(mode for mode in modes if mode is not None),
        )
    if shipment.delivery is not None and shipment.delivery.place:
        place = shipment.delivery.place
        named = _TERMS.match(place)
        terms = {(shipment.incoterm or "").strip().upper()[:3], named[1].upper() if named else ""}
        yield _Call(
            pointer="/delivery/place",
            text=place[named.end() :] if named else place,
            country=place_country(place),
            modes=(),
            by_sea=bool(terms & _BY_SEA),
        )


def _judged(call: _Call, port: AnnexPort, bound: Standing) -> Judged | None:
    named = named_port(call.text, call.country, port)
    if named is Named.NO or (named is Named.TOWN and call.modes and not _calls_at(call, port)):
        return None
    if bound is Standing.UNKNOWN:
        return Judged(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    if named is Named.TOWN and not _calls_at(call, port):
        return Judged(level=Level.REVIEW, variant="unsure", gap=True)
    return Judged(level=Level.PROHIBITED)


def _calls_at(call: _Call, port: AnnexPort) -> bool:
    """Whether the goods come or leave as they do at such a port."""
    return (call.by_sea and port.kinds == "s") or any(mode in _MODES[port.kinds] for mode in call.modes)
