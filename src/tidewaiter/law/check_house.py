"""Checking what holds of every value of the law alike: a source, days in order without a hole, names that lead somewhere."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from tidewaiter.law.codes import CodeTable
from tidewaiter.law.load import Law
from tidewaiter.law.walk import Held, sources_of, walk
from tidewaiter.model.base import Value
from tidewaiter.model.card import Card, Citation

__all__ = ["house_faults"]

_PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*?)(?:_en|_de)?\}")
_LANGUAGES = ("en", "de")


def house_faults(law: Law) -> Iterator[str]:
    """What is wrong, one line each."""
    for held in walk(law):
        if isinstance(held.value, Citation):
            continue
        yield from _uncited(held)
        yield from _days(held)
        yield from _rule(held, law)
    for table in law.code_tables.values():
        yield from _taken_over(table)
    yield from _holes(law)
    for card in law.cards.values():
        yield from _words(card)


def _uncited(held: Held) -> Iterator[str]:
    """A dated value that has no source, in itself, in what encloses it, or in the spans of its table."""
    if _from(held.value) is None:
        return
    named = any(getattr(held.value, field, "") for field in ("source", "notice"))
    if named or sources_of(held.value) or any(_has_source(above) for above in held.above):
        return
    yield f"{held.name}: what holds from {_from(held.value)} has no source"


def _has_source(value: Value) -> bool:
    spans = getattr(value, "spans", ())
    return bool(sources_of(value)) or (bool(spans) and all(sources_of(span) for span in spans))


def _days(held: Held) -> Iterator[str]:
    begins, ends = _from(held.value), getattr(held.value, "to", None)
    if begins is not None and isinstance(ends, datetime.date) and ends <= begins:
        yield f"{held.name}: what holds from {begins} ends on {ends}, before it begins"


def _rule(held: Held, law: Law) -> Iterator[str]:
    rule = getattr(held.value, "rule", None)
    if isinstance(rule, str) and rule and rule not in law.cards:
        yield f"{held.name}: names the rule {rule}, which has no card"


def _taken_over(table: CodeTable) -> Iterator[str]:
    """A version that takes rows of a day on which none begins would take those of another."""
    begun = {version.from_ for version in table.versions}
    for version in table.versions:
        for day in (version.rows_of, version.possible_of):
            if day is not None and day not in begun:
                yield f"{table.slug} from {version.from_}: takes rows of {day}, on which no version begins"


def _holes(law: Law) -> Iterator[str]:
    """Days between two spans of one thing on which nothing on file speaks of it, so that silence would pass for law."""
    for measures in _by(law.destinations, "regime", "place", "rule"):
        yield from _hole("destinations", measures)
    for table in law.code_tables.values():
        for reach in _by(table.reach, "place", "foreign_made"):
            yield from _hole(table.slug, reach)
    for treated in _by(law.country_chart.treated_as, "place"):
        yield from _hole(law.country_chart.slug, treated)
    for places in law.place_tables.values():
        for rows in _by(places.every_row, "place"):
            yield from _hole(places.slug, rows)


def _by(values: Iterable[Value], *fields: str) -> Iterator[list[Value]]:
    def key(value: Value) -> tuple[str, ...]:
        return tuple(str(getattr(value, field)) for field in fields)

    yield from (list(group) for _, group in groupby(sorted(values, key=key), key))


def _hole(name: str, values: list[Value]) -> Iterator[str]:
    reached: datetime.date | None = datetime.date.min
    for value in sorted(values, key=lambda value: _from(value) or datetime.date.min):
        begins, ends = _from(value), getattr(value, "to", None)
        if reached is None or begins is None:
            return
        if datetime.date.min < reached < begins:
            place = getattr(value, "place", "")
            yield f"{name}: {place}: nothing is said of the days from {reached} to {begins}"
        reached = None if ends is None else max(reached, ends)


def _words(card: Card) -> Iterator[str]:
    """Tasks and steps in both languages, and the same facts asked for in both."""
    told = {f"task {slug}": words for slug, words in card.tasks.items()}
    told |= {f"step {slug}": words for slug, words in card.steps.items()}
    for name, words in (("title", card.title), ("summary", card.summary), ("question", card.question)):
        for variant in {key.partition(".")[2] for key in words}:
            keys = {language: f"{language}.{variant}" if variant else language for language in _LANGUAGES}
            told[f"{name} {variant!r}" if variant else name] = {
                language: words[key] for language, key in keys.items() if key in words
            }
    for name, words in told.items():
        missing = [language for language in _LANGUAGES if not words.get(language, "").strip()]
        yield from (f"{card.slug}: no {name} in {language}" for language in missing)
        if not missing and len({frozenset(_PLACE.findall(words[language])) for language in _LANGUAGES}) > 1:
            yield f"{card.slug}: {name} asks for other facts in English than in German"


def _from(value: Value) -> datetime.date | None:
    begins = getattr(value, "from_", None)
    return begins if isinstance(begins, datetime.date) else None
