"""sanctions/eu_freeze: a party that acts in the order stands under an asset freeze of the EU: neither funds nor economic resources,
goods among them, may be made available to it (Regulation (EU) No 269/2014, Art. 2, and the like article of each regime)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding, Effect
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.freezes import (
    EU_FREEZES,
    UN_LIST,
    Freeze,
    act_facts,
    carrying_acts,
    freeze_of,
)
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.listed import judged_here, listing_citations, listing_facts

__all__ = ["SLUG", "find"]

SLUG = "sanctions/eu_freeze"
_PAYING = (Role.PAYER, Role.BANK)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each entry that a party who acts surely is: prohibited where Union law binds who sells and the act of
    the entry was read; review where it was not, or is not told, and where nothing shows that this law binds. Review and a gap
    for an entry of the United Nations alone, where Union law may bind, since an annex of the Union may carry it."""
    told: set[str] = set()
    for watchlist in EU_FREEZES:
        effect = law.effect(watchlist)
        for match in judged_here(brief, watchlist, effect):
            told.add(match.party)
            yield _finding(match, effect, brief, law)
    if standing(brief, Regime.EU, Binding.PERSONS) is Standing.NO:
        return
    effect = law.effect(UN_LIST)
    for match in judged_here(brief, UN_LIST, effect):
        if match.party not in told:
            yield _of_the_united_nations(match, effect, brief, law)


def _finding(match: Match, effect: Effect, brief: Brief, law: Law) -> Finding:
    freeze = freeze_of(match, law)
    judged = _judged(match, freeze, brief)
    listing = match.entity.listing
    acts = freeze.citations or (effect.citation,)
    return Finding(
        card=law.card(SLUG),
        level=judged.level,
        subject=match.party,
        regime=Regime.EU,
        facts={**listing_facts(match, brief, effect), **act_facts(freeze.acts)},
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=(*acts, *listing_citations(acts[0], listing)[1:]),
        gap=judged.gap,
        tasks=_tasks(judged),
    )


def _of_the_united_nations(match: Match, effect: Effect, brief: Brief, law: Law) -> Finding:
    listing = match.entity.listing
    acts = carrying_acts(listing, law)
    cited = tuple(act.citation for act in acts) or (effect.citation,)
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW,
        subject=match.party,
        regime=Regime.EU,
        facts={**listing_facts(match, brief, effect), **act_facts(acts)},
        variant="un_listed",
        evidence=match.comparison.evidence,
        citations=(*cited, *listing_citations(cited[0], listing)[1:]),
        gap=True,
        tasks=("hold", "return"),
    )


def _judged(match: Match, freeze: Freeze, brief: Brief) -> Judgement:
    match standing(brief, Regime.EU, Binding.PERSONS):
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="no_nexus")
        case Standing.UNKNOWN:
            return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    if not freeze.acts:
        return Judgement(level=Level.REVIEW, variant="regime_unknown", gap=True)
    if not freeze.verified:
        return Judgement(level=Level.REVIEW, variant="unverified", gap=True)
    pays = role_at(brief, match.party) in _PAYING
    return Judgement(level=Level.PROHIBITED, variant="payment" if pays else "")


def _tasks(judged: Judgement) -> tuple[str, ...]:
    if judged.level is Level.PROHIBITED:
        return ("hold", "return", "authority", "report")
    return ("hold", "return") if judged.gap else ()
