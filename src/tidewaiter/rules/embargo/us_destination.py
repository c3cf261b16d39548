"""embargo/us_destination: comprehensive US measures against Cuba, Iran, North Korea and Syria.

31 CFR 560.204, 515.201; Executive Order 13722; 15 CFR 746.2, 746.4, 746.7(a)(1)(i), 746.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.embargo.measures import in_countries

__all__ = ["SLUG", "find"]

SLUG = "embargo/us_destination"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What US measures say of an order that reaches one of these countries, by persons and by goods."""
    yield from in_countries(brief, law, SLUG)
