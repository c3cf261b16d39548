"""sanctions/own_list: a party of the order stands on a list that the exporter keeps itself, of parties it will not deal with.

No act asks for it: whoever keeps the list has decided. It never says that anybody is sanctioned.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Level
from tidewaiter.rules.sanctions.judgement import SURE
from tidewaiter.rules.sanctions.listed import hits, listing_facts

__all__ = ["SLUG", "find"]

SLUG = "sanctions/own_list"
_LIST = "own_denied"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review for each party and row that are a hit, whatever the party's role, a note where the row is not in force on the
    day."""
    effect = law.effect(_LIST)
    for match in hits(brief):
        listing = match.entity.listing
        if listing.watchlist != _LIST:
            continue
        held = in_force(listing.in_force, brief.clocks.as_of)
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW if held else Level.NOTE,
            subject=match.party,
            facts={
                **listing_facts(match, brief, effect),
                "own_list": ", ".join(listing.programmes) or listing.list,
                "said": match.entity.remarks or "-",
            },
            variant=_variant(match) if held else "not_in_force",
            evidence=match.comparison.evidence,
            tasks=("ask_owner",) if held else (),
        )


def _variant(match: Match) -> str:
    return "" if match.comparison.band in SURE else "possible"
