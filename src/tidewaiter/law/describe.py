"""Showing the law on a day: a card, a table, an effect or a number, in lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import LawError
from tidewaiter.law.at import State
from tidewaiter.law.codes import CodeTable
from tidewaiter.law.describe_cards import card_lines
from tidewaiter.law.describe_contracts import contract_lines, contracts
from tidewaiter.law.describe_controls import cited, control_lines, controls
from tidewaiter.law.describe_exceptions import exception_lines, exceptions
from tidewaiter.law.describe_germany import german_lines, german_slugs
from tidewaiter.law.describe_listed import listed_lines, listed_slugs
from tidewaiter.law.describe_ofac import ofac_lines, ofac_slugs, ofac_tables
from tidewaiter.law.describe_places import (
    measure_lines,
    measured,
    national_lines,
    russia_lines,
    word_lines,
    zone_lines,
)
from tidewaiter.law.describe_reach import reach_lines, reaches
from tidewaiter.law.describe_union import union_lines, union_slugs
from tidewaiter.law.describe_uses import eccn_lines, use_word_lines
from tidewaiter.law.effects import Effect
from tidewaiter.law.load import Law
from tidewaiter.law.numbers import Number
from tidewaiter.law.ownership import OwnershipTest
from tidewaiter.law.places import PlaceTable

__all__ = ["describe", "headline", "known"]

_SHOWN = 60


def describe(law: Law, slug: str, day: date, lang: str = "en") -> tuple[str, ...]:
    """What is on file under `slug` on `day`, line by line: a card, a table of codes or places, a watchlist, a number, a
    test of ownership, a License Exception by its symbol, the Control List, one of its entries (3A001), the Country Chart, a
    rule for what it does not decide, an act behind entries of a list, or a programme, measure or general licence of OFAC.

    Raises LawError where nothing is called so, or where a table does not reach back to the day.
    """
    if slug in law.cards:
        return tuple(card_lines(law.cards[slug], lang))
    if slug in law.code_tables:
        return tuple(_codes(law.code_tables[slug], day, lang))
    if slug in law.place_tables:
        return tuple(_places(law.place_tables[slug], day, lang))
    if slug in law.eccn_tables:
        return tuple(eccn_lines(law.eccn_tables[slug], day, lang))
    if slug == law.use_words.slug:
        return tuple(use_word_lines(law.use_words, lang))
    if slug in law.effects:
        return tuple(_effect(law.effects[slug], day, lang))
    if slug in law.numbers:
        return tuple(_number(law.numbers[slug], day, lang))
    if slug in controls(law):
        return tuple(control_lines(law, slug, day, lang))
    if slug in exceptions(law):
        return tuple(exception_lines(law, slug, lang))
    if slug in union_slugs(law):
        return tuple(union_lines(law, slug, day, lang))
    if slug in law.ownership:
        return tuple(_ownership(law.ownership[slug], day, lang))
    if slug in listed_slugs(law):
        return tuple(listed_lines(law, slug, lang))
    if slug in ofac_slugs(law):
        return tuple(ofac_lines(law, slug, day, lang))
    if slug in german_slugs(law):
        return tuple(german_lines(law, day, lang))
    if slug in law.word_lists:
        return tuple(word_lines(law.word_lists[slug], lang))
    if slug in law.zones:
        return tuple(zone_lines(law.zones[slug], lang))
    if slug in law.national_lists:
        return tuple(national_lines(law.national_lists[slug], day, lang))
    if slug == law.eu_833.slug:
        return tuple(russia_lines(law.eu_833, day, lang))
    if slug in measured(law):
        return tuple(measure_lines(law, slug, day))
    if slug in reaches(law):
        return tuple(reach_lines(law, slug, day, lang))
    if slug in contracts(law):
        return tuple(contract_lines(law, slug, day, lang))
    raise LawError(
        f"there is nothing called {slug!r} in the law on file", rule=slug, todo=_nearest(law, slug)
    )


def headline(law: Law, slug: str, day: date, lang: str = "en") -> str:
    """What stands under `slug` on `day`, on one line; that it does not reach back to the day where it does not."""
    try:
        return "; ".join(describe(law, slug, day, lang)[:2])
    except LawError as error:
        return f"{slug}: {error.what}"


def known(law: Law) -> frozenset[str]:
    """Everything that `describe` can be asked about."""
    return frozenset(
        {
            *law.cards,
            *law.code_tables,
            *law.place_tables,
            *law.eccn_tables,
            law.use_words.slug,
            *law.effects,
            *law.numbers,
            *law.ownership,
            *listed_slugs(law),
            *ofac_slugs(law),
            *german_slugs(law),
            *controls(law),
            *law.word_lists,
            *law.zones,
            *law.national_lists,
            law.eu_833.slug,
            *measured(law),
            *reaches(law),
            *exceptions(law),
            *union_slugs(law),
            *contracts(law),
        }
    )


def _nearest(law: Law, slug: str) -> str:
    slugs = (
        *law.cards,
        *law.code_tables,
        *law.place_tables,
        *law.eccn_tables,
        law.use_words.slug,
        *law.effects,
        *law.numbers,
        *law.ownership,
        *listed_slugs(law),
        *reaches(law),
        *german_slugs(law),
        law.control_list.slug,
        law.country_chart.slug,
        *ofac_tables(law),
        *contracts(law),
    )
    named = {*slugs, *ofac_slugs(law)}
    alike = sorted(name for name in named if slug in name or name.rpartition("/")[2] in slug)
    if alike:
        return f"Did you mean {', '.join(alike[:5])}?"
    more = f", and {len(slugs) - _SHOWN} more" if len(slugs) > _SHOWN else ""
    return f"Known are: {', '.join(sorted(slugs)[:_SHOWN])}{more}"


def _bracketed(signs: list[str]) -> str:
    return f" ({', '.join(signs)})" if signs else ""


def _codes(table: CodeTable, day: date, lang: str) -> Iterator[str]:
    on_day = table.at(day)
    yield f"{table.slug}: {table.title.get(lang, table.title['en'])}"
    yield f"on {day}: {on_day.state.value}{', repealed' if on_day.repealed else ''}, since {on_day.from_}"
    yield f"what: {on_day.says}"
    yield f"scope: {table.scope}"
    yield f"source: {cited(on_day.citation)}"
    for reach in table.reach:
        if reach.holds(day):
            alone = ", foreign-made items alone" if reach.foreign_made else ""
            yield f"counts for {reach.place} since {reach.from_}{alone}: {cited(reach.citation)}"
    for passed in table.transit:
        if passed.holds(day):
            yield f"not through {passed.place} since {passed.from_}: {cited(passed.citation)}"
    for row in on_day.rows:
        above = f"above EUR {row.above or 0:,.0f}"
        told = (("ex", row.ex), (above, row.above is not None), ("not verified", not row.verified))
        signs = [sign for sign, holds in told if holds]
        tier = f" tier {row.tier}" if row.tier else ""
        yield f"{row.code}{tier} {row.what}{_bracketed(signs)}"
    yield from (f"{row.code} may be listed: {row.what}" for row in on_day.possible)
    yield from (f"without a code: {row.what}" for row in on_day.without_code)
    if on_day.open:
        yield "further codes may be listed that nobody has read"


def _places(table: PlaceTable, day: date, lang: str) -> Iterator[str]:
    on_day = table.at(day)
    yield f"{table.slug}: {table.title.get(lang, table.title['en'])}"
    yield f"on {day}: {on_day.state.value}; {on_day.says}"
    yield f"source: {cited(on_day.citation)}"
    for row in on_day.rows:
        source = f"; {cited(row.citation)}" if row.citation else ""
        yield f"{row.place} since {row.from_}{'' if row.verified else ' (not verified)'}{source}"


def _effect(effect: Effect, day: date, lang: str) -> Iterator[str]:
    yield f"{effect.watchlist}: {effect.title.get(lang, effect.title['en'])}"
    yield f"effect: {effect.effect.get(lang, effect.effect['en'])}"
    yield f"level: {effect.level.value}, as it stands {effect.governing_level.value}; binds by {effect.binding.value}"
    yield f"scope: {effect.scope}"
    yield f"source: {cited(effect.citation)}"
    for also in effect.also:
        if also.reaches(also.programmes, day):
            yield f"also, {', '.join(also.programmes)}: {also.effect.get(lang, also.effect['en'])}"
            yield f"source: {cited(also.citation)}"


def _number(number: Number, day: date, lang: str) -> Iterator[str]:
    version = number.at(day)
    yield f"{number.slug}: {number.title.get(lang, number.title['en'])}"
    yield f"on {day}: {version.value:g} {number.unit}, since {version.from_}; {version.says}"
    yield f"source: {cited(version.citation)}"


def _ownership(test: OwnershipTest, day: date, lang: str) -> Iterator[str]:
    version = test.at(day)
    yield f"{test.slug}: {test.title.get(lang, test.title['en'])}"
    standing = f"{version.state.value}{', suspended' if version.suspended else ''}, since {version.from_}"
    yield f"on {day}: {standing}; {version.says}"
    if version.state is not State.NOT_YET:
        yield f"share: {'' if version.or_more else 'more than '}{version.percent} percent{' or more' if version.or_more else ''}"
    together = {"yes": "added up", "no": "each alone", "unknown": "whether they are added up was not read"}
    yield f"several such owners: {together[version.added_up.value]}"
    if test.watchlists:
        yield f"owners on: {', '.join(test.watchlists)}"
    yield f"scope: {test.scope}"
    yield f"source: {cited(version.citation)}"
