"""export/eu/military_end_use: countries under an embargo, and what an army buys besides."""

from __future__ import annotations

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/military_end_use"
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
    ("to", "told"),
    [
        ("MM", ["licence_required state_unknown"]),
        ("RU", ["licence_required state_unknown"]),
        ("AZ", ["licence_required state_unknown"]),
        ("CN", ["review unread"]),
        ("BR", ["review unread"]),
        ("US", []),
        ("FR", []),
    ],
)
def test_the_country_decides(to: str, told: list[str]) -> None:
    assert said(to, end_use="Production of artillery ammunition") == told


@pytest.mark.parametrize(("to", "told"), [("SD", ["review hint"]), ("BR", [])])
def test_the_name_of_a_party_is_a_question_in_these_countries_alone(to: str, told: list[str]) -> None:
    parties = [{"role": "end_user", "name": "Ministry of Defence", "country": to}]
    assert said(to, parties=parties, end_use="Bottles for a canteen") == told
