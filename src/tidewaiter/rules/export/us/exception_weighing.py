"""The licence exceptions weighed for one case: what shuts each out, which of its conditions are met, which are open."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.law.licence_exceptions import Bar, Condition, LicenceException
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.export.us.exception_asks import Ask, asks
from tidewaiter.rules.export.us.exception_bars import bar_hits
from tidewaiter.rules.export.us.exception_case import PREFIX, Case
from tidewaiter.rules.export.us.exception_tests import met, offered

__all__ = ["State", "Weighed", "purpose_of", "spelt", "weigh", "written_for"]

# What a bar leaves where its own section draws the limits.
_PART = "part"


class State(StrEnum):
    """What comes of weighing an exception, the most hopeful first."""

    MET = "met"
    OPEN = "open"
    NOT_MET = "not_met"
    BARRED = "barred"


class Weighed(Value, frozen=True, kw_only=True):
    """One exception for one case: the bars that hit or may hit it, each condition with its answer, and the paragraphs that
    bars leave of it. `waiting` says that the purpose of the delivery, on which it hangs, is not stated; `asks` is what a
    person must say."""

    exception: LicenceException
    barred: tuple[Bar, ...] = ()
    maybe_barred: tuple[Bar, ...] = ()
    left: tuple[str, ...] = ()
    conditions: tuple[tuple[Condition, Standing], ...] = ()
    waiting: bool = False
    asks: tuple[Ask, ...] = ()

    @property
    def state(self) -> State:
        """What comes of it."""
        answers = {standing for _, standing in self.conditions}
        if self.barred:
            return State.BARRED
        if Standing.NO in answers:
            return State.NOT_MET
        # Where a bar leaves a part of it alone, no condition here tells whether the delivery is of that part.
        still = self.waiting or self.maybe_barred or self.left or Standing.UNKNOWN in answers
        return State.OPEN if still else State.MET

    def with_answer(self, standing: Standing) -> tuple[Condition, ...]:
        """The conditions with that answer."""
        return tuple(condition for condition, answer in self.conditions if answer is standing)


def weigh(case: Case) -> tuple[Weighed, ...]:
    """Every exception that is written for the case, in the order of the law."""
    bars = [(bar, bar_hits(case, bar)) for bar in case.law.exception_bars.bars]
    stated = purpose_of(case)
    return tuple(
        _weighed(case, exception, bars, waiting=bool(exception.purpose) and not stated)
        for exception in case.law.licence_exceptions.exceptions
        if (not exception.purpose or stated in ("", exception.purpose)) and written_for(case, exception)
    )


def purpose_of(case: Case) -> str:
    """What the delivery is for, as the order answers it; empty where it does not, or with a word that is none."""
    given = case.brief.shipment.answers.get(f"{PREFIX}purpose", "").strip().casefold()
    return given if given in case.law.licence_exceptions.purposes else ""


def written_for(case: Case, exception: LicenceException) -> bool:
    """Whether the exception speaks of such an item and such a way at all, or may."""
    if exception.kinds and case.kind not in exception.kinds:
        return False
    if exception.items and case.is_one_of(exception.items) is Standing.NO:
        return False
    if exception.but_items and case.is_one_of(exception.but_items) is Standing.YES:
        return False
    if case.goes_to(exception.at) is Standing.NO or (exception.passing and not _passes(case)):
        return False
    if exception.reexport is not None:
        other = Standing.NO if exception.reexport else Standing.YES
        if case.is_reexport() is other:
            return False
    if exception.needs_note and offered(case, exception.needs_note)[0] is Standing.NO:
        return False
    return not exception.entity_reference or _refers(case, exception.entity_reference)


def _passes(case: Case) -> bool:
    """Whether the place is not where the goods are to stay, or may not be."""
    return destination_of(case.brief.shipment) not in (case.place, case.country)


def _refers(case: Case, section: str) -> bool:
    """Whether the licence requirement of a listed party names that section."""
    return any(
        section in (match.entity.listing.licence_requirement or "")
        for searched in case.brief.matches
        for match in searched.matches
    )


def _weighed(
    case: Case, exception: LicenceException, bars: list[tuple[Bar, Standing]], *, waiting: bool
) -> Weighed:
    barred: list[Bar] = []
    maybe: list[Bar] = []
    left: list[str] = []
    for bar, hits in bars:
        if hits is Standing.NO or not bar.concerns(exception):
            continue
        leaves = bar.left_of(exception)
        named = case.is_one_of(bar.remain_items) if leaves is not None and bar.remain_items else Standing.YES
        if leaves is None or named is Standing.NO:
            (barred if hits is Standing.YES else maybe).append(bar)
        elif leaves and hits is Standing.YES:
            left.append(
                spelt(case.law.exception_bars.citation(bar)).split(";")[0] if leaves == _PART else leaves
            )
        elif leaves or named is Standing.UNKNOWN:
            maybe.append(bar)
    conditions = tuple((condition, met(case, condition)) for condition in exception.conditions)
    return Weighed(
        exception=exception,
        barred=tuple(barred),
        maybe_barred=tuple(maybe),
        left=tuple(dict.fromkeys(left)),
        conditions=conditions,
        waiting=waiting,
        asks=asks(case, exception, maybe, _unknown(conditions), waiting=waiting),
    )


def _unknown(conditions: tuple[tuple[Condition, Standing], ...]) -> tuple[Condition, ...]:
    return tuple(condition for condition, answer in conditions if answer is Standing.UNKNOWN)


def spelt(citation: Citation) -> str:
    """A section of title 15 with its paragraph, as in `740.2(a)(5)`."""
    return str(citation).removeprefix("15 CFR ").replace(", (", "(", 1)
