"""A trail as a document: what was asked under one regime, step by step."""

from __future__ import annotations

from tidewaiter.model.trail import Trail, TrailStep
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.trails import step_question, step_sentence

__all__ = ["trail_document"]

Document = dict[str, object]


def trail_document(trail: Trail, lang: Lang = Lang.EN) -> Document:
    """One trail, its sentences in `lang`; a field of a step stands there only where the step has it."""
    return {
        "regime": None if trail.regime is None else trail.regime.value,
        "steps": [_step(step, lang) for step in trail.steps],
    }


def _step(step: TrailStep, lang: Lang) -> Document:
    own = [
        {
            "says": cards.step_text(step.card, each, lang),
            "answer": None if each.answer is None else each.answer.value,
            "citation": None if each.citation is None else str(each.citation),
        }
        for each in step.own
        if step.card is not None
    ]
    found: Document = {
        "stage": step.stage.value,
        "rule": step.rule or None,
        "answer": None if step.answer is None else step.answer.value,
        "because": step.because or None,
        "level": None if step.level is None else step.level.value,
        "subject": step.subject or None,
        "says": step_sentence(step, lang),
        "citations": [str(citation) for citation in step.citations] or None,
        "question": step_question(step, lang),
        "steps": own or None,
    }
    return {name: value for name, value in found.items() if value is not None or name in ("stage", "answer")}
