from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.words import Level

SLUG = "red_flags/answer_refused"
CLEAN = order("c3-spindle")


def test_a_refused_answer_is_high_and_points_at_itself() -> None:
    answers = {"completeness/end_use": " Refused "}
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers=answers)))
    assert (finding.level, finding.subject) == (Level.REVIEW, "/answers/completeness~1end_use")


def test_an_answer_is_no_flag() -> None:
    answers = {"completeness/end_use": "for pumps"}
    assert found_by(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers=answers))) == ()


@pytest.mark.parametrize("answer", ["refused.", "REFUSED: confidential", "refuses to say", "verweigert"])
def test_a_refusal_in_other_words_is_one(answer: str) -> None:
    answers = {"completeness/end_use": answer}
    assert one(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers=answers))).level is Level.REVIEW


@pytest.mark.parametrize(
    "answer",
    [
        "confidential",
        "We will not disclose the end user",
        "customer won't say",
        "no comment",
        "Das ist vertraulich",
        "Отказ",
        "keine Auskunft",
    ],
)
def test_a_refusal_that_is_not_called_one_is_one(answer: str) -> None:
    assert (
        one(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers={"end_user": answer}))).level
        is Level.REVIEW
    )


@pytest.mark.parametrize(
    ("asked", "answer"), [("end_use", "various"), ("flag/stays", "t.b.a."), ("reexport", "unknown")]
)
def test_words_that_say_nothing_are_medium(asked: str, answer: str) -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers={asked: answer})))
    assert (finding.variant, finding.facts["severity"], finding.level) == ("vague", "medium", Level.NOTE)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("flag/stays", "unknown"),
        ("flag/letters", "none"),
        ("us_exception/mto", "no"),
        ("end_use", "Pumps; we do not resell and cannot ship elsewhere"),
        ("end_user", "Secret Garden Restaurants Ltd"),
    ],
)
def test_what_another_rule_tells_and_what_answers_is_none(asked: str, answer: str) -> None:
    assert found_by(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers={asked: answer}))) == ()
