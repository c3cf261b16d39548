"""Held authorisations: a finding that one covers stays, becomes review, and brings the licence's conditions.

The cover test is strict: authority, parties, items, day and amounts must all be stated and fit, and whatever
is not stated does not cover. A person still has to read the licence, so the level never falls below review.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

import msgspec

from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Authorisation, Shipment
from tidewaiter.model.words import Level, Regime, Role

__all__ = ["authorised", "covers"]

_AUTHORITIES: dict[Regime, frozenset[str]] = {
    Regime.EU: frozenset(
        {"bafa", "bundesbank", "sbdu", "dgdtresor", "uama", "cdiu", "isp", "kommerskollegium"}
    ),
    Regime.GB: frozenset({"ofsi", "ecju", "otsi"}),
    Regime.DE: frozenset({"bafa", "bundesbank"}),
    Regime.CH: frozenset({"seco"}),
    Regime.JP: frozenset({"meti"}),
    Regime.CA: frozenset({"gac"}),
    Regime.AU: frozenset({"aso"}),
}
# In the United States who licenses depends on the rule; one that does not say is covered by nobody's licence.
_US_BY_GROUP = {"export/us": "BIS"}
_NEEDED = (Level.PROHIBITED, Level.LICENCE_REQUIRED)
_RECEIVING = (Role.BUYER, Role.INTERMEDIATE_CONSIGNEE, Role.ULTIMATE_CONSIGNEE, Role.END_USER)


def authorised(findings: Iterable[Finding], shipment: Shipment, as_of: datetime.date) -> tuple[Finding, ...]:
    """The findings, in their order, each covered one at level review, with the authorisation's number in
    `facts["authorisation"]`, the level it had in `facts["without_authorisation"]`, its conditions as tasks."""
    return tuple(_with_cover(finding, shipment, as_of) for finding in findings)


def _with_cover(finding: Finding, shipment: Shipment, as_of: datetime.date) -> Finding:
    if finding.level not in _NEEDED or finding.gap:
        return finding
    for held in shipment.authorisations:
        if covers(held, finding, shipment, as_of):
            facts = {
                **finding.facts,
                "authorisation": f"{held.authority} {held.number}",
                "without_authorisation": finding.level.value,
            }
            tasks = tuple(dict.fromkeys((*held.conditions, *finding.tasks)))
            return msgspec.structs.replace(finding, level=Level.REVIEW, facts=facts, tasks=tasks)
    return finding


def covers(held: Authorisation, finding: Finding, shipment: Shipment, as_of: datetime.date) -> bool:
    """Whether the authorisation, by what the order says of it, reaches this finding in full; in doubt it does not.

    A licence exception or a general authorisation covers nothing. The authority is one of the finding's regime, and the one that
    `facts["authority"]` asks for where the rule says so; the day of expiry counts as covered, and the goods must leave by
    then; every receiving party and every goods line concerned is named; what is left must do for all lines of the order
    that it names, not for one alone.
    """
    day = max(as_of, shipment.shipment_date or as_of)
    return (
        not held.is_exception
        and not held.is_general
        and _is_authority(held, finding)
        and held.expires is not None
        and day <= held.expires
        and _names_parties(held, finding, shipment)
        and all(_is_named(line, held) for line in _lines(finding, shipment))
        and _has_left(held, tuple(line for line in shipment.goods if _is_named(line, held)))
    )


def _is_authority(held: Authorisation, finding: Finding) -> bool:
    name = _plain(held.authority)
    asked = finding.facts.get("authority") or _US_BY_GROUP.get(finding.rule.rpartition("/")[0])
    if asked is not None:
        return name in {_plain(one) for one in asked.split(",")}
    return finding.regime is not None and name in _AUTHORITIES.get(finding.regime, frozenset())


def _names_parties(held: Authorisation, finding: Finding, shipment: Shipment) -> bool:
    named = {_plain(name) for name in held.parties} - {""}
    concerned = {_plain(party.name) for party in shipment.in_role(*_RECEIVING)}
    subject = _party_at(finding.subject, shipment)
    if subject is not None:
        concerned.add(_plain(subject.name))
    elif "party" in finding.facts:
        concerned.add(_plain(finding.facts["party"]))
    elif finding.subject and not finding.subject.startswith("/goods"):
        return False
    return bool(concerned) and concerned <= named


def _is_named(line: Goods, held: Authorisation) -> bool:
    named = {_plain(item) for item in held.items} - {""}
    return bool(named & {_plain(sign) for sign in (line.part_number, line.description) if sign})


def _has_left(held: Authorisation, lines: Sequence[Goods]) -> bool:
    """Whether a quantity or a value is stated, and each that is stated suffices."""
    stated = held.quantity_left is not None or held.value_left is not None
    return stated and _within_quantity(held, lines) and _within_value(held, lines)


def _within_quantity(held: Authorisation, lines: Sequence[Goods]) -> bool:
    if held.quantity_left is None:
        return True
    amounts = [line.quantity for line in lines]
    return (
        all(amount is not None for amount in amounts) and sum(a or 0 for a in amounts) <= held.quantity_left
    )


def _within_value(held: Authorisation, lines: Sequence[Goods]) -> bool:
    left = held.value_left
    if left is None:
        return True
    values = [line.value for line in lines]
    if any(value is None or value.currency != left.currency for value in values):
        return False
    return sum(value.amount for value in values if value is not None) <= left.amount


def _lines(finding: Finding, shipment: Shipment) -> tuple[Goods, ...]:
    place = re.match(r"/goods/(\d+)", finding.subject)
    if place and int(place[1]) < len(shipment.goods):
        return (shipment.goods[int(place[1])],)
    return shipment.goods


def _party_at(pointer: str, shipment: Shipment) -> Party | None:
    if pointer == "/exporter":
        return shipment.exporter
    place = re.fullmatch(r"/parties/(\d+)", pointer)
    if place and int(place[1]) < len(shipment.parties):
        return shipment.parties[int(place[1])]
    return None


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
