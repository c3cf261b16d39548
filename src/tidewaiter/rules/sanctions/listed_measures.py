"""sanctions/listed_measures: what a list of OFAC that blocks nothing bars with a party all the same, measure by measure
(NS-MBS, NS-CMIC, CAPTA and NS-PLC Lists, us_ofac_measures.yaml)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ofac_measures import MeasureKind, OfacMeasure
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.ofac_entries import Measured, entry_facts, measured, ofac_hits

__all__ = ["SLUG", "find"]

SLUG = "sanctions/listed_measures"
_LISTS = ("us_ssi", "us_ns_mbs", "us_cmic", "us_capta", "us_plc")
_BY_SECTORAL = (MeasureKind.DEBT, MeasureKind.OIL_PROJECTS)
_PAYMENTS = (
    MeasureKind.FINANCIAL_SERVICES,
    MeasureKind.CORRESPONDENT_ACCOUNTS,
    MeasureKind.REJECTED_PAYMENTS,
    MeasureKind.FOREIGN_BANKS,
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each listed party and measure that is neither on debt nor on oil projects: as the measure's level
    says where it reaches the order, a note where it bars nothing of it; and a gap for an entry of which no measure is on
    file. Silent where US law binds neither persons nor, for export licences, items."""
    for match in ofac_hits(brief, *_LISTS):
        held = measured(match, law, brief.clocks.as_of)
        for measure in held.all:
            if measure.kind not in _BY_SECTORAL:
                yield from _of(match, measure, measure in held.sure, brief, law)
        if held.unknown or not held.all:
            yield from _unknown(match, held, brief, law)


def _of(match: Match, measure: OfacMeasure, sure: bool, brief: Brief, law: Law) -> Iterator[Finding]:
    judged = _judged(match, measure, sure, brief)
    version = measure.on(brief.clocks.as_of)
    if judged is None or version is None:
        return
    words = {
        "measure_en": measure.title["en"],
        "measure_de": measure.title["de"],
        "reach_en": version.reach["en"],
        "reach_de": version.reach["de"],
    }
    yield Finding(
        card=law.card(SLUG),
        level=judged.level,
        subject=match.party,
        regime=Regime.US,
        facts={**entry_facts(match, brief, law), **words, "authority": "OFAC"},
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=(version.citation,),
        gap=judged.gap,
        tasks=("hold",) if judged.level is Level.PROHIBITED or judged.gap else (),
    )


def _judged(match: Match, measure: OfacMeasure, sure: bool, brief: Brief) -> Judgement | None:
    binding = Binding.ITEMS if measure.kind is MeasureKind.LICENCES_DENIED else Binding.PERSONS
    bound = standing(brief, Regime.US, binding)
    version = measure.on(brief.clocks.as_of)
    if version is None or bound is Standing.NO:
        return None
    level = version.governing_level
    if level is Level.NOTE:
        return Judgement(level=Level.NOTE)
    if measure.kind in _PAYMENTS and role_at(brief, match.party) not in (Role.BANK, Role.PAYER):
        return Judgement(level=Level.NOTE, variant="payments")
    if not sure:
        return Judgement(level=Level.REVIEW, variant="perhaps", gap=level is Level.PROHIBITED)
    if bound is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=level is Level.PROHIBITED)
    return Judgement(level=level)


def _unknown(match: Match, held: Measured, brief: Brief, law: Law) -> Iterator[Finding]:
    if standing(brief, Regime.US, Binding.EITHER) is Standing.NO:
        return
    yield Finding(
        card=law.card(SLUG),
        level=Level.REVIEW,
        subject=match.party,
        regime=Regime.US,
        facts={
            **entry_facts(match, brief, law),
            "named": ", ".join(held.unknown) or ", ".join(match.entity.listing.programmes) or "-",
            "wording": match.entity.remarks or "-",
            "authority": "OFAC",
        },
        variant="unknown",
        evidence=match.comparison.evidence,
        gap=True,
        tasks=("hold",),
    )
