"""What the flags that need past orders ask again and again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from tidewaiter.errors import QueryError
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.party import Party
from tidewaiter.model.past import Past, PastLine, PastOrder, PastParty, PastStatus
from tidewaiter.model.words import Role
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.order import RECEIVING, placed
from tidewaiter.text.names import analyse

__all__ = [
    "PAST_FLAGS",
    "SHOWN",
    "alike",
    "buyers",
    "code_of",
    "days_before",
    "named_places",
    "names_of",
    "of_customer",
    "same_goods",
    "shown",
    "told",
]

PAST_FLAGS = tuple(
    f"red_flags/{name}"
    for name in (
        "end_user_changed",
        "former_destination",
        "kit_over_time",
        "linked_to_listed",
        "look_alike_domain",
        "new_customer",
        "refused_to_another",
        "resubmitted",
        "shared_between_buyers",
        "split_orders",
        "sudden_volume",
        "taken_over_basket",
    )
)
"""The flags that are not evaluated without past orders."""

SHOWN = 5
"""Past orders that a finding names one by one."""


def buyers(brief: Brief) -> Iterator[tuple[str, Party]]:
    """The buyers with their pointers; where none is named so, whoever receives the goods."""
    found = list(placed(brief.shipment, Role.BUYER)) or list(placed(brief.shipment, *RECEIVING))
    yield from found


def days_before(past: Past, order: PastOrder) -> int:
    """How many days the order stood before the one that is screened."""
    return (past.until - order.day).days


def of_customer(past: Past, order: PastOrder) -> bool:
    """Whether the order is the customer's own, or one of somebody who shares a door, a telephone or a person with it."""
    return order in past.customer or order in past.near or order in past.same_reference


def code_of(goods: Goods) -> str:
    """The first six digits of its code, fewer where it has fewer; empty without one."""
    return hs_digits(goods.hs)[:6] if goods.hs else ""


def same_goods(goods: Goods, line: PastLine) -> bool:
    """Whether both bear one part number, or, where one has none, the very same words."""
    mine, theirs = _bare(goods.part_number or ""), _bare(line.part_number)
    if len(mine) > 3 and len(theirs) > 3:
        return mine == theirs
    words = " ".join((goods.description or "").casefold().split())
    return bool(words) and words == " ".join(line.description.casefold().split())


def alike(left: float | None, right: float | None) -> bool:
    """Whether two quantities are within a tenth of each other; what is not stated is like nothing."""
    return left is not None and right is not None and abs(left - right) <= 0.1 * max(left, right)


def names_of(parties: Iterable[Party | PastParty]) -> set[tuple[str, ...]]:
    """The names as they are compared: their words without legal form."""
    found: set[tuple[str, ...]] = set()
    for party in parties:
        try:
            form = analyse(party.name, None)
        except QueryError:  # too long to be a name
            continue
        found.add(form.bare or form.tokens)
    return found


def shown(orders: Iterable[PastOrder]) -> str:
    """The first of them with day and place on file, and how many more there are."""
    known = tuple(orders)
    named = [f"{order.reference} ({order.day.isoformat()}, {order.place})" for order in known[:SHOWN]]
    return "; ".join([*named, *([f"+ {len(known) - SHOWN}"] if len(known) > SHOWN else [])])


def told(status: PastStatus) -> dict[str, str]:
    """What became of an order, in words."""
    english, german = _STATUS[status]
    return {"status_en": english, "status_de": german}


def named_places(codes: Iterable[str]) -> dict[str, str]:
    """The places by their names."""
    known = tuple(codes)
    return {
        f"places_{language}": ", ".join(
            country_name(code, language) if country_code(code) == code else code for code in known
        )
        for language in ("en", "de")
    }


def months(day: datetime.date, count: int) -> datetime.date:
    """The first day of the month so many months before that of `day`."""
    at = day.year * 12 + day.month - 1 - count
    return datetime.date(at // 12, at % 12 + 1, 1)


_STATUS = {
    PastStatus.OPEN: ("open", "offen"),
    PastStatus.APPROVED: ("approved", "freigegeben"),
    PastStatus.SHIPPED: ("shipped", "versandt"),
    PastStatus.REFUSED: ("refused", "abgelehnt"),
    PastStatus.CANCELLED: ("cancelled", "storniert"),
    PastStatus.UNKNOWN: ("of unknown outcome", "mit unbekanntem Ausgang"),
}


def _bare(number: str) -> str:
    return "".join(letter for letter in number.casefold() if letter.isalnum())
