"""When the law of the United Kingdom binds: exporters there, and goods that leave it."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.finding import NexusGround
from tidewaiter.rules.reach.frame import Papers
from tidewaiter.rules.reach.territory import by_territory

__all__ = ["grounds"]


def grounds(papers: Papers) -> Iterator[NexusGround]:
    """Every ground for persons and for goods under the law of the United Kingdom."""
    return by_territory(papers, papers.law.places("gb_law_applies").at(papers.day).members)
