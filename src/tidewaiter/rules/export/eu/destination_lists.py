"""export/eu/destination_lists: Union measures against a destination whose goods annexes are not on file.

Regulations (EU) No 833/2014, (EC) No 765/2006, (EU) No 267/2012, (EU) 2017/1509, (EU) No 36/2012.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.embargo.measures import in_countries

__all__ = ["SLUG", "find"]

SLUG = "export/eu/destination_lists"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each such act where Union law may bind an order that reaches its country."""
    yield from in_countries(brief, law, SLUG)
