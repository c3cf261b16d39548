"""What must be asked, and what must be done, each said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.model.decision import Question
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level

__all__ = ["QUESTIONNAIRE", "questions_of", "tasks_of"]

QUESTIONNAIRE = "completeness/questionnaire"
"""The rule whose finding lists questions one by one."""


def questions_of(findings: Iterable[Finding], shipment: Shipment) -> tuple[Question, ...]:
    """The questions of the findings' cards, in the findings' order, each subject and wording asked once.

    Notes that are no gap ask nothing but the questionnaire's, each of which is a question of its own, last. A question
    answered in the order's `answers` stays, with its answer.
    """
    asked: dict[tuple[str, str, str], Question] = {}
    known = tuple(findings)
    for finding in known:
        if not _asks(finding):
            continue
        key = (finding.rule, finding.subject, finding.variant)
        if key not in asked:
            asked[key] = Question(
                id=finding.rule,
                rule=finding.rule,
                subject=finding.subject,
                facts=finding.facts,
                variant=finding.variant,
                answer=shipment.answers.get(finding.rule),
            )
    return (*asked.values(), *_questionnaire(known))


def _questionnaire(findings: Iterable[Finding]) -> Iterator[Question]:
    """The questions that a finding lists one by one, `asked.<slug>` and who is asked, in the order of its facts."""
    for finding in findings:
        if finding.rule != QUESTIONNAIRE:
            continue
        for slug in finding.facts["asked"].split(", "):
            facts = {
                f"{what}_{lang}": finding.facts[f"{slug}_{what}_{lang}"]
                for what in ("question", "put_to")
                for lang in ("en", "de")
            }
            yield Question(id=f"flag/{slug}", rule=finding.rule, subject="", facts=facts)


def _asks(finding: Finding) -> bool:
    if finding.level is Level.NOTE and not finding.gap:
        return False
    wordings = finding.card.question
    return "en" in wordings or f"en.{finding.variant}" in wordings


def tasks_of(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The tasks of all findings in their order, each once."""
    return tuple(dict.fromkeys(task for finding in findings for task in finding.tasks))
