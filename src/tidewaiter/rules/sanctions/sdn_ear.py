"""sanctions/sdn_ear: a party to the transaction is blocked under a programme that needs a licence under the EAR too.

15 CFR 744.8; before 21 March 2024 also 744.12 to 744.14 and 744.18. Programmes by day stand in data/law/effects.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import ProgrammeEffect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime
from tidewaiter.rules.sanctions.entry import numbered
from tidewaiter.rules.sanctions.judgement import Judgement, before_the_list
from tidewaiter.rules.sanctions.listed import hits, judged_here, listing_citations, listing_facts
from tidewaiter.rules.sanctions.parties import by_part
from tidewaiter.rules.sanctions.programmes import items_reached, judge_programme, reaching

__all__ = ["SLUG", "find"]

SLUG = "sanctions/sdn_ear"
_LIST = "us_sdn"
_ENTITY_LIST = "us_entity_list"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party that acts and surely is a blocked person under such a programme on the day.

    `licence_required` where a line is subject to the EAR and the party is purchaser, consignee or end user; review and a
    gap where either is not known; a note where an Entity List entry of the same party governs. Silent where no line is
    subject to the EAR, since sanctions/party_listed tells of the listing.
    """
    effect = law.effect(_LIST)
    entered = {match.party for match in judged_here(brief, _ENTITY_LIST, law.effect(_ENTITY_LIST))}
    for match in hits(brief):
        also = reaching(match, brief, law)
        if also is None or before_the_list(match, effect, brief) is not None:
            continue
        judged = judge_programme(also, brief)
        if judged.variant == "no_nexus":
            continue
        if match.party in entered:
            judged = Judgement(level=Level.NOTE, variant="entity_list")
        yield _finding(match, also, by_part(judged, match.party, brief), brief, law)


def _finding(match: Match, also: ProgrammeEffect, judged: Judgement, brief: Brief, law: Law) -> Finding:
    programmes = (name for name in match.entity.listing.programmes if name in also.programmes)
    return Finding(
        card=law.card(SLUG),
        level=judged.level,
        subject=match.party,
        regime=Regime.US,
        facts={
            **listing_facts(match, brief, law.effect(_LIST)),
            "programme": ", ".join(programmes),
            "effect_en": also.effect["en"],
            "effect_de": also.effect["de"],
            "lines": numbered(items_reached(brief).lines),
            "authority": "BIS, OFAC",
        },
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=listing_citations(also.citation, match.entity.listing),
        gap=judged.gap,
        tasks=("hold",) if judged.level is not Level.NOTE else (),
    )
