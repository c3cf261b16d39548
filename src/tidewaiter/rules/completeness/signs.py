"""completeness/signs: a sign that the order itself states and that no rule on file judges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.places import PlacesOnDay
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AskedKind, AssuranceKind, Level
from tidewaiter.places.destination import place_country
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.refdata.mail import domain_country
from tidewaiter.rules.completeness.named import changed_facts, field_facts
from tidewaiter.rules.red_flags.late_change import is_late
from tidewaiter.rules.uses_read import read_text
from tidewaiter.text.identifiers import web_domain

__all__ = ["SLUG", "find"]

SLUG = "completeness/signs"
_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
# Uses for which arms, forces, missiles, unmanned aircraft and weapons of mass destruction stand; a person reads on.
_OF_WAR = frozenset(
    {
        EndUse.MILITARY,
        EndUse.MILITARY_INTELLIGENCE,
        EndUse.UAV,
        EndUse.ROCKET,
        EndUse.NUCLEAR_EXPLOSIVE,
        EndUse.NUCLEAR_FUEL,
        EndUse.NUCLEAR,
        EndUse.MARITIME_NUCLEAR,
        EndUse.CHEMICAL_BIOLOGICAL,
    }
)
_Sign = tuple[str, str, dict[str, str]]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review for each: an earlier refusal, a change not shown to precede approval, an authority's letter, a
    silent ship, words of war in the end use, in what goods are part of or in an answer; and, in a country under wide measures, where the goods leave from,
    the origin of goods, earlier destinations, owning firms, a ship's flag, a bank by its BIC or IBAN, a website
    where the party is not said to be there."""
    listed = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    found = (*_of_war(brief.shipment, law), *_changed(brief), *_signs(brief.shipment, listed))
    for variant, pointer, facts in found:
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW,
            subject=pointer,
            facts={**field_facts(pointer, brief.shipment), **facts},
            variant=variant,
        )


def _of_war(shipment: Shipment, law: Law) -> Iterator[_Sign]:
    """The first words of war of each text that says what the goods are for, where they are not plainly denied."""
    for pointer, text in _said_for(shipment):
        found = [each for each in read_text(text or "", law) if each.use in _OF_WAR]
        if found:
            first = min(found, key=lambda each: (not each.stated, -len(each.words)))
            yield "end_use", pointer, {"stated": first.words}


def _said_for(shipment: Shipment) -> Iterator[tuple[str, str | None]]:
    """The end use, what goods are part of, and the answers, without the one to this rule's own question."""
    yield "/end_use", shipment.end_use
    for at, goods in enumerate(shipment.goods):
        yield f"/goods/{at}/part_of", goods.part_of
    for rule, text in shipment.answers.items():
        if rule != SLUG:
            yield "/answers/" + rule.replace("~", "~0").replace("/", "~1"), text


def _changed(brief: Brief) -> Iterator[_Sign]:
    """What was changed and is not shown to have been so before approval; of late changes red_flags/late_change tells."""
    for at, change in enumerate(brief.shipment.changes):
        if change.after_approval is not False and not is_late(brief, change):
            yield (
                "changed",
                f"/changes/{at}",
                {"changed": change.field, **changed_facts(change.field, brief.shipment)},
            )


def _signs(shipment: Shipment, listed: PlacesOnDay) -> Iterator[_Sign]:
    if shipment.history is not None:
        if shipment.history.refused_before:
            yield "refused_before", "/history/refused_before", {}
        for at, place in enumerate(shipment.history.previous_destinations):
            if (code := place_country(place)) in listed and code:
                yield "went_before", f"/history/previous_destinations/{at}", _place(code)
    if len(shipment.route) > 1 and (code := place_country(shipment.route[0].place)) in listed and code:
        yield "departs", "/route/0/place", _place(code)
    for at, paper in enumerate(shipment.assurances):
        if paper.kind is AssuranceKind.INFORMED_LETTER:
            yield "informed", f"/assurances/{at}", {"stated": paper.reference or "-"}
    for at, goods in enumerate(shipment.goods):
        if (code := country_code(goods.origin)) in listed and code:
            yield "origin", f"/goods/{at}/origin", {"line": str(at + 1), **_place(code)}
    for at, leg in enumerate(shipment.route):
        if leg.vessel is not None and leg.vessel.ais_gap_hours:
            hours = f"{leg.vessel.ais_gap_hours:g}"
            yield "silent_ship", f"/route/{at}/vessel/ais_gap_hours", {"stated": hours}
        flag = country_code(leg.vessel.flag) if leg.vessel is not None else None
        if flag is not None and flag in listed:
            yield "flag", f"/route/{at}/vessel/flag", _place(flag)
    bank = (shipment.payment.bank if shipment.payment else None) or ""
    if (code := _bic_country(bank)) in listed and code:
        yield "bank", "/payment/bank", {"stated": bank, **_place(code)}
    for at, party in enumerate(shipment.parties):
        yield from _owned(f"/parties/{at}", party, listed)
        yield from _reached_by(f"/parties/{at}", party, listed)
    if shipment.exporter is not None:
        yield from _owned("/exporter", shipment.exporter, listed)


def _owned(pointer: str, party: Party, listed: PlacesOnDay) -> Iterator[_Sign]:
    """The owners in such a country that are not persons: where a person is from says nothing."""
    for at, owner in enumerate(party.owners):
        code = country_code(owner.country)
        if code is not None and code in listed and owner.kind is not AskedKind.PERSON:
            yield "owner", f"{pointer}/owners/{at}/country", {"party": party.name, **_place(code)}


def _reached_by(pointer: str, party: Party, listed: PlacesOnDay) -> Iterator[_Sign]:
    """The party's accounts and website in such a country that it does not state as its own."""
    own = country_code(party.country)
    for type, number in sorted(party.identifiers.items()):
        kind = type.strip().casefold()
        code = _bic_country(number) if kind in {"bic", "swift"} else None
        if kind == "iban":
            code = country_code(number.strip()[:2])
        if code is not None and code != own and code in listed:
            place = type.replace("~", "~0").replace("/", "~1")
            yield "bank", f"{pointer}/identifiers/{place}", {"stated": number, **_place(code)}
    ending = domain_country(web_domain(party.website or "") or "")
    if ending is not None and ending != own and ending in listed:
        facts = {"party": party.name, "stated": party.website or "-", **_place(ending)}
        yield "website", f"{pointer}/website", facts


def _bic_country(text: str) -> str | None:
    """The country in letters five and six of what has the form of a BIC (ISO 9362)."""
    plain = text.strip().upper()
    return country_code(plain[4:6]) if _BIC.fullmatch(plain) else None


def _place(code: str) -> dict[str, str]:
    return {"place_en": country_name(code, "en"), "place_de": country_name(code, "de")}
