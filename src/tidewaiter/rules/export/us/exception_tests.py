"""Whether a condition of a licence exception is met, as far as the order and the law on file can tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from tidewaiter.law.eccns import NumberKind, number_kind, read_eccn
from tidewaiter.law.exception_items import within
from tidewaiter.law.licence_exceptions import At, Condition, EntryNote, Means
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Role, Standing
from tidewaiter.rules.export.us.determination import Answered, Determination
from tidewaiter.rules.export.us.exception_case import Case, both, either, reason_slug
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = ["TRANSIT", "met", "offered", "partly_required", "required_for", "speaking_notes"]

TRANSIT = {"NS": "D:1", "NP": "D:2", "CB": "D:3", "MT": "D:4"}
_NOT = {Standing.YES: Standing.NO, Standing.NO: Standing.YES, Standing.UNKNOWN: Standing.UNKNOWN}
# Exceptions of which an entry that says nothing on file may speak all the same: its words may have been lost.
_EVERY_ENTRY = ("LVS", "GBS", "TSR", "STA (c)(1)", "STA (c)(2)")


def met(case: Case, condition: Condition) -> Standing:
    """Yes, no, or unknown, where a person is asked. What the order answers under the condition's name counts where
    nothing else can tell."""
    if _spared(case, condition):
        return Standing.YES
    found = _TESTS[condition.test](case, condition)
    if found is Standing.NO and condition.or_from is not None:
        found = either((found, case.goes_to(condition.or_from), case.leaves_from(condition.or_from)))
    if found is Standing.UNKNOWN or (found is Standing.NO and condition.or_asked):
        return case.answer(condition.slug)
    return found


def _spared(case: Case, condition: Condition) -> bool:
    """Whether the condition does not ask of this item or this place."""
    if condition.for_items and case.is_one_of(condition.for_items) is Standing.NO:
        return True
    if condition.unless and case.is_one_of(condition.unless) is Standing.YES:
        return True
    return condition.for_at is not None and case.goes_to(condition.for_at) is Standing.NO


def offered(case: Case, symbol: str) -> tuple[Standing, tuple[float, ...]]:
    """Whether the entry offers the exception for the item, and the amounts in US dollars that may count for it."""
    if case.eccn is None:
        plain = number_kind(case.number) is NumberKind.EAR99
        return (Standing.NO if plain else Standing.UNKNOWN), ()
    notes = case.law.exception_notes.of(case.eccn.entry, symbol)
    if not notes:
        return _plainly(case, symbol)
    sure = speaking_notes(case, symbol)
    speaking = sure or tuple(note for note in notes if _speaks(case, note) is Standing.UNKNOWN)
    limits = tuple(note.limit for note in speaking if note.limit is not None)
    if not speaking:
        return (Standing.UNKNOWN if any(note.rest_open for note in notes) else Standing.NO), ()
    said = {_says(case, note) for note in speaking}
    if not sure:
        return Standing.UNKNOWN, limits
    return next(each for each in (Standing.NO, Standing.UNKNOWN, Standing.YES) if each in said), limits


def speaking_notes(case: Case, symbol: str) -> tuple[EntryNote, ...]:
    """What the entry says of the exception for the item for certain."""
    notes = case.law.exception_notes.of(case.eccn.entry, symbol) if case.eccn is not None else ()
    return tuple(note for note in notes if _speaks(case, note) is Standing.YES)


def _plainly(case: Case, symbol: str) -> tuple[Standing, tuple[float, ...]]:
    said = case.entry.exceptions.get(symbol, "") if case.entry is not None else ""
    if said.startswith("$"):
        return Standing.YES, (float(said[1:]),)
    lost = Standing.UNKNOWN if symbol in _EVERY_ENTRY else Standing.NO
    return {"yes": Standing.YES, "no": Standing.NO, "conditions": Standing.UNKNOWN}.get(said, lost), ()


def _speaks(case: Case, note: EntryNote) -> Standing:
    """Whether the note speaks of the item, by the paragraph stated."""
    paragraph = case.eccn.paragraph if case.eccn is not None else ""
    inside = within(paragraph, note.part.split(",")) if note.part else Standing.YES
    outside = within(paragraph, note.but.split(",")) if note.but else Standing.NO
    if inside is Standing.NO or outside is Standing.YES:
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in (inside, outside) else Standing.YES


def _says(case: Case, note: EntryNote) -> Standing:
    if note.none:
        return Standing.NO
    controlled = either(case.controlled_for(reason) for reason in note.but_reasons)
    return Standing.UNKNOWN if note.open and controlled is Standing.NO else _NOT[controlled]


def _asked(case: Case, condition: Condition) -> Standing:
    return Standing.UNKNOWN


def _at(case: Case, condition: Condition) -> Standing:
    return case.goes_to(condition.at)


def _from(case: Case, condition: Condition) -> Standing:
    return case.leaves_from(condition.at)


def _note(case: Case, condition: Condition) -> Standing:
    return offered(case, condition.symbol)[0]


def _value(case: Case, condition: Condition) -> Standing:
    """Whether the value of all goods of the entry in the order, or of the whole order, is within the amount; unknown where
    a value in US dollars is missing that could settle it, where a line may be of the entry too since it has no number, and between two amounts either of which may count."""
    goods = case.brief.shipment.goods
    if condition.number:
        limits: tuple[float, ...] = (case.law.number(condition.number).at(case.day).value,)
        sure = perhaps = goods
    else:
        limits = offered(case, condition.symbol)[1]
        sure = tuple(line for line in goods if line is case.goods or _same(case, line))
        perhaps = tuple(line for line in goods if line in sure or not us_numbers(line))
    least, most = _dollars(sure), _dollars(perhaps)
    if not limits:
        return Standing.UNKNOWN
    if sum(least) > max(limits):
        return Standing.NO
    known = len(most) == len(perhaps)
    return Standing.YES if known and sum(most) <= min(limits) else Standing.UNKNOWN


def _same(case: Case, line: Goods) -> bool:
    """Whether the line is of the same entry."""
    entries = {eccn.entry for number in us_numbers(line) if (eccn := read_eccn(number)) is not None}
    return case.eccn is not None and case.eccn.entry in entries


def _dollars(lines: Iterable[Goods]) -> tuple[float, ...]:
    """The values of those lines that have one in US dollars."""
    values = (line.value for line in lines)
    return tuple(
        value.amount for value in values if value is not None and value.currency.strip().upper() == "USD"
    )


def _only_reasons(case: Case, condition: Condition) -> Standing:
    """Whether nothing but these reasons requires the licence under part 742; no where none does."""
    found = case.determination()
    if found is None:
        return Standing.UNKNOWN
    others = required_for(case, found, set(case.law.control_list.reasons) - set(condition.reasons))
    mine = required_for(case, found, set(condition.reasons)) if found.answers else Standing.UNKNOWN
    return both(_NOT[others], mine)


def required_for(case: Case, found: Determination, reasons: Collection[str]) -> Standing:
    """Whether one of these reasons requires the licence; of a part of the entry, where it controls the item."""
    asking = [one for one in found.required if one.reason in reasons]
    stands = [Standing.YES if one.whole else case.answer(reason_slug(one.reason)) for one in asking]
    return either((*stands, *(Standing.UNKNOWN for one in found.open if one.reason in reasons)))


def partly_required(case: Case, found: Determination) -> tuple[Answered, ...]:
    """The reasons that require the licence for a part of the entry, and of which the order says nothing."""
    return tuple(
        one
        for one in found.required
        if not one.whole and case.answer(reason_slug(one.reason)) is Standing.UNKNOWN
    )


def _not_reasons(case: Case, condition: Condition) -> Standing:
    return _NOT[either(case.controlled_for(reason) for reason in condition.reasons)]


def _controlled_only(case: Case, condition: Condition) -> Standing:
    others = set(case.law.control_list.reasons) - set(condition.reasons)
    return _NOT[either(case.controlled_for(reason) for reason in sorted(others))]


def _not_items(case: Case, condition: Condition) -> Standing:
    return _NOT[case.is_one_of(condition.items)]


def _no_buyer(case: Case, condition: Condition) -> Standing:
    return Standing.NO if case.brief.shipment.in_role(Role.BUYER) else Standing.UNKNOWN


def _transit_reasons(case: Case, condition: Condition) -> Standing:
    """Whether no reason for control meets the country group that is shut to it."""
    caught = [
        both(case.controlled_for(reason), case.goes_to(At(groups=(group,))))
        for reason, group in TRANSIT.items()
    ]
    return _NOT[either(caught)]


_TESTS: dict[Means, Callable[[Case, Condition], Standing]] = {
    Means.ASKED: _asked,
    Means.AT: _at,
    Means.FROM: _from,
    Means.NOTE: _note,
    Means.VALUE: _value,
    Means.ONLY_REASONS: _only_reasons,
    Means.NOT_REASONS: _not_reasons,
    Means.CONTROLLED_ONLY: _controlled_only,
    Means.NOT_ITEMS: _not_items,
    Means.NO_BUYER: _no_buyer,
    Means.TRANSIT_REASONS: _transit_reasons,
}
