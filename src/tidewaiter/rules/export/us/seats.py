"""Whether a firm has its seat, or its ultimate parent's, in one of the places that a rule names (15 CFR 744.23(a)(3), (4))."""

from __future__ import annotations

from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, Level
from tidewaiter.places.destination import countries_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.us.end_uses import Places
from tidewaiter.rules.export.us.groups import Membership

__all__ = ["Seat", "is_there", "seat_of"]

_HALF = 50
Seat = tuple[Level, str, bool, str]
"""The level that follows, the card's wording, whether it leaves a gap, and the country."""


def seat_of(party: Party, places: Places) -> Seat | None:
    """What the seats of the party and of its owners mean; None where they are known and none is there."""
    for country in countries_of(party):
        if is_there(places, country):
            return Level.LICENCE_REQUIRED, "", False, country
    known = False
    for owner in party.owners:
        country = country_code(owner.country) or ""
        known = known or bool(country)
        if owner.kind is AskedKind.PERSON or not is_there(places, country):
            continue
        if owner.share is not None and owner.share >= _HALF:
            return Level.LICENCE_REQUIRED, "parent", False, country
        return Level.REVIEW, "minority", True, country
    if known or party.kind is AskedKind.PERSON:
        return None
    return Level.INCOMPLETE, "parent_unknown", True, next(iter(countries_of(party)), "")


def is_there(places: Places, country: str) -> bool:
    """Whether the country is one of the places, or perhaps was on a day that was not read."""
    return bool(country) and places(country).membership in (Membership.IN, Membership.PERHAPS)
