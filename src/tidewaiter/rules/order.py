"""What rules ask of an order again and again: who receives, who is who, where a party stands in the papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.model.brief import Brief, Subject
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.past import Past
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.refdata.countries import country_code
from tidewaiter.text.names import analyse

__all__ = [
    "RECEIVING",
    "first_order",
    "owner_at",
    "placed",
    "role_at",
    "same_party",
    "subject_at",
]

RECEIVING = (Role.BUYER, Role.INTERMEDIATE_CONSIGNEE, Role.ULTIMATE_CONSIGNEE, Role.END_USER)
_ROLE_OF_PLACE = (
    (re.compile(r"/owners/\d+(/name)?$"), Role.OWNER),
    (re.compile(r"/officers/\d+$"), Role.OFFICER),
    (re.compile(r"^/goods/\d+/manufacturer$"), Role.MANUFACTURER),
    (re.compile(r"^/exporter$"), Role.EXPORTER),
    (re.compile(r"^/payment/payer$"), Role.PAYER),
    (re.compile(r"^/payment/bank$"), Role.BANK),
    (re.compile(r"^/route/\d+/carrier$"), Role.CARRIER),
    (re.compile(r"^/route/\d+/vessel(/name)?$"), Role.VESSEL),
)

_OWNER = re.compile(r"^/parties/(\d+)/owners/(\d+)(?:/name)?$")


def placed(shipment: Shipment, *roles: Role) -> Iterator[tuple[str, Party]]:
    """The parties in any of these roles with their JSON pointers, in the order of the papers."""
    for at, party in enumerate(shipment.parties):
        if party.role in roles:
            yield f"/parties/{at}", party


def subject_at(brief: Brief, pointer: str) -> Subject | None:
    """The subject that stands at this pointer, None where there is none."""
    return next((subject for subject in brief.subjects if subject.pointer == pointer), None)


def role_at(brief: Brief, pointer: str) -> Role | None:
    """What the party at this pointer is to the order: by its place where the place says so, else by its role."""
    for pattern, role in _ROLE_OF_PLACE:
        if pattern.search(pointer):
            return role
    subject = subject_at(brief, pointer)
    return subject.party.role if subject else None


def owner_at(brief: Brief, pointer: str) -> Owner | None:
    """What the papers say of the owner at this pointer, None where it is none of a party of the order."""
    found = _OWNER.match(pointer)
    if found is None or int(found[1]) >= len(brief.shipment.parties):
        return None
    owners = brief.shipment.parties[int(found[1])].owners
    return owners[int(found[2])] if int(found[2]) < len(owners) else None


def same_party(left: Party, right: Party) -> bool:
    """Whether two parties of one order bear the same name, case, punctuation and legal form aside, and no
    different countries. Aliases of either side count."""
    countries = {country_code(left.country), country_code(right.country)} - {None}
    if len(countries) > 1:
        return False
    kind = left.kind or right.kind
    return bool(_keys(left, kind) & _keys(right, kind))


def _keys(party: Party, kind: AskedKind | None) -> set[tuple[str, ...]]:
    forms = (analyse(name, kind) for name in (party.name, *party.aliases))
    return {form.core or form.tokens for form in forms}


def first_order(shipment: Shipment, past: Past | None = None) -> bool:
    """Whether nothing shows an earlier order of this customer: neither the order's own history nor, where past orders are on
    file, these. What only one of the two shows is not shown: where they contradict each other, which is asked elsewhere, the
    stricter counts; an order that says nothing of it contradicts nothing."""
    history = shipment.history
    if past is not None and past.total:
        said = history is not None and (history.first_order is True or history.previous_orders == 0)
        return said or not past.count
    if history is None:
        return True
    if history.first_order is not None:
        return history.first_order
    return not history.previous_orders
