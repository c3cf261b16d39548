"""Whether US persons own or control the exporter, where US law then binds it too: dealings with Iran and Cuba.

31 CFR 560.215 (half or more by vote or value, most seats of the board, or control otherwise); 31 CFR 515.329.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tidewaiter.law.at import State
from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.base import Value
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import AskedKind, Limb, Role, Standing
from tidewaiter.owners.stakes import Stakes, stakes_on
from tidewaiter.owners.sums import Threshold, catch
from tidewaiter.places.destination import countries_of, reached
from tidewaiter.rules.export.lines import place_facts
from tidewaiter.rules.reach.frame import Papers
from tidewaiter.rules.reach.us.answers import OWNED, answered

__all__ = ["owned"]

_TESTS = {"IR": "us_iran_owned_or_controlled", "CU": "us_cuba_owned_or_controlled"}
_HALF = Threshold(percent=Fraction(50), or_more=False)


class _Hands(Value, frozen=True, kw_only=True):
    """In whose hands the exporter is: `alone` that one US person holds enough at each step, `perhaps` that US persons may
    hold enough or have other powers over it, `others` that persons elsewhere surely hold more than half; `owners` names
    the US persons."""

    alone: bool
    perhaps: bool
    others: bool
    owners: str
    share: str


def owned(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """A ground for each of the two places that the order reaches, where the exporter is not in the United States: yes where
    US persons own it by the test of that day, unknown where its owners are not known, nothing where persons elsewhere
    hold it."""
    if papers.home is None or papers.home in territory:
        return
    for place in reached(papers.shipment):
        test = _TESTS.get(place.country)
        if test is None:
            continue
        version = papers.law.ownership_test(test).at(papers.day)
        if version.state is not State.NOT_YET:
            fact, standing, told = _judged(papers, version, territory)
            if fact:
                yield NexusGround(
                    fact=fact,
                    subject="/exporter/owners",
                    value=told.get("owners", ""),
                    limb=Limb.PERSONS,
                    standing=standing,
                    place=place.country,
                    final=place.final,
                    facts={**told, **place_facts(place.country), "test": test},
                )


def _judged(
    papers: Papers, version: OwnershipVersion, territory: frozenset[str]
) -> tuple[str, Standing, dict[str, str]]:
    answer = answered(papers.shipment, OWNED)
    if answer is Standing.NO:
        return "us_owned_denied", Standing.NO, {}
    hands = _hands(papers, version, territory)
    told = {"owners": hands.owners or "-", "share": hands.share}
    if hands.alone or answer is Standing.YES:
        sure = version.state is State.KNOWN and version.citation.verified
        return "us_owned", Standing.YES if sure else Standing.UNKNOWN, told
    if hands.perhaps:
        return "us_owned_perhaps", Standing.UNKNOWN, told
    return ("", Standing.NO, told) if hands.others else ("us_owners_unknown", Standing.UNKNOWN, told)


def _hands(papers: Papers, version: OwnershipVersion, territory: frozenset[str]) -> _Hands:
    ownership = papers.known.ownership
    key = ownership.stands.get("/exporter", "")
    stakes = stakes_on(ownership.holdings, papers.day)
    americans = _americans(papers, territory) - {key}
    threshold = Threshold(percent=Fraction(version.percent), or_more=version.or_more)
    caught = catch(stakes, sure=americans, possible=(), threshold=threshold)
    share = caught.share_of(key)
    elsewhere = catch(stakes, sure=_elsewhere(papers, territory), possible=(), threshold=_HALF)
    names = {holding.owner.key: holding.owner.called for holding in ownership.holdings}
    above = _above(stakes, key)
    return _Hands(
        alone=key in caught.alone,
        perhaps=threshold.within_reach(share) or _held_otherwise(stakes, above, caught.possible),
        others=elsewhere.standing(key) is Standing.YES,
        owners=", ".join(dict.fromkeys(names.get(who, who) for who in above if who in americans)),
        share=str(share),
    )


def _above(stakes: Stakes, key: str) -> tuple[str, ...]:
    """The firm and everyone above it, nearest first, however little they hold."""
    found = [key]
    for firm in found:
        found += dict.fromkeys(stake.owner for stake in stakes.get(firm, ()) if stake.owner not in found)
    return tuple(found)


def _held_otherwise(stakes: Stakes, firms: tuple[str, ...], americans: frozenset[str]) -> bool:
    """Whether somebody of these has votes, seats or influence in one of the firms, or consolidates it."""
    return any(
        stake.owner in americans and (stake.powers or stake.consolidated)
        for firm in firms
        for stake in stakes.get(firm, ())
    )


def _americans(papers: Papers, territory: frozenset[str]) -> set[str]:
    """The keys of everyone who is said to be a US person, or is in the United States."""
    ownership = papers.known.ownership
    named = {
        ownership.stands[subject.pointer]
        for subject in papers.subjects
        if subject.pointer in ownership.stands
        and (subject.party.us_person is True or set(countries_of(subject.party)) & territory)
    }
    told = (holding.owner for holding in ownership.holdings)
    return named | {holder.key for holder in told if holder.country in territory}


def _elsewhere(papers: Papers, territory: frozenset[str]) -> set[str]:
    """The keys of natural persons in other countries; a firm elsewhere may have US persons above it."""
    ownership = papers.known.ownership
    americans = _americans(papers, territory)
    told = {
        holding.owner.key
        for holding in ownership.holdings
        if holding.owner.kind is AskedKind.PERSON and holding.owner.country is not None
    }
    denied = {
        ownership.stands[subject.pointer]
        for subject in papers.subjects
        if subject.pointer in ownership.stands
        and subject.party.us_person is False
        and subject.party.role is Role.OWNER
    }
    return (told | denied) - americans
