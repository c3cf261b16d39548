"""What a goods line may be by the words of its description and the letters of its part number."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from tidewaiter.goods.asked import AskedLine
from tidewaiter.goods.heard import Heard, hear
from tidewaiter.goods.things import Thing, arms_classes
from tidewaiter.law.load import Law
from tidewaiter.model.hint import GoodsHint, HintedControl
from tidewaiter.model.words import Confidence, HintSource, HintTarget

__all__ = ["CONTROLLED", "by_words", "controls_for"]

CONTROLLED = ("chpl", "us_supp7", "eu_2023_1529_annex_ii", "gb_schedule_4")
"""The tables that words are laid beside: high-priority goods, and the measures on unmanned aircraft of the US, EU and UK."""

_REASONS: dict[Confidence, dict[str, str]] = {
    Confidence.STRONG: {
        "en": "these words name it and as a rule nothing else",
        "de": "diese Worte nennen es und in der Regel nichts anderes",
    },
    Confidence.FAIR: {
        "en": "these words mean it as a rule, or goods of which only a part is listed",
        "de": "diese Worte meinen es in der Regel, oder Güter, von denen nur ein Teil gelistet ist",
    },
    Confidence.WEAK: {
        "en": "many goods share these words; they count only beside something else",
        "de": "viele Güter teilen diese Worte; sie zählen nur neben etwas anderem",
    },
}
_SUREST = {confidence: place for place, confidence in enumerate(_REASONS)}
_Known = dict[str, tuple[HintedControl, ...]]
_kept: dict[tuple[str, datetime.date, datetime.date], _Known] = {}
_MOST_DAYS = 64


def by_words(asked: AskedLine) -> Iterator[GoodsHint]:
    """A hint for every control of every thing that the description or the part number speaks of, surest thing first. A weak
    one never speaks alone. Tables of law are asked about `as_of`, guidance about `known_at`."""
    for heard in _heard(asked.goods.description, asked.goods.part_number):
        for control in controls_for(heard.thing, asked):
            yield _hint(heard, control, asked.at)


def _heard(description: str | None, part_number: str | None) -> list[Heard]:
    """The things that either speaks of, each once, by the one that is surest. What stands in one takes nothing from what
    the other names; a part number is shown whole, not by the letters of it that tell."""
    best: dict[str, Heard] = {}
    of_number = (replace(heard, words=part_number) for heard in hear(part_number)) if part_number else ()
    for heard in (*hear(description or ""), *of_number):
        held = best.get(heard.thing.slug)
        if held is None or _SUREST[heard.confidence] < _SUREST[held.confidence]:
            best[heard.thing.slug] = heard
    return sorted(best.values(), key=lambda heard: _SUREST[heard.confidence])


def _hint(heard: Heard, control: HintedControl, line: int) -> GoodsHint:
    return GoodsHint(
        line=line,
        source=HintSource.WORDS,
        item=heard.thing.slug,
        what=heard.thing.what,
        control=control,
        confidence=heard.confidence,
        brought_by=heard.words,
        reason=_REASONS[heard.confidence],
        alone=heard.confidence is not Confidence.WEAK,
    )


def controls_for(thing: Thing, asked: AskedLine) -> tuple[HintedControl, ...]:
    """What the thing may be controlled by on the days of the order: codes of the tables, table by table, then goods that
    a table lists by words alone, entries of the Commerce Control List and the class of arms."""
    law, clocks = asked.law, asked.clocks
    key = (law.digest, clocks.as_of, clocks.known_at)
    known = _kept.get(key)
    if known is None:
        if len(_kept) >= _MOST_DAYS:
            _kept.clear()
        known = _kept[key] = {}
    if thing.slug not in known:
        known[thing.slug] = tuple(_controls(thing, law, asked))
    return known[thing.slug]


def _controls(thing: Thing, law: Law, asked: AskedLine) -> Iterator[HintedControl]:
    for slug in CONTROLLED:
        table = law.codes(slug)
        on_day = table.at(asked.clocks.known_at if table.guidance else asked.clocks.as_of)
        met = dict.fromkeys(hit.row.code for code in thing.hs for hit in on_day.hits(code))
        codes = (*met, "") if slug in thing.by_words and on_day.without_code else tuple(met)
        for code in codes:
            yield HintedControl(target=HintTarget.TABLE, code=code, table=slug, citation=on_day.citation)
    listed = law.control_list
    source = listed.span(asked.clocks.as_of).citation
    for entry in thing.eccn:
        if listed.entry(entry) is not None:
            yield HintedControl(target=HintTarget.CONTROL_LIST, code=entry, citation=source)
    if thing.arms:
        yield HintedControl(target=HintTarget.ARMS, code=thing.arms, citation=arms_classes().get(thing.arms))
