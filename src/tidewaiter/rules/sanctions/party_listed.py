"""sanctions/party_listed: a party of the order, in whatever role, is a hit on an official list.

Effects by list and programme, with their citations, stand in data/law/effects.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.errors import LawError
from tidewaiter.law.effects import Effect, ProgrammeEffect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Band, EntityKind, Level, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.judgement import judge
from tidewaiter.wording.numbers import score_text

__all__ = ["SLUG", "find"]

SLUG = "sanctions/party_listed"
_NOT_ACTING = (Role.OWNER, Role.OFFICER, Role.MANUFACTURER)
_AUTHORITIES = {"us_sdn": "OFAC", "us_entity_list": "BIS", "us_denied_persons": "BIS", "us_meu": "BIS"}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party and listing that are a hit, and one more for each further effect of the
    listing's programmes; a listing not in force on `as_of` is a note."""
    card = law.card(SLUG)
    for found in brief.matches:
        for match in found.matches:
            if match.hit and match.entity.kind is not EntityKind.ADDRESS:
                yield from _of(match, brief, law, card)


def _of(match: Match, brief: Brief, law: Law, card: Card) -> Iterator[Finding]:
    listing = match.entity.listing
    effect = _effect(listing, law)
    if not in_force(listing.in_force, brief.clocks.as_of):
        yield _not_in_force(match, brief, card, effect)
        return
    if effect is None:
        yield _without_row(match, brief, card)
        return
    judged = judge(match, effect, brief)
    yield Finding(
        card=card,
        level=judged.level,
        subject=match.party,
        regime=effect.regime,
        facts=_facts(match, brief, effect),
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=_citations(effect.citation, listing),
        gap=judged.gap,
        tasks=_tasks(judged.level, judged.variant, listing),
    )
    for also in effect.also:
        further = _by_programme(match, also, brief, card, effect)
        if further:
            yield further


def _effect(listing: Listing, law: Law) -> Effect | None:
    try:
        return law.effect(listing.watchlist)
    except LawError:
        return None


def _by_programme(
    match: Match, also: ProgrammeEffect, brief: Brief, card: Card, effect: Effect
) -> Finding | None:
    """The further effect, where the entry's programme brings it, the regime binds so, and the match is sure."""
    listing = match.entity.listing
    sure = match.comparison.band in (Band.CONFIRMED, Band.PROBABLE)
    acting = role_at(brief, match.party) not in _NOT_ACTING
    if not (sure and acting and also.reaches(listing.programmes, brief.clocks.as_of)):
        return None
    bound = standing(brief, also.regime, also.binding)
    if bound is Standing.NO:
        return None
    shown = ", ".join(name for name in listing.programmes if name in also.programmes)
    facts = {
        **_facts(match, brief, effect),
        "programme": shown,
        "effect_en": also.effect["en"],
        "effect_de": also.effect["de"],
        "authority": "BIS",
    }
    level = also.level if bound is Standing.YES else Level.REVIEW
    return Finding(
        card=card,
        level=level,
        subject=match.party,
        regime=also.regime,
        facts=facts,
        variant="programme" if bound is Standing.YES else "nexus_unknown",
        evidence=match.comparison.evidence,
        citations=_citations(also.citation, listing),
        gap=bound is Standing.UNKNOWN,
        tasks=("hold",),
    )


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
        facts={**_facts(match, brief, effect), "moment": moment.isoformat() if moment else "?"},
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
        facts={**_facts(match, brief, None), "wording": said or "-"},
        variant="no_row",
        evidence=match.comparison.evidence,
    )


def _facts(match: Match, brief: Brief, effect: Effect | None) -> dict[str, str]:
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
        "wording": listing.licence_requirement or "-",
    }
    if effect:
        facts |= {"effect_en": effect.effect["en"], "effect_de": effect.effect["de"]}
    if listing.watchlist in _AUTHORITIES:
        facts["authority"] = _AUTHORITIES[listing.watchlist]
    return facts


def _since(listing: Listing, brief: Brief) -> str | None:
    """The first day of the span in force on `as_of`."""
    held = [span.start for span in listing.in_force if span.holds(brief.clocks.as_of)]
    return held[0].isoformat() if held and held[0] else None


def _citations(citation: Citation, listing: Listing) -> tuple[Citation, ...]:
    acts = dict.fromkeys(act.citation for act in listing.designations if act.citation)
    own = acts or ({listing.citation: None} if listing.citation else {})
    listed = (
        Citation(instrument=text, link=listing.source_url, verified=listing.verified) for text in own if text
    )
    return (citation, *listed)


def _tasks(level: Level, variant: str, listing: Listing) -> tuple[str, ...]:
    """The slugs of the card's tasks that this judgement brings."""
    slugs: list[str] = []
    if level in (Level.PROHIBITED, Level.LICENCE_REQUIRED) or variant == "unverified":
        slugs.append("hold")
    if level is Level.PROHIBITED or variant == "unverified":
        slugs.append("return")
    if variant == "statement_missing":
        slugs.append("statement")
    if variant == "no_nexus" and listing.watchlist.startswith("us_"):
        slugs.append("counsel")
    return tuple(slugs)
