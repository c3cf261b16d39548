"""sanctions/bis_letter: a party of the order is named in a letter that BIS sent to the exporter.

An is-informed letter asks for a licence for what it names (15 CFR 744.2(b), 744.3(b), 744.4(b) and the like paragraphs of Part
744). Red-flag letters, supplier-list letters and Project Guardian requests ask for none by themselves: they are red flags that
must be resolved, or a request (guidance of BIS of 10 July 2024).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.sanctions.entry import numbered
from tidewaiter.rules.sanctions.judgement import SURE, Judgement
from tidewaiter.rules.sanctions.letters import Reach, reach_of
from tidewaiter.rules.sanctions.listed import hits, listing_citations, listing_facts
from tidewaiter.rules.sanctions.parties import by_part

__all__ = ["SLUG", "find"]

SLUG = "sanctions/bis_letter"
_INFORMED = "own_informed"
_VARIANTS = {"own_red_flag": "red_flag", "own_supplier": "supplier", "own_guardian": "guardian"}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party and letter that are a hit.

    Of an is-informed letter a licence, where the match is sure and the letter names what is ordered and where it goes; review
    where it names other things, with a gap where that is not known. Of any other letter review. A note where the letter is not
    in force on the day.
    """
    for match in hits(brief):
        listing = match.entity.listing
        if listing.watchlist != _INFORMED and listing.watchlist not in _VARIANTS:
            continue
        effect = law.effect(listing.watchlist)
        reach = reach_of(listing, brief)
        judged = _judged(match, reach, brief)
        yield Finding(
            card=law.card(SLUG),
            level=judged.level,
            subject=match.party,
            regime=Regime.US,
            facts={
                **listing_facts(match, brief, effect),
                "authority": "BIS",
                "letter": listing.citation or "-",
                "items": ", ".join(listing.items) or "-",
                "destinations": ", ".join(listing.destinations) or "-",
                "lines": numbered(reach.lines),
                "said": match.entity.remarks or "-",
            },
            variant=judged.variant,
            evidence=match.comparison.evidence,
            citations=listing_citations(effect.citation, listing),
            gap=judged.gap,
            tasks=_tasks(judged, listing.watchlist),
        )


def _judged(match: Match, reach: Reach, brief: Brief) -> Judgement:
    listing = match.entity.listing
    if not in_force(listing.in_force, brief.clocks.as_of):
        return Judgement(level=Level.NOTE, variant="not_in_force")
    if match.comparison.band not in SURE:
        return Judgement(level=Level.REVIEW, variant="possible")
    if listing.watchlist != _INFORMED:
        return Judgement(level=Level.REVIEW, variant=_VARIANTS[listing.watchlist])
    return by_part(_informed(reach), match.party, brief)


def _informed(reach: Reach) -> Judgement:
    if Standing.NO in (reach.items, reach.places):
        return Judgement(level=Level.REVIEW, variant="other_scope")
    match reach.subject:
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="no_nexus")
        case Standing.UNKNOWN:
            return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    if Standing.UNKNOWN in (reach.items, reach.places):
        return Judgement(level=Level.REVIEW, variant="scope_unknown", gap=True)
    return Judgement(level=Level.LICENCE_REQUIRED)


def _tasks(judged: Judgement, watchlist: str) -> tuple[str, ...]:
    if judged.level is Level.NOTE:
        return ()
    if watchlist == "own_guardian":
        return ("guardian",)
    if judged.level is Level.LICENCE_REQUIRED:
        return ("hold", "licence")
    return ("resolve",)
