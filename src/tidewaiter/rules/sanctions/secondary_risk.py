"""sanctions/secondary_risk: US law threatens those who deal with the party though it does not bind them, and the law of the
European Union or the United Kingdom may forbid them to yield to that (Regulation (EC) No 2271/96)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ofac_programmes import SecondaryRisk
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.entity import Entity
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.ofac_entries import entry_facts, ofac_hits, told_once

__all__ = ["SLUG", "find"]

SLUG = "sanctions/secondary_risk"
_SAID = re.compile(r"[^;]*secondary sanctions[^;]*", re.IGNORECASE)
_STATUTE_APPLIES = ("eu_law_applies", "gb_law_applies")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding of level review for each listed party with such a risk in force, by the words of its entry or by its
    programme. Silent where US law surely binds those who act: then they may not deal at all."""
    if standing(brief, Regime.US, Binding.PERSONS) is Standing.YES:
        return
    for match in told_once(ofac_hits(brief)):
        if risks := _risks(match, brief, law):
            judged, citation = _statute(risks, brief, law)
            citations = (*dict.fromkeys(risk.citation for risk in risks), *citation)
            yield _of(match, judged, {**_whom(risks), "wording": "-"}, citations, brief, law)
        if unread := _unread(match.entity, law):
            judged = Judgement(level=Level.REVIEW, variant="unknown", gap=True)
            yield _of(match, judged, {**_whom(()), "wording": unread}, (), brief, law)


def _risks(match: Match, brief: Brief, law: Law) -> tuple[SecondaryRisk, ...]:
    programmes = (law.ofac_programmes.named(code) for code in match.entity.listing.programmes)
    slugs = {one.risk for one in programmes if one is not None and one.risk is not None}
    said = " ".join(_SAID.findall(match.entity.remarks or ""))
    return tuple(
        risk
        for risk in law.ofac_programmes.risks
        if (risk.slug in slugs or any(word in said for word in risk.words))
        and risk.from_ <= brief.clocks.as_of
    )


def _unread(entity: Entity, law: Law) -> str:
    """The first sentence of the entry on secondary sanctions that no risk on file explains, empty where there is none."""
    words = [word for risk in law.ofac_programmes.risks for word in risk.words]
    for sentence in _SAID.findall(entity.remarks or ""):
        if not any(word in sentence for word in words):
            return str(sentence.strip())
    return ""


def _whom(risks: Sequence[SecondaryRisk]) -> dict[str, str]:
    return {
        "whom_en": "; ".join(dict.fromkeys(risk.whom["en"] for risk in risks)) or "-",
        "whom_de": "; ".join(dict.fromkeys(risk.whom["de"] for risk in risks)) or "-",
    }


def _of(
    match: Match,
    judged: Judgement,
    told: dict[str, str],
    citations: tuple[Citation, ...],
    brief: Brief,
    law: Law,
) -> Finding:
    return Finding(
        card=law.card(SLUG),
        level=judged.level,
        subject=match.party,
        regime=Regime.US,
        facts={**entry_facts(match, brief, law), **told},
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=citations,
        gap=judged.gap,
        tasks=("counsel",) if judged.variant.startswith("statute") else (),
    )


def _statute(
    risks: Sequence[SecondaryRisk], brief: Brief, law: Law
) -> tuple[Judgement, tuple[Citation, ...]]:
    """What the blocking statute of the exporter's own law adds: a question for counsel where its annex may name the US
    measure on the day, and an open one where the state of the annex is not known."""
    day = brief.clocks.as_of
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    applies = any(home in law.places(table).at(day).members for table in _STATUTE_APPLIES)
    statute = law.ofac_programmes.statute_on(day)
    if not applies or not any(risk.annex in statute.annex for risk in risks):
        return Judgement(level=Level.REVIEW), ()
    if statute.state is State.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="statute_unknown", gap=True), (statute.citation,)
    return Judgement(level=Level.REVIEW, variant="statute"), (statute.citation,)
