"""export/us/rocket_and_uav_end_use: items for rocket systems or unmanned aircraft.

15 CFR 744.3(a)(1): range of 300 km or more, in or by a country of group D:4; (a)(2): any range, anywhere, for the delivery
of chemical, biological or nuclear weapons; (a)(3): any, in or by a country of D:4, where range or use cannot be determined.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import AskedKind, Level, Role
from tidewaiter.places.destination import FINAL_ROLES, reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.us.end_uses import Judged, Ruling, Spot, gravest, in_tables, report
from tidewaiter.rules.export.us.groups import Membership
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.flight_range import Reaches, flight_range
from tidewaiter.rules.order import placed
from tidewaiter.rules.uses_stated import Sign, answered_signs, signs, stated_in

__all__ = ["SLUG", "find", "flight_signs"]

SLUG = "export/us/rocket_and_uav_end_use"
_FLYING = (EndUse.UAV, EndUse.ROCKET)
_CARRIED = (EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL)
# Heading 8806 is unmanned aircraft; entries of the Control List that are for them and nothing else.
_HS = "8806"
_ECCNS = ("9A012", "9A112", "9A120")
# Nuclear weapons states of the Non-Proliferation Treaty that are in NATO: (a)(2) leaves their own programmes alone.
_NATO = frozenset({"US", "GB", "FR"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where the papers state such a use: anywhere for those weapons; in or by a country of D:4 where the
    range is 300 km or more, where none is stated, and where no civil purpose is. Below that range, for a civil purpose,
    a note. A sign alone, and an owner in such a country, ask a question."""
    flying = flight_signs(brief, law)
    if not flying:
        return
    delivery = _delivery(brief, law, flying)
    if delivery is not None:
        yield from report(brief, law, SLUG, delivery)
        if delivery.judged.level is Level.LICENCE_REQUIRED:
            return
    places = in_tables(brief, law, law.country_group("D:4"))
    ruling = gravest(brief, law, SLUG, flying, places)
    if ruling is None:
        ruling = _owned(brief, law, flying)
    if ruling is not None:
        yield from report(brief, law, SLUG, _by_range(brief, law, ruling))


def flight_signs(brief: Brief, law: Law) -> tuple[Sign, ...]:
    """The signs of rockets and unmanned aircraft, those by the goods' own numbers among them; statements first."""
    by_number = tuple(_by_number(brief))
    asked = signs if by_number else answered_signs
    found = [*asked(brief, law, *_FLYING, rule=SLUG), *by_number]
    return tuple(sorted(found, key=lambda sign: not sign.stated))


def _by_number(brief: Brief) -> Iterator[Sign]:
    for at, goods in enumerate(brief.shipment.goods):
        number = _number(goods)
        if number is not None:
            yield Sign(use=EndUse.UAV, stated=True, words=number[1], pointer=f"/goods/{at}/{number[0]}")


def _number(goods: Goods) -> tuple[str, str] | None:
    """Field and text of the number by which the goods are unmanned aircraft or for them."""
    if goods.hs is not None and hs_digits(goods.hs).startswith(_HS):
        return "hs", goods.hs
    stated = next((number for number in us_numbers(goods) if number.upper().startswith(_ECCNS)), None)
    return ("eccn", stated) if stated else None


def _delivery(brief: Brief, law: Law, flying: tuple[Sign, ...]) -> Ruling | None:
    """What (a)(2) says: a licence where both the craft and the weapons are stated, a question where one is a sign."""
    weapons = signs(brief, law, *_CARRIED, rule=SLUG)
    if not weapons:
        return None
    final = [place.country for place in reached(brief.shipment) if place.final]
    nuclear = all(sign.use is EndUse.NUCLEAR_EXPLOSIVE for sign in weapons)
    stated = flying[0].stated and weapons[0].stated
    if final and set(final) <= _NATO and nuclear:
        judged = Judged(level=Level.REVIEW, variant="nato", gap=True)
    elif stated:
        judged = Judged(level=Level.LICENCE_REQUIRED, variant="delivery")
    else:
        judged = Judged(level=Level.REVIEW, variant="hint", gap=True)
    spot = Spot(
        country=final[0] if final else "",
        membership=Membership.IN,
        final=True,
        citation=law.card(SLUG).citations[0],
    )
    return Ruling(judged=judged, signs=(flying[0], *weapons), spot=spot, facts={"range": "-"})


def _by_range(brief: Brief, law: Law, ruling: Ruling) -> Ruling:
    """The ruling for a country of D:4 by the range and the purpose that the papers state."""
    flight = flight_range(brief, law, SLUG)
    judged = ruling.judged
    if judged.level is Level.LICENCE_REQUIRED and not judged.gap:
        judged = _judged(flight.reaches, civil=_is_civil(brief, law))
    elif judged.variant == "state_unknown" and flight.reaches is Reaches.SHORT and _is_civil(brief, law):
        # Short and civil asks for nothing, whether or not the country was in the group.
        judged = Judged(level=Level.NOTE, variant="short")
    facts = {"range": flight.words or "-"}
    return Ruling(
        judged=judged, signs=ruling.signs, spot=ruling.spot, facts=facts, citations=ruling.citations
    )


def _judged(reaches: Reaches, *, civil: bool) -> Judged:
    if reaches is Reaches.FAR:
        return Judged(level=Level.LICENCE_REQUIRED)
    if reaches is Reaches.UNKNOWN:
        return Judged(level=Level.LICENCE_REQUIRED, variant="range_unknown")
    if civil:
        return Judged(level=Level.NOTE, variant="short")
    return Judged(level=Level.LICENCE_REQUIRED, variant="use_unknown")


def _is_civil(brief: Brief, law: Law) -> bool:
    """Whether a civil purpose is stated, in the end use or the answer, and nothing there or in the parties is military."""
    shipment = brief.shipment
    texts = (shipment.end_use, shipment.answers.get(SLUG))
    purpose = any(stated_in(text, law, EndUse.CIVIL_FLIGHT) for text in texts)
    against = signs(brief, law, EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE, *_CARRIED, rule=SLUG)
    return purpose and not against


def _owned(brief: Brief, law: Law, flying: tuple[Sign, ...]) -> Ruling | None:
    """A question where a firm in a country of D:4 owns part of who receives: the use may be by that country."""
    if not flying[0].stated:
        return None
    places = in_tables(brief, law, law.country_group("D:4"))
    for _, party in placed(brief.shipment, *FINAL_ROLES, Role.BUYER):
        for owner in party.owners:
            country = country_code(owner.country)
            if country is None or owner.kind is AskedKind.PERSON:
                continue
            membership, citation = places(country)
            if membership in (Membership.IN, Membership.PERHAPS):
                spot = Spot(country=country, membership=membership, final=True, citation=citation)
                judged = Judged(level=Level.REVIEW, variant="owner", gap=True)
                return Ruling(judged=judged, signs=flying, spot=spot, facts={"party": party.name})
    return None
