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
from tidewaiter.rules.sanctions.freezes import EU_FREEZES, UN_LIST, act_facts, carrying_acts, freeze_of
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["SLUG", "find"]

SLUG = "ownership/eu_freeze"
_FREEZE = "eu_asset_freeze"
_TERRORISM = "eu_terrorism_freeze"
_TERRORISM_ACT = "eu_2580_2001"
_UN = "un_listed"
_APART = ("ended", "later", "perhaps_apart")


class _Found(Value, frozen=True, kw_only=True):
    one: Affected
    judged: Judgement
    version: OwnershipVersion


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party of the order that is not surely listed and above which such a person stands, by the test of the
    day, and for entries of Regulation (EC) No 2580/2001 by its own: the graver of the two. Review and a gap where it takes
    those of the United Nations to reach the share, since an annex of the Union may carry them."""
    gravest: dict[str, _Found] = {}
    of_the_union = (found for test in (_FREEZE, _TERRORISM) for found in _by(test, brief, law))
    for every in (of_the_union, _with_the_united_nations(brief, law)):
        for found in every:
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


def _with_the_united_nations(brief: Brief, law: Law) -> Iterator[_Found]:
    """The parties that persons named by the United Nations own or may own, alone or with others under a freeze of the Union."""
    version = law.ownership_test(_FREEZE).at(brief.clocks.as_of)
    if version.state is State.NOT_YET or standing(brief, Regime.EU, Binding.PERSONS) is Standing.NO:
        return
    for owned in owned_parties(brief, version, _counts_with_un):
        if not any(_is_un(match) for match in owned.one.matches):
            continue
        judged = judge_owned(owned, version, brief, law, regime=Regime.EU, question=SLUG)
        if judged.level is not Level.NOTE or multiplied(owned.one, version):
            judged = Judgement(level=Level.REVIEW, variant=_UN, gap=True)
            yield _Found(one=owned.one, judged=judged, version=version)


def _is_un(match: Match) -> bool:
    return match.entity.listing.watchlist == UN_LIST


def _counts_with_un(match: Match) -> bool:
    return _is_un(match) or match.entity.listing.watchlist in EU_FREEZES


def _counts(match: Match, test: str, law: Law) -> bool:
    if match.entity.listing.watchlist not in EU_FREEZES:
        return False
    return test == _FREEZE or any(act.slug == _TERRORISM_ACT for act in freeze_of(match, law).acts)


def _finding(found: _Found, brief: Brief, law: Law) -> Finding:
    one, version = found.one, found.version
    carried = (act for match in one.matches for act in carrying_acts(match.entity.listing, law))
    acts = acts_of(one, law)
    if found.judged.variant == _UN:
        of_the_union = (*carried, *(act for act in acts if act.regime is Regime.EU))
        acts = tuple({act.slug: act for act in of_the_union}.values())
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
