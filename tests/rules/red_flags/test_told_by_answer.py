from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.law.red_flags import FlagQuestion
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.told_by_answer import SLUG

QUESTIONS = LAW.red_flags.questions


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.slug for question in QUESTIONS])
def test_each_telling_answer_raises_the_flags_of_its_question(question: FlagQuestion) -> None:
    for answer in question.telling:
        finding = one(SLUG, asked_of(answers={f"flag/{question.slug}": f" {answer.upper()}. "}))
        assert finding.facts["flags"] == ", ".join(question.flags)


def test_any_other_answer_is_for_a_person() -> None:
    answers = {"flag/stays": "They stay in the dairy; none is passed on", "flag/price": "as on the list"}
    assert found_by(SLUG, asked_of(answers=answers)) == ()
    assert found_by(SLUG, asked_of(answers={"flag/gone": "none"})) == ()


def test_it_weighs_as_the_heaviest_of_its_flags() -> None:
    assert one(SLUG, asked_of(answers={"flag/stays": "unclear"})).level is Level.REVIEW
    assert one(SLUG, asked_of(answers={"flag/packing": "no"})).facts["severity"] == "low"
