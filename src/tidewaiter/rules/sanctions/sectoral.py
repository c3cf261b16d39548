"""sanctions/sectoral: what the directives on debt and on oil projects bar with a listed party on the day
(Directives 1 to 4 under E.O. 13662, Directive 3 under E.O. 14024; OFAC FAQ 370, 419, 983)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.load import Law
from tidewaiter.law.ofac_measures import MeasureKind, OfacMeasure
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Role
from tidewaiter.rules.order import RECEIVING, role_at
from tidewaiter.rules.sanctions.directives import DirectiveAnswer, debt_answer, oil_answer
from tidewaiter.rules.sanctions.ofac_entries import entry_facts, measured, ofac_hits

__all__ = ["SLUG", "find"]

SLUG = "sanctions/sectoral"
_OWING = (Role.BUYER, Role.PAYER, Role.BANK)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each listed party and kind of directive one finding: terms of payment that are longer than the day allows are
    barred where the buyer or payer is the listed party and a US person surely is bound; terms or an end use that the
    order leaves open are a question. Whoever also receives is told of once. Silent where US law binds nobody."""
    hits = tuple(ofac_hits(brief, "us_ssi", "us_ns_mbs"))
    owing = {match.entity.uid for match in hits if role_at(brief, match.party) in _OWING}
    for match in hits:
        role = role_at(brief, match.party)
        told_of = role not in _OWING and match.entity.uid in owing
        if role not in (*_OWING, *RECEIVING) or told_of:
            continue
        held = measured(match, law, brief.clocks.as_of)
        sure = held.sure if role in _OWING else ()
        for kind in (MeasureKind.DEBT, MeasureKind.OIL_PROJECTS):
            measures = tuple(measure for measure in held.all if measure.kind is kind)
            if measures:
                yield from _of(match, measures, sure, brief, law)


def _of(
    match: Match, measures: Sequence[OfacMeasure], sure: Sequence[OfacMeasure], brief: Brief, law: Law
) -> Iterator[Finding]:
    answer = _answer(measures, sure, brief)
    if answer is None:
        return
    versions = [measure.on(brief.clocks.as_of) for measure in measures]
    yield Finding(
        card=law.card(SLUG),
        level=answer.level,
        subject=match.party,
        regime=Regime.US,
        facts={**entry_facts(match, brief, law), **answer.facts, "authority": "OFAC"},
        variant=answer.variant,
        evidence=match.comparison.evidence,
        citations=tuple(dict.fromkeys(version.citation for version in versions if version)),
        gap=answer.gap,
        tasks=("hold",) if answer.level is Level.PROHIBITED or answer.gap else (),
    )


def _answer(
    measures: Sequence[OfacMeasure], sure: Sequence[OfacMeasure], brief: Brief
) -> DirectiveAnswer | None:
    if measures[0].kind is MeasureKind.DEBT:
        return debt_answer(measures, sure, brief)
    return oil_answer(measures, brief)
