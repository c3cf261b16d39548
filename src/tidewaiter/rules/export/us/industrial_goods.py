"""export/us/industrial_goods: industrial goods of Supplement No. 4 to Part 746 to Russia and Belarus.

15 CFR 746.8(a)(5), before 12 June 2024 746.5(a)(1)(ii); Supplement No. 4 to Part 746.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.supplements import by_code

__all__ = ["SLUG", "find"]

SLUG = "export/us/industrial_goods"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line without an entry of the Control List that the supplement lists by code or as a part."""
    yield from by_code(brief, law, law.card(SLUG), "us_supp4")
