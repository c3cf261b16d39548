"""sanctions/unverified_list: a party to the transaction stands on the Unverified List.

15 CFR 744.15(a), (b); 740.2(a)(17); 758.1(b)(8); 748.5; Supplement No. 6 to Part 744.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.shipment import Assurance
from tidewaiter.model.words import AssuranceKind, Level, Regime, Standing
from tidewaiter.rules.sanctions.entry import numbered
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.listed import judged_here, listing_citations, listing_facts
from tidewaiter.rules.sanctions.parties import by_part
from tidewaiter.rules.sanctions.programmes import Reached, items_reached

__all__ = ["SLUG", "find"]

SLUG = "sanctions/unverified_list"
_LIST = "us_unverified"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party that acts and each entry in force that it surely is. Standing on the list asks for no
    licence by itself.

    Incomplete and a gap until as many statements are on file, each with its reference and none dated later than the day,
    as there are such parties; then review, since no License Exception may be used and the export is to be filed. Review
    and a gap where nexus or part is not known.
    """
    effect = law.effect(_LIST)
    listed = tuple(judged_here(brief, _LIST, effect))
    reached = items_reached(brief)
    judged = _judged(listed, reached, brief)
    papers = ", ".join(paper.reference or "-" for paper in _papers(brief)) or "-"
    for match in listed:
        mine = by_part(judged, match.party, brief)
        yield Finding(
            card=law.card(SLUG),
            level=mine.level,
            subject=match.party,
            regime=Regime.US,
            facts={
                **listing_facts(match, brief, effect),
                "authority": "BIS",
                "lines": numbered(reached.lines),
                "statements": papers,
                "exceptions": "barred",
            },
            variant=mine.variant,
            evidence=match.comparison.evidence,
            citations=listing_citations(effect.citation, match.entity.listing),
            gap=mine.gap,
            tasks=_tasks(mine),
        )


def _judged(listed: tuple[Match, ...], reached: Reached, brief: Brief) -> Judgement:
    if reached.standing is Standing.NO:
        return Judgement(level=Level.REVIEW, variant="no_nexus")
    if reached.standing is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    papers = _papers(brief)
    named = [paper for paper in papers if (paper.reference or "").strip()]
    signed = [paper for paper in named if paper.date is None or paper.date <= brief.clocks.as_of]
    parties = {match.entity.primary_name for match in listed}
    if len({paper.reference for paper in signed}) >= len(parties):
        return Judgement(level=Level.REVIEW, variant="statement_on_file")
    for kept, variant in (
        (signed, "statement_for_one"),
        (named, "statement_later"),
        (papers, "statement_unnamed"),
    ):
        if kept:
            return Judgement(level=Level.INCOMPLETE, variant=variant, gap=True)
    return Judgement(level=Level.INCOMPLETE, variant="statement_missing", gap=True)


def _papers(brief: Brief) -> tuple[Assurance, ...]:
    return tuple(paper for paper in brief.shipment.assurances if paper.kind is AssuranceKind.UVL_STATEMENT)


def _tasks(judged: Judgement) -> tuple[str, ...]:
    if judged.variant in ("no_nexus", "beside"):
        return ()
    if judged.variant == "statement_on_file":
        return ("uvl_log", "uvl_filing", "uvl_no_exception")
    return ("uvl_statement", "uvl_filing", "uvl_no_exception")
