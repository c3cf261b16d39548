"""Which duties of the law on file arise for an order, for which of its lines, and as surely as the papers tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.law.duties import Duty
from tidewaiter.law.eccns import NumberKind, number_kind
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Standing
from tidewaiter.places.destination import FINAL_ROLES, destination_of, place_country
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.export.us.duty_values import worth_more
from tidewaiter.rules.export.us.exception_case import Case, both, case_of, either
from tidewaiter.rules.export.us.requirements import asks_for_licence, cited_sections, lines_of
from tidewaiter.rules.order import role_at
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["Arising", "arising", "due_at_any_value", "held_licences"]

PREFIX = "us_duties/"


class Arising(Value, frozen=True, kw_only=True):
    """A duty with the lines (from 0) for which it arises; `sure` where all that it names is known to be so."""

    duty: Duty
    lines: tuple[int, ...]
    sure: bool


class _Order(Value, frozen=True, kw_only=True):
    """The order with what findings ask of each line."""

    brief: Brief
    law: Law
    cases: dict[int, Case]
    licences: dict[int, Standing]
    findings: tuple[Finding, ...]


def arising(brief: Brief, law: Law, findings: tuple[Finding, ...], rule: str) -> tuple[Arising, ...]:
    """The duties that the rule tells, in the order of the law; none where the destination is not known, which is asked
    elsewhere, and for lines that the EAR do not reach."""
    order = _order(brief, law, findings)
    return tuple(found for duty in law.duties.of(rule) for found in _arising(order, duty))


def due_at_any_value(
    brief: Brief, law: Law, findings: tuple[Finding, ...], rule: str, task: str
) -> dict[int, tuple[Case, Standing]]:
    """Each line that the EAR reach, as a case, and whether a duty of the rule brings the task whatever the goods are worth."""
    order = _order(brief, law, findings)
    duties = [duty for duty in law.duties.of(rule) if duty.task == task and not duty.number]
    return {
        line: (case, either(_of_line(order, line, duty) for duty in duties))
        for line, case in order.cases.items()
    }


def _order(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> _Order:
    destination = destination_of(brief.shipment)
    sections = cited_sections(findings)
    reached = [
        line
        for line in range(len(brief.shipment.goods))
        if destination is not None and subject_to_ear(brief, line) is not Standing.NO
    ]
    return _Order(
        brief=brief,
        law=law,
        cases={line: case_of(brief, law, (line, destination or ""), "", sections) for line in reached},
        licences=_licences(brief, findings),
        findings=findings,
    )


def held_licences(brief: Brief) -> tuple[str, ...]:
    """The numbers of the licences of BIS that the order names."""
    return tuple(
        held.number
        for held in brief.shipment.authorisations
        if held.authority.strip().upper() == "BIS" and not held.is_exception
    )


def _licences(brief: Brief, findings: Iterable[Finding]) -> dict[int, Standing]:
    """For each line whether a finding asks for a licence."""
    asked: dict[int, Standing] = {}
    for finding in findings:
        standing = asks_for_licence(finding)
        if standing is not Standing.NO:
            for line in lines_of(brief, finding):
                asked[line] = either((standing, asked.get(line, Standing.NO)))
    return asked


def _arising(order: _Order, duty: Duty) -> Iterator[Arising]:
    found = {line: _of_line(order, line, duty) for line in order.cases}
    lines = tuple(line for line, standing in found.items() if standing is not Standing.NO)
    sure = tuple(line for line in lines if found[line] is Standing.YES)
    if duty.number:
        limit = order.law.number(duty.number).at(order.brief.clocks.as_of).value
        goods = order.brief.shipment.goods
        _, lines = worth_more(goods, lines, duty.sum, limit)
        certain, sure = worth_more(goods, sure, duty.sum, limit)
        sure = sure if certain is Standing.YES else ()
    if lines:
        yield Arising(duty=duty, lines=sure or lines, sure=bool(sure))


def _of_line(order: _Order, line: int, duty: Duty) -> Standing:
    if duty.but_purposes and order.brief.shipment.answers.get("us_exception/purpose") in duty.but_purposes:
        return Standing.NO
    if any(_held(order.brief, symbol) for symbol in duty.unless_held):
        return Standing.NO
    standing = Standing.YES
    for each in _asked(order, line, duty):
        standing = both(standing, each)
        if standing is Standing.NO:
            return standing
    # Software and technology may leave by wire, of which the papers say nothing.
    by_wire = duty.tangible and order.cases[line].kind is not GoodsKind.COMMODITY
    if standing is Standing.YES and (duty.asked or by_wire):
        return answered(order.brief.shipment, f"{PREFIX}{duty.slug}")
    return standing


def _asked(order: _Order, line: int, duty: Duty) -> Iterator[Standing]:
    """What the duty names, one by one."""
    case = order.cases[line]
    yield subject_to_ear(order.brief, line)
    if _of_number(duty) and number_kind(case.number) is NumberKind.NONE:
        # Which number the line has is asked elsewhere, and comes first.
        yield Standing.NO
    if duty.kinds:
        yield _so(case.kind in duty.kinds)
    if duty.listed:
        yield _so(number_kind(case.number) is NumberKind.ECCN)
    if duty.items:
        yield case.is_one_of(duty.items)
    if duty.but_items:
        yield _so(case.is_one_of(duty.but_items) is not Standing.YES)
    if duty.to_paragraph:
        yield _up_to(case, duty.to_paragraph)
    if duty.reasons:
        yield either(case.controlled_for(reason) for reason in duty.reasons)
    yield case.goes_to(duty.at)
    if duty.through:
        yield _so(any(place_country(leg.place) in duty.through for leg in order.brief.shipment.route[1:]))
    if duty.left is not None:
        yield case.leaves_from(duty.left)
    if duty.licence:
        yield order.licences.get(line, Standing.NO)
    if duty.held_licence:
        yield _so(bool(held_licences(order.brief)))
    if duty.held:
        yield _so(_held(order.brief, duty.held))
    if duty.sections:
        yield _required(order, case, duty)


def _required(order: _Order, case: Case, duty: Duty) -> Standing:
    """Whether one of the sections asks something, of a party in one of the roles where some are named. Where nobody who is
    to receive the goods is named, it may be whoever it asks something of."""
    anyone = either(case.sections.get(section, Standing.NO) for section in duty.sections)
    if not duty.roles or anyone is Standing.NO:
        return anyone
    theirs = tuple(one for one in order.findings if role_at(order.brief, one.subject) in duty.roles)
    sections = cited_sections(theirs)
    found = either(sections.get(section, Standing.NO) for section in duty.sections)
    named = order.brief.shipment.in_role(*FINAL_ROLES)
    return found if found is not Standing.NO or named else Standing.UNKNOWN


def _of_number(duty: Duty) -> bool:
    return bool(duty.listed or duty.items or duty.reasons or duty.to_paragraph)


def _so(so: bool) -> Standing:
    return Standing.YES if so else Standing.NO


def _up_to(case: Case, last: str) -> Standing:
    paragraph = case.eccn.paragraph if case.eccn is not None else ""
    return _so(paragraph[0] <= last) if paragraph else Standing.UNKNOWN


def _held(brief: Brief, symbol: str) -> bool:
    """Whether the order names that exception or authorisation."""
    named = (f"{held.number} {held.kind or ''}".upper() for held in brief.shipment.authorisations)
    return any(symbol in words.replace("(", " ").split() for words in named)
