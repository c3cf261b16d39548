"""reach/crown_dependencies: an exporter in the Isle of Man, the Channel Islands or a British overseas territory.

These are not the United Kingdom; its sanctions reach them by law of their own (SI 2023/1314, reg. 58(2); SI 2019/855, reg. 62).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find"]

SLUG = "reach/crown_dependencies"
_PLACES = "gb_dependencies"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for such an exporter: the law there extends the sanctions of the United Kingdom and is not on file."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    if home is not None and home in law.places(_PLACES).at(brief.clocks.as_of).members:
        yield Finding(
            card=law.card(SLUG),
            level=Level.INCOMPLETE,
            subject="/exporter/country",
            regime=Regime.GB,
            facts=place_facts(home),
            gap=True,
        )
