"""red_flags/debarred: a party was debarred by an official act, as follows a conviction for an offence of export
(FIN-2022-Alert003; 22 CFR 127.7)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.sanctions.listed import hits

__all__ = ["SLUG", "find"]

SLUG = "red_flags/debarred"
_LIST = "us_itar_debarred"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each hit on the list of those debarred from trade in defence articles. Reports of convictions are never
    read: an official debarment alone counts, and what it bars is told by the rules on lists."""
    told: set[tuple[str, str]] = set()
    for match in hits(brief):
        listing = match.entity.listing
        if listing.watchlist != _LIST or (match.party, listing.entry) in told:
            continue
        told.add((match.party, listing.entry))
        facts = {"party": match.asked, "listed": match.entity.primary_name, "entry": listing.entry}
        yield raised(law.card(SLUG), match.party, facts)
