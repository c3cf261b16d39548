"""One row or one file of past orders, read into one shape, whatever form it came in."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tidewaiter.history.keys import PartyBlock
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.party import Party, address_text
from tidewaiter.model.past import PastStatus
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import Role

__all__ = [
    "Bad",
    "GoodsBlock",
    "Taken",
    "TakenLine",
    "day_in",
    "goods_block",
    "number_in",
    "status_in",
    "taken_of",
]

GoodsBlock = tuple[str, str, str, str, str, str]
"""Description, part number, maker, code (digits), ECCN and origin."""

_STATUS = {
    "": PastStatus.UNKNOWN,
    "open": PastStatus.OPEN,
    "approved": PastStatus.APPROVED,
    "released": PastStatus.APPROVED,
    "shipped": PastStatus.SHIPPED,
    "delivered": PastStatus.SHIPPED,
    "refused": PastStatus.REFUSED,
    "denied": PastStatus.REFUSED,
    "rejected": PastStatus.REFUSED,
    "cancelled": PastStatus.CANCELLED,
    "canceled": PastStatus.CANCELLED,
    "unknown": PastStatus.UNKNOWN,
}


class Bad(ValueError):
    """A row that cannot be taken in, and the field that is at fault."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(what)
        self.field, self.what = field, what


class TakenLine(NamedTuple):
    """A goods line: what it is, and how much of it."""

    goods: GoodsBlock
    us_content: float = math.nan
    quantity: float = math.nan
    unit: str = ""
    amount: float = math.nan
    currency: str = ""


class Taken(NamedTuple):
    """A past order, or one line of it; days as numbers from 1 January of year 1, 0 where there is none."""

    reference: str
    day: int
    status: str
    status_day: int
    destination: str
    parties: tuple[tuple[str, PartyBlock], ...]
    lines: tuple[TakenLine, ...]


def day_in(text: str, field: str) -> int:
    """The day that `text` names, as a number. Raises Bad for what is no YYYY-MM-DD."""
    try:
        return datetime.date.fromisoformat(text.strip()[:10]).toordinal()
    except ValueError:
        raise Bad(field, f"not a date: {text[:40]!r}; write YYYY-MM-DD") from None


def status_in(text: str) -> str:
    """The status that a word names. Raises Bad for a word that is none."""
    found = _STATUS.get(text.strip().casefold())
    if found is None:
        raise Bad("status", f"not a status: {text[:40]!r}; write one of {', '.join(PastStatus)}")
    return found.value


def number_in(
    text: str, field: str, *, least: float = 0.0, most: float = math.inf, above: bool = False
) -> float:
    """The number that `text` states, not a number where it states none. Raises Bad for anything else, and for a number
    outside the bounds."""
    if not text.strip():
        return math.nan
    try:
        found = float(text)
    except ValueError:
        raise Bad(field, f"not a number: {text[:40]!r}; write it with a point and nothing else") from None
    if not (least <= found <= most) or found == math.inf or (above and found == least):
        raise Bad(field, f"not a number that can stand here: {text[:40]!r}")
    return found


def goods_block(written: GoodsBlock) -> GoodsBlock:
    """What a line is, its code as digits. Raises Bad for a code that is none."""
    description, part, maker, code, eccn, origin = (text.strip() for text in written)
    if code:
        try:
            code = hs_digits(code)
        except ValueError as error:
            raise Bad("hs", str(error)) from None
    return description, part, maker, code, eccn.upper(), origin


def party_block(block: PartyBlock) -> PartyBlock:
    """The party as it is kept. Raises Bad for a day of registration that is none."""
    if block[7]:
        _checked(lambda: PartialDate.parse(block[7]), "incorporated", block[7])
    return block


def _checked(reading: Callable[[], object], field: str, text: str) -> None:
    try:
        reading()
    except ValueError:
        raise Bad(field, f"not a date: {text[:40]!r}; write YYYY, YYYY-MM or YYYY-MM-DD") from None


def taken_of(shipment: Shipment, status: str, status_day: str) -> Taken:
    """The order file's order as it is kept. Raises Bad for one without a date."""
    if shipment.date is None:
        raise Bad("date", "a past order needs the day of the order")
    return Taken(
        reference=shipment.reference.strip(),
        day=shipment.date.toordinal(),
        status=status_in(status),
        status_day=day_in(status_day, "status_date") if status_day.strip() else 0,
        destination=shipment.destination or "",
        parties=tuple(_parties(shipment)),
        lines=tuple(_line(goods) for goods in shipment.goods),
    )


def _parties(shipment: Shipment) -> Iterator[tuple[str, PartyBlock]]:
    for party in shipment.parties:
        yield (party.role or Role.BUYER).value, block_of(party)
    payment = shipment.payment
    if payment is not None and payment.payer:
        payer = Party(name=payment.payer, country=payment.payer_country)
        yield Role.PAYER.value, block_of(payer)


def block_of(party: Party) -> PartyBlock:
    """The party's fields as they are kept."""
    numbers = "; ".join(f"{type}:{value}" for type, value in sorted(party.identifiers.items()))
    return party_block(
        (
            party.name.strip(),
            party.country or "",
            address_text(party.address),
            party.email or "",
            party.phone or "",
            party.website or "",
            numbers,
            party.incorporated or "",
            "; ".join(owner.name for owner in party.owners),
            "; ".join(party.officers),
        )
    )


def _line(goods: Goods) -> TakenLine:
    written = (goods.description, goods.part_number, goods.manufacturer, goods.hs, goods.eccn, goods.origin)
    described = goods_block(
        (
            written[0] or "",
            written[1] or "",
            written[2] or "",
            written[3] or "",
            written[4] or "",
            written[5] or "",
        )
    )
    value = goods.value
    return TakenLine(
        goods=described,
        us_content=math.nan if goods.us_content is None else goods.us_content,
        quantity=math.nan if goods.quantity is None else goods.quantity,
        unit=goods.unit or "",
        amount=math.nan if value is None else value.amount,
        currency=value.currency.upper() if value is not None else "",
    )
