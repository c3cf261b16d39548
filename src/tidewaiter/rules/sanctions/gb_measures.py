"""sanctions/gb_measures: what each measure of an entry of the UK Sanctions List means for the order: an asset freeze, or measures on
ships, aircraft, banks, trade and persons that bar less (SI 2019/855, regs 11 to 15, and the like of each regime)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding, Effect
from tidewaiter.law.listed_regimes import ListedMeasure, ListedRegime, regimes_of
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.order import role_at
from tidewaiter.rules.sanctions.freezes import GB_LIST, UN_LIST, freeze_of, naming_acts
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.listed import judged_here, listing_citations, listing_facts

__all__ = ["SLUG", "find"]

SLUG = "sanctions/gb_measures"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each entry that a party who acts surely is, and each of its measures: prohibited for an asset freeze
    where UK law binds who sells and the regulations were read; as its row says for any other; review, with a gap, for a
    measure or a regime that is not on file. Parties that the United Nations name are told of where the regulations
    designate them without an entry of their own."""
    listed = set()
    for match in judged_here(brief, GB_LIST, law.effect(GB_LIST)):
        listed.add(match.party)
        yield from _of(match, brief, law)
    for match in judged_here(brief, UN_LIST, law.effect(UN_LIST)):
        if match.party not in listed:
            yield from _of_the_un(match, brief, law)


def _of(match: Match, brief: Brief, law: Law) -> Iterator[Finding]:
    listing, table = match.entity.listing, law.gb_listed_measures
    if not listing.measures and listing.list not in table.all_frozen:
        judged = _unless_unbound(Judgement(level=Level.REVIEW, variant="untold", gap=True), brief)
        yield _finding(match, table.freeze, judged, brief, law)
        return
    for said in listing.measures or (table.freeze.said[0],):
        measure = table.named(said)
        if measure is None:
            judged = _unless_unbound(
                Judgement(level=Level.REVIEW, variant="unknown_measure", gap=True), brief
            )
            yield _finding(match, table.freeze, judged, brief, law, said=said)
        else:
            yield _finding(match, measure, _judged(match, measure, brief, law), brief, law)


def _judged(match: Match, measure: ListedMeasure, brief: Brief, law: Law) -> Judgement:
    reaches = not measure.roles or role_at(brief, match.party) in measure.roles
    if measure.level is Level.NOTE or not reaches:
        return Judgement(level=Level.NOTE, variant="lesser" if reaches else "beside")
    if not measure.freezes:
        return _unless_unbound(Judgement(level=measure.level, variant="measure"), brief)
    freeze = freeze_of(match, law)
    if not freeze.acts:
        return _unless_unbound(Judgement(level=Level.REVIEW, variant="regime_unknown", gap=True), brief)
    if not freeze.verified:
        return _unless_unbound(Judgement(level=Level.REVIEW, variant="unverified", gap=True), brief)
    closed = law.gb_listed_measures.closed.get(match.entity.listing.list)
    if closed is not None and closed <= brief.clocks.as_of:
        return _unless_unbound(Judgement(level=Level.PROHIBITED, variant="closed_list", gap=True), brief)
    return _unless_unbound(Judgement(level=Level.PROHIBITED), brief)


def _unless_unbound(judged: Judgement, brief: Brief) -> Judgement:
    """The judgement where UK law binds who sells; review where nothing shows it, and a question where that is not known."""
    match standing(brief, Regime.GB, Binding.PERSONS):
        case Standing.NO:
            return Judgement(level=Level.REVIEW, variant="no_nexus")
        case Standing.UNKNOWN:
            return Judgement(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    return judged


def _of_the_un(match: Match, brief: Brief, law: Law) -> Iterator[Finding]:
    naming = naming_acts(match.entity.listing, law)
    bound = standing(brief, Regime.GB, Binding.PERSONS)
    if not naming or bound is Standing.NO:
        return
    read = naming[0].citation.verified and match.entity.listing.verified
    judged = Judgement(level=Level.PROHIBITED if read else Level.REVIEW, variant="un_named", gap=not read)
    yield _finding(match, law.gb_listed_measures.freeze, _unless_unbound(judged, brief), brief, law)


def _finding(
    match: Match,
    measure: ListedMeasure,
    judged: Judgement,
    brief: Brief,
    law: Law,
    *,
    said: str | None = None,
) -> Finding:
    """A finding on that measure, or, with `said`, on one of these words that no row has."""
    listing = match.entity.listing
    effect: Effect = law.effect(listing.watchlist)
    acts = regimes_of(listing, law.listed_regimes.values())
    imposed = tuple(act.measured(said or measure.slug) for act in acts)
    cited = imposed or (law.gb_listed_measures.citation,)
    facts = {
        "act_en": _told(acts, imposed, "en"),
        "act_de": _told(acts, imposed, "de"),
        "measure_en": said or measure.title["en"],
        "measure_de": said or measure.title["de"],
        "reach_en": measure.effect["en"],
        "reach_de": measure.effect["de"],
        "told": "; ".join(listing.measures) or "-",
        "closed": _closed(match, law),
    }
    return Finding(
        card=law.card(SLUG),
        level=judged.level,
        subject=match.party,
        regime=Regime.GB,
        facts={**listing_facts(match, brief, effect), **facts},
        variant=judged.variant,
        evidence=match.comparison.evidence,
        citations=(*cited, *listing_citations(cited[0], listing)[1:]),
        gap=judged.gap,
        tasks=_tasks(judged),
    )


def _told(acts: tuple[ListedRegime, ...], imposed: tuple[Citation, ...], lang: str) -> str:
    """The acts by name, each with the regulations that impose the measure where these were read."""
    named = (
        f"{act.title[lang]}, {one.pinpoint}" if one.pinpoint else act.title[lang]
        for act, one in zip(acts, imposed, strict=True)
    )
    return "; ".join(named) or "-"


def _closed(match: Match, law: Law) -> str:
    day = law.gb_listed_measures.closed.get(match.entity.listing.list)
    return day.isoformat() if day else "-"


def _tasks(judged: Judgement) -> tuple[str, ...]:
    if judged.level is Level.PROHIBITED:
        return ("hold", "return", "licence", "report")
    return ("hold",) if judged.gap else ()
