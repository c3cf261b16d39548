"""red_flags/arms_goods_onward: goods of the 600 series or 9x515 in an order that touches a country of Group D:5 beside its
destination (15 CFR Part 732, Supp. No. 3, flag 14)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.places.destination import countries_of, place_country
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/arms_goods_onward"
_SERIES = (Series.MILITARY, Series.SPACECRAFT)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for the order at the first place of Group D:5 that a party, the payment, the route or earlier orders name.
    Where the destination itself is of the group, the control list speaks."""
    listed = law.country_group("D:5").at(brief.clocks.as_of)
    numbers = [line.eccn for line in brief.shipment.goods if _is_military(line.eccn)]
    if not numbers or (brief.destination and brief.destination in listed):
        return
    for pointer, code in _named(brief):
        if code in listed:
            facts = {
                "eccns": ", ".join(dict.fromkeys(number for number in numbers if number)),
                "place_en": country_name(code, "en"),
                "place_de": country_name(code, "de"),
            }
            yield raised(law.card(SLUG), pointer, facts)
            return


def _is_military(text: str | None) -> bool:
    eccn = read_eccn(text or "")
    return eccn is not None and eccn.series in _SERIES


def _named(brief: Brief) -> Iterator[tuple[str, str]]:
    shipment = brief.shipment
    for at, party in enumerate(shipment.parties):
        yield from ((f"/parties/{at}", code) for code in countries_of(party))
    history, payment = shipment.history, shipment.payment
    for at, place in enumerate(history.previous_destinations if history else ()):
        if code := place_country(place):
            yield f"/history/previous_destinations/{at}", code
    for at, leg in enumerate(shipment.route):
        if code := place_country(leg.place):
            yield f"/route/{at}/place", code
    if payment and (code := country_code(payment.payer_country)):
        yield "/payment/payer_country", code
