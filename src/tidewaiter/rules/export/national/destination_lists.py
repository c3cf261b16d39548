"""export/national/destination_lists: measures against a destination under the law of a state that is on file in part.

Special Economic Measures (Democratic People's Republic of Korea) Regulations, SOR/2011-167, s. 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.embargo.measures import in_countries

__all__ = ["SLUG", "find"]

SLUG = "export/national/destination_lists"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each such measure where that law may bind an order that reaches its country."""
    yield from in_countries(brief, law, SLUG)
