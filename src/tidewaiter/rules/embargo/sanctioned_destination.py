"""embargo/sanctioned_destination: a destination for which no table on file holds the whole law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.destinations import Reach
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.places.destination import reached
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find"]

SLUG = "embargo/sanctioned_destination"
_WIDE = ("art_2_military", "art_2", "art_2a")
_REGIMES = (Regime.US, Regime.EU, Regime.GB)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each country under wide trade measures that the order reaches, whoever exports."""
    card = law.card(SLUG)
    listed = law.places("sanctioned_destinations").at(brief.clocks.as_of)
    for place in reached(brief.shipment):
        if place.country in listed:
            yield Finding(
                card=card,
                level=Level.REVIEW,
                subject=place.pointer,
                facts=place_facts(place.country),
                variant="" if place.final else "passing",
                citations=_acts(law, place.country, brief.clocks.as_of),
                gap=True,
            )


def _acts(law: Law, country: str, day: date) -> tuple[Citation, ...]:
    """The first source of every measure on file against that country, and for Russia the articles that bar dual-use goods and
    advanced technology in place of what is barred by use alone; none where there is no such measure."""
    measures = (each for regime in _REGIMES for each in law.measures(country, regime, day))
    cited = dict.fromkeys(measure.citations[0] for measure in measures if measure.reach is not Reach.USE)
    russian = [
        article for article in map(law.eu_833.article, _WIDE) if country == "RU" and article.holds(day)
    ]
    return tuple(dict.fromkeys((*cited, *(article.citation for article in russian))))
