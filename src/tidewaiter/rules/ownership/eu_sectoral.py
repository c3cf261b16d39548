"""ownership/eu_sectoral: firms that parties of annexes to Regulation (EU) No 833/2014 own by more than half, by the article that says
so, each for itself (Arts 5, 5aa and 5h); of annexes whose articles speak of no ownership, as Annex IV, that it says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.affected import Affected, affected
from tidewaiter.rules.ownership.told import facts
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["SLUG", "find"]

SLUG = "ownership/eu_sectoral"
_CAPITAL, _STATE_FIRMS, _BANKS = "eu_833_art_5", "eu_833_art_5aa", "eu_833_art_5h"
_ARTICLES = {_CAPITAL: "Art. 5", _STATE_FIRMS: "Art. 5aa", _BANKS: "Art. 5h"}
_WITHOUT = ("eu_833_annex_iv", "eu_833_transactions")
_OF_ART_5AA = "833/2014 Annex XIX"
_RUSSIA = "RU"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party of the order, not surely listed itself, and each article under which somebody above it stands: as
    the article says where the shares are more than half, a question where they may be, a note where they are not."""
    for test in _ARTICLES:
        version = law.ownership_test(test).at(brief.clocks.as_of)
        if version.state is State.NOT_YET:
            continue
        for one in affected(brief, version, partial(_counts, test=test, law=law)):
            if not one.own:
                yield _finding(one, _judged(one, test, version, brief, law), test, version, brief, law)
    version = law.ownership_test(_STATE_FIRMS).at(brief.clocks.as_of)
    for one in affected(brief, version, _is_without):
        if not one.own:
            judged = Judgement(level=Level.NOTE, variant="no_rule")
            yield _finding(one, judged, _STATE_FIRMS, version, brief, law)


def _counts(match: Match, *, test: str, law: Law) -> bool:
    listing = match.entity.listing
    if listing.watchlist not in law.ownership_test(test).watchlists:
        return False
    return test != _STATE_FIRMS or not listing.programmes or _OF_ART_5AA in listing.programmes


def _is_without(match: Match) -> bool:
    listing = match.entity.listing
    told = bool(listing.programmes) and _OF_ART_5AA not in listing.programmes
    return listing.watchlist == _WITHOUT[0] or (listing.watchlist == _WITHOUT[1] and told)


def _judged(one: Affected, test: str, version: OwnershipVersion, brief: Brief, law: Law) -> Judgement:
    bound = standing(brief, Regime.EU, Binding.PERSONS)
    if one.link_below:
        return Judgement(level=Level.REVIEW, variant="link_below")
    if one.reached is Standing.NO:
        return Judgement(level=Level.NOTE, variant="minority")
    if bound is Standing.NO:
        return Judgement(level=Level.NOTE, variant="no_nexus")
    where = _is_there(one, test, brief, law)
    if where is Standing.NO:
        return Judgement(level=Level.NOTE, variant="elsewhere")
    if one.reached is Standing.UNKNOWN or where is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="open", gap=True)
    several = version.added_up is not Standing.YES and one.key not in one.caught.alone
    if bound is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    if version.state is State.UNKNOWN or several or _annex_untold(one, test):
        return Judgement(level=Level.REVIEW, variant="law_unknown", gap=True)
    if test == _STATE_FIRMS:
        return Judgement(level=Level.PROHIBITED)
    return Judgement(level=Level.REVIEW, variant="credit")


def _is_there(one: Affected, test: str, brief: Brief, law: Law) -> Standing:
    """Whether the firm is established where the article wants it: in Russia, or outside the Union."""
    country = country_code(one.subject.party.country)
    if country is None:
        return Standing.UNKNOWN
    if test == _BANKS:
        return Standing.YES if country == _RUSSIA else Standing.NO
    members = law.places("eu_member_states").at(brief.clocks.as_of).members
    return Standing.NO if country in members else Standing.YES


def _annex_untold(one: Affected, test: str) -> bool:
    return test == _STATE_FIRMS and not any(match.entity.listing.programmes for match in one.matches)


def _finding(
    one: Affected, judged: Judgement, test: str, version: OwnershipVersion, brief: Brief, law: Law
) -> Finding:
    told = {
        **facts(one, brief),
        "article": _ARTICLES[test],
        "annexes_en": _annexes(one),
        "annexes_de": _annexes(one).replace("Annex ", "Anhang "),
    }
    card = law.card(SLUG)
    return Finding(
        card=card,
        level=judged.level,
        subject=one.subject.pointer,
        regime=Regime.EU,
        facts=told,
        variant=judged.variant,
        citations=card.citations if judged.variant == "no_rule" else (version.citation,),
        gap=judged.gap,
        tasks=("hold", "return")
        if judged.level is Level.PROHIBITED
        else (("hold", "shares") if judged.gap else ()),
    )


def _annexes(one: Affected) -> str:
    named = (name for match in one.matches for name in match.entity.listing.programmes)
    return ", ".join(dict.fromkeys(name.removeprefix("833/2014 ") for name in named)) or "-"
