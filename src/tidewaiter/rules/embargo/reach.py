"""Whether a goods line is among the goods that a measure against a destination reaches, by its classification."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from tidewaiter.law.at import State
from tidewaiter.law.control_list import ReasonForControl
from tidewaiter.law.destinations import DestinationMeasure, Reach
from tidewaiter.law.eccns import Eccn, NumberKind, number_kind, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.determination import applies_to
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = ["perhaps_excluded", "within"]


def within(measure: DestinationMeasure, goods: Goods, law: Law, day: datetime.date) -> Standing:
    """Whether the measure reaches the goods line on `day`: yes for a measure that names no goods, unknown without a
    classification, and where it depends on a part of the entry or on an issue of the list that was not read."""
    if measure.reach not in (Reach.CONTROL_LIST, Reach.ENTRIES):
        return Standing.YES
    return _strongest(_of_number(measure, number, law, day) for number in us_numbers(goods))


def perhaps_excluded(measure: DestinationMeasure, goods: Goods) -> bool:
    """Whether the goods are of an entry that the measure leaves out for some end users."""
    numbers = (read_eccn(number) for number in us_numbers(goods))
    return any(
        _named(eccn, measure.perhaps_excluded) is not Standing.NO for eccn in numbers if eccn is not None
    )


def _of_number(measure: DestinationMeasure, number: str, law: Law, day: datetime.date) -> Standing:
    kind = number_kind(number)
    eccn = read_eccn(number)
    if kind is NumberKind.EAR99:
        return Standing.NO
    if eccn is None:
        # What stands on the list of the State Department is not on this one.
        return Standing.NO if kind is NumberKind.USML else Standing.UNKNOWN
    if measure.reach is Reach.CONTROL_LIST:
        inside = not measure.categories or eccn.category in measure.categories
        return Standing.YES if inside else Standing.NO
    return _of_entry(measure, eccn, law, day)


def _of_entry(measure: DestinationMeasure, eccn: Eccn, law: Law, day: datetime.date) -> Standing:
    entry = law.control_list.entry(eccn.entry)
    found = [_named(eccn, measure.entries)]
    if _named(eccn, measure.entries_in_part) is not Standing.NO:
        found.append(Standing.UNKNOWN)
    if entry is None:
        found.append(Standing.UNKNOWN)
    else:
        found += [_speaks(eccn, reason) for reason in entry.reasons if _meant(reason, measure.reasons)]
        if law.control_list.span(day).state is not State.KNOWN:
            # The entry may have had other reasons on a day whose issue was not read.
            found.append(Standing.UNKNOWN)
    return _strongest(found)


def _meant(reason: ReasonForControl, reasons: tuple[str, ...]) -> bool:
    return reason.column in reasons or reason.reason in reasons


def _speaks(eccn: Eccn, reason: ReasonForControl) -> Standing:
    return Standing.YES if reason.named else applies_to(eccn, reason)


def _named(eccn: Eccn, entries: tuple[str, ...]) -> Standing:
    """Whether the number is one of these, each an entry or a paragraph of one; unknown where the paragraph stated is
    wider than the one named."""
    mine = [each for text in entries if (each := read_eccn(text)) is not None and each.entry == eccn.entry]
    if any(not each.paragraph or f"{eccn.paragraph}.".startswith(f"{each.paragraph}.") for each in mine):
        return Standing.YES
    wider = any(not eccn.paragraph or each.paragraph.startswith(f"{eccn.paragraph}.") for each in mine)
    return Standing.UNKNOWN if wider else Standing.NO


def _strongest(found: Iterable[Standing]) -> Standing:
    """Yes where one says yes, no where all say no, else unknown; unknown where none speaks."""
    said = list(found)
    if Standing.YES in said:
        return Standing.YES
    return Standing.NO if said and Standing.UNKNOWN not in said else Standing.UNKNOWN
