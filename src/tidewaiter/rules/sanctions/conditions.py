"""Whether what the level of a listing depends on, beside the nexus, is met by the order."""

from __future__ import annotations

from tidewaiter.law.effects import Condition
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import AssuranceKind, Role, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import role_at, subject_at

__all__ = ["is_met"]

_MILITARY_USER_COUNTRIES = {"RU", "BY"}
_CARRYING = ("eu_", "gb_")


def is_met(condition: Condition, match: Match, brief: Brief) -> Standing:
    """Yes where the effect's own level counts, no or unknown where its `otherwise` does."""
    match condition:
        case Condition.NONE:
            return Standing.YES
        case Condition.EXPORTED_ITEM:
            return _leaves(brief)
        case Condition.UNTIL_UVL_STATEMENT:
            on_file = any(paper.kind is AssuranceKind.UVL_STATEMENT for paper in brief.shipment.assurances)
            return Standing.NO if on_file else Standing.YES
        case Condition.SUPP2_OR_RU_BY:
            return _in_russia_or_belarus(match, brief)
        case Condition.DUAL_USE_OR_ANNEX_VII:
            return _is_numbered(brief, "eu")
        case Condition.DEFENCE_ARTICLE:
            return _is_numbered(brief, "usml", "itar")
        case Condition.CARRIED_BY_EU_OR_GB:
            return _is_carried(match, brief)
        case Condition.PAYMENT:
            pays = role_at(brief, match.party) in (Role.PAYER, Role.BANK)
            return Standing.YES if pays else Standing.NO
        case Condition.ENTRY_MEASURES:
            return Standing.UNKNOWN


def _leaves(brief: Brief) -> Standing:
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    if home is None or brief.destination is None:
        return Standing.UNKNOWN
    return Standing.NO if home == brief.destination else Standing.YES


def _in_russia_or_belarus(match: Match, brief: Brief) -> Standing:
    subject = subject_at(brief, match.party)
    places = {brief.destination, *match.entity.countries}
    if subject is not None:
        places.add(country_code(subject.party.country))
    # Supplement No. 2 to Part 744 is a list of ECCNs and is not on file yet, so elsewhere it stays open.
    return Standing.YES if places & _MILITARY_USER_COUNTRIES else Standing.UNKNOWN


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
            by_them = listing.watchlist.startswith(_CARRYING)
            if by_them and other.hit and in_force(listing.in_force, brief.clocks.as_of):
                return Standing.YES
    return Standing.UNKNOWN
