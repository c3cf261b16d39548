"""The sentences of a trail's steps: the fact that was used, or what a rule that was asked found."""

from __future__ import annotations

from tidewaiter.model.trail import TrailStep
from tidewaiter.model.words import Level
from tidewaiter.wording import cards
from tidewaiter.wording.grounds import ground_sentence
from tidewaiter.wording.labels import Lang

__all__ = ["step_question", "step_sentence"]


def step_sentence(step: TrailStep, lang: Lang = Lang.EN) -> str:
    """What the step says, in `lang`."""
    if not step.because:
        return step.rule if step.card is None else cards.told(step.card, step.variant, step.facts, lang)
    if step.because == "ground":
        return ground_sentence(step.facts["fact"], step.facts, lang)
    if step.because == "task" and step.card is not None:
        words = step.card.tasks.get(step.facts["task"], {})
        return cards.filled(words.get(lang.value) or words.get("en") or step.facts["task"], step.facts, lang)
    pattern = _WORDS[step.because][lang is Lang.DE]
    return cards.filled(pattern, step.facts, lang)


def step_question(step: TrailStep, lang: Lang = Lang.EN) -> str | None:
    """The question that the step leaves open; None where there is none, as beside a note that is no gap."""
    if step.because or step.card is None or (step.level is Level.NOTE and not step.gap):
        return None
    return cards.asked_by(step.card, step.variant, step.facts, lang)


_WORDS: dict[str, tuple[str, str]] = {
    "goods_line": (
        "line {line}: {goods}, ECCN {eccn}, HS {hs}, origin {origin}",
        "Position {line}: {goods}, ECCN {eccn}, HS {hs}, Ursprung {origin}",
    ),
    "places": ("places reached by the papers: {places}", "Orte laut Unterlagen: {places}"),
    "parties": (
        "{searched} of {parties} parties searched in full, {hits} with a match at the alert line",
        "{searched} von {parties} Beteiligten vollständig gesucht, {hits} mit Treffer",
    ),
    "end_use": ("end use stated: {end_use}", "angegebene Endverwendung: {end_use}"),
    "persons": ("by those who act", "über die Handelnden"),
    "items": ("by the goods", "über die Waren"),
    "nothing_found": ("asked: nothing found", "gefragt: nichts gefunden"),
    "failed": ("asked: the rule failed", "gefragt: die Regel ist gescheitert"),
    "not_published": ("not asked: published later", "nicht gefragt: erst später veröffentlicht"),
    "no_rule": ("not asked: no rule on file", "nicht gefragt: keine Regel hinterlegt"),
}
