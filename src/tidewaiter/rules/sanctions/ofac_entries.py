"""Entries of the lists of OFAC that are met in an order, and the measures that they stand under."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.ofac_measures import OfacMeasure
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.entity import Entity
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Band, EntityKind, Role
from tidewaiter.rules.order import role_at

__all__ = ["Measured", "entry_facts", "is_sure", "measured", "ofac_hits", "stated", "told_once"]

OFAC_LISTS = ("us_sdn", "us_ssi", "us_ns_mbs", "us_cmic", "us_capta", "us_plc")
_BESIDE = (Role.OWNER, Role.OFFICER, Role.MANUFACTURER)
_SURE = (Band.CONFIRMED, Band.PROBABLE)
# "Executive Order 13662 Directive Determination - Subject to Directive 1"; "... Directive Information Subject to Directive 1a"
_STATED = re.compile(
    r"Executive Order (?P<order>\d{5}) Directive (?:Determination|Information)[\s:-]*Subject to Directive (?P<number>\d)",
    re.IGNORECASE,
)


class Measured(Value, frozen=True, kw_only=True):
    """The measures that an entry stands under on a day. Where the text of the entry names directives, `sure` are those;
    else those that name the party themselves or need no number, and of any other order it may be each, `possible`.
    `unknown` are directives that the text names and of which nothing is on file."""

    sure: tuple[OfacMeasure, ...]
    possible: tuple[OfacMeasure, ...]
    unknown: tuple[str, ...]

    @property
    def all(self) -> tuple[OfacMeasure, ...]:
        """The measures that are sure, then those that are possible."""
        return self.sure + self.possible


def ofac_hits(brief: Brief, *watchlists: str) -> Iterator[Match]:
    """The hits in force on `as_of` on these lists of OFAC, by default on any, of parties that take part in the order and
    surely are the listed ones: whether one that may be listed is, a person decides first (sanctions/party_listed)."""
    wanted = watchlists or OFAC_LISTS
    for found in brief.matches:
        for match in found.matches:
            listing = match.entity.listing
            held = (
                in_force(listing.in_force, brief.clocks.as_of) and match.entity.kind is not EntityKind.ADDRESS
            )
            acting = role_at(brief, match.party) not in _BESIDE
            if match.hit and held and acting and is_sure(match) and listing.watchlist in wanted:
                yield match


def is_sure(match: Match) -> bool:
    """Whether the party is the listed one rather than perhaps the listed one."""
    return match.comparison.band in _SURE


def told_once(matches: Iterable[Match]) -> Iterator[Match]:
    """The first match of each entry, wherever else in the order the same entry is met, and on whichever copy of its list."""
    seen: set[tuple[str, str]] = set()
    for match in matches:
        entry = (match.entity.listing.watchlist, match.entity.listing.entry)
        if entry not in seen:
            seen.add(entry)
            yield match


def stated(entity: Entity) -> tuple[tuple[str, str], ...]:
    """The directives that the text of the entry names, as order and number, in its order, each once."""
    found = ((told["order"], told["number"]) for told in _STATED.finditer(entity.remarks or ""))
    return tuple(dict.fromkeys(found))


def measured(match: Match, law: Law, day: datetime.date) -> Measured:
    """The measures that the entry stands under on `day`."""
    listing = match.entity.listing
    own = [
        measure
        for measure in law.ofac_measures.measures
        if listing.watchlist in measure.watchlists
        and set(measure.programmes) & set(listing.programmes)
        and measure.on(day) is not None
    ]
    told = stated(match.entity)
    if told:
        on_file = {(measure.order, measure.directive) for measure in law.ofac_measures.measures}
        return Measured(
            sure=tuple(measure for measure in own if (measure.order, measure.directive) in told),
            possible=(),
            unknown=tuple(f"E.O. {order} Directive {no}" for order, no in told if (order, no) not in on_file),
        )
    sure = tuple(measure for measure in own if measure.order is None or _names(measure, match.entity))
    settled = {measure.order for measure in sure}
    possible = tuple(measure for measure in own if measure.order not in settled)
    return Measured(sure=sure, possible=possible, unknown=())


def _names(measure: OfacMeasure, entity: Entity) -> bool:
    """Whether the measure itself names that party, by its full name."""
    names = {alias.name.casefold() for alias in entity.names}
    return any(party.casefold() in names for party in measure.parties)


def entry_facts(match: Match, brief: Brief, law: Law) -> dict[str, str]:
    """What a sentence may name of a listed party: who, in which role, on which list and entry, under what."""
    listing = match.entity.listing
    role = role_at(brief, match.party)
    title = law.effects[listing.watchlist].title if listing.watchlist in law.effects else {}
    return {
        "party": match.asked,
        "role": role.value if role else "-",
        "listed": match.entity.primary_name,
        "entry": listing.entry,
        "watchlist_en": title.get("en", listing.watchlist),
        "watchlist_de": title.get("de", listing.watchlist),
        "programmes": ", ".join(listing.programmes) or "-",
        "as_of": brief.clocks.as_of.isoformat(),
    }
