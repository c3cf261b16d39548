"""embargo/us_selected_goods: US measures of Part 746 for some goods to a destination, as for Iraq.

15 CFR 746.3(a)(1) to (3). What 746.1(b) adds for goods controlled for UN reasons is asked by export/us/ccl.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.embargo.measures import in_countries

__all__ = ["SLUG", "find"]

SLUG = "embargo/us_selected_goods"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What such a measure says of each line that goes to its destination."""
    yield from in_countries(brief, law, SLUG)
