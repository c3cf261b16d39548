"""Hits of one watchlist that a rule of its own judges, and what every finding on a listing tells."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Effect
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.freezes import EU_FREEZES, GB_LIST
from tidewaiter.rules.sanctions.judgement import before_the_list
from tidewaiter.wording.numbers import score_text

__all__ = ["OWN_LISTS", "OWN_RULES", "hits", "judged_here", "listing_citations", "listing_facts"]

# Watchlists that a rule of their own judges, once it is sure who is meant and that they act.
OWN_RULES = frozenset(
    {"us_entity_list", "us_denied_persons", "us_meu", "us_unverified", *EU_FREEZES, GB_LIST}
)

# Lists of one's own, of which rules of their own tell everything: none of them is official.
OWN_LISTS = frozenset({"own_denied", "own_informed", "own_red_flag", "own_supplier", "own_guardian"})


def hits(brief: Brief) -> Iterator[Match]:
    """Every hit on a listing that is no address, in the order of the papers."""
    for found in brief.matches:
        for match in found.matches:
            if match.hit and match.entity.kind is not EntityKind.ADDRESS:
                yield match


def judged_here(brief: Brief, watchlist: str, effect: Effect) -> Iterator[Match]:
    """The hits on that watchlist in force on the day, of parties who act and are surely meant: what is left to its own
    rule. All others sanctions/party_listed tells of."""
    for match in hits(brief):
        listing = match.entity.listing
        mine = listing.watchlist == watchlist and in_force(listing.in_force, brief.clocks.as_of)
        if mine and before_the_list(match, effect, brief) is None:
            yield match


def listing_facts(match: Match, brief: Brief, effect: Effect | None) -> dict[str, str]:
    """Who matches which entry, since when, and how sure; and what the list means, where a row says so."""
    listing = match.entity.listing
    role = role_at(brief, match.party)
    since = _since(listing, brief)
    facts = {
        "party": match.asked,
        "role": role.value if role else "-",
        "listed": match.entity.primary_name,
        "matched_name": match.comparison.matched_name,
        "band": match.comparison.band.value,
        "score": score_text(match.comparison.score),
        "watchlist": listing.watchlist,
        "watchlist_en": effect.title["en"] if effect else listing.watchlist,
        "watchlist_de": effect.title["de"] if effect else listing.watchlist,
        "list": listing.list,
        "entry": listing.entry,
        "programmes": ", ".join(listing.programmes) or "-",
        "since_en": since or "a day not known",
        "since_de": since or "einem unbekannten Tag",
        "as_of": brief.clocks.as_of.isoformat(),
        "wording": listing.licence_requirement or "; ".join(listing.measures) or "-",
    }
    if effect:
        facts |= {"effect_en": effect.effect["en"], "effect_de": effect.effect["de"]}
    return facts


def listing_citations(citation: Citation, listing: Listing) -> tuple[Citation, ...]:
    """The source of the effect, then the acts behind the listing, as the list names them."""
    acts = dict.fromkeys(act.citation for act in listing.designations if act.citation)
    own = acts or ({listing.citation: None} if listing.citation else {})
    listed = (
        Citation(instrument=text, link=listing.source_url, verified=listing.verified) for text in own if text
    )
    return (citation, *listed)


def _since(listing: Listing, brief: Brief) -> str | None:
    """The first day of the span in force on `as_of`."""
    held = [span.start for span in listing.in_force if span.holds(brief.clocks.as_of)]
    return held[0].isoformat() if held and held[0] else None
