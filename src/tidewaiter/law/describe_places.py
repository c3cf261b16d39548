"""Showing what stands on file against a country or a region, and lists of words, in lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.describe_controls import cited
from tidewaiter.law.eu_833 import Russia833
from tidewaiter.law.load import Law
from tidewaiter.law.national_lists import NationalList
from tidewaiter.law.occupied import OccupiedRegion
from tidewaiter.law.words import WordList
from tidewaiter.law.zones import Zone
from tidewaiter.model.words import Regime

__all__ = ["measure_lines", "measured", "national_lines", "russia_lines", "word_lines", "zone_lines"]


def measured(law: Law) -> frozenset[str]:
    """Every country (ISO 3166 alpha-2) or region that a measure on file speaks of."""
    return frozenset(measure.place for measure in law.destinations)


def measure_lines(law: Law, place: str, day: date) -> Iterator[str]:
    """What each regime says on `day` of goods for the place, with the rule that reports it."""
    yield f"{place}: measures against this destination"
    for regime in Regime:
        for measure in law.measures(place, regime, day):
            until = f" to {measure.to}" if measure.to else ""
            reach = f"{measure.reach.value} by {measure.binding.value}"
            yield f"{regime.value} {measure.level.value}: {reach}, since {measure.from_}{until}"
            yield f"what: {measure.says}; told by {measure.rule}"
            yield from (f"source: {cited(citation)}" for citation in measure.citations)
    yield from _exceptions_left(law, place)
    if place in law.occupied:
        yield from _towns(law.occupied[place], day)


def _towns(occupied: OccupiedRegion, day: date) -> Iterator[str]:
    """Who holds the towns and districts of a region on `day`; a question mark stands where the source was not read."""
    by_state: dict[str, list[str]] = {}
    for place in occupied.places:
        span = occupied.span(place, day)
        if span is not None:
            sure = "" if occupied.verified(span) else "?"
            by_state.setdefault(span.state.value, []).append(f"{place.name}{sure}")
    for state, names in sorted(by_state.items()):
        yield f"{state} on that day ({len(names)}): {', '.join(names)}"
    yield f"postcodes of Ukraine: {', '.join(occupied.posts)}; numbers: {', '.join(occupied.phones)}"
    yield from (f"source: {cited(citation)}" for citation in occupied.sources.values())


def _exceptions_left(law: Law, place: str) -> Iterator[str]:
    """The licence exceptions that the section on the place itself leaves open, whatever the goods are."""
    for bar in law.exception_bars.bars:
        if place in bar.at.places and bar.section.startswith("746.") and not bar.reasons:
            left = ", ".join(f"{one} {what}".strip() for one, what in bar.remain.items())
            yield f"license exceptions left by {law.exception_bars.citation(bar).instrument}: {left or 'none'}"


def zone_lines(zone: Zone, lang: str) -> Iterator[str]:
    """A zone: where it lies, the words that name it, and its source."""
    yield f"{zone.slug}: {zone.title.get(lang, zone.title['en'])}"
    yield f"{zone.kind.value}, {zone.severity}, since {zone.from_}; {zone.says}"
    if zone.latitude is not None and zone.longitude is not None:
        yield f"at {zone.latitude:g}, {zone.longitude:g}"
    yield f"named: {', '.join((*zone.names, *zone.called))}"
    if zone.streets:
        yield f"streets: {', '.join(zone.streets)}, beside {', '.join(zone.town)}"
    yield f"source: {cited(zone.citation)}"


def russia_lines(russia: Russia833, day: date, lang: str) -> Iterator[str]:
    """The provisions of Regulation (EU) No 833/2014 that count on `day`, and the zones, ports and airports of its annexes."""
    yield f"{russia.slug}: {russia.title.get(lang, russia.title['en'])}"
    for article in russia.articles:
        if article.holds(day):
            yield f"{article.slug} since {article.from_}: {article.says}"
            yield f"source: {cited(article.citation)}"
    for zone in russia.zones_on(day).values():
        yield f"Annex LII, Part {zone.part}: {zone.zone} since {zone.from_}"
    for port in russia.ports_on(day):
        codes = f" ({', '.join(port.codes)})" if port.codes else ""
        yield f"Annex XLVII, Part {port.part}: {port.title.get(lang, port.title['en'])}{codes} since {port.from_}"
        yield f"source: {cited(port.citation)}"


def word_lines(words: WordList, lang: str) -> Iterator[str]:
    """The words of a list and what is none of them."""
    yield f"{words.slug}: {words.title.get(lang, words.title['en'])}"
    yield f"since {words.from_}; {words.says}"
    yield f"words: {', '.join(words.spelt)}"
    if words.but:
        yield f"but: {', '.join(words.but)}"
    yield f"source: {cited(words.citation)}"


def national_lines(listed: NationalList, day: date, lang: str) -> Iterator[str]:
    """What is on file of a state's list of controlled goods, and what is not, line by line."""
    yield f"{listed.slug}: {listed.title.get(lang, listed.title['en'])}"
    yield f"on {day}: {'holds' if listed.from_ <= day else 'not yet'}, since {listed.from_}; {listed.says}"
    yield f"licences: {listed.authority.get(lang, listed.authority['en'])}"
    yield f"not on file: {listed.unread.get(lang, listed.unread['en'])}"
    yield f"source: {cited(listed.citation)}"
