"""export/de/nuclear_end_use: goods on no list for a nuclear plant in one of nine countries (AWV § 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import AssuranceKind, Level, Regime, Standing
from tidewaiter.places.destination import is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.de.lines import departs_elsewhere, within_value_limit
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.red_flags.phrases import said
from tidewaiter.rules.uses_stated import Sign, answered_signs

__all__ = ["SLUG", "find"]

SLUG = "export/de/nuclear_end_use"
_USES = (EndUse.NUCLEAR, EndUse.NUCLEAR_FUEL, EndUse.NUCLEAR_EXPLOSIVE)
# A denial anywhere in the text makes it a question: what it denies, words do not tell.
_DENIES = re.compile(r"\b(?:not?|non|never|without|kein\w*|nicht|ohne)\b", re.IGNORECASE)
_Judged = tuple[Level, str, bool]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line on its way to one of the countries: licence required where the papers state a nuclear use, since the
    BAFA must decide before the goods leave, or where it has informed the exporter; review and a gap where they only hint
    at one. What may be worth less than the section leaves free is review."""
    bound = standing(brief, Regime.DE, Binding.EITHER)
    if bound is Standing.NO or departs_elsewhere(brief):
        return
    named = law.places("de_nuclear_countries").at(brief.clocks.as_of)
    place = next((each for each in reached(brief.shipment) if each.country in named), None)
    if place is None or is_on_the_way(place):
        return
    found = (*_plants(brief, law), *answered_signs(brief, law, *_USES, rule=SLUG))
    informed = _is_informed(brief)
    if not found and not informed:
        return
    lines = tuple(range(len(brief.shipment.goods)))
    row = named.row(place.country)
    verified = row is not None and row.verified
    judged = _judged(brief, law, found, (bound, verified and place.final, informed))
    level, variant, gap = judged
    for line in lines:
        yield Finding(
            card=law.card(SLUG),
            level=level,
            subject=f"/goods/{line}",
            regime=Regime.DE,
            facts={
                **goods_facts(brief, line),
                **place_facts(place.country),
                "words": found[0].words if found else "-",
                "limit": f"{law.number('de_value_limit').at(brief.clocks.as_of).value:.0f}",
            },
            variant=variant,
            gap=gap,
            tasks=("inform_bafa",) if level is Level.LICENCE_REQUIRED else (),
        )


def _plants(brief: Brief, law: Law) -> tuple[Sign, ...]:
    """Plants that the end use, or the answer to the question of this rule, names outright."""
    words = law.words("de_nuclear_plant")
    told = {"/end_use": brief.shipment.end_use, f"/answers/{SLUG}": brief.shipment.answers.get(SLUG)}
    return tuple(
        Sign(use=EndUse.NUCLEAR, stated=not _DENIES.search(text), words=found, pointer=pointer)
        for pointer, text in told.items()
        if text and (found := said(text, words.spelt, words.but)) is not None
    )


def _is_informed(brief: Brief) -> bool:
    return any(
        each.kind is AssuranceKind.INFORMED_LETTER and "bafa" in (each.reference or "").casefold()
        for each in brief.shipment.assurances
    )


def _judged(brief: Brief, law: Law, found: tuple[Sign, ...], known: tuple[Standing, bool, bool]) -> _Judged:
    bound, sure_of_place, informed = known
    stated = any(sign.stated for sign in found)
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not sure_of_place:
        return Level.REVIEW, "place_unsure", True
    if not stated and not informed:
        return Level.REVIEW, "", True
    lines = tuple(range(len(brief.shipment.goods)))
    if within_value_limit(brief, law, lines) is Standing.YES:
        return Level.REVIEW, "value", False
    return Level.LICENCE_REQUIRED, "informed" if informed else "stated", False
