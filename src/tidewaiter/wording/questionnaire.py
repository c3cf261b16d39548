"""The questionnaire of an order: what to send to the buyer, and what to look up in our own file, without a word of why."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.model.decision import Decision, Question
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

__all__ = ["Questionnaire", "questionnaire"]

# Rules beside the red flags whose questions the buyer can answer; all others are for whoever decides.
_FOR_THE_BUYER = frozenset({"completeness/end_user", "completeness/end_use", "completeness/us_end_use"})
# Red flags whose questions would tell what was found.
_FOR_THE_FILE = frozenset({"red_flags/debarred"})
_FLAGS = "red_flags/"
_FILE = "our own file"


class Questionnaire(NamedTuple):
    """Questions to the buyer and to our own file, each once, open ones alone."""

    buyer: tuple[str, ...]
    file: tuple[str, ...]


def questionnaire(decision: Decision, lang: Lang) -> Questionnaire:
    """The open questions of red flags, of the questionnaire and on the end user and use, in the decision's order. None says
    which rule asks it, what was found, or which answer would be welcome."""
    buyer: dict[str, None] = {}
    file: dict[str, None] = {}
    for asked in decision.questions:
        if asked.answer is None and (to := _put_to(asked)):
            (file if to == "file" else buyer)[cards.asked(asked, decision.findings, lang)] = None
    return Questionnaire(tuple(buyer), tuple(file))


def _put_to(asked: Question) -> str | None:
    """`buyer` or `file`; None for a question that is no part of a questionnaire."""
    if "put_to_en" in asked.facts:
        return "file" if asked.facts["put_to_en"] == _FILE else "buyer"
    if asked.rule in _FOR_THE_FILE:
        return "file"
    return "buyer" if asked.rule in _FOR_THE_BUYER or asked.rule.startswith(_FLAGS) else None
