"""red_flags/oil_field_reseller: a reseller of petroleum goods orders equipment for oil fields (FIN-2022-Alert003)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.words import Role
from tidewaiter.rules.order import placed
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.trades import is_of

__all__ = ["SLUG", "find"]

SLUG = "red_flags/oil_field_reseller"
_TABLE = "us_supp2"
# Drilling and boring machines and their parts, which the table of refining equipment may list by words alone.
_DRILLING = ("843041", "843049", "843143", "730423", "730429", "820713")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note for each buyer or end user of that trade where a line bears a code of oil refining or drilling equipment."""
    table = law.codes(_TABLE).at(brief.clocks.known_at)
    codes = [hs_digits(line.hs) for line in brief.shipment.goods if line.hs]
    met = sorted(
        {
            code
            for code in codes
            if code.startswith(_DRILLING) or any(not hit.wider for hit in table.hits(code))
        }
    )
    for pointer, party in placed(brief.shipment, Role.BUYER, Role.END_USER):
        if met and is_of(party, "petroleum", law):
            facts = {"party": party.name, "industry": party.industry or "-", "codes": ", ".join(met)}
            yield raised(law.card(SLUG), f"{pointer}/industry", facts)
            return
