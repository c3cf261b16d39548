"""export/gb/schedule_4: goods and technology of strategic concern to Iran.

Iran (Sanctions) Regulations 2023, SI 2023/1314, regs 36-43 and Schedule 4; substituted by SI 2024/944.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.listed_goods import banned

__all__ = ["SLUG", "find"]

SLUG = "export/gb/schedule_4"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that Schedule 4 may catch on its way to Iran, where UK law may bind the order."""
    yield from banned(brief, law, law.card(SLUG), "gb_schedule_4")
