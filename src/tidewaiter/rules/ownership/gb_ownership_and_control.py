"""ownership/gb_ownership_and_control: a firm that one designated person owns or controls, directly or indirectly, is under the asset
freeze of that person; several are added up only where a joint arrangement binds them (SI 2019/855, reg. 7, and SI 2023/1314, reg. 9
and Sch. 1)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.freezing import Owned, acts_of, judge_owned, owned_parties, tasks_of
from tidewaiter.rules.ownership.told import facts, last_apart
from tidewaiter.rules.reach.us.answers import answered
from tidewaiter.rules.sanctions.freezes import GB_LIST, UN_LIST, act_facts, freeze_of
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["SLUG", "find"]

SLUG = "ownership/gb_ownership_and_control"
_TEST = "gb_owned_or_controlled"
_APART = ("ended", "later", "perhaps_apart")
_ORDER = (Standing.YES, Standing.UNKNOWN, Standing.NO)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party of the order that is not surely listed and above which a person under an asset freeze stands:
    by the one who holds most; where only several together hold enough, a question whether they hold jointly."""
    version = law.ownership_test(_TEST).at(brief.clocks.as_of)
    if version.state is State.NOT_YET:
        return
    alone: dict[str, Owned] = {}
    for person in _persons(brief, law):
        for owned in owned_parties(brief, version, partial(_is, person=person, law=law)):
            held = alone.get(owned.one.subject.pointer)
            if held is None or _place(owned) < _place(held):
                alone[owned.one.subject.pointer] = owned
    for together in owned_parties(brief, version, lambda match: _counts(match, law)):
        single = alone[together.one.subject.pointer]
        yield from _told(single, together, version, brief, law)


def _told(
    single: Owned, together: Owned, version: OwnershipVersion, brief: Brief, law: Law
) -> Iterator[Finding]:
    if single.reached is Standing.NO and together.reached is not Standing.NO:
        yield _finding(together, _jointly(together, version, brief, law), version, brief, law)
        if not single.controlled:
            return
    judged = judge_owned(single, version, brief, law, regime=Regime.GB, question=SLUG)
    yield _finding(single, judged, version, brief, law)


def _jointly(together: Owned, version: OwnershipVersion, brief: Brief, law: Law) -> Judgement:
    """Several who hold enough together, and none alone: as one where the file says that they are bound to act jointly."""
    if standing(brief, Regime.GB, Binding.PERSONS) is Standing.NO:
        return Judgement(level=Level.NOTE, variant="joint")
    match answered(brief.shipment, SLUG):
        case Standing.YES:
            return judge_owned(together, version, brief, law, regime=Regime.GB, question=SLUG)
        case Standing.NO:
            return Judgement(level=Level.NOTE, variant="apart")
    return Judgement(level=Level.REVIEW, variant="joint", gap=True)


def _counts(match: Match, law: Law) -> bool:
    """Whether the entry is an asset freeze of the United Kingdom, or may be one, whoever names the person."""
    mine = match.entity.listing.watchlist in (GB_LIST, UN_LIST)
    return mine and freeze_of(match, law).standing is not Standing.NO


def _persons(brief: Brief, law: Law) -> tuple[str, ...]:
    """Everyone who is a hit on such an entry, each once."""
    hits = (match for found in brief.matches for match in found.matches if match.hit and _counts(match, law))
    return tuple(dict.fromkeys(_person(match) for match in hits))


def _is(match: Match, *, person: str, law: Law) -> bool:
    return _counts(match, law) and _person(match) == person


def _person(match: Match) -> str:
    """Who is listed: whoever bears one name and is a hit on one entry is one person, wherever the papers name them."""
    return f"{match.entity.uid} {' '.join(match.asked.casefold().split())}"


def _place(owned: Owned) -> tuple[int, bool]:
    return (_ORDER.index(owned.reached), not owned.controlled)


def _finding(owned: Owned, judged: Judgement, version: OwnershipVersion, brief: Brief, law: Law) -> Finding:
    one = owned.one
    acts = acts_of(one, law)
    owning = "; ".join(f"{act.title['en']}, {act.ownership}" for act in acts if act.ownership)
    told = {**facts(one, brief), **act_facts(acts), "owning": owning or str(version.citation)}
    if judged.variant in _APART:
        told |= last_apart(one)
    return Finding(
        card=law.card(SLUG),
        level=judged.level,
        subject=one.subject.pointer,
        regime=Regime.GB,
        facts=told,
        variant=judged.variant,
        citations=(version.citation, *(act.citation for act in acts)),
        gap=judged.gap,
        tasks=tasks_of(judged),
    )
