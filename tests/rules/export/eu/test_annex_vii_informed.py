"""export/eu/annex_vii_informed: whether an authority wants to authorise the export first."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/annex_vii_informed"
CHIP = {"hs": "8542.31"}


@pytest.mark.parametrize(("day", "count"), [("2025-07-19", 0), ("2025-07-20", 1)])
def test_it_is_asked_from_its_day(day: str, count: int) -> None:
    found = found_by(SLUG, shipped(day, home="DE", to="KG", line=CHIP))
    assert [(f.level, f.variant, f.gap) for f in found] == [(Level.INCOMPLETE, "asked", True)] * count


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("yes", (Level.LICENCE_REQUIRED, "")),
        ("ja", (Level.LICENCE_REQUIRED, "")),
        ("no", None),
        ("yes, but for another customer", (Level.INCOMPLETE, "asked")),
        ("refused", (Level.INCOMPLETE, "asked")),
    ],
)
def test_the_answer_decides(answer: str, said: tuple[Level, str] | None) -> None:
    found = found_by(SLUG, shipped("2026-01-01", home="DE", to="KG", line=CHIP, answers={SLUG: answer}))
    assert [(f.level, f.variant) for f in found] == ([said] if said else [])


@pytest.mark.parametrize("to", ["US", "JP", "GB"])
def test_to_a_country_of_the_coalition_it_is_a_note(to: str) -> None:
    finding = one(SLUG, shipped("2026-01-01", home="DE", to=to, line=CHIP))
    assert (finding.level, finding.gap) == (Level.NOTE, False)


@pytest.mark.parametrize(("home", "to"), [("DE", "FR"), ("US", "KG"), ("DE", "RU")])
def test_silent_within_the_union_for_others_and_where_a_ban_speaks(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2026-01-01", home=home, to=to, line=CHIP)) == ()


def test_silent_for_goods_that_are_not_in_the_annex() -> None:
    assert found_by(SLUG, shipped("2026-01-01", home="DE", to="KG", line={"hs": "9401.69"})) == ()
