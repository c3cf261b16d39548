"""export/eu/annex_vii_informed: advanced technology that leaves the Union, where an authority may ask for an authorisation.

Regulation (EU) 2025/1494, recital 7: since 20 July 2025 an authority may ask for prior authorisation of goods of Annex VII to any
third country; it informs the exporter of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.eu.annex_vii import annex_vii_lines, in_annex_vii
from tidewaiter.rules.export.eu.into_russia import RUSSIA, Judged
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["SLUG", "find"]

SLUG = "export/eu/annex_vii_informed"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line of the annex that leaves the Union for a third country: a licence where the answer is yes, silence
    where it is no, else a question; to a country of the coalition a note alone, since an exporter who was informed has it in
    writing and few are."""
    article = law.eu_833.article("informed")
    place = brief.destination
    if not article.holds(brief.clocks.as_of) or place in (None, RUSSIA) or not _leaves(brief, law, place):
        return
    found = _judged(brief, law, place)
    if found is None:
        return
    for line in annex_vii_lines(brief):
        yield Finding(
            card=law.card(SLUG),
            level=found.level,
            subject=f"/goods/{line}",
            regime=Regime.EU,
            facts={
                **goods_facts(brief, line),
                **place_facts(place),
                "code": in_annex_vii(brief, line).code,
            },
            variant=found.variant,
            citations=(article.citation,),
            gap=found.gap,
            tasks=("hold", "licence") if found.level is Level.LICENCE_REQUIRED else (),
        )


def _leaves(brief: Brief, law: Law, place: str) -> bool:
    """Whether the goods leave the Union, or may, for a country that is no member."""
    nexus = nexus_of(brief, Regime.EU)
    members = law.places("eu_member_states").at(brief.clocks.as_of).members
    return place not in members and nexus is not None and nexus.items is not Standing.NO


def _judged(brief: Brief, law: Law, place: str) -> Judged | None:
    match answered(brief.shipment, SLUG):
        case Standing.YES:
            return Judged(level=Level.LICENCE_REQUIRED)
        case Standing.NO:
            return None
    if place in law.places("coalition").at(brief.clocks.known_at):
        return Judged(level=Level.NOTE, variant="note")
    return Judged(level=Level.INCOMPLETE, variant="asked", gap=True)
