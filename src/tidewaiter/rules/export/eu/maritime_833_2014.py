"""export/eu/maritime_833_2014: equipment for navigation and radio at sea to Russia.

Regulation (EU) No 833/2014, Art. 3f(1) and Annex XVI.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.russia import barred
from tidewaiter.rules.export.lines import goods_facts, list_facts, place_facts
from tidewaiter.rules.export.us.by_words import entries_named

__all__ = ["SLUG", "find"]

SLUG = "export/eu/maritime_833_2014"
_TABLE = "eu_833_annex_xvi"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each line for Russia whose code or words may mean goods of Annex XVI, where Union law may bind."""
    by_code = tuple(barred(brief, law, SLUG, _TABLE))
    yield from by_code
    yield from _by_words(brief, law, {finding.subject for finding in by_code})


def _by_words(brief: Brief, law: Law, told: set[str]) -> Iterator[Finding]:
    table = law.codes(_TABLE)
    on_day = table.at(brief.clocks.as_of)
    there = any(place.country == "RU" and not is_on_the_way(place) for place in reached(brief.shipment))
    if not there or standing(brief, Regime.EU, Binding.EITHER) is Standing.NO:
        return
    for line, goods in enumerate(brief.shipment.goods):
        entries = entries_named(goods, on_day)
        if entries and f"/goods/{line}" not in told:
            card = law.card(SLUG)
            yield Finding(
                card=card,
                level=Level.REVIEW,
                subject=f"/goods/{line}",
                regime=Regime.EU,
                facts={
                    **goods_facts(brief, line),
                    **place_facts("RU"),
                    **list_facts(table, on_day),
                    "entry": "; ".join(f"{entry.what} ({entry.pinpoint})" for entry in entries),
                },
                variant="words",
                citations=tuple(dict.fromkeys((on_day.citation, *card.citations))),
                gap=True,
            )
