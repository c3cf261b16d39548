"""sanctions/listed_address: a party uses an address that stands on the Entity List by itself
(15 CFR 744.11(a), 744.16; Part 744 Supp. No. 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.effects import AddressEntry, Binding
from tidewaiter.law.load import Law
from tidewaiter.law.requirement import Requirement, Scope, requirement_of
from tidewaiter.law.review_policy import policy_words
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Evidence, Match, PartyMatches
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind, EvidenceKind, Level, Regime, Role, Standing
from tidewaiter.places.address import beside_listed
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.entry import Asked, judged_by_lines, numbered
from tidewaiter.rules.sanctions.extent import reached_lines
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.parties import by_part
from tidewaiter.text.address import AddressLevel
from tidewaiter.wording.addresses import parts_in_words
from tidewaiter.wording.labels import Lang

__all__ = ["SLUG", "find"]

SLUG = "sanctions/listed_address"
_SAME_UNIT, _UNSTATED, _SAME_BUILDING = (
    AddressLevel.SAME_UNIT,
    AddressLevel.UNIT_UNSTATED,
    AddressLevel.SAME_BUILDING,
)
_NUMBER = re.compile(r"address\s+0*(\d+)", re.IGNORECASE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party and listed unit it uses; where it uses none, one for all listed units of its
    building together. Where the order does not say which unit it uses, that is a question. Another unit is never
    barred, since not every tenant is a suspect: review where the goods are those of an entry, else a note."""
    for found in brief.matches:
        if role_at(brief, found.party) is Role.MANUFACTURER:
            continue
        units = tuple(_at(found, _SAME_UNIT))
        for match in units:
            yield _of_unit(match, brief, law)
        if any(_holds(match, brief) for match in units):
            continue
        for level in (_UNSTATED, _SAME_BUILDING):
            building = [match for match in _at(found, level) if _holds(match, brief)]
            if building:
                yield _of_building(building, level, brief, law)
                break


def _at(found: PartyMatches, level: AddressLevel) -> Iterator[Match]:
    for match in found.matches:
        if match.entity.kind is EntityKind.ADDRESS and _level(match) == level:
            yield match


def _level(match: Match) -> str | None:
    """How near the addresses are, as the comparison says in its address evidence; a floor alone is no unit yet."""
    seen = _shown(match)
    if seen is None or seen.detail != _SAME_UNIT or not (seen.left and seen.right):
        return seen.detail if seen else None
    beside = beside_listed(seen.left, seen.right)
    return _UNSTATED if beside.level is _UNSTATED else seen.detail


def _shown(match: Match) -> Evidence | None:
    return next((item for item in match.comparison.evidence if item.kind is EvidenceKind.ADDRESS), None)


def _holds(match: Match, brief: Brief) -> bool:
    return in_force(match.entity.listing.in_force, brief.clocks.as_of)


def _of_unit(match: Match, brief: Brief, law: Law) -> Finding:
    card = law.card(SLUG)
    asked = _asked(match, brief, law)
    judged = by_part(asked.judged, match.party, brief)
    if not _holds(match, brief):
        judged = Judgement(level=Level.NOTE, variant="not_in_force")
    policy = policy_words(match.entity.listing.licence_policy)
    return Finding(
        card=card,
        level=judged.level,
        subject=match.party,
        regime=Regime.US,
        facts={
            **_facts(match, brief),
            "entry": _entry_name(match, law),
            "lines": numbered(asked.telling),
            "policy_en": policy[0],
            "policy_de": policy[1],
            "authority": "BIS",
        },
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=_citations(match, law),
        gap=judged.gap,
        tasks=("hold",) if judged.level is Level.LICENCE_REQUIRED or judged.gap else (),
    )


def _asked(match: Match, brief: Brief, law: Law) -> Asked:
    """What the entry asks: by the law's row, else by the wording of the list. Other goods than its own are no note but
    review, since whoever uses the address is not known by name."""
    requirement = _requirement(match, law)
    lines = reached_lines(requirement, brief, law)
    judged = judged_by_lines(lines)
    if judged.level is Level.NOTE:
        judged = Judgement(level=Level.REVIEW, variant="not_caught")
    if requirement.scope in (Scope.UNKNOWN, Scope.UNSTATED) and judged.variant != "no_nexus":
        judged = Judgement(level=Level.REVIEW, variant="no_row", gap=True)
    return Asked(requirement=requirement, lines=lines, judged=judged)


def _requirement(match: Match, law: Law) -> Requirement:
    entry = _address_entry(match, law)
    if entry is None:
        return requirement_of(match.entity.listing.licence_requirement)
    return Requirement(scope=Scope(entry.licence_class.value))


def _address_entry(match: Match, law: Law) -> AddressEntry | None:
    """The law's row for the listed address, found by country and number; None where there is none."""
    name, countries = match.entity.primary_name, match.entity.countries
    if name in law.addresses:
        return law.addresses[name]
    number = _NUMBER.search(name)
    if number is None:
        return None
    names = (f"{country} Address {int(number[1]):02d}" for country in countries)
    return next((law.addresses[each] for each in names if each in law.addresses), None)


def _of_building(building: list[Match], level: AddressLevel, brief: Brief, law: Law) -> Finding:
    """What is said of a building in which units are listed, and not the one that the order names, or none is named."""
    listed = ", ".join(sorted({_entry_name(match, law) for match in building}))
    reached = [_asked(match, brief, law).judged for match in building]
    caught = any(judged.level is Level.LICENCE_REQUIRED or judged.gap for judged in reached)
    unstated = level is _UNSTATED
    outside = standing(brief, Regime.US, Binding.ITEMS) is Standing.NO
    asks = not outside and (unstated or caught)
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if asks else Level.NOTE,
        subject=building[0].party,
        regime=Regime.US,
        facts={**_facts(building[0], brief), **_told_apart(building[0]), "entry": listed},
        variant="unit_unstated" if unstated else "same_building" if asks else "other_unit",
        evidence=building[0].comparison.evidence,
        gap=asks and unstated and caught,
    )


def _told_apart(match: Match) -> dict[str, str]:
    """What agrees, what differs and what the order does not state, in words."""
    shown = _shown(match)
    beside = beside_listed(shown.left or "" if shown else "", shown.right or "" if shown else "")
    return {
        "agreed_en": parts_in_words(beside.agreed),
        "agreed_de": parts_in_words(beside.agreed, Lang.DE),
        "differed_en": parts_in_words(beside.differed),
        "differed_de": parts_in_words(beside.differed, Lang.DE),
        "unstated_en": parts_in_words(beside.not_left),
        "unstated_de": parts_in_words(beside.not_left, Lang.DE),
    }


def _facts(match: Match, brief: Brief) -> dict[str, str]:
    shown = _shown(match)
    spans = [span.start for span in match.entity.listing.in_force if span.start]
    role = role_at(brief, match.party)
    return {
        "party": match.asked,
        "role": role.value if role else "-",
        "given": (shown.left if shown else None) or "-",
        "listed": (shown.right if shown else None) or "-",
        "from": min(spans).isoformat() if spans else "-",
        "as_of": brief.clocks.as_of.isoformat(),
        "wording": match.entity.listing.licence_requirement or "-",
    }


def _entry_name(match: Match, law: Law) -> str:
    """The entry as the law's row calls it, with its country, else as the list does."""
    entry = _address_entry(match, law)
    return entry.entry if entry else match.entity.primary_name


def _citations(match: Match, law: Law) -> tuple[Citation, ...]:
    """The rule, and the notice that added the address as the law's row names it."""
    card = law.card(SLUG)
    entry = _address_entry(match, law)
    if entry is None:
        return card.citations
    return (*card.citations, Citation(instrument=entry.notice, verified=entry.from_verified))
