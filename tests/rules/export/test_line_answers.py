"""Answers for a goods line: by the line's number, by the rule alone only where there is one line."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.line_answers import answer_for

LINE = {"description": "Integrated circuit", "hs": "8542.39"}


@pytest.mark.parametrize(
    ("answers", "lines", "standing"),
    [
        ({"a/b": "no"}, 1, Standing.NO),
        ({"a/b": "Ja."}, 1, Standing.YES),
        ({"a/b": "no"}, 2, Standing.UNKNOWN),
        ({"a/b/1": "no"}, 2, Standing.NO),
        ({"a/b/2": "no"}, 2, Standing.UNKNOWN),
        ({"a/b": "no idea"}, 1, Standing.UNKNOWN),
        ({}, 1, Standing.UNKNOWN),
    ],
)
def test_an_answer_counts_for_the_line_it_is_given_for(
    answers: dict[str, str], lines: int, standing: Standing
) -> None:
    goods: list[dict[str, Any]] = [LINE] * lines
    brief = shipped("2024-03-01", home="DE", to="IR", goods=goods, answers=answers)
    assert answer_for(brief, "a/b", 0) is standing
