"""What an entry of the Military End-User List asks of an order (15 CFR 744.21(b)(1)(ii); Supplements No. 2 and 7 to Part 744)."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.law.requirement import Requirement, Scope
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import subject_at
from tidewaiter.rules.sanctions.entry import Asked, judged_by_lines
from tidewaiter.rules.sanctions.extent import reached_lines
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["ask_military"]

# 744.21(a)(2): of military end users there, every item; the list named such until March 2022.
_EVERY_ITEM = "us_military_end_use_any"


def ask_military(match: Match, brief: Brief, law: Law) -> Asked:
    """What the entry asks: a licence for items of Supplement No. 2, for every item where entry, party or destination is in
    a country where every item counts. Other items are no note but review, since the list is not all that the section reaches."""
    scope = Scope.ALL if _every_item_counts(match, brief, law) else Scope.SUPP2
    requirement = Requirement(scope=scope)
    lines = reached_lines(requirement, brief, law)
    judged = judged_by_lines(lines)
    if judged.level is Level.NOTE:
        judged = Judgement(level=Level.REVIEW, variant="other_items")
    return Asked(requirement=requirement, lines=lines, judged=judged)


def _every_item_counts(match: Match, brief: Brief, law: Law) -> bool:
    """Whether one of these is in such a country by any day on file: the section reached every item of those listed users
    before it named the days."""
    subject = subject_at(brief, match.party)
    stated = country_code(subject.party.country) if subject else None
    named = {row.place for row in law.places(_EVERY_ITEM).rows}
    return bool({brief.destination, stated, *match.entity.countries} & named)
