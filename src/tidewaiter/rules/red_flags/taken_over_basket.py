"""red_flags/taken_over_basket: a customer orders what a former customer in a place under wide measures used to order, after that
one's orders ended (FIN-2022-Alert003; G7 guidance of 24 September 2024)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.past import Basket, Past
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.goods_of_concern import of_concern
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.past import buyers, code_of

__all__ = ["SLUG", "find"]

SLUG = "red_flags/taken_over_basket"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag, for the former customer with most in common: high for goods of concern, else medium. What the customer
    ordered itself while the other still did was not taken over; neither is a basket of which less than half comes back."""
    past = brief.past
    if past is None:
        return
    who = next(iter(buyers(brief)), None)
    lost = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    if who is None or country_code(who[1].country) in lost:
        return  # the order itself goes there, and other rules speak of that
    found = next((each for each in past.baskets if _taken_over(brief, past, each)), None)
    if found is None:
        return
    facts = {
        "party": who[1].name,
        "former": found.name,
        "goods": ", ".join([*found.parts, *found.codes]),
        "of": str(found.of),
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "orders": str(found.orders),
        "source": found.source,
        "place_en": country_name(found.country, "en") if found.country else "-",
        "place_de": country_name(found.country, "de") if found.country else "-",
    }
    weight = "high" if of_concern(brief, law) else "medium"
    yield raised(law.card(SLUG), who[0], facts, severity=weight)


def _taken_over(brief: Brief, past: Past, basket: Basket) -> bool:
    limits = brief.flag_limits.past
    ended = (past.until - basket.last).days > limits.basket_days
    enough = (
        max(len(basket.parts), len(basket.codes)) >= limits.basket_least
        and 2 * len(basket.codes) >= basket.of
    )
    here = {code_of(goods) for goods in brief.shipment.goods} & set(basket.codes)
    line = basket.last - datetime.timedelta(days=limits.basket_days)
    own = [code for code in here if past.codes.get(code, datetime.date.max) < line]
    return ended and enough and bool(here) and not own
