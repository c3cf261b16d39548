"""sanctions/denied_person: somebody who takes part in the order is denied export privileges.

15 CFR 736.2(b)(4); 764.3(a)(2); 766.23, 766.24; Supplement No. 1 to Part 764.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Effect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.sanctions.entry import numbered
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.listed import judged_here, listing_citations, listing_facts
from tidewaiter.rules.sanctions.programmes import Reached, items_reached

__all__ = ["SLUG", "find"]

SLUG = "sanctions/denied_person"
_LIST = "us_denied_persons"
_NO_END = (
    "the list gives no last day, so whether the order still runs must be looked up",
    "die Liste nennt keinen letzten Tag; ob die Anordnung noch gilt, ist nachzusehen",
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party that acts, in whatever role, and each entry in force that it surely is.

    `prohibited` where a line is subject to the EAR and is exported, or is of US origin and changes hands abroad; review
    where the goods stay in the exporter's country otherwise or nothing shows that US law reaches them, with a gap where
    either is not known. An order has an end: the finding says which the list gives, and that it must be looked up.
    """
    effect = law.effect(_LIST)
    reached = items_reached(brief)
    for match in judged_here(brief, _LIST, effect):
        judged = _judged(match, effect, reached, _leaves(brief, law, reached))
        end = _end(match, brief)
        yield Finding(
            card=law.card(SLUG),
            level=judged.level,
            subject=match.party,
            regime=Regime.US,
            facts={
                **listing_facts(match, brief, effect),
                "authority": "BIS",
                "lines": numbered(reached.lines),
                "end_en": f"by the list the order runs until {end}" if end else _NO_END[0],
                "end_de": f"nach der Liste gilt die Anordnung bis {end}" if end else _NO_END[1],
            },
            variant=judged.variant,
            evidence=match.comparison.evidence,
            citations=listing_citations(effect.citation, match.entity.listing),
            gap=judged.gap,
            tasks=("hold", "denial_order") if judged.variant != "no_nexus" else (),
        )


def _judged(match: Match, effect: Effect, items: Reached, leaves: Standing) -> Judgement:
    if items.standing is Standing.NO:
        return Judgement(level=Level.REVIEW, variant="no_nexus")
    if items.standing is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    match leaves:
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="at_home")
        case Standing.UNKNOWN:
            return Judgement(level=Level.REVIEW, variant="destination_unknown", gap=True)
        case Standing.YES:
            if not (effect.verified and match.entity.listing.verified):
                return Judgement(level=Level.REVIEW, variant="unverified")
            return Judgement(level=Level.PROHIBITED)


def _leaves(brief: Brief, law: Law, items: Reached) -> Standing:
    """Whether the goods leave the exporter's country, or have left the United States already: an order reaches transfers
    within a country abroad too (15 CFR 736.2(b)(4)(i))."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    if home is None or brief.destination is None:
        return Standing.UNKNOWN
    if home != brief.destination:
        return Standing.YES
    states = law.places("us_law_applies").at(brief.clocks.as_of).members
    american = any(country_code(brief.shipment.goods[at].origin) in states for at in items.lines)
    return Standing.YES if american and home not in states else Standing.NO


def _end(match: Match, brief: Brief) -> str | None:
    """The last day of the span in force, where the list gives one."""
    ends = (span.end for span in match.entity.listing.in_force if span.holds(brief.clocks.as_of))
    last = next((end for end in ends if end is not None), None)
    return last.isoformat() if last is not None else None
