"""What a decision names must stand on the cards: its wordings, its steps, its tasks, and every fact that they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

__all__ = ["ends_of", "loose_ends", "lost_places"]

_MISSING = re.compile(r"\[[a-z_]+\]")


def loose_ends(decision: Decision) -> list[str]:
    """What is named and stands nowhere, one line each."""
    return [end for finding in decision.findings for end in ends_of(finding)]


def lost_places(decision: Decision, shipment: Shipment) -> list[str]:
    """The findings whose place in the order is none: no field of it, though perhaps one that is not filled in."""
    return [f"{one.rule}: {one.subject}" for one in decision.findings if not _stands(one.subject, shipment)]


def _stands(pointer: str, within: object) -> bool:
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        if isinstance(within, tuple):
            if not (name.isdecimal() and int(name) < len(within)):
                return False
            within = within[int(name)]
        elif isinstance(within, dict):
            within = within.get(name)
        elif within is not None:
            names = {field.encode_name: field.name for field in msgspec.structs.fields(type(within))}  # type: ignore[arg-type]
            if name not in names:
                return False
            within = getattr(within, names[name])
    return True


def ends_of(finding: Finding) -> Iterator[str]:
    """What one finding names and stands nowhere."""
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
