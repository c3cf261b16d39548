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
