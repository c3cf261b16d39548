"""What a listing asks of a party that takes part in the order, by whichever rule judges its list."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.rules.sanctions.entry import ask
from tidewaiter.rules.sanctions.judgement import Judgement, judge_acting, unsure
from tidewaiter.rules.sanctions.military import ask_military
from tidewaiter.rules.sanctions.programmes import judge_programme, reaching

__all__ = ["asks"]


def asks(match: Match, brief: Brief, law: Law) -> Judgement:
    """What the listing would ask of a purchaser, consignee or end user; of a blocked person what the EAR ask beside the
    blocking, where they ask anything."""
    listing = match.entity.listing
    effect = law.effect(listing.watchlist)
    doubtful = unsure(match, effect)
    if doubtful is not None:
        return doubtful
    match listing.watchlist:
        case "us_entity_list":
            return ask(listing.licence_requirement, brief, law).judged
        case "us_meu":
            return ask_military(match, brief, law).judged
    also = reaching(match, brief, law)
    return judge_programme(also, brief) if also is not None else judge_acting(match, effect, brief)
