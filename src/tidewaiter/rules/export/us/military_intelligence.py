"""export/us/military_intelligence: any item for military-intelligence end uses or end users.

15 CFR 744.22(a), (f).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import reached
from tidewaiter.rules.export.us.end_uses import Judged, Places, Ruling, Spot, gravest, in_tables, report
from tidewaiter.rules.export.us.groups import Member, Membership
from tidewaiter.rules.uses_stated import Sign, answer_of, answered_signs

__all__ = ["FROM", "SLUG", "find", "places_of"]

SLUG = "export/us/military_intelligence"
FROM = datetime.date(2021, 3, 16)
"""The first day of the rule (86 FR 4865)."""


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for every line where such a use or user is stated in one of the countries; a question where the
    papers hint at one there, and where an organisation of that name is said to be elsewhere, since those of paragraph
    (f)(2) count wherever they are."""
    if brief.clocks.as_of < FROM:
        return
    found = answered_signs(brief, law, EndUse.MILITARY_INTELLIGENCE, rule=SLUG)
    ruling = gravest(brief, law, SLUG, found, places_of(brief, law))
    named = next((sign for sign in found if sign.stated and sign.party is not None), None)
    if ruling is None and named is not None and answer_of(brief, law, SLUG) is not Standing.NO:
        ruling = _elsewhere(brief, law, named)
    if ruling is not None:
        yield from report(brief, law, SLUG, ruling)


def places_of(brief: Brief, law: Law) -> Places:
    """The countries of 744.22(a) on the order's day: those named and those of groups E:1 and E:2."""
    named = in_tables(brief, law, law.places("us_military_intelligence"))
    groups = in_tables(brief, law, law.country_group("E:1"), law.country_group("E:2"))

    def places(country: str) -> Member:
        by_name, by_group = named(country), groups(country)
        # States that support terrorism are proclaimed by name, each with a row of its own: no row, no membership.
        in_group = by_group.membership in (Membership.IN, Membership.PERHAPS)
        return by_group if in_group and by_name.membership is Membership.OUT else by_name

    return places


def _elsewhere(brief: Brief, law: Law, sign: Sign) -> Ruling:
    there = next((place.country for place in reached(brief.shipment) if place.final), "")
    spot = Spot(country=there, membership=Membership.OUT, final=True, citation=law.card(SLUG).citations[0])
    judged = Judged(level=Level.REVIEW, variant="elsewhere", gap=True)
    return Ruling(judged=judged, signs=(sign,), spot=spot)
