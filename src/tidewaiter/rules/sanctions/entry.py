"""What an Entity List entry asks of an order, to the extent of its licence requirement (15 CFR 744.11(a), 744.16)."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.law.requirement import Requirement, Scope, requirement_of
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.sanctions.extent import LineReached, Turns, reached_lines
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["Asked", "ask", "judged_by_lines", "numbered"]


class Asked(Value, frozen=True, kw_only=True):
    """A requirement, what it means for each line, and what follows."""

    requirement: Requirement
    lines: tuple[LineReached, ...]
    judged: Judgement

    @property
    def telling(self) -> tuple[int, ...]:
        """The lines, from 0, that give the answer: those reached, else those that leave it open, else all."""
        for answer in (Standing.YES, Standing.UNKNOWN):
            told = tuple(one.line for one in self.lines if one.reached is answer)
            if told:
                return told
        return tuple(one.line for one in self.lines)

    @property
    def open(self) -> tuple[int, ...]:
        """The lines, from 0, that may be reached."""
        return tuple(one.line for one in self.lines if one.reached is Standing.UNKNOWN)


def ask(wording: str | None, brief: Brief, law: Law, *, refused: bool = False) -> Asked:
    """What an entry of that wording asks. `refused` says that whoever was asked about the use would not answer: a use
    that cannot be found out counts as the one that needs a licence (15 CFR 746.8(a)(4))."""
    requirement = requirement_of(wording)
    lines = reached_lines(requirement, brief, law)
    judged = judged_by_lines(lines)
    if judged.variant == Turns.PROJECTS and refused:
        judged = Judgement(level=Level.LICENCE_REQUIRED, variant="projects_refused", gap=True)
    if requirement.scope is Scope.UNSTATED and not judged.variant:
        judged = Judgement(level=judged.level, variant="unstated", gap=judged.gap)
    return Asked(requirement=requirement, lines=lines, judged=judged)


def judged_by_lines(lines: tuple[LineReached, ...]) -> Judgement:
    """A licence where a line is reached, with a gap where another may be; review where one may be; a note where the
    entry names other items than all of the order, and review where it names them and nothing shows that US law does."""
    answers = {one.reached for one in lines}
    if Standing.YES in answers:
        return Judgement(level=Level.LICENCE_REQUIRED, gap=Standing.UNKNOWN in answers)
    turns = [one.turns for one in lines if one.reached is Standing.UNKNOWN]
    if turns:
        first = next(turn for turn in Turns if turn in turns)
        return Judgement(level=Level.REVIEW, variant=first.value, gap=True)
    if any(one.turns is Turns.NO_NEXUS for one in lines):
        return Judgement(level=Level.REVIEW, variant=Turns.NO_NEXUS.value)
    return Judgement(level=Level.NOTE, variant=Turns.NOT_CAUGHT.value)


def numbered(lines: tuple[int, ...]) -> str:
    """The lines as people count them, `1, 3`, or `-`."""
    return ", ".join(str(at + 1) for at in lines) or "-"
