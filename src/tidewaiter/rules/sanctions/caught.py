"""Which goods an address entry of the Entity List reaches (15 CFR 744.11(a), 744.16; Part 744 Supp. No. 4)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from tidewaiter.law.effects import AddressClass, AddressEntry
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.entity import Entity
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Standing

__all__ = ["address_entry", "caught", "line_caught"]

_SUPP7 = "us_supp7"
_NUMBER = re.compile(r"address\s+0*(\d+)", re.IGNORECASE)


def address_entry(entity: Entity, law: Law) -> AddressEntry | None:
    """The law's row for a listed address, found by country and number; None where there is none."""
    if entity.primary_name in law.addresses:
        return law.addresses[entity.primary_name]
    number = _NUMBER.search(entity.primary_name)
    if number is None:
        return None
    names = (f"{country} Address {int(number[1]):02d}" for country in entity.countries)
    return next((law.addresses[name] for name in names if name in law.addresses), None)


def caught(entry: AddressEntry, brief: Brief, law: Law) -> tuple[Standing, tuple[int, ...]]:
    """Whether any goods line is reached, and which lines (from 0) give the answer: those reached, else those that
    cannot be told."""
    day = brief.clocks.as_of
    told = [
        (at, line_caught(entry.licence_class, line, law, day)) for at, line in enumerate(brief.shipment.goods)
    ]
    for answer in (Standing.YES, Standing.UNKNOWN):
        lines = tuple(at for at, standing in told if standing is answer)
        if lines:
            return answer, lines
    return Standing.NO, ()


def line_caught(licence_class: AddressClass, line: Goods, law: Law, day: datetime.date) -> Standing:
    """Whether one line is reached: by its ECCN, by its code in Supplement No. 7 to Part 746, or both."""
    on_list = _on_control_list(line)
    in_supp7 = _in_supp7(line, law, day)
    if licence_class is AddressClass.CCL_AND_SUPP7:
        return _every((on_list, in_supp7))
    return on_list if on_list is Standing.YES else _either((on_list, in_supp7))


def _on_control_list(line: Goods) -> Standing:
    if not line.eccn or not line.eccn.strip():
        return Standing.UNKNOWN
    return Standing.NO if line.eccn.strip().upper() == "EAR99" else Standing.YES


def _in_supp7(line: Goods, law: Law, day: datetime.date) -> Standing:
    if line.hs is None:
        return Standing.UNKNOWN
    hits = law.codes(_SUPP7).at(day).hits(hs_digits(line.hs))
    return _either([Standing.UNKNOWN if hit.wider else hit.standing for hit in hits] or [Standing.NO])


def _every(answers: Iterable[Standing]) -> Standing:
    known = set(answers)
    if Standing.NO in known:
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in known else Standing.YES


def _either(answers: Iterable[Standing]) -> Standing:
    known = set(answers)
    if Standing.YES in known:
        return Standing.YES
    return Standing.UNKNOWN if Standing.UNKNOWN in known else Standing.NO
