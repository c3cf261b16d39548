"""ownership/eu_freeze: a firm that parties under an asset freeze of the EU own or control is presumed to pass on what it is given
(EU Best Practices of 3 July 2024; Commission FAQ 1 and 8 of 8 April 2022; Regulation (EC) No 2580/2001, Art. 1(5), (6))."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.affected import Affected
from tidewaiter.rules.ownership.freezing import acts_of, judge_owned, multiplied, owned_parties, tasks_of
from tidewaiter.rules.ownership.told import facts, last_apart
from tidewaiter.rules.sanctions.freezes import EU_FREEZES, act_facts, freeze_of
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["SLUG", "find"]

SLUG = "ownership/eu_freeze"
_FREEZE = "eu_asset_freeze"
_TERRORISM = "eu_terrorism_freeze"
_TERRORISM_ACT = "eu_2580_2001"
_APART = ("ended", "later", "perhaps_apart")


class _Found(Value, frozen=True, kw_only=True):
    one: Affected
    judged: Judgement
    version: OwnershipVersion


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party of the order that is not surely listed and above which such a person stands, by the test of the
    day, and for entries of Regulation (EC) No 2580/2001 by its own: the graver of the two."""
    gravest: dict[str, _Found] = {}
    for test in (_FREEZE, _TERRORISM):
        for found in _by(test, brief, law):
            held = gravest.get(found.one.subject.pointer)
            if held is None or found.judged.level.rank < held.judged.level.rank:
                gravest[found.one.subject.pointer] = found
    yield from (_finding(found, brief, law) for found in gravest.values())


def _by(test: str, brief: Brief, law: Law) -> Iterator[_Found]:
    version = law.ownership_test(test).at(brief.clocks.as_of)
    if version.state is State.NOT_YET:
        return
    for owned in owned_parties(brief, version, lambda match: _counts(match, test, law)):
        judged = judge_owned(owned, version, brief, law, regime=Regime.EU, question=SLUG)
        bound = standing(brief, Regime.EU, Binding.PERSONS)
        if judged.level is Level.NOTE and bound is not Standing.NO and multiplied(owned.one, version):
            judged = Judgement(level=Level.REVIEW, variant="multiplied", gap=True)
        yield _Found(one=owned.one, judged=judged, version=version)


def _counts(match: Match, test: str, law: Law) -> bool:
    if match.entity.listing.watchlist not in EU_FREEZES:
        return False
    return test == _FREEZE or any(act.slug == _TERRORISM_ACT for act in freeze_of(match, law).acts)


def _finding(found: _Found, brief: Brief, law: Law) -> Finding:
    one, version = found.one, found.version
    acts = acts_of(one, law)
    told = {
        **facts(one, brief),
        **act_facts(acts),
        "half_en": "half or more" if version.or_more else "more than half",
        "half_de": "mindestens zur Hälfte" if version.or_more else "zu mehr als der Hälfte",
    }
    if found.judged.variant in _APART:
        told |= last_apart(one)
    return Finding(
        card=law.card(SLUG),
        level=found.judged.level,
        subject=one.subject.pointer,
        regime=Regime.EU,
        facts=told,
        variant=found.judged.variant,
        citations=(version.citation, *(act.citation for act in acts)),
        gap=found.judged.gap,
        tasks=tasks_of(found.judged),
    )
