"""When German foreign trade law binds: exporters in Germany, goods that leave it, and Germans who act elsewhere.

AWG § 2(2), (3) (who exports, and what export is), § 18(10), AWV §§ 46, 47 and 79 (Germans abroad).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import Limb, Role, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.reach.frame import Papers
from tidewaiter.rules.reach.territory import by_territory

__all__ = ["concerned", "grounds"]

_HOME = frozenset({"DE"})
# Those who make a dealing: of a German who only receives goods elsewhere the law on exports asks nothing.
_ACTING = (Role.EXPORTER, Role.AGENT)


def concerned(papers: Papers) -> bool:
    """Whether anything in the order touches Germany, so that its law is asked."""
    return papers.home in _HOME or any(True for _ in _elsewhere(papers))


def grounds(papers: Papers) -> Iterator[NexusGround]:
    """Every ground for persons and for goods under German law."""
    yield from by_territory(papers, _HOME)
    yield from _elsewhere(papers)


def _elsewhere(papers: Papers) -> Iterator[NexusGround]:
    """What binds an exporter who is not in Germany: goods that leave from there, and Germans who make the dealing."""
    if papers.home in _HOME:
        return
    destination = destination_of(papers.shipment)
    if papers.leaves in _HOME and destination not in _HOME:
        yield NexusGround(
            fact="from_germany",
            subject="/route/0/place",
            value=destination or papers.shipment.destination or "",
            limb=Limb.ITEMS,
            standing=Standing.YES if destination else Standing.UNKNOWN,
        )
    for subject in papers.subjects:
        party = subject.party
        acting = subject.pointer == "/exporter" or party.role in _ACTING
        if acting and country_code(party.nationality) in _HOME:
            yield NexusGround(
                fact="german_national",
                subject=f"{subject.pointer}/nationality",
                value=party.name,
                limb=Limb.PERSONS,
                standing=Standing.YES,
            )
