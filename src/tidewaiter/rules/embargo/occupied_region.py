"""embargo/occupied_region: an address that may lie in a part of Ukraine that is occupied.

15 CFR 746.6; Executive Orders 13685 and 14065; Regulations (EU) No 692/2014 and 2022/263; SI 2019/855.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.places.regions import RegionHint, region_hints
from tidewaiter.rules.embargo.measures import Target, found

__all__ = ["SLUG", "find"]

SLUG = "embargo/occupied_region"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What each regime says of every region that a word in city or region position points to.

    Where goods are to stay in a region, who else is there is told no second time. A town near the line of control
    gives review, a gap and a question. Where no regime on file binds, the place is review all the same.
    """
    card = law.card(SLUG)
    hints = region_hints(brief.shipment, law, brief.clocks.as_of)
    staying = {hint.region for hint in hints if hint.final}
    for hint in hints:
        if not hint.final and hint.region in staying:
            continue
        target = _target(hint, law)
        measures = law.measures_of(SLUG, hint.region, brief.clocks.as_of)
        findings = list(found(brief, law, card, measures, target))
        yield from findings
        if not findings and law.region(hint.region).holds(brief.clocks.as_of):
            yield Finding(
                card=card,
                level=Level.REVIEW,
                subject=hint.pointer,
                facts=target.facts,
                variant="no_measure",
                gap=True,
            )


def _target(hint: RegionHint, law: Law) -> Target:
    title = law.region(hint.region).title
    return Target(
        pointer=hint.pointer,
        facts={"place": hint.region, "place_en": title["en"], "place_de": title["de"], "word": hint.word},
        final=hint.final,
        certain=hint.certain,
        unsure=hint.doubt.value,
    )
