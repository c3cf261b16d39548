"""export/eu/special_zones: a contract with somebody in, or for goods into, a special economic zone of Annex LII.

Regulation (EU) No 833/2014, Art. 5ah(1)(c) for new contracts since 24 October 2025, (2)(c) for existing ones since 25 January 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.eu_833 import AnnexZone
from tidewaiter.law.load import Law
from tidewaiter.law.zones import ZoneKind
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import Level, Regime, Role, Standing
from tidewaiter.places.zones import ZoneHint, zone_hints, zones_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.eu.into_russia import RUSSIA, Judged, bound_to
from tidewaiter.rules.order import RECEIVING

__all__ = ["SLUG", "find"]

SLUG = "export/eu/special_zones"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each zone of the annex and place of the papers: `prohibited` where the place surely is in the zone and the
    contract falls under the article; review and a gap where the place, the nexus or the day of the contract is not known."""
    listed = law.eu_833.zones_on(brief.clocks.as_of)
    bound = bound_to(brief)
    if bound is Standing.NO or not listed:
        return
    for hint, by_name in _hints(brief, law):
        row = listed.get(hint.zone)
        if row is None:
            continue
        found = Judged(level=Level.REVIEW, variant="name", gap=True) if by_name else None
        found = found or _judged(brief, law, row, hint, bound)
        zone = law.zones[hint.zone]
        article = "zones_existing" if found.variant == "existing" else "zones_new"
        yield Finding(
            card=law.card(SLUG),
            level=found.level,
            subject=hint.pointer,
            regime=Regime.EU,
            facts={
                "zone_en": zone.title["en"],
                "zone_de": zone.title["de"],
                "part": row.part,
                "word": hint.word,
                "contract": _contract(brief),
            },
            variant=found.variant,
            citations=(law.eu_833.article(article).citation, row.citation),
            gap=found.gap,
            tasks=("hold", "exceptions") if found.level is Level.PROHIBITED else (),
        )


def _hints(brief: Brief, law: Law) -> Iterator[tuple[ZoneHint, bool]]:
    """The zones that places of the papers name, and, with True, those in full in the name of a receiving party whose address does
    not tell where in it the party is."""
    placed = zone_hints(brief.shipment, law, ZoneKind.SPECIAL, brief.clocks.as_of)
    yield from ((hint, False) for hint in placed)
    told = {hint.pointer for hint in placed}
    towns = frozenset(town for zone in law.eu_833.zones for town in zone.towns)
    for at, party in enumerate(brief.shipment.parties):
        country = country_code(party.country)
        away = country not in (None, RUSSIA)
        if away or party.role not in RECEIVING or f"/parties/{at}/address" in told:
            continue
        for named in zones_of(_names(party), country, law):
            if named.sure and named.word not in towns:
                yield ZoneHint(zone=named.zone.slug, pointer=f"/parties/{at}/name", word=named.word), True


def _names(party: Party) -> str:
    return "; ".join((party.name, *party.aliases))


def _contract(brief: Brief) -> str:
    day = brief.shipment.contract_date
    return day.isoformat() if day is not None else "-"


def _judged(brief: Brief, law: Law, row: AnnexZone, hint: ZoneHint, bound: Standing) -> Judged:
    if bound is Standing.UNKNOWN:
        return Judged(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    if not hint.sure:
        return Judged(level=Level.REVIEW, variant="unsure", gap=True)
    if hint.word in row.towns:
        return Judged(level=Level.REVIEW, variant="town", gap=True)
    if not _meant(brief, hint.pointer):
        return Judged(level=Level.REVIEW, variant="beside", gap=True)
    if row.part == "A" and law.eu_833.article("zones_existing").holds(brief.clocks.as_of):
        return Judged(level=Level.PROHIBITED, variant=_age(brief, row))
    if brief.shipment.contract_date is None:
        return Judged(level=Level.REVIEW, variant="contract_unknown", gap=True)
    if brief.shipment.contract_date >= row.from_:
        return Judged(level=Level.PROHIBITED)
    return Judged(level=Level.REVIEW, variant="winding_down" if row.part == "A" else "old_contract")


def _age(brief: Brief, row: AnnexZone) -> str:
    """The wording for a zone of Part A when both new and existing contracts are barred."""
    contract = brief.shipment.contract_date
    if contract is None:
        return "either"
    return "existing" if contract < row.from_ else ""


def _meant(brief: Brief, pointer: str) -> bool:
    """Whether goods go there or the contract is with who is there: the place of delivery, the last stop, a receiving party, and one
    who does a service under the order."""
    if pointer == "/delivery/place":
        return True
    if pointer.startswith("/route/"):
        return pointer == f"/route/{len(brief.shipment.route) - 1}/place"
    role = brief.shipment.parties[int(pointer.split("/")[2])].role
    return role in (*RECEIVING, Role.AGENT, Role.FREIGHT_FORWARDER, Role.CARRIER)
