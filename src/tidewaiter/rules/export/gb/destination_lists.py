"""export/gb/destination_lists: United Kingdom measures against a destination whose schedules are not on file.

SI 2019/855, SI 2019/600, SI 2019/461, SI 2019/411, SI 2019/792.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.embargo.measures import in_countries

__all__ = ["SLUG", "find"]

SLUG = "export/gb/destination_lists"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each such instrument where UK law may bind an order that reaches its country."""
    yield from in_countries(brief, law, SLUG)
