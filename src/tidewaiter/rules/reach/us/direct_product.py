"""Foreign-made items that US law reaches by how they were made (15 CFR 734.9): what papers show of the scopes.

Product, destination and parties decide whether a rule could be met. That the item is the direct product of such
technology, software or plant no paper shows; it is asked, and leaves the line unknown until it is answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.direct_product import DirectProductRule, DirectProductVersion
from tidewaiter.law.requirement import Scope, requirement_of
from tidewaiter.model.base import Value
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.goods import Goods
from tidewaiter.model.match import Match
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind, Limb, Role, Standing
from tidewaiter.places.destination import countries_of
from tidewaiter.rules.reach.frame import BYSTANDERS, Papers
from tidewaiter.rules.reach.us.answers import DIRECT_PRODUCT, answered
from tidewaiter.rules.reach.us.numbers import classified, is_munition, within
from tidewaiter.rules.reach.us.places import Place, Places

__all__ = ["direct_product"]

_AFFILIATES = "us_bis_affiliates"
_ENTITY_LIST = "us_entity_list"
_FOOTNOTES = frozenset({"1", "3", "4", "5"})
_STANDINGS = {
    "direct_product": Standing.UNKNOWN,
    "direct_product_unclassified": Standing.UNKNOWN,
    "direct_product_confirmed": Standing.YES,
    "direct_product_denied": Standing.NO,
    "direct_product_excluded": Standing.NO,
}


class _Met(Value, frozen=True, kw_only=True):
    """A rule whose scopes the line could meet: where, or by which party, and whether a number would have to say so."""

    rule: DirectProductRule
    place: Place | None
    party: str
    unclassified: bool
    excluded: bool


def direct_product(papers: Papers, at: int, line: Goods, places: Places) -> Iterator[NexusGround]:
    """One ground for each place, or party, and each way in which the rules speak of the line: unknown until the question is
    answered, no where the goods leave from a country that the rules leave alone."""
    if is_munition(line):
        return
    told: dict[tuple[str | None, str, str], list[_Met]] = {}
    for met in _met(papers, line, places):
        key = (met.place.place if met.place else None, met.party, _fact(papers, met))
        told.setdefault(key, []).append(met)
    for (place, party, fact), rules in told.items():
        yield _ground(papers, at, line, fact, (place, party), rules)


def _fact(papers: Papers, met: _Met) -> str:
    if met.excluded:
        return "direct_product_excluded"
    answer = answered(papers.shipment, DIRECT_PRODUCT)
    if answer is not Standing.UNKNOWN:
        return "direct_product_confirmed" if answer is Standing.YES else "direct_product_denied"
    return "direct_product_unclassified" if met.unclassified else "direct_product"


def _ground(
    papers: Papers,
    at: int,
    line: Goods,
    fact: str,
    where: tuple[str | None, str],
    rules: list[_Met],
) -> NexusGround:
    place, party = where
    first = rules[0].place
    names = first.facts if first is not None else {"place": "-", "place_en": party, "place_de": party}
    return NexusGround(
        fact=fact,
        subject=f"/goods/{at}",
        value=str(classified(line)),
        limb=Limb.ITEMS,
        standing=_STANDINGS[fact],
        place=place,
        final=first.final if first is not None else True,
        facts={
            **names,
            "line": str(at + 1),
            "party": party or "-",
            "number": str(classified(line)),
            "paragraphs": ", ".join(dict.fromkeys(met.rule.paragraph for met in rules)),
            "rules": " ".join(dict.fromkeys(met.rule.slug for met in rules)),
            "leaves": papers.leaves or "-",
        },
    )


def _met(papers: Papers, line: Goods, places: Places) -> Iterator[_Met]:
    numbers = classified(line)
    for rule in papers.law.direct_product.values():
        version = rule.at(papers.day)
        if version.state is State.NOT_YET:
            continue
        standing, unclassified = within(version.product, numbers, papers)
        if standing is Standing.NO:
            continue
        for place in places.places:
            if place.is_in(version.reach) and _speaks(papers, line, version):
                yield _Met(
                    rule=rule,
                    place=place,
                    party="",
                    unclassified=unclassified,
                    excluded=_excluded(papers, rule, place),
                )
        for party in _parties(papers, version):
            yield _Met(
                rule=rule,
                place=None,
                party=party,
                unclassified=unclassified,
                excluded=_excluded(papers, rule, None),
            )


def _speaks(papers: Papers, line: Goods, version: DirectProductVersion) -> bool:
    """Whether end use or goods speak of what the rule asks for, where it asks for anything."""
    text = f"{papers.shipment.end_use or ''} {line.description or ''}".casefold()
    return not version.words or any(word in text for word in version.words)


def _parties(papers: Papers, version: DirectProductVersion) -> tuple[str, ...]:
    """The parties of the transaction, by name, whose listing has such a footnote or programme, or may be theirs; whoever is
    told of the arrival too, who may be consignee; and owners while firms that they own are reached like themselves."""
    if not (version.footnotes or version.programmes):
        return ()
    acting = {
        subject.pointer
        for subject in papers.subjects
        if not subject.place and (subject.party.role is Role.NOTIFY or subject.party.role not in BYSTANDERS)
    }
    if _owners_count(papers):
        acting |= {subject.pointer for subject in papers.subjects if subject.party.role is Role.OWNER}
        acting |= set(papers.known.ownership.found)
    return tuple(
        dict.fromkeys(
            match.asked
            for found in papers.known.matches
            if found.party in acting
            for match in found.matches
            if _counts(papers, match, version)
        )
    )


def _owners_count(papers: Papers) -> bool:
    test = papers.law.ownership_test(_AFFILIATES).at(papers.day)
    return test.state is not State.NOT_YET and not test.suspended


def _counts(papers: Papers, match: Match, version: DirectProductVersion) -> bool:
    listing = match.entity.listing
    if not match.hit or match.entity.kind is EntityKind.ADDRESS:
        return False
    if not in_force(listing.in_force, papers.day):
        return False
    entered = listing.watchlist == _ENTITY_LIST
    noted = entered and not _footnotes(listing.licence_requirement).isdisjoint(version.footnotes)
    return noted or not set(listing.programmes).isdisjoint(version.programmes)


def _footnotes(wording: str | None) -> frozenset[str]:
    """The footnotes of the Entity List that the wording stands for; all that bring foreign-made items in where it cites their
    rules and does not say which, was not understood, or is not on file."""
    requirement = requirement_of(wording)
    found = frozenset(str(note) for note in requirement.footnotes)
    open_ = requirement.footnote_open or requirement.scope in (Scope.UNKNOWN, Scope.UNSTATED)
    return found | _FOOTNOTES if open_ else found


def _excluded(papers: Papers, rule: DirectProductRule, place: Place | None) -> bool:
    """Whether the goods leave from a country that the rule leaves alone, and nobody elsewhere passes them on: who is to
    receive them on the way in another country sends them from there."""
    if not rule.excluded_from or papers.leaves is None:
        return False
    alone = papers.law.places(rule.excluded_from).at(papers.day).members
    passing = papers.shipment.in_role(Role.INTERMEDIATE_CONSIGNEE)
    end = {place.place} if place is not None else set()
    elsewhere = any(
        not set(countries_of(party)) <= (alone | end) or not countries_of(party) for party in passing
    )
    return papers.leaves in alone and not elsewhere
