"""Whether what the level of a listing depends on, beside the nexus, is met by the order."""

from __future__ import annotations

from tidewaiter.law.effects import Condition
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Role, Standing
from tidewaiter.rules.export.eu.annex_vii import annex_vii_lines
from tidewaiter.rules.export.eu.numbers import NumberOf, eu_number
from tidewaiter.rules.order import role_at

__all__ = ["is_met"]

_CARRYING = ("eu_", "gb_")
# The annexes of this regulation bar goods, credit or transactions; none carries a resolution of the United Nations.
_OF_ITS_OWN = "eu_833_"


def is_met(condition: Condition, match: Match, brief: Brief) -> Standing:
    """Yes where the effect's own level counts, no or unknown where its `otherwise` does."""
    match condition:
        case Condition.NONE:
            return Standing.YES
        case Condition.DUAL_USE_OR_ANNEX_VII:
            return _is_dual_use_or_annex_vii(brief)
        case Condition.DEFENCE_ARTICLE:
            return _is_numbered(brief, "usml", "itar")
        case Condition.CARRIED_BY_EU_OR_GB:
            return _is_carried(match, brief)
        case Condition.PAYMENT:
            pays = role_at(brief, match.party) in (Role.PAYER, Role.BANK)
            return Standing.YES if pays else Standing.NO
        case Condition.ENTRY_MEASURES:
            return _imposes_a_freeze(match)


def _imposes_a_freeze(match: Match) -> Standing:
    """Yes where the entry says that assets are frozen; what other measures bar is not on file, and where the list does not
    tell its measures nothing is known. Nor is it where the Swiss list names the ordinance's article or annex alone."""
    said = " ".join(" ".join(match.entity.listing.measures).casefold().replace("-", " ").split())
    return Standing.YES if "asset freeze" in said or "freezing of assets" in said else Standing.UNKNOWN


def _is_dual_use_or_annex_vii(brief: Brief) -> Standing:
    """Yes where a line has a number of the Union's dual-use list, or stands in Annex VII by number or code; else unknown, since
    Part A of that annex is made of words and an ECCN is another list's number."""
    listed = any(eu_number(goods).of is NumberOf.DUAL_USE for goods in brief.shipment.goods)
    return Standing.YES if listed or annex_vii_lines(brief) else Standing.UNKNOWN


def _is_numbered(brief: Brief, *lists: str) -> Standing:
    for line in brief.shipment.goods:
        if {name.strip().casefold() for name in line.control_numbers} & set(lists):
            return Standing.YES
    return Standing.UNKNOWN


def _is_carried(match: Match, brief: Brief) -> Standing:
    for found in brief.matches:
        if found.party != match.party:
            continue
        for other in found.matches:
            listing = other.entity.listing
            by_them = listing.watchlist.startswith(_CARRYING) and not listing.watchlist.startswith(
                _OF_ITS_OWN
            )
            if by_them and other.hit and in_force(listing.in_force, brief.clocks.as_of):
                return Standing.YES
    return Standing.UNKNOWN
