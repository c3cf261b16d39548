"""What one listing that is a hit and in force means for one order: a level, and the wording that says why."""

from __future__ import annotations

from tidewaiter.law.effects import Condition, Effect
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.words import Band, Level, Regime, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.conditions import is_met
from tidewaiter.rules.sanctions.requirement import Reach, reach_of

__all__ = ["Judgement", "judge", "judge_acting"]

_SURE = (Band.CONFIRMED, Band.PROBABLE)
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
    effect, the wording of the entry, and whether anybody has verified a row that would prohibit.
    """
    by_role = _BY_ROLE.get(role_at(brief, match.party) or Role.BUYER)
    if by_role and by_role[0] is Level.NOTE and match.party.startswith("/parties/"):
        return Judgement(level=Level.REVIEW, variant="maker_among_parties")
    if by_role:
        return Judgement(level=by_role[0], variant=by_role[1])
    return judge_acting(match, effect, brief)


def judge_acting(match: Match, effect: Effect, brief: Brief) -> Judgement:
    """What the listing means for a party that takes part in the order, whatever its role is."""
    if effect.level is Level.NOTE:
        return Judgement(level=Level.NOTE, variant="note")
    if match.comparison.band not in _SURE:
        return Judgement(level=Level.REVIEW, variant="possible")
    return _unbound(brief, effect) or _bound(match, effect, brief)


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
        variant = "statement_on_file" if effect.condition is Condition.UNTIL_UVL_STATEMENT else "otherwise"
        return Judgement(level=effect.otherwise, variant=variant)
    if effect.level is Level.INCOMPLETE:
        return Judgement(level=Level.INCOMPLETE, variant="statement_missing", gap=True)
    listing = match.entity.listing
    if listing.watchlist == "us_entity_list" and reach_of(listing.licence_requirement) is Reach.NARROWER:
        return Judgement(level=Level.REVIEW, variant="narrower")
    if effect.level is Level.PROHIBITED and not (effect.verified and listing.verified):
        return Judgement(level=Level.REVIEW, variant="unverified")
    return Judgement(level=effect.governing_level)
