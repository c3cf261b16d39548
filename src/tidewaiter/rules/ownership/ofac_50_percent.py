"""ownership/ofac_50_percent: a firm that blocked persons own by half or more together is blocked itself
(OFAC guidance of 13 August 2014; OFAC FAQ 398 to 402)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.affected import Affected, affected, is_sure
from tidewaiter.rules.ownership.left_open import lesser, what_is_open
from tidewaiter.rules.ownership.told import facts, last_apart
from tidewaiter.rules.sanctions.judgement import Judgement, judge_acting

__all__ = ["SLUG", "find"]

SLUG = "ownership/ofac_50_percent"
_TEST = "us_ofac_50_percent"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party of the order that is not surely blocked by name and above which a blocked person stands:
    as that person where the shares reach half, a question where they may, a note where they do not."""
    test = law.ownership_test(_TEST)
    version = test.at(brief.clocks.as_of)
    for one in affected(brief, version, lambda match: match.entity.listing.watchlist in test.watchlists):
        if not one.own:
            yield _finding(one, version, brief, law)


def _finding(one: Affected, version: OwnershipVersion, brief: Brief, law: Law) -> Finding:
    card = law.card(SLUG)
    judged = _judged(one, version, brief, law)
    told = {**facts(one, brief), "authority": "OFAC"}
    if judged.variant in ("ended", "later", "perhaps_apart"):
        told |= last_apart(one)
    return Finding(
        card=card,
        level=judged.level,
        subject=one.subject.pointer,
        regime=Regime.US,
        facts=told,
        variant=judged.variant,
        citations=(version.citation, *card.citations),
        gap=judged.gap,
        tasks=_tasks(judged),
    )


def _judged(one: Affected, version: OwnershipVersion, brief: Brief, law: Law) -> Judgement:
    if one.link_below:
        return Judgement(level=Level.REVIEW, variant="link_below")
    if one.reached is Standing.NO:
        return Judgement(level=Level.NOTE, variant=lesser(one, brief))
    bound = standing(brief, Regime.US, Binding.PERSONS)
    if one.reached is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant=what_is_open(one), gap=bound is not Standing.NO)
    if version.state is State.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="law_unknown", gap=bound is not Standing.NO)
    judged = min(
        (judge_acting(match, law.effect(match.entity.listing.watchlist), brief) for match in _sure(one)),
        key=lambda judgement: judgement.level.rank,
    )
    if version.added_up is not Standing.YES and one.key not in one.caught.alone and not judged.variant:
        return Judgement(level=judged.level, variant="law_unknown", gap=True)
    if one.itself and not judged.variant:
        return Judgement(level=judged.level, variant="itself", gap=judged.gap)
    return judged


def _sure(one: Affected) -> tuple[Match, ...]:
    return tuple(match for match in one.matches if is_sure(match))


def _tasks(judged: Judgement) -> tuple[str, ...]:
    if judged.level is Level.PROHIBITED or judged.variant == "unverified":
        return ("hold", "return")
    if judged.variant == "no_nexus":
        return ("counsel",)
    return ("hold", "shares") if judged.gap else ()
