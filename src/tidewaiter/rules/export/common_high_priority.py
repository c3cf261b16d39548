"""export/common_high_priority: a code of the Common High Priority List, which alone is a note.

BIS Common High Priority List (guidance, by `known_at`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.lines import controls_in, goods_facts

__all__ = ["SLUG", "find"]

SLUG = "export/common_high_priority"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note for each line whose code stands on the list, or may, with the tier; never more than a note."""
    card = law.card(SLUG)
    for line in range(len(brief.shipment.goods)):
        mine = [control for control in controls_in(brief, "chpl") if control.line == line]
        if not mine:
            continue
        sure = all(not control.wider and control.standing is Standing.YES for control in mine)
        yield Finding(
            card=card,
            level=Level.NOTE,
            subject=f"/goods/{line}",
            facts={
                **goods_facts(brief, line),
                "code": ", ".join(control.code for control in mine),
                "tier": ", ".join(dict.fromkeys(control.tier or "-" for control in mine)),
                "entry": "; ".join(control.entry for control in mine),
            },
            variant="" if sure else "may_be",
        )
