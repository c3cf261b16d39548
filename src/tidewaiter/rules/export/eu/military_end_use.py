"""export/eu/military_end_use: items that are not listed, for a military end use in a country under an arms embargo.

Regulation (EU) 2021/821, Arts 2(19), 4(1)(b), (2), (3).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.law.places import PlacesOnDay
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Role
from tidewaiter.places.destination import countries_of, reached
from tidewaiter.rules.export.eu.end_uses import Caught, caught, heard, said
from tidewaiter.rules.export.eu.move import states_of
from tidewaiter.rules.order import placed
from tidewaiter.rules.uses_stated import Sign

__all__ = ["SLUG", "find_after"]

SLUG = "export/eu/military_end_use"
TABLE = "eu_arms_embargo"
_SAME = ("export/us/military_end_use", "export/us/iraq_military_end_use")
_ALLIES = "EU001"


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Licence required where end use or goods state it for a purchasing country or destination that is under an arms
    embargo; a question for the name or trade of a party, since the article means building into military goods or making
    them, and for countries whose embargo nobody read; silence for partners of EU001 and member states."""
    others = (finding for finding in findings if finding.rule in _SAME)
    found = heard(brief, law, SLUG, (EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE), others)
    for what in said(found, _is_statement):
        placed_ = _by_place(brief, law, what)
        if placed_ is not None:
            yield from caught(brief, law, SLUG, placed_)


def _is_statement(sign: Sign) -> bool:
    return sign.stated and sign.party is None


def _by_place(brief: Brief, law: Law, what: Caught) -> Caught | None:
    """What it means at the gravest of the order's places; None where none is under an embargo."""
    on_day = law.places(TABLE).at(brief.clocks.as_of)
    there = _places(brief)
    for country in sorted(there, key=lambda country: _rank(on_day, country)):
        row = on_day.row(country)
        if row is None:
            continue
        cited = (row.citation or on_day.citation,)
        if what.level is not Level.LICENCE_REQUIRED:
            return structs.replace(what, place=country, citations=cited)
        if not row.verified:
            return Caught(
                level=Level.REVIEW,
                variant="unread",
                gap=True,
                signs=what.signs,
                place=country,
                citations=cited,
            )
        known = on_day.state is State.KNOWN
        variant = "" if known else "state_unknown"
        return structs.replace(what, place=country, citations=cited, variant=variant, gap=not known)
    unread = [country for country in there if country not in _at_peace(brief, law)]
    if what.level is not Level.LICENCE_REQUIRED or not unread or on_day.state is State.KNOWN:
        return None
    return Caught(level=Level.REVIEW, variant="unread", gap=True, signs=what.signs, place=unread[0])


def _rank(on_day: PlacesOnDay, country: str) -> tuple[bool, bool]:
    row = on_day.row(country)
    return (row is None, row is not None and not row.verified)


def _places(brief: Brief) -> tuple[str, ...]:
    """Where the goods are to stay, and where whoever buys them is."""
    final = [place.country for place in reached(brief.shipment) if place.final]
    buyers = [code for _, party in placed(brief.shipment, Role.BUYER) for code in countries_of(party)]
    return tuple(dict.fromkeys((*final, *buyers)))


def _at_peace(brief: Brief, law: Law) -> frozenset[str]:
    partners = next(one.places for one in law.general_authorisations.authorisations if one.id == _ALLIES)
    return states_of(brief, law) | frozenset(partners)
