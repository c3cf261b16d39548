"""export/eu/military_end_use: countries under an embargo, and what an army buys besides."""

from __future__ import annotations

from functools import partial

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/military_end_use"
said = partial(told_by, SLUG)


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
