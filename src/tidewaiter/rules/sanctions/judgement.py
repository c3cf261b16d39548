"""What one listing that is a hit and in force means for one order: a level, and the wording that says why."""

from __future__ import annotations

from tidewaiter.law.effects import Condition, Effect
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.words import Band, Level, Regime, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import owner_at, role_at
from tidewaiter.rules.reach.us.answers import answered
from tidewaiter.rules.sanctions.conditions import is_met
from tidewaiter.rules.sanctions.freezes import EU_FREEZES, GB_LIST

__all__ = ["SURE", "Judgement", "before_the_list", "judge", "judge_acting", "unsure"]

_DENIED = "us_denied_persons"
_BLOCKED = "us_sdn"
_QUESTION = "sanctions/party_listed"
SURE = (Band.CONFIRMED, Band.PROBABLE)
"""The bands of a match by which a party surely is meant."""
# Measures of the UK Sanctions List on a person or its ships, none of which reaches a firm through shares (SI 2019/855, regs 5 to 7).
_PERSONAL = frozenset(
    {
        "travel ban",
        "immigration",
        "entry ban",
        "director disqualification sanction",
        "director disqualification sanctions",
        "director disqualification",
        "trust services sanctions",
        "trust services sanction",
        "trust services",
        "internet services",
        "prohibition of port entry",
        "prohibition on port entry",
        "ships",
        "specified ship",
        "ship transport sanctions",
        "aircraft",
        "overflight",
    }
)
_BY_ROLE = {
    Role.OWNER: (Level.REVIEW, "owner"),
    Role.OFFICER: (Level.REVIEW, "officer"),
    Role.MANUFACTURER: (Level.NOTE, "manufacturer"),
}


class Judgement(Value, frozen=True, kw_only=True):
    """A level, the card's wording for it ("" is the plain one), and whether something needed is not known."""

    level: Level
    variant: str = ""
    gap: bool = False


def judge(match: Match, effect: Effect, brief: Brief) -> Judgement:
    """What the listing means by itself; its further effects by programme are judged apart.

    In this order: the party's role, how sure the match is, whether the regime binds, the condition of the
    effect, and whether anybody has verified a row that would prohibit.
    """
    return before_the_list(match, effect, brief) or judge_acting(match, effect, brief)


def before_the_list(match: Match, effect: Effect, brief: Brief) -> Judgement | None:
    """What is said before it is asked what the list means: of somebody who does not act in the order, of a list that
    only notes, and of a match that is not sure. None for a party who acts and surely is meant."""
    by_role = _BY_ROLE.get(role_at(brief, match.party) or Role.BUYER)
    if by_role and by_role[0] is Level.NOTE and match.party.startswith("/parties/"):
        return Judgement(level=Level.REVIEW, variant="maker_among_parties")
    if by_role and by_role[0] is Level.NOTE and _may_not_be_bought_from(effect, brief):
        return Judgement(level=Level.REVIEW, variant="denied_maker")
    if by_role and by_role[0] is Level.NOTE and _may_keep_an_interest(effect, brief):
        return Judgement(level=Level.REVIEW, variant="blocked_maker", gap=True)
    if by_role and by_role[0] is Level.NOTE and _may_have_been_paid(match, effect, brief):
        return Judgement(level=Level.REVIEW, variant="frozen_maker", gap=True)
    if by_role and by_role[1] == "owner" and (apart := _owner_apart(match, effect, brief)):
        return Judgement(level=Level.NOTE, variant=apart)
    if by_role:
        return Judgement(level=by_role[0], variant=by_role[1])
    return unsure(match, effect)


def _owner_apart(match: Match, effect: Effect, brief: Brief) -> str:
    """Why what an owner is under does not pass to what it owns: a freeze of the EU or the United Kingdom where it owns nothing
    any more, and measures of the United Kingdom on the person or its ships alone. Empty where neither is so."""
    if effect.watchlist not in (*EU_FREEZES, GB_LIST):
        return ""
    owner = owner_at(brief, match.party)
    if owner is not None and owner.to is not None and owner.to < brief.clocks.as_of:
        return "owner_ended"
    told = {said.strip().casefold() for said in match.entity.listing.measures}
    return "owner_personal" if effect.watchlist == GB_LIST and told and told <= _PERSONAL else ""


def _may_not_be_bought_from(effect: Effect, brief: Brief) -> bool:
    """Whether the list also bars others from acquiring the goods from the party: a denial order does, for items subject to
    the EAR (15 CFR Part 764, Supplement No. 1), and who made them may have sold them."""
    return effect.watchlist == _DENIED and standing(brief, Regime.US, effect.binding) is not Standing.NO


def _may_keep_an_interest(effect: Effect, brief: Brief) -> bool:
    """Whether the goods may be property in which the maker has an interest: US persons may not receive goods from a blocked
    person nor deal in its property, and its interest ends where it parted with them under a licence alone (31 CFR 590.201(b),
    587.403). A plain no to the question says that none of that is so."""
    bound = standing(brief, Regime.US, effect.binding) is not Standing.NO
    return effect.watchlist == _BLOCKED and bound and answered(brief.shipment, _QUESTION) is not Standing.NO


def _may_have_been_paid(match: Match, effect: Effect, brief: Brief) -> bool:
    """Whether the maker is under an asset freeze of the EU or the United Kingdom that binds who sells, so that neither goods
    may have been got from it nor anything paid to it since (Regulation (EU) No 269/2014, Art. 2(2); SI 2019/855, reg. 12). A
    plain no to the question says that none of that is so."""
    if effect.regime is None or not (effect.watchlist in EU_FREEZES or _may_be_frozen(match, effect, brief)):
        return False
    bound = standing(brief, effect.regime, effect.binding) is not Standing.NO
    return bound and answered(brief.shipment, _QUESTION) is not Standing.NO


def _may_be_frozen(match: Match, effect: Effect, brief: Brief) -> bool:
    """Whether the entry of the UK Sanctions List is an asset freeze, or does not tell its measures."""
    if effect.watchlist != GB_LIST:
        return False
    return not match.entity.listing.measures or is_met(effect.condition, match, brief) is Standing.YES


def unsure(match: Match, effect: Effect) -> Judgement | None:
    """A note for a list that only notes, review for a match that is not sure; None for any other."""
    if effect.level is Level.NOTE:
        return Judgement(level=Level.NOTE, variant="note")
    if match.comparison.band not in SURE:
        return Judgement(level=Level.REVIEW, variant="possible")
    return None


def judge_acting(match: Match, effect: Effect, brief: Brief) -> Judgement:
    """What the listing means for a party that takes part in the order, whatever its role is."""
    return unsure(match, effect) or _unbound(brief, effect) or _bound(match, effect, brief)


def _unbound(brief: Brief, effect: Effect) -> Judgement | None:
    if effect.regime is None or effect.regime is Regime.UN:
        return None
    match standing(brief, effect.regime, effect.binding):
        case Standing.YES:
            return None
        case Standing.NO:
            return Judgement(level=effect.without_nexus, variant="no_nexus")
        case Standing.UNKNOWN:
            return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)


def _bound(match: Match, effect: Effect, brief: Brief) -> Judgement:
    met = is_met(effect.condition, match, brief)
    if met is not Standing.YES:
        # What the goods are can be found out; the other conditions are left to the person who reviews.
        asks = effect.condition is Condition.DUAL_USE_OR_ANNEX_VII and met is Standing.UNKNOWN
        return Judgement(level=effect.otherwise, variant="goods" if asks else "otherwise", gap=asks)
    if effect.level is Level.PROHIBITED and not (effect.verified and match.entity.listing.verified):
        return Judgement(level=Level.REVIEW, variant="unverified")
    return Judgement(level=effect.governing_level)
