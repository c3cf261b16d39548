"""export/gb/russia_goods: goods that may not go to Russia by their customs code.

Russia (Sanctions) (EU Exit) Regulations 2019, SI 2019/855: regs 46B (luxury goods, Schedule 3A), 46Y (G7 dependency and further
goods, Schedule 3E), 46Z30 (Russia's vulnerable goods, Schedule 3I), 22 and Schedule 2D (oil refining goods).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import banned

__all__ = ["SLUG", "TABLES", "find"]

SLUG = "export/gb/russia_goods"
TABLES = ("gb_russia_3i", "gb_russia_3e", "gb_russia_2d", "gb_russia_3a")
# What no row meets is told once for the order, with the other schedules that are not on file (export/gb/destination_lists).
_UNMET = ("no_code", "unread")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line and schedule that may catch it on its way to Russia, where UK law may bind the order; what is
    barred outright for a line silences what only may be."""
    found = [
        finding
        for table in TABLES
        for finding in banned(brief, law, law.card(SLUG), table)
        if finding.variant not in _UNMET
    ]
    sure = {finding.subject for finding in found if not finding.gap}
    yield from (finding for finding in found if not finding.gap or finding.subject not in sure)
