"""Whether something shuts licence exceptions out of a case."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.licence_exceptions import Bar
from tidewaiter.model.words import Standing
from tidewaiter.places.destination import departure_of
from tidewaiter.rules.export.us.exception_case import Case, either
from tidewaiter.rules.export.us.exception_tests import offered, required_for

__all__ = ["asked_of", "bar_hits"]


def bar_hits(case: Case, bar: Bar) -> Standing:
    """Whether the bar hits the case: all that it names must be so. What only a person can tell is what the order answers
    under its name; a requirement that a finding cites is no matter of answers."""
    answers = set(asked_of(case, bar))
    if Standing.NO in answers:
        return Standing.NO
    if bar.sections:
        return Standing.UNKNOWN if Standing.UNKNOWN in answers else Standing.YES
    if bar.asked or Standing.UNKNOWN in answers:
        return case.answer(bar.slug)
    return Standing.YES


def asked_of(case: Case, bar: Bar) -> Iterator[Standing]:
    """What the bar names, one by one, as far as list, papers and findings tell."""
    if bar.sections:
        yield either(case.sections.get(section, Standing.NO) for section in bar.sections)
    if bar.items:
        yield case.is_one_of(bar.items)
    if bar.but_items and case.is_one_of(bar.but_items) is Standing.YES:
        yield Standing.NO
    if bar.reasons:
        yield either(case.controlled_for(reason) for reason in bar.reasons)
    if bar.required:
        found = case.determination()
        yield Standing.UNKNOWN if found is None else required_for(case, found, bar.required)
    yield case.goes_to(bar.at)
    if bar.shipped is not None:
        yield case.came_from(bar.shipped)
    if bar.left is not None:
        yield case.leaves_from(bar.left) if departure_of(case.brief.shipment) else Standing.UNKNOWN
    if bar.reexport:
        yield case.is_reexport()
    if bar.note:
        yield offered(case, bar.note)[0]
