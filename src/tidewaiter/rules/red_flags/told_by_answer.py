"""red_flags/told_by_answer: an answer to the questionnaire says what guidance names as a sign (15 CFR Part 732, Supp. No. 3, and
the other guidance that the question stands for)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.questionnaire import answer_pointer, answer_to, is_telling
from tidewaiter.rules.red_flags.flag import raised_for

__all__ = ["SLUG", "find"]

SLUG = "red_flags/told_by_answer"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each question of the questionnaire whose answer is one of those on file that tell; any other answer is for a
    person to read, and a refusal is a flag of another rule."""
    for question in law.red_flags.questions:
        answer = answer_to(brief.shipment, question)
        if answer is not None and is_telling(question, answer):
            facts = {"question_en": question.en, "question_de": question.de, "answer": answer}
            pointer = answer_pointer(question)
            yield raised_for(law, SLUG, question.flags, pointer, facts)
