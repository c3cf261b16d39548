"""Every place of an order where a party is named, with the JSON pointer of that place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from tidewaiter.model.brief import Subject
from tidewaiter.model.holding import Holder
from tidewaiter.model.party import Party
from tidewaiter.model.past import PastParty
from tidewaiter.model.shipment import Payment, RouteLeg, Shipment
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.screening.joined_names import joined_names
from tidewaiter.text.crafts import craft_name
from tidewaiter.text.names import MAX_NAME, analyse

__all__ = ["found_owners", "looks_like_bic", "neighbour", "subjects", "with_kind"]

_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")


def subjects(shipment: Shipment) -> tuple[Subject, ...]:
    """Everyone the order names, in the order of the papers: exporter, parties, each followed by its owners and
    officers, then payer, bank, carriers, vessels and manufacturers, last the place of delivery, whose address may be
    listed by itself. The same name in two places stands twice; names that one field joins stand as aliases too."""
    found: list[Subject] = []
    if shipment.exporter is not None:
        found += _with_people("/exporter", shipment.exporter, Role.EXPORTER)
    for at, party in enumerate(shipment.parties):
        found += _with_people(f"/parties/{at}", party, party.role)
    if shipment.payment is not None:
        found += _paying(shipment.payment)
    for at, leg in enumerate(shipment.route):
        found += _carrying(f"/route/{at}", leg)
    for at, goods in enumerate(shipment.goods):
        if _given(goods.manufacturer):
            party = Party(role=Role.MANUFACTURER, name=str(goods.manufacturer))
            found.append(_subject(f"/goods/{at}/manufacturer", party))
    if shipment.delivery is not None and _given(shipment.delivery.place):
        where = str(shipment.delivery.place)
        found.append(Subject(pointer="/delivery/place", party=Party(name=where, address=where), place=True))
    return tuple(found)


def found_owners(found: Mapping[str, Holder]) -> tuple[Subject, ...]:
    """Those whom only owner files name, as owners at the pointers that they have there."""
    return tuple(
        _subject(
            pointer,
            Party(
                role=Role.OWNER,
                name=(holder.name or next(iter(holder.identifiers.values())))[:MAX_NAME],
                aliases=holder.other_names,
                kind=holder.kind,
                country=holder.country,
                birth_date=holder.birth_date,
                identifiers=_searched(holder.identifiers),
            ),
        )
        for pointer, holder in found.items()
    )


def neighbour(pointer: str, party: PastParty) -> Subject:
    """A party that only past orders name, as it is asked about on the lists."""
    named = Party(name=party.name[:MAX_NAME], country=party.country, address=party.address or None)
    return _subject(pointer, named)


def _searched(numbers: dict[str, str]) -> dict[str, str]:
    """Numbers of registers under the names that the lists have for them."""
    return {("lei" if scheme == "lei" else "registration"): number for scheme, number in numbers.items()}


def with_kind(party: Party) -> tuple[Party, bool]:
    """The party with its kind, and whether that was guessed: a vessel by its role, a company by a legal form in its
    name, a vessel by `M/V` before it or its IMO number behind it. Nothing else is guessed, least of all a person from
    the sound of a name."""
    if party.kind is not None:
        return party, False
    if party.role is Role.VESSEL:
        return msgspec.structs.replace(party, kind=AskedKind.VESSEL), True
    if analyse(party.name, None).legal:
        return msgspec.structs.replace(party, kind=AskedKind.COMPANY), True
    ship = craft_name(party.name)
    if ship is not None and ship.certain:
        return msgspec.structs.replace(party, kind=AskedKind.VESSEL), True
    return party, False


def looks_like_bic(text: str) -> bool:
    """Whether `text` has the form of a BIC (ISO 9362). GAZPROMBANK has it too, so the party
    gets no country from it, and the text is searched as a name as well."""
    return _BIC.fullmatch(text.strip().upper()) is not None


def _subject(pointer: str, party: Party) -> Subject:
    party, guessed = with_kind(party)
    joined = joined_names(party)
    if joined:
        party = msgspec.structs.replace(party, aliases=(*party.aliases, *joined))
    return Subject(pointer=pointer, party=party, kind_guessed=guessed)


def _with_people(pointer: str, party: Party, role: Role | None) -> Iterator[Subject]:
    yield _subject(pointer, msgspec.structs.replace(party, role=role))
    for at, owner in enumerate(party.owners):
        named = Party(
            role=Role.OWNER,
            name=owner.name,
            kind=owner.kind,
            country=owner.country,
            us_person=owner.us_person,
        )
        yield _subject(f"{pointer}/owners/{at}", named)
    for at, officer in enumerate(party.officers):
        yield _subject(f"{pointer}/officers/{at}", Party(role=Role.OFFICER, name=officer))


def _paying(payment: Payment) -> Iterator[Subject]:
    if _given(payment.payer):
        payer = Party(role=Role.PAYER, name=str(payment.payer), country=payment.payer_country)
        yield _subject("/payment/payer", payer)
    if _given(payment.bank):
        bank = str(payment.bank)
        numbers = {"bic": bank.strip().upper()} if looks_like_bic(bank) else {}
        yield _subject("/payment/bank", Party(role=Role.BANK, name=bank, identifiers=numbers))


def _carrying(pointer: str, leg: RouteLeg) -> Iterator[Subject]:
    if _given(leg.carrier):
        yield _subject(f"{pointer}/carrier", Party(role=Role.CARRIER, name=str(leg.carrier)))
    vessel = leg.vessel
    if vessel is None or not (_given(vessel.name) or _given(vessel.imo)):
        return
    numbers = {"imo": str(vessel.imo)} if _given(vessel.imo) else {}
    name = str(vessel.name if _given(vessel.name) else vessel.imo)
    yield _subject(
        f"{pointer}/vessel",
        Party(role=Role.VESSEL, name=name, kind=AskedKind.VESSEL, country=vessel.flag, identifiers=numbers),
    )


def _given(text: str | None) -> bool:
    return text is not None and bool(text.strip())
