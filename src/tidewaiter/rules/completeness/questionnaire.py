"""completeness/questionnaire: what no paper tells is asked, where something else made one look."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.red_flags import PutTo
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.severity import Severity
from tidewaiter.model.words import Level
from tidewaiter.rules.order import first_order
from tidewaiter.rules.questionnaire import questions_for

__all__ = ["SLUG", "find_after"]

SLUG = "completeness/questionnaire"
_PUT_TO = {PutTo.BUYER: ("the buyer", "den Käufer"), PutTo.FILE: ("our own file", "die eigene Akte")}


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note that names the open questions: for the first order of a customer, and for any order with a red flag above
    low. It never keeps an order from being complete, since the questions are put to be read by a person."""
    flagged = any(finding.rule.startswith("red_flags/") and _weighs(finding) for finding in findings)
    if not flagged and not first_order(brief.shipment, brief.past):
        return
    asked = tuple(questions_for(brief, law))
    if asked:
        facts = {"count": str(len(asked)), "asked": ", ".join(question.slug for question in asked)}
        facts["question_en"] = " / ".join(question.en for question in asked)
        facts["question_de"] = " / ".join(question.de for question in asked)
        for question in asked:
            en, de = _PUT_TO[question.put_to]
            facts |= {
                f"{question.slug}_question_en": question.en,
                f"{question.slug}_question_de": question.de,
                f"{question.slug}_put_to_en": en,
                f"{question.slug}_put_to_de": de,
            }
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)


def _weighs(finding: Finding) -> bool:
    return finding.facts.get("severity") != Severity.LOW.value
