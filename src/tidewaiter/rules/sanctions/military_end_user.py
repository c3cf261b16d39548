"""sanctions/military_end_user: a party to the transaction stands on the Military End-User List.

15 CFR 744.21(a), (b)(1)(ii), (c), (e); 748.5(c) to (f); Supplements No. 2 and 7 to Part 744.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.review_policy import policy_words
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.rules.sanctions.entry import numbered
from tidewaiter.rules.sanctions.listed import judged_here, listing_citations, listing_facts
from tidewaiter.rules.sanctions.military import ask_military
from tidewaiter.rules.sanctions.parties import by_part

__all__ = ["SLUG", "find"]

SLUG = "sanctions/military_end_user"
_LIST = "us_meu"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party that acts and each entry in force that it surely is.

    `licence_required` for items of Supplement No. 2, for Russia and Belarus for every item, where the party is purchaser,
    consignee or end user; review for other items, and with a gap where item, nexus or part is not known.
    """
    effect = law.effect(_LIST)
    for match in judged_here(brief, _LIST, effect):
        listing = match.entity.listing
        asked = ask_military(match, brief, law)
        judged = by_part(asked.judged, match.party, brief)
        policy = policy_words(listing.licence_policy)
        holding = judged.level is Level.LICENCE_REQUIRED or judged.gap
        yield Finding(
            card=law.card(SLUG),
            level=judged.level,
            subject=match.party,
            regime=Regime.US,
            facts={
                **listing_facts(match, brief, effect),
                "authority": "BIS",
                "lines": numbered(asked.telling),
                "policy_en": policy[0],
                "policy_de": policy[1],
            },
            variant=judged.variant,
            evidence=match.comparison.evidence,
            citations=listing_citations(effect.citation, listing),
            gap=judged.gap,
            tasks=("hold",) if holding else (),
        )
