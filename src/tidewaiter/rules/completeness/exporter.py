"""completeness/exporter: whose law the exporter is under cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.order import placed, same_party

__all__ = ["SLUG", "find"]

SLUG = "completeness/exporter"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the exporter or its country is missing, or the country cannot be read, and for each further
    exporter among the parties, whose law was not asked for."""
    exporter = brief.shipment.exporter
    if exporter is None:
        yield gap(law.card(SLUG), "/exporter")
    elif country_code(exporter.country) is None:
        yield gap(
            law.card(SLUG),
            "/exporter/country",
            {"name": exporter.name, "country": exporter.country or "-"},
            "country",
        )
    for pointer, party in placed(brief.shipment, Role.EXPORTER):
        if exporter is not None and not same_party(party, exporter):
            facts = {"name": exporter.name, "further": party.name}
            yield gap(law.card(SLUG), pointer, facts, "further")
