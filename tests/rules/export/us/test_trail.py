"""The steps of a licence determination, each with its sentence and its source."""

from __future__ import annotations

import re
from datetime import date

from rules.papers import LAW
from tidewaiter.rules.export.us.determination import Determination, determine
from tidewaiter.rules.export.us.trail import trail

NOW = date(2026, 7, 23)


def found(number: str, place: str, day: date = NOW) -> Determination:
    return determine(LAW, number, place, day)


def test_the_trail_says_every_step_with_its_source() -> None:
    answer = found("9A610.x", "HK")
    steps = trail(LAW, answer)
    assert [step.asked for step in steps][:2] == ["item", "treated"]
    assert steps[-1].asked == "policy"
    assert all(step.asked in LAW.card("export/us/ccl").steps for step in steps)
    assert sum(step.answer is not None for step in steps) == len(answer.answers)
    assert all(step.citation is not None for step in steps if step.asked != "unread")


def test_a_trail_without_a_licence_warns_that_no_mark_is_no_permission() -> None:
    assert trail(LAW, found("3A991", "DE"))[-1].asked == "no_mark"


def test_every_sentence_that_a_trail_can_need_is_on_the_card() -> None:
    sentences = LAW.card("export/us/ccl").steps
    for code in LAW.control_list.entries:
        for place in ("CN", "HK", "AU", "IN", "IR", "GL", "AQ", "US"):
            for day in (NOW, date(2020, 1, 1)):
                for step in trail(LAW, found(code, place, day)):
                    assert step.asked in sentences, step
                    wanted = sentences[step.asked]
                    assert set(step.facts) >= {name for text in wanted.values() for name in _names(text)}, (
                        step
                    )


def _names(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_a_footnote_for_a_part_has_a_step_of_its_own() -> None:
    assert "footnote_yes_part" in [step.asked for step in trail(LAW, found("0A501", "GB"))]
