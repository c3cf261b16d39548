"""When US law binds: US persons who act and firms that they own (OFAC), items subject to the EAR (15 CFR 734.3)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.finding import NexusGround
from tidewaiter.rules.reach.frame import Papers
from tidewaiter.rules.reach.us.items import items
from tidewaiter.rules.reach.us.persons import persons

__all__ = ["grounds"]


def grounds(papers: Papers) -> Iterator[NexusGround]:
    """Every ground for persons and for goods under US law."""
    territory = papers.law.places("us_law_applies").at(papers.day).members
    yield from persons(papers, territory)
    yield from items(papers, territory)
