"""What rules on the German export list ask of an order: the numbers of its lines, where goods leave from, what they are worth."""

from __future__ import annotations

import datetime

from tidewaiter.law.ausfuhrliste import is_own, read_number
from tidewaiter.law.eccns import NumberKind, Series, entries_in, number_kind, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.shipment import Authorisation
from tidewaiter.model.words import GoodsKind, Regime, Standing
from tidewaiter.places.destination import departure_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.completeness.vague import is_no_number
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = [
    "Numbered",
    "answered_by_bafa",
    "arms_numbers",
    "departs_elsewhere",
    "is_resident",
    "looks_military",
    "national_numbers",
    "unread_numbers",
    "within_value_limit",
]

# Series of the US control lists that hold what the Common Military List holds, and firearms and their parts.
_MILITARY = frozenset({Series.MILITARY})
_FIREARMS = ("0A50", "0B50", "0D50", "0E50")
_NULLBESCHEID = ("nullbescheid", "azg", "auskunft zur güterliste", "güterlisten")


class Numbered(Value, frozen=True, kw_only=True):
    """A number of the list as a line gives it: `number` and `paragraph` as the list spells them, `text` as written."""

    number: str
    paragraph: str
    text: str


def arms_numbers(goods: Goods, law: Law) -> tuple[Numbered, ...]:
    """The numbers of section A that the line gives, those of the Common Military List under any regime among them."""
    german = (each for each in _numbers(goods, law) if law.ausfuhrliste.arms_entry(each.number))
    others = (
        Numbered(number=read[0], paragraph=read[1], text=text)
        for key, text in goods.control_numbers.items()
        if not _is_german(key, law)
        and text.strip().casefold().startswith("ml")
        and (read := read_number(text)) is not None
        and law.ausfuhrliste.arms_entry(read[0])
    )
    return tuple(dict.fromkeys((*german, *others)))


def national_numbers(goods: Goods, law: Law) -> tuple[Numbered, ...]:
    """The numbers of the list's own that the line gives under Germany and that are none of section A; one of Annex I to
    Regulation (EU) 2021/821, which the list once held too, is left to the Union's rules."""
    return tuple(
        each
        for each in _numbers(goods, law)
        if is_own(each.number) and not law.ausfuhrliste.arms_entry(each.number)
    )


def unread_numbers(goods: Goods, law: Law) -> tuple[str, ...]:
    """What stands under Germany and is no number of the list, as written; that it is on none is no number either."""
    return tuple(
        text
        for key, text in goods.control_numbers.items()
        if _is_german(key, law) and text.strip() and read_number(text) is None and not is_no_number(text)
    )


def _numbers(goods: Goods, law: Law) -> tuple[Numbered, ...]:
    return tuple(
        Numbered(number=read[0], paragraph=read[1], text=text)
        for key, text in goods.control_numbers.items()
        if _is_german(key, law) and (read := read_number(text)) is not None
    )


def _is_german(key: str, law: Law) -> bool:
    return key.strip().casefold() in law.ausfuhrliste.named


def looks_military(goods: Goods) -> bool:
    """Whether a number of a US list says that the line is a munition, a firearm or made for military use."""
    for text in us_numbers(goods):
        if number_kind(text) is NumberKind.USML:
            return True
        for entry in entries_in(text):
            eccn = read_eccn(entry)
            if eccn is not None and (eccn.series in _MILITARY or eccn.entry.startswith(_FIREARMS)):
                return True
    return False


def is_resident(brief: Brief) -> bool:
    """Whether the exporter is established in Germany."""
    exporter = brief.shipment.exporter
    return exporter is not None and country_code(exporter.country) == Regime.DE.value


def departs_elsewhere(brief: Brief) -> bool:
    """Whether the papers say that the goods leave from another country than Germany."""
    nexus = nexus_of(brief, Regime.DE)
    departs = departure_of(brief.shipment)
    return nexus is not None and departs is not None and departs != Regime.DE.value


def within_value_limit(brief: Brief, law: Law, lines: tuple[int, ...]) -> Standing:
    """Whether what these lines are worth together does not exceed the value that § 8(3) and § 9(3) AWV leave free.

    No where one of them is software, technology or a service; unknown where a value is missing or not in euro.
    """
    goods = [brief.shipment.goods[line] for line in lines]
    if any(each.kind is not GoodsKind.COMMODITY for each in goods):
        return Standing.NO
    values = [each.value for each in goods]
    if any(value is None or value.currency.upper() != "EUR" for value in values):
        return Standing.UNKNOWN
    total = sum(value.amount for value in values if value is not None)
    limit = law.number("de_value_limit").at(brief.clocks.as_of).value
    return Standing.YES if total <= limit else Standing.NO


def answered_by_bafa(brief: Brief, line: int, day: datetime.date) -> Authorisation | None:
    """The answer of the BAFA on file (Nullbescheid, Auskunft zur Güterliste) that names the line and still holds."""
    goods = brief.shipment.goods[line]
    known = {text.casefold().strip() for text in (goods.part_number, goods.description) if text}
    for held in brief.shipment.authorisations:
        told = f"{held.kind or ''} {held.number}".casefold()
        current = held.expires is None or day <= held.expires
        named = any(item.casefold().strip() in known for item in held.items)
        answers = held.authority.strip().casefold() == "bafa" and any(word in told for word in _NULLBESCHEID)
        if answers and current and named:
            return held
    return None
