from __future__ import annotations

import msgspec

from rules.papers import order, plain_finding
from tidewaiter.decisions.questions import questions_of, tasks_of
from tidewaiter.model.words import Level

ORDER = order("c3-spindle")
ASKING = plain_finding(Level.REVIEW, rule="a/b", subject="/parties/0")


def test_each_question_is_asked_once_of_each_subject() -> None:
    other = msgspec.structs.replace(ASKING, subject="/parties/1")
    asked = questions_of((ASKING, other, ASKING), ORDER)
    assert [(one.id, one.subject) for one in asked] == [("a/b", "/parties/0"), ("a/b", "/parties/1")]


def test_a_note_asks_nothing_unless_it_is_a_gap() -> None:
    note = msgspec.structs.replace(ASKING, level=Level.NOTE)
    assert questions_of((note,), ORDER) == ()
    assert len(questions_of((msgspec.structs.replace(note, gap=True),), ORDER)) == 1


def test_an_answered_question_stays_with_its_answer() -> None:
    shipment = msgspec.structs.replace(ORDER, answers={"a/b": "for pumps"})
    assert questions_of((ASKING,), shipment)[0].answer == "for pumps"
    assert questions_of((ASKING,), ORDER)[0].answer is None


def test_a_card_without_a_question_asks_none() -> None:
    card = msgspec.structs.replace(ASKING.card, question={})
    assert questions_of((msgspec.structs.replace(ASKING, card=card),), ORDER) == ()


def test_tasks_stand_once_in_the_order_of_the_findings() -> None:
    first = plain_finding(Level.REVIEW, tasks=("b", "a"))
    second = plain_finding(Level.REVIEW, tasks=("a", "c"))
    assert tasks_of((first, second)) == ("b", "a", "c")
