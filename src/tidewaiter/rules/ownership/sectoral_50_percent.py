"""ownership/sectoral_50_percent: a firm that parties under directives on debt or oil projects own by half or more together
stands under them as they do (Directives 1 to 4 under E.O. 13662, Directive 3 under E.O. 14024; OFAC FAQ 373)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ofac_measures import MeasureKind, OfacMeasure
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.affected import Affected, affected, is_sure
from tidewaiter.rules.ownership.told import facts
from tidewaiter.rules.sanctions.directives import DirectiveAnswer, debt_answer, oil_answer
from tidewaiter.rules.sanctions.ofac_entries import measured

__all__ = ["SLUG", "find"]

SLUG = "ownership/sectoral_50_percent"
_TEST = "us_ofac_sectoral_50_percent"
_OWING = (Role.BUYER, Role.PAYER, Role.BANK)
_KINDS = (MeasureKind.DEBT, MeasureKind.OIL_PROJECTS)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each party of the order above which such an owner stands, unless it surely is listed so itself: what the
    directives mean for it where the shares reach half, at least review; a question where they may; a note where they do
    not, or where US law binds nobody."""
    test = law.ownership_test(_TEST)
    version = test.at(brief.clocks.as_of)
    for one in affected(brief, version, lambda match: _counts(match, test.watchlists, brief, law)):
        if not one.own:
            yield from _of(one, version, brief, law)


def _counts(match: Match, watchlists: Sequence[str], brief: Brief, law: Law) -> bool:
    listed = match.entity.listing.watchlist in watchlists
    return listed and bool(_measures([match], brief, law))


def _measures(matches: Sequence[Match], brief: Brief, law: Law) -> tuple[OfacMeasure, ...]:
    """The measures of these entries that reach firms which they own."""
    held = {
        measure.slug: measure
        for match in matches
        for measure in measured(match, law, brief.clocks.as_of).all
        if measure.owned
    }
    return tuple(held.values())


def _of(one: Affected, version: OwnershipVersion, brief: Brief, law: Law) -> Iterator[Finding]:
    bound = standing(brief, Regime.US, Binding.PERSONS)
    if one.link_below:
        yield _finding(one, _plain(Level.REVIEW, "link_below"), version.citation, brief, law)
    elif one.reached is Standing.NO:
        yield _finding(one, _plain(Level.NOTE, "minority"), version.citation, brief, law)
    elif bound is Standing.NO:
        yield _finding(one, _plain(Level.NOTE, "no_nexus"), version.citation, brief, law)
    elif one.reached is Standing.UNKNOWN:
        turns = "link_open" if one.link_open else "open"
        yield _finding(one, _plain(Level.REVIEW, turns, gap=True), version.citation, brief, law)
    else:
        for answer in _answers(one, brief, law):
            yield _finding(one, answer, version.citation, brief, law)


def _plain(level: Level, variant: str, *, gap: bool = False) -> DirectiveAnswer:
    return DirectiveAnswer(level=level, variant=variant, gap=gap, facts={})


def _answers(one: Affected, brief: Brief, law: Law) -> Iterator[DirectiveAnswer]:
    """What the directives of its owners say of the order, one for each kind; nothing of it is below review."""
    measures = _measures(one.matches, brief, law)
    owners = [match for match in one.matches if is_sure(match)]
    sure = [
        measure
        for match in owners
        for measure in measured(match, law, brief.clocks.as_of).sure
        if measure.owned
    ]
    owing = one.subject.party.role in _OWING or one.subject.pointer.startswith("/payment/")
    for kind in _KINDS:
        of_kind = [measure for measure in measures if measure.kind is kind]
        if not of_kind:
            continue
        if kind is MeasureKind.DEBT:
            answer = debt_answer(of_kind, sure if owing else (), brief)
        else:
            answer = oil_answer(of_kind, brief)
        if answer is not None:
            level = min(Level.REVIEW, answer.level, key=lambda level: level.rank)
            yield DirectiveAnswer(level=level, variant=answer.variant, gap=answer.gap, facts=answer.facts)


def _finding(one: Affected, answer: DirectiveAnswer, citation: Citation, brief: Brief, law: Law) -> Finding:
    versions = (measure.on(brief.clocks.as_of) for measure in _measures(one.matches, brief, law))
    held = tuple(version.citation for version in versions if version is not None)
    return Finding(
        card=law.card(SLUG),
        level=answer.level,
        subject=one.subject.pointer,
        regime=Regime.US,
        facts={**facts(one, brief), **answer.facts, "authority": "OFAC"},
        variant=answer.variant,
        citations=tuple(dict.fromkeys((citation, *held))),
        gap=answer.gap,
        tasks=("hold", "shares") if answer.variant in ("open", "link_open") else _tasks(answer),
    )


def _tasks(answer: DirectiveAnswer) -> tuple[str, ...]:
    return ("hold",) if answer.level is Level.PROHIBITED or answer.gap else ()
