"""What a decision names must stand on the cards: its wordings, its steps, its tasks, and every fact that they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

__all__ = ["loose_ends"]

_MISSING = re.compile(r"\[[a-z_]+\]")


def loose_ends(decision: Decision) -> list[str]:
    """What is named and stands nowhere, one line each."""
    return [end for finding in decision.findings for end in _of(finding)]


def _of(finding: Finding) -> Iterator[str]:
    card, rule = finding.card, finding.rule
    if finding.variant and f"en.{finding.variant}" not in card.summary:
        yield f"{rule}: no wording {finding.variant}"
    held = "authorisation" in finding.facts
    yield from (f"{rule}: no task {task}" for task in finding.tasks if task not in card.tasks and not held)
    for lang in Lang:
        texts = [cards.summary(finding, lang), cards.question(finding, lang) or ""]
        for step in finding.trail:
            if step.asked not in card.steps:
                yield f"{rule}: no step {step.asked}"
            texts.append(cards.step_text(card, step, lang))
        texts += [cards.task_text(task, [finding], lang) for task in finding.tasks]
        asked = (_MISSING.findall(text) for text in texts)
        # A summary may quote a list's own words in brackets; only names of facts that are asked for count.
        names = {
            name
            for words in (card.summary, card.question)
            for text in words.values()
            for name in cards.placeholders(text)
        }
        yield from (
            f"{rule}: {lang} lacks {found}" for each in asked for found in each if found[1:-1] in names
        )
