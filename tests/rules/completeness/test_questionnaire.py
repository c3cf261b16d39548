from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW
from rules.red_flags.orders import CHIP, asked_of
from tidewaiter.decisions.questions import QUESTIONNAIRE
from tidewaiter.law.red_flags import AskedOf
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness.questionnaire import SLUG, find_after
from tidewaiter.rules.questionnaire import questions_for

FIRST = {"first_order": True}


def asked(**fields: Any) -> list[str]:
    findings = tuple(find_after(asked_of(**fields), LAW, ()))
    assert len(findings) < 2
    return findings[0].facts["asked"].split(", ") if findings else []


def test_the_first_order_of_goods_of_concern_is_asked() -> None:
    slugs = asked(line=CHIP, history=FIRST)
    assert {"stays", "product_knowledge", "state_body"} <= set(slugs)
    assert not {"node", "end_items", "services"} & set(slugs)


def test_a_known_customer_without_a_flag_is_not() -> None:
    assert asked(line=CHIP, history={"first_order": False, "previous_orders": 4}) == []


def test_plain_goods_are_asked_nothing() -> None:
    assert asked(history=FIRST) == []


def test_an_answered_question_is_not_asked_again() -> None:
    slugs = asked(line=CHIP, history=FIRST, answers={"flag/stays": "in Bremen"})
    assert "stays" not in slugs
    assert "product_knowledge" in slugs


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ({"hs": "8477.10"}, AskedOf.MACHINES),
        ({"hs": "8486.20", "eccn": "3B001.c"}, AskedOf.CHIPS),
        ({"eccn": "9A610.x"}, AskedOf.ARMS),
        ({"eccn": "3A001.a"}, AskedOf.CONTROLLED),
        ({"kind": "service", "description": "Maintenance"}, AskedOf.SERVICE),
        ({"eccn": "4A090.a"}, AskedOf.COMPUTING),
    ],
)
def test_questions_follow_the_goods(line: dict[str, Any], case: AskedOf) -> None:
    wanted = {question.slug for question in LAW.red_flags.questions if question.where is case}
    assert wanted
    assert wanted <= {question.slug for question in questions_for(asked_of(line=line), LAW)}
    assert not wanted & {question.slug for question in questions_for(asked_of(), LAW)}


def test_the_name_of_the_rule_is_the_one_that_decisions_know() -> None:
    assert SLUG == QUESTIONNAIRE
    assert LAW.card(SLUG).question.keys() == {"en", "de"}


def test_it_is_a_note_and_asks_one_question_each() -> None:
    brief = asked_of(line=CHIP, history=FIRST)
    note = next(iter(find_after(brief, LAW, ())))
    assert (note.level, note.gap) == (Level.NOTE, False)
    assert note.facts["count"] == str(len(note.facts["asked"].split(", ")))
