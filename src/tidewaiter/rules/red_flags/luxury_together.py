"""red_flags/luxury_together: several sorts of luxury goods in one load for a place of transshipment (FIN-2022-Alert003)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/luxury_together"
_TABLE = "us_supp5"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note for the order where as many lines as the policy says bear different codes of the table of luxury goods and the
    destination is named for transshipment. Prices are not asked: the table is read for what the goods are."""
    if brief.destination not in law.places("transshipment").at(brief.clocks.known_at):
        return
    table = law.codes(_TABLE).at(brief.clocks.known_at)
    codes = {
        hit.row.code
        for line in brief.shipment.goods
        if line.hs
        for hit in table.hits(hs_digits(line.hs))
        if not hit.wider
    }
    if brief.destination and len(codes) >= brief.flag_limits.luxury_lines:
        facts = {
            "codes": ", ".join(sorted(codes)),
            "place_en": country_name(brief.destination, "en"),
            "place_de": country_name(brief.destination, "de"),
        }
        yield raised(law.card(SLUG), "/goods", facts)
