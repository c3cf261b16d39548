"""The sentences of a rule's card, filled with the facts of a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tidewaiter.model.card import Card, Citation
from tidewaiter.model.decision import Question
from tidewaiter.model.finding import Finding
from tidewaiter.model.trail import Step
from tidewaiter.model.words import Band, Role
from tidewaiter.refdata.countries import country_name
from tidewaiter.wording.german import quoted, source, with_preposition
from tidewaiter.wording.labels import Lang, label

__all__ = [
    "asked",
    "asked_by",
    "filled",
    "in_order",
    "placeholders",
    "question",
    "question_pattern",
    "source_text",
    "step_text",
    "summary",
    "summary_pattern",
    "task_text",
    "task_texts",
    "title",
    "told",
]

_VOCABULARIES: dict[str, type[Role] | type[Band]] = {"role": Role, "band": Band}
_CODE = re.compile("[A-Z]{2}")
_PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_BEHIND_WORD = re.compile(rf"(?:\b(\w+) )?{_PLACE.pattern}")
_SCORE = "score"


def title(card: Card, lang: Lang = Lang.EN, variant: str = "") -> str:
    """The rule's title, or that of the variant where it has one of its own, in English where there is none in `lang`; its slug
    where there is none at all."""
    return _wording(card.title, variant, lang) or card.slug


def summary(finding: Finding, lang: Lang = Lang.EN) -> str:
    """What the finding says, with its facts filled in; the rule's title where its card has no sentence."""
    return told(finding.card, finding.variant, finding.facts, lang)


def told(card: Card, variant: str, facts: Mapping[str, str], lang: Lang = Lang.EN) -> str:
    """The card's sentence of that variant, filled with the facts; its title where it has none."""
    return filled(summary_pattern(card, variant, lang), facts, lang)


def summary_pattern(card: Card, variant: str, lang: Lang = Lang.EN) -> str:
    """The card's sentence of that variant with its `{facts}` unfilled; its title where it has none."""
    return _wording(card.summary, variant, lang) or title(card, lang, variant)


def question_pattern(card: Card, variant: str, lang: Lang = Lang.EN) -> str | None:
    """The card's question of that variant with its `{facts}` unfilled; None where it has none."""
    return _wording(card.question, variant, lang)


def question(finding: Finding, lang: Lang = Lang.EN) -> str | None:
    """What the finding asks, with its facts filled in; None where its card asks nothing."""
    return asked_by(finding.card, finding.variant, finding.facts, lang)


def asked_by(card: Card, variant: str, facts: Mapping[str, str], lang: Lang = Lang.EN) -> str | None:
    """The card's question of that variant, filled with the facts; None where it has none."""
    pattern = question_pattern(card, variant, lang)
    return filled(pattern, facts, lang) if pattern else None


def asked(wanted: Question, findings: Iterable[Finding], lang: Lang = Lang.EN) -> str:
    """The words of a decision's question, from the card among `findings` that asks it; else the rule's slug."""
    for finding in findings:
        if finding.rule == wanted.rule:
            pattern = _wording(finding.card.question, wanted.variant, lang)
            if pattern:
                return filled(pattern, wanted.facts, lang)
    return wanted.rule


def task_text(task: str, findings: Iterable[Finding], lang: Lang = Lang.EN) -> str:
    """What is to be done: the wording on the first card that names the task, else the task as it stands."""
    return task_texts(task, findings, lang)[0]


def task_texts(task: str, findings: Iterable[Finding], lang: Lang = Lang.EN) -> tuple[str, ...]:
    """The same on every card that names the task, each wording once, since cards of several laws may call theirs alike; by the
    first finding of each card."""
    told: dict[str, str] = {}
    for finding in findings:
        if task in finding.tasks and task in finding.card.tasks and finding.rule not in told:
            words = finding.card.tasks[task]
            text = filled(words.get(lang.value) or words.get("en") or task, finding.facts, lang)
            told[finding.rule] = text
    return tuple(dict.fromkeys(told.values())) or (task,)


def step_text(card: Card, step: Step, lang: Lang = Lang.EN) -> str:
    """What a step of the rule's trail says; the slug of the step where the card has no sentence for it."""
    words = card.steps.get(step.asked, {})
    return filled(words.get(lang.value) or words.get("en") or step.asked, step.facts, lang)


def source_text(citation: Citation, lang: Lang = Lang.EN) -> str:
    """The citation, with its small words in the language; titles stay in their own."""
    return source(str(citation)) if lang is Lang.DE else str(citation)


def filled(pattern: str, facts: Mapping[str, str], lang: Lang = Lang.EN) -> str:
    """The pattern with each `{fact}` replaced by its value; a fact that is missing shows as `[fact]`.

    Roles and bands are called by their labels, countries by their names; in German with the article and case that the word
    before the fact asks for.
    """
    words = quoted(pattern) if lang is Lang.DE else pattern
    return _BEHIND_WORD.sub(lambda found: _phrase(found[1], found[2], facts, lang), words)


def _phrase(before: str | None, fact: str, facts: Mapping[str, str], lang: Lang) -> str:
    spoken = _spoken(fact, facts[fact], lang) if fact in facts else f"[{fact}]"
    if before is None:
        return spoken
    return with_preposition(before, spoken) if lang is Lang.DE else f"{before} {spoken}"


def _spoken(fact: str, value: str, lang: Lang) -> str:
    vocabulary = _VOCABULARIES.get(fact)
    if vocabulary is not None and value in set(vocabulary):
        return label(vocabulary(value), lang)
    if _CODE.fullmatch(value) and any(word in fact for word in ("country", "destination", "origin")):
        return country_name(value, lang.value)
    return value.replace(".", ",") if fact == _SCORE and lang is Lang.DE else value


def in_order(pattern: str) -> tuple[str, ...]:
    """The names of the facts that a pattern asks for, in its order, each once."""
    return tuple(dict.fromkeys(_PLACE.findall(pattern)))


def placeholders(pattern: str) -> frozenset[str]:
    """The names of the facts that a pattern asks for."""
    return frozenset(_PLACE.findall(pattern))


def _wording(wordings: Mapping[str, str], variant: str, lang: Lang) -> str | None:
    """The variant's wording in `lang`, else the plain one in `lang`, else the same in English."""
    for language in (lang.value, Lang.EN.value):
        keys = (f"{language}.{variant}", language) if variant else (language,)
        for key in keys:
            if key in wordings:
                return wordings[key]
    return None
