"""ownership/bis_affiliates: a foreign firm that parties of the Entity List, of the MEU List or of the SDN programmes of
744.8 own by half or more together needs what its most restricted owner needs (15 CFR 744.8(a)(2), 744.11(a)(1), 744.21(a)(3);
Part 744 Supp. No. 8; 90 FR 47201, stayed by 90 FR 50857)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tidewaiter.law.at import State
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.ownership import OwnershipTest, OwnershipVersion
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.ownership.affected import Affected, affected, is_sure
from tidewaiter.rules.ownership.told import facts
from tidewaiter.rules.sanctions.asks import asks
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.parties import by_part
from tidewaiter.rules.sanctions.programmes import reaching

__all__ = ["SLUG", "find"]

SLUG = "ownership/bis_affiliates"
_TEST = "us_bis_affiliates"
_SDN = "us_sdn"
# What leaves an owner's requirement open, and what it turns out not to reach, is told in one sentence each.
_VARIANTS = {
    **dict.fromkeys(("carve_out", "projects", "unclassified", "unread", "unverified"), "narrower"),
    "other_items": "otherwise",
    "unstated": "",
}
_OWNERS = {
    True: {
        "owners_en": "Parties that are or may be listed",
        "owners_de": "(Möglicherweise) Gelisteten",
        "perhaps_en": "may ",
        "perhaps_de": "möglicherweise ",
    },
    False: {"owners_en": "Listed parties", "owners_de": "Gelisteten", "perhaps_en": "", "perhaps_de": ""},
}
_LABELS = {
    Level.LICENCE_REQUIRED: ("a licence is required", "eine Genehmigung ist nötig"),
    Level.REVIEW: ("a person must decide", "ein Mensch muss entscheiden"),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party of the order above which such an owner stands, unless its own listing asks as much, and, where the rule may hold on the day
    or may not, one more that gives both answers and keeps the decision from being complete."""
    test = law.ownership_test(_TEST)
    version = test.at(brief.clocks.as_of)
    for one in affected(brief, version, lambda match: _counts(match, test, brief, law)):
        if not one.stakes and not one.itself:
            continue
        governing = _governing(one.matches, brief, law)
        if one.own and _governing(one.own, brief, law)[1].level.rank <= governing[1].level.rank:
            continue
        judged = _judged(one, version, governing[1], brief)
        yield _finding(one, judged, governing[0], brief, law)
        if version.state is State.UNKNOWN and judged.level is not Level.NOTE and not one.link_below:
            yield _unconfirmed(one, judged, governing[0], brief, law)


def _counts(match: Match, test: OwnershipTest, brief: Brief, law: Law) -> bool:
    """Whether the listing is of the kind whose affiliates are reached: an SDN only by a programme of 744.8."""
    listing = match.entity.listing
    if listing.watchlist not in test.watchlists:
        return False
    return listing.watchlist != _SDN or reaching(match, brief, law) is not None


def _governing(listed: Sequence[Match], brief: Brief, law: Law) -> tuple[Match, Judgement]:
    """The one with the most restrictive requirement, and what it asks (Supp. No. 8 to Part 744, (b)): those who are
    surely listed before those who may be."""
    sure = [match for match in listed if is_sure(match)] or listed
    asked = [(match, _requirement(match, brief, law)) for match in sure]
    return min(asked, key=lambda pair: pair[1].level.rank)


def _requirement(match: Match, brief: Brief, law: Law) -> Judgement:
    """What the owner's own listing would ask of this order, in the words of this rule's card."""
    asked = asks(match, brief, law)
    variant = _VARIANTS.get(asked.variant, asked.variant)
    return Judgement(level=asked.level, variant=variant, gap=asked.gap)


def _judged(one: Affected, version: OwnershipVersion, required: Judgement, brief: Brief) -> Judgement:
    if one.link_below:
        return Judgement(level=Level.REVIEW, variant="link_below")
    if one.reached is Standing.NO:
        return Judgement(level=Level.NOTE, variant="minority" if one.share.most else "beside")
    if _is_american(one, brief):
        return Judgement(level=Level.NOTE, variant="not_foreign")
    off = version.state is State.NOT_YET or version.suspended
    bound = standing(brief, Regime.US, Binding.ITEMS)
    if off and not one.link_open:
        return _while_off(version, bound)
    gap = bound is not Standing.NO
    if one.reached is Standing.UNKNOWN:
        if one.link_open or one.owner_open or not one.share_open:
            return Judgement(level=Level.REVIEW, variant=_turns_on(one), gap=gap)
        if all(match.entity.listing.watchlist == _SDN for match in one.matches):
            return Judgement(level=Level.REVIEW, variant="share_unknown", gap=gap)
        return _red_flag(brief, bound)
    asked = by_part(required, one.subject.pointer, brief)
    # "beside" is this card's word for a hold that is no share.
    return msgspec.structs.replace(asked, variant="outside") if asked.variant == "beside" else asked


def _turns_on(one: Affected) -> str:
    """What leaves it open whether half is reached, where every share that counts is known to some extent."""
    if one.link_open:
        return "link_open"
    if one.owner_open:
        return "owner_open"
    return "unit_open" if one.unit_open else "may_reach"


def _while_off(version: OwnershipVersion, bound: Standing) -> Judgement:
    """While the rule does not bind, half or more in such hands, for certain or perhaps, is a matter of diligence, and no
    Red Flag 29: what is surely owned weighs no less than what is not known."""
    if bound is not Standing.NO:
        variant = "diligence" if version.suspended else "diligence_before"
        return Judgement(level=Level.REVIEW, variant=variant)
    return Judgement(level=Level.NOTE, variant="suspended" if version.suspended else "not_yet")


def _red_flag(brief: Brief, bound: Standing) -> Judgement:
    """Whoever cannot find out the share resolves the red flag or obtains a licence (Supp. No. 8 to Part 744, (b))."""
    refused = brief.shipment.answers.get(SLUG, "").strip().lower() == "refused"
    level = Level.LICENCE_REQUIRED if refused and bound is Standing.YES else Level.REVIEW
    return Judgement(level=level, variant="red_flag", gap=bound is not Standing.NO)


def _is_american(one: Affected, brief: Brief) -> bool:
    stated = country_code(one.subject.party.country)
    told = (holding.owned.country for holding in brief.ownership.holdings if holding.owned.key == one.key)
    return (stated or next(told, None)) == Regime.US.value


def _finding(one: Affected, judged: Judgement, governing: Match, brief: Brief, law: Law) -> Finding:
    card = law.card(SLUG)
    version = law.ownership_test(_TEST).at(brief.clocks.as_of)
    return Finding(
        card=card,
        level=judged.level,
        subject=one.subject.pointer,
        regime=Regime.US,
        facts=_facts(one, governing, brief, law),
        variant=judged.variant,
        citations=(version.citation, *card.citations),
        gap=judged.gap,
        tasks=_tasks(judged),
    )


def _unconfirmed(one: Affected, judged: Judgement, governing: Match, brief: Brief, law: Law) -> Finding:
    answers = _LABELS[judged.level]
    told = {**_facts(one, governing, brief, law), "answer_en": answers[0], "answer_de": answers[1]}
    return Finding(
        card=law.card(SLUG),
        level=Level.INCOMPLETE,
        subject=one.subject.pointer,
        regime=Regime.US,
        facts=told,
        variant="unconfirmed",
        citations=(law.ownership_test(_TEST).at(brief.clocks.as_of).citation,),
        gap=True,
        tasks=("confirm",),
    )


def _facts(one: Affected, governing: Match, brief: Brief, law: Law) -> dict[str, str]:
    test, listing = law.ownership_test(_TEST), governing.entity.listing
    returns = test.returns(brief.clocks.as_of)
    effect = law.effect(listing.watchlist)
    others = dict.fromkeys(_entry(match) for match in one.matches)
    also = ", ".join(entry for entry in others if entry != _entry(governing))
    return {
        **facts(one, brief),
        **_OWNERS[one.reached is not Standing.YES],
        "authority": "BIS",
        "governing": _entry(governing),
        "also_en": f"; listed too: {also}" if also else "",
        "also_de": f"; ebenfalls gelistet: {also}" if also else "",
        "watchlist_en": effect.title["en"],
        "watchlist_de": effect.title["de"],
        "wording": listing.licence_requirement or "-",
        "since": test.at(brief.clocks.as_of).from_.isoformat(),
        "returns": returns.isoformat() if returns else "-",
    }


def _entry(match: Match) -> str:
    return f"{match.entity.primary_name} ({match.entity.listing.watchlist} {match.entity.listing.entry})"


def _tasks(judged: Judgement) -> tuple[str, ...]:
    if judged.level is Level.LICENCE_REQUIRED or judged.gap:
        return ("hold",) if judged.variant in ("", "nexus_unknown") else ("hold", "shares")
    return ("shares",) if judged.variant.startswith("diligence") else ()
