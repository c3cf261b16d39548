"""What the EAR ask of blocked persons by the programme they are blocked under (15 CFR 744.8, and what was before it)."""

from __future__ import annotations

from tidewaiter.law.effects import Binding, ProgrammeEffect
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["Reached", "items_reached", "judge_programme", "reaching"]

_LIST = "us_sdn"


class Reached(Value, frozen=True, kw_only=True):
    """Whether any line of the order is subject to the EAR, and which lines (from 0) give that answer."""

    standing: Standing
    lines: tuple[int, ...]


def items_reached(brief: Brief) -> Reached:
    """The surest answer of all lines, with those that give it."""
    answers = [subject_to_ear(brief, at) for at in range(len(brief.shipment.goods))]
    for standing in (Standing.YES, Standing.UNKNOWN):
        lines = tuple(at for at, answer in enumerate(answers) if answer is standing)
        if lines:
            return Reached(standing=standing, lines=lines)
    return Reached(standing=Standing.NO, lines=tuple(range(len(answers))))


def reaching(match: Match, brief: Brief, law: Law) -> ProgrammeEffect | None:
    """What the EAR ask on the day of somebody under the programmes of this listing, the gravest where several do; None
    where they ask nothing, and for a listing that is not in force."""
    listing = match.entity.listing
    day = brief.clocks.as_of
    if listing.watchlist != _LIST or not in_force(listing.in_force, day):
        return None
    asking = (
        also
        for also in law.effect(_LIST).also
        if also.binding is Binding.ITEMS and also.reaches(listing.programmes, day)
    )
    return min(asking, key=lambda also: (not also.citation.verified, also.level.rank), default=None)


def judge_programme(also: ProgrammeEffect, brief: Brief) -> Judgement:
    """What that means for this order: its level where a line is subject to the EAR, review where none is shown to be,
    and no more than review where nobody has read the rule."""
    match items_reached(brief).standing:
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="no_nexus")
        case Standing.UNKNOWN:
            return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
        case Standing.YES:
            if not also.citation.verified:
                return Judgement(level=Level.REVIEW, variant="unverified")
            return Judgement(level=also.level)
