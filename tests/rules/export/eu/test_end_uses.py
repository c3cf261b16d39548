"""What the catch-all rules share: whose answers count, and which lines are left to the list."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.assess import assess
from tidewaiter.rules.export.eu.end_uses import heard, reached_lines, said
from tidewaiter.rules.export.eu.wmd_end_use import SLUG

NUCLEAR = "Cooling pumps of a nuclear power plant"
US_RULE = "export/us/nuclear_end_use"


@pytest.mark.parametrize(
    ("answers", "standing"),
    [
        ({}, Standing.UNKNOWN),
        ({SLUG: "no"}, Standing.NO),
        ({US_RULE: "no"}, Standing.NO),
        ({SLUG: "no", US_RULE: "yes"}, Standing.YES),
    ],
)
def test_an_answer_to_the_same_question_of_another_law_counts(
    answers: dict[str, str], standing: Standing
) -> None:
    line = {"origin": "US", "eccn": "EAR99", "control_numbers": {"EU": "none"}}
    brief = shipped("2026-03-02", home="DE", to="IN", line=line, end_use=NUCLEAR, answers=answers)
    others = [each for each in assess(brief, LAW).findings if each.rule == US_RULE]
    found = heard(brief, LAW, SLUG, (EndUse.NUCLEAR,), others)
    assert found.signs
    assert found.answer is standing


def test_no_answer_takes_a_statement_away() -> None:
    brief = shipped(
        "2026-03-02", home="DE", to="IN", end_use="Filling line for nerve agents", answers={SLUG: "no"}
    )
    found = heard(brief, LAW, SLUG, (EndUse.CHEMICAL_BIOLOGICAL,), ())
    assert [what.level for what in said(found, lambda sign: sign.stated)] == [Level.LICENCE_REQUIRED]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ({"control_numbers": {"EU": "none"}}, (0,)),
        ({"control_numbers": {"EU": "3A001"}}, ()),
        ({"eccn": "3A001"}, ()),
        ({"kind": "service"}, ()),
    ],
)
def test_what_the_list_has_is_left_to_the_list(line: dict[str, object], lines: tuple[int, ...]) -> None:
    assert reached_lines(shipped("2026-03-02", home="DE", to="IN", line=line), LAW) == lines
