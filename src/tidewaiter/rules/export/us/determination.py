"""Licence determination: whether the Commerce Control List asks for a licence for an item to a destination on a day.

15 CFR 738.4(a): each reason for control of the entry is looked up by itself, in its column of the Country Chart or in
the rule of its own that it points to, and each must be met by itself. A missing mark is no permission: part 744,
part 746 and the general prohibitions are other rules' business.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from tidewaiter.law.at import State
from tidewaiter.law.control_list import ControlEntry, ReasonForControl
from tidewaiter.law.country_chart import TreatedAs
from tidewaiter.law.eccns import Eccn, NumberKind, number_kind, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.own_rules import OwnReach, OwnRule
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Standing

__all__ = ["Answered", "Basis", "Determination", "Verdict", "applies_to", "determine"]

_PARAGRAPHS = re.compile(r"(all but )?(\.[a-z](?:\.[a-z0-9]+)*(?:, \.[a-z](?:\.[a-z0-9]+)*)*)")


class Verdict(StrEnum):
    """What the control list asks of the item to the destination, gravest first, then why it could not be asked.

    `licence`: a reason that applies to the whole entry requires one. `in_part`: a reason does that applies to part of
    the entry. `open`: a rule of its own was not read. `itar`: the entry lists what the State Department controls.
    `elsewhere`: the entry has no reasons and points to another entry or another authority. `none`: no reason asks for one. `part_746`: the chart sends the reader to Part 746. `ear99`:
    not on the list. `munitions`: a number of the State Department's list. `no_entry`, `no_row`: the entry or the
    destination is not in the issue on file. `no_number`: not a number of any of these lists. `domestic`: no export.
    """

    LICENCE = "licence"
    IN_PART = "in_part"
    OPEN = "open"
    ITAR = "itar"
    ELSEWHERE = "elsewhere"
    NONE = "none"
    PART_746 = "part_746"
    EAR99 = "ear99"
    MUNITIONS = "munitions"
    NO_ENTRY = "no_entry"
    NO_ROW = "no_row"
    NO_NUMBER = "no_number"
    DOMESTIC = "domestic"


class Basis(StrEnum):
    """Where the answer to one reason was found."""

    CHART = "chart"
    OWN_RULE = "own_rule"
    FOOTNOTE = "footnote"
    UNREAD = "unread"


class Answered(Value, frozen=True, kw_only=True):
    """What one reason for control says of one destination. `required` is yes, no, or unknown where the rule was not
    read or nobody has verified it. `applies` is yes where the reason speaks of the entire entry or of a part that the
    stated paragraph is of, no where the paragraph is outside, so that nothing is required, and unknown where the item may
    be of the `part` it speaks of."""

    reason: str
    column: str | None
    basis: Basis
    required: Standing
    applies: Standing
    part: str = ""
    citation: Citation | None = None
    says: str = ""

    @property
    def whole(self) -> bool:
        """Whether it speaks of the item for certain."""
        return self.applies is Standing.YES


class Determination(Value, frozen=True, kw_only=True):
    """The answer for one item, one destination and one day. `row` is the destination whose row was read; `known` says
    that list and chart of that day were read, else these are the answers of the issue on file, which may have been
    others."""

    number: str
    destination: str
    day: datetime.date
    verdict: Verdict
    known: bool
    eccn: Eccn | None = None
    row: str | None = None
    treated: TreatedAs | None = None
    answers: tuple[Answered, ...] = ()

    @property
    def required(self) -> tuple[Answered, ...]:
        """The reasons that ask for a licence, those of the whole entry first."""
        asking = [answer for answer in self.answers if answer.required is Standing.YES]
        return tuple(sorted(asking, key=lambda answer: not answer.whole))

    @property
    def open(self) -> tuple[Answered, ...]:
        """The reasons whose answer is not known."""
        return tuple(answer for answer in self.answers if answer.required is Standing.UNKNOWN)


class _Asked(NamedTuple):
    """The item, the row that is read for its destination, and the day whose groups and rules count: no day before
    the issue on file, since what held then is not known."""

    law: Law
    eccn: Eccn
    row: str
    day: datetime.date

    def is_in(self, groups: tuple[str, ...]) -> bool:
        return any(self.row in self.law.country_group(name).at(self.day) for name in groups)


def determine(law: Law, number: str, destination: str, day: datetime.date) -> Determination:
    """What the list asks of the item of that number (ECCN, EAR99 or USML, as stated) to the destination (ISO 3166
    alpha-2) on `day`. Raises LawError for a day before the law on file."""
    eccn = read_eccn(number)
    treated = law.country_chart.treated(destination, day)
    row = treated.as_ if treated is not None else destination
    answers: tuple[Answered, ...] = ()
    verdict = _before_the_chart(law, number, eccn, row, treated)
    entry = law.control_list.entry(eccn.entry) if eccn is not None else None
    spans = (law.control_list.span(day), law.country_chart.span(day))
    if verdict is None and eccn is not None and entry is not None:
        newest = law.control_list.spans[-1].from_
        answers = tuple(_answers(_Asked(law, eccn, row, max(day, newest)), entry))
        verdict = _verdict(entry, answers, treated)
    return Determination(
        number=number.strip(),
        destination=destination,
        day=day,
        verdict=verdict or Verdict.NO_ENTRY,
        known=all(span.state is State.KNOWN for span in spans),
        eccn=eccn,
        row=row,
        treated=treated,
        answers=answers,
    )


def _before_the_chart(
    law: Law, number: str, eccn: Eccn | None, row: str, treated: TreatedAs | None
) -> Verdict | None:
    """The verdict where no reason need be asked, None where the reasons decide."""
    kind = number_kind(number)
    if kind is NumberKind.USML:
        return Verdict.MUNITIONS
    if kind is NumberKind.NONE:
        return Verdict.NO_NUMBER
    if row == "US":
        # That a territory is treated as the United States was not read, so that it cannot be the ground of silence.
        return Verdict.DOMESTIC if treated is None or treated.citation.verified else Verdict.NO_ROW
    if eccn is None:
        return Verdict.EAR99
    if eccn.entry not in law.control_list.entries:
        return Verdict.NO_ENTRY
    if row in law.country_chart.by_part_746:
        return Verdict.PART_746
    return None if row in law.country_chart.rows else Verdict.NO_ROW


def _verdict(entry: ControlEntry, answers: tuple[Answered, ...], treated: TreatedAs | None) -> Verdict:
    asking = [answer for answer in answers if answer.required is Standing.YES]
    if any(answer.whole for answer in asking):
        return Verdict.LICENCE
    if asking:
        return Verdict.IN_PART
    if any(answer.required is Standing.UNKNOWN for answer in answers):
        return Verdict.OPEN
    if not entry.reasons:
        return Verdict.ITAR if entry.points_to == "ITAR" else Verdict.ELSEWHERE
    # A row that may not be the destination's own can ask for a licence, and cannot say that none is needed.
    return Verdict.NONE if treated is None or treated.citation.verified else Verdict.NO_ROW


def _answers(asked: _Asked, entry: ControlEntry) -> Iterator[Answered]:
    for reason in entry.reasons:
        if reason.column is not None:
            yield _by_chart(asked, reason, reason.column)
        else:
            yield from _by_own_rules(asked, reason)
    for note, required, whole in asked.law.country_chart.footnotes_of(asked.row, entry.entry):
        yield Answered(
            reason=f"footnote {note.footnote}",
            column=None,
            basis=Basis.FOOTNOTE,
            required=required,
            applies=Standing.YES if whole else Standing.UNKNOWN,
            citation=note.citation,
            says=note.says,
        )


def _by_chart(asked: _Asked, reason: ReasonForControl, column: str) -> Answered:
    applies = applies_to(asked.eccn, reason)
    return Answered(
        reason=reason.reason,
        column=column,
        basis=Basis.CHART,
        required=_if_it_applies(asked.law.country_chart.marked(asked.row, column), applies),
        applies=applies,
        part=reason.part,
    )


def _by_own_rules(asked: _Asked, reason: ReasonForControl) -> Iterator[Answered]:
    rules = asked.law.own_rules.of(reason.reason, asked.eccn.entry, asked.day)
    for rule in rules:
        sure = rule.citation.verified
        # What nobody has verified asks for nothing by itself, and frees from nothing either.
        required = _reached(asked, rule) if sure else Standing.UNKNOWN
        if rule.part:
            applies = _within(asked.eccn, rule.part, sure=sure)
        else:
            applies = Standing.YES if reason.named else applies_to(asked.eccn, reason)
        yield Answered(
            reason=reason.reason,
            column=None,
            basis=Basis.OWN_RULE,
            required=_if_it_applies(required, applies),
            applies=applies,
            part=rule.part or reason.part,
            citation=rule.citation,
            says=rule.says,
        )
    if not rules:
        applies = applies_to(asked.eccn, reason)
        yield Answered(
            reason=reason.reason,
            column=None,
            basis=Basis.UNREAD,
            required=_if_it_applies(Standing.UNKNOWN, applies),
            applies=applies,
            part=reason.part,
        )


def _if_it_applies(required: Standing, applies: Standing) -> Standing:
    return Standing.NO if applies is Standing.NO else required


def applies_to(eccn: Eccn, reason: ReasonForControl) -> Standing:
    """Whether the reason speaks of the item: of the entire entry, or of the paragraph stated."""
    return Standing.YES if reason.whole else _within(eccn, reason.part)


def _within(eccn: Eccn, part: str, *, sure: bool = True) -> Standing:
    """Whether the stated paragraph is of that part, where the part is paragraphs and nothing else (`.a, .x`, `all but
    .b, .y`); unknown for any other words, without a paragraph, and where the one stated has both in it.

    A part that nobody has verified (not `sure`) never leaves the item outside.
    """
    listed = _PARAGRAPHS.fullmatch(part)
    if listed is None or not eccn.paragraph:
        return Standing.UNKNOWN
    named = [one.strip(" .") for one in listed[2].split(",")]
    if any(_below(eccn.paragraph, one) for one in named):
        inside = True
    elif any(_below(one, eccn.paragraph) for one in named):
        return Standing.UNKNOWN
    else:
        inside = False
    if inside is not bool(listed[1]):
        return Standing.YES
    return Standing.NO if sure else Standing.UNKNOWN


def _below(paragraph: str, other: str) -> bool:
    return paragraph == other or paragraph.startswith(f"{other}.")


def _reached(asked: _Asked, rule: OwnRule) -> Standing:
    """Whether the rule asks for a licence to the destination; a place that it names stands before any group."""
    if asked.row in rule.places:
        return Standing.YES
    if asked.row in rule.but or asked.is_in(rule.but_groups):
        return Standing.NO
    if asked.is_in(rule.groups):
        return Standing.YES
    if rule.reach is OwnReach.UNREAD or asked.row in rule.open or asked.is_in(rule.open_groups):
        return Standing.UNKNOWN
    return Standing.YES if rule.reach is OwnReach.ALL else Standing.NO
