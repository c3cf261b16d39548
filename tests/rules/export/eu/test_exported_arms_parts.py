"""export/eu/exported_arms_parts: parts of something military, and what became of it."""

from __future__ import annotations

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/exported_arms_parts"
KNOWN = "2026-03-02"
LINE = {"origin": "DE", "us_content": 0.0, "hs": "8422.90", "control_numbers": {"EU": "none"}}


def said(to: str, home: str = "DE", **fields: object) -> list[str]:
    line = {**LINE, **fields.pop("line", {})}  # type: ignore[dict-item]
    brief = shipped(KNOWN, home=home, to=to, line=line, **fields)
    found = [each for each in assess(brief, LAW).findings if each.rule == SLUG]
    assert [end for finding in found for end in ends_of(finding)] == []
    for each in found:
        wanted = (question(each, Lang.EN) or "").lower()
        assert not any(word in wanted for word in ("suspect", "sanction", "missile", "weapon"))
    return [f"{each.level.value} {each.variant}".strip() for each in found]


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
