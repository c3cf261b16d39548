"""completeness/exporter: whose law the exporter is under cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.refdata.countries import country_code

__all__ = ["SLUG", "find"]

SLUG = "completeness/exporter"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the exporter or its country is missing, or the country cannot be read."""
    exporter = brief.shipment.exporter
    if exporter is None:
        yield Finding(card=law.card(SLUG), level=Level.INCOMPLETE, subject="/exporter", gap=True)
    elif country_code(exporter.country) is None:
        yield Finding(
            card=law.card(SLUG),
            level=Level.INCOMPLETE,
            subject="/exporter/country",
            facts={"name": exporter.name, "country": exporter.country or "-"},
            variant="country",
            gap=True,
        )
