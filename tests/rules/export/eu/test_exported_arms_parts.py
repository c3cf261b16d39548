"""export/eu/exported_arms_parts: parts of something military, and what became of it."""

from __future__ import annotations

from functools import partial

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/exported_arms_parts"
said = partial(told_by, SLUG)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, ["review hint"]),
        ({SLUG: "no"}, ["note answered"]),
        ({SLUG: "yes"}, ["licence_required"]),
    ],
)
def test_the_answer_decides(answers: dict[str, str], told: list[str]) -> None:
    assert said("KW", line={"part_of": "Battle tank of the army"}, answers=answers) == told


def test_other_parts_are_none() -> None:
    assert said("KW", line={"part_of": "Packing machine"}) == []
    assert said("ES", line={"part_of": "Battle tank of the army"}) == []
