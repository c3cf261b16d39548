"""sanctions/listed_address: a party uses an address that stands on the Entity List by itself
(15 CFR 744.11(a), 744.16; Part 744 Supp. No. 4)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match, PartyMatches
from tidewaiter.model.when import in_force
from tidewaiter.model.words import EntityKind, EvidenceKind, Level, Regime, Role, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.caught import address_entry, caught
from tidewaiter.rules.sanctions.judgement import Judgement

__all__ = ["SLUG", "find"]

SLUG = "sanctions/listed_address"
_SAME_UNIT = "same_unit"
_SAME_BUILDING = "same_building"
_HOLDING = (Level.PROHIBITED, Level.LICENCE_REQUIRED)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party and listed unit it uses; where it uses none, one for all listed units of its
    building together, since not every tenant is a suspect: review, or a note where US law does not reach the goods."""
    for found in brief.matches:
        if role_at(brief, found.party) is Role.MANUFACTURER:
            continue
        units = tuple(_at(found, _SAME_UNIT))
        for match in units:
            yield _of_unit(match, brief, law)
        building = [match for match in _at(found, _SAME_BUILDING) if _holds(match, brief)]
        if building and not any(_holds(match, brief) for match in units):
            yield _of_building(building, brief, law)


def _at(found: PartyMatches, level: str) -> Iterator[Match]:
    for match in found.matches:
        if match.entity.kind is EntityKind.ADDRESS and _level(match) == level:
            yield match


def _level(match: Match) -> str | None:
    """How near the addresses are, as the comparison says in its address evidence."""
    seen = (item.detail for item in match.comparison.evidence if item.kind is EvidenceKind.ADDRESS)
    return next(seen, None)


def _holds(match: Match, brief: Brief) -> bool:
    return in_force(match.entity.listing.in_force, brief.clocks.as_of)


def _of_unit(match: Match, brief: Brief, law: Law) -> Finding:
    card = law.card(SLUG)
    if _holds(match, brief):
        judged, lines = _judged(match, brief, law)
    else:
        judged, lines = Judgement(level=Level.NOTE, variant="not_in_force"), ()
    return Finding(
        card=card,
        level=judged.level,
        subject=match.party,
        regime=Regime.US,
        facts={
            **_facts(match, brief),
            "entry": _entry_name(match, law),
            "lines": ", ".join(str(at + 1) for at in lines) or "-",
            "authority": "BIS",
        },
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=_citations(match, brief, law),
        gap=judged.gap,
        tasks=("hold",) if judged.level in _HOLDING else (),
    )


def _judged(match: Match, brief: Brief, law: Law) -> tuple[Judgement, tuple[int, ...]]:
    bound = standing(brief, Regime.US, Binding.ITEMS)
    if bound is Standing.NO:
        return Judgement(level=Level.REVIEW, variant="no_nexus"), ()
    if bound is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True), ()
    entry = address_entry(match.entity, law)
    if entry is None:
        return Judgement(level=Level.REVIEW, variant="no_row"), ()
    answer, lines = caught(entry, brief, law)
    if answer is Standing.YES:
        return Judgement(level=Level.LICENCE_REQUIRED), lines
    if answer is Standing.UNKNOWN:
        return Judgement(level=Level.REVIEW, variant="unclassified", gap=True), lines
    return Judgement(level=Level.REVIEW, variant="not_caught"), ()


def _of_building(building: list[Match], brief: Brief, law: Law) -> Finding:
    listed = ", ".join(sorted({_entry_name(match, law) for match in building}))
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE if standing(brief, Regime.US, Binding.ITEMS) is Standing.NO else Level.REVIEW,
        subject=building[0].party,
        regime=Regime.US,
        facts={**_facts(building[0], brief), "entry": listed},
        variant="same_building",
        evidence=building[0].comparison.evidence,
    )


def _facts(match: Match, brief: Brief) -> dict[str, str]:
    shown = next((item for item in match.comparison.evidence if item.kind is EvidenceKind.ADDRESS), None)
    spans = [span.start for span in match.entity.listing.in_force if span.start]
    return {
        "party": match.asked,
        "given": (shown.left if shown else None) or "-",
        "listed": (shown.right if shown else None) or "-",
        "from": min(spans).isoformat() if spans else "-",
        "as_of": brief.clocks.as_of.isoformat(),
        "wording": match.entity.listing.licence_requirement or "-",
    }


def _entry_name(match: Match, law: Law) -> str:
    """The entry as the law's row calls it, with its country, else as the list does."""
    entry = address_entry(match.entity, law)
    return entry.entry if entry else match.entity.primary_name


def _citations(match: Match, brief: Brief, law: Law) -> tuple[Citation, ...]:
    """The rule, and the notice that added the address as the law's row names it."""
    card = law.card(SLUG)
    entry = address_entry(match.entity, law)
    if entry is None:
        return card.citations
    return (*card.citations, Citation(instrument=entry.notice, verified=entry.from_verified))
