"""sanctions/party_listed: a party of the order, in whatever role, is a hit on an official list.

Effects by list, with their citations, stand in data/law/effects. What the lists of BIS ask of a party who acts and surely
is meant has rules of its own; lists of one's own are no official ones and have theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.errors import LawError
from tidewaiter.law.effects import Effect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card
from tidewaiter.model.finding import Finding
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Level
from tidewaiter.rules.sanctions.judgement import before_the_list, judge
from tidewaiter.rules.sanctions.listed import OWN_LISTS, OWN_RULES, hits, listing_citations, listing_facts

__all__ = ["SLUG", "find"]

SLUG = "sanctions/party_listed"
_AUTHORITIES = {"us_sdn": "OFAC"}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party and listing that are a hit, save those that a rule of their list judges; a listing not
    in force on `as_of` is a note."""
    card = law.card(SLUG)
    for match in hits(brief):
        listing = match.entity.listing
        if listing.watchlist in OWN_LISTS:
            continue
        effect = _effect(listing, law)
        if not in_force(listing.in_force, brief.clocks.as_of):
            yield _not_in_force(match, brief, card, effect)
        elif effect is None:
            yield _without_row(match, brief, card)
        elif listing.watchlist not in OWN_RULES or before_the_list(match, effect, brief) is not None:
            yield _of(match, brief, card, effect)


def _of(match: Match, brief: Brief, card: Card, effect: Effect) -> Finding:
    listing = match.entity.listing
    judged = judge(match, effect, brief)
    authority = _AUTHORITIES.get(listing.watchlist)
    return Finding(
        card=card,
        level=judged.level,
        subject=match.party,
        regime=effect.regime,
        facts={**listing_facts(match, brief, effect), **({"authority": authority} if authority else {})},
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=listing_citations(effect.citation, listing),
        gap=judged.gap,
        tasks=_tasks(judged.level, judged.variant, listing),
    )


def _effect(listing: Listing, law: Law) -> Effect | None:
    try:
        return law.effect(listing.watchlist)
    except LawError:
        return None


def _not_in_force(match: Match, brief: Brief, card: Card, effect: Effect | None) -> Finding:
    listing = match.entity.listing
    day = brief.clocks.as_of
    later = min((span.start for span in listing.in_force if span.start and span.start > day), default=None)
    ended = max((span.end for span in listing.in_force if span.end and span.end <= day), default=None)
    moment = later or ended
    return Finding(
        card=card,
        level=Level.NOTE,
        subject=match.party,
        facts={**listing_facts(match, brief, effect), "moment": moment.isoformat() if moment else "?"},
        variant="listed_later" if later else "ended",
        evidence=match.comparison.evidence,
    )


def _without_row(match: Match, brief: Brief, card: Card) -> Finding:
    listing = match.entity.listing
    said = listing.licence_requirement or match.entity.remarks or ", ".join(listing.programmes)
    return Finding(
        card=card,
        level=Level.REVIEW,
        subject=match.party,
        facts={**listing_facts(match, brief, None), "wording": said or "-"},
        variant="no_row",
        evidence=match.comparison.evidence,
    )


def _tasks(level: Level, variant: str, listing: Listing) -> tuple[str, ...]:
    """The slugs of the card's tasks that this judgement brings."""
    slugs: list[str] = []
    if level in (Level.PROHIBITED, Level.LICENCE_REQUIRED) or variant == "unverified":
        slugs.append("hold")
    if level is Level.PROHIBITED or variant == "unverified":
        slugs.append("return")
    if variant == "no_nexus" and listing.watchlist.startswith("us_"):
        slugs.append("counsel")
    return tuple(slugs)
