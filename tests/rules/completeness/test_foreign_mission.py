"""completeness/foreign_mission: an embassy is a party of the state that sends it."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "completeness/foreign_mission"


def _said(name: str, country: str = "DE") -> list[tuple[Level, str, str | None, bool]]:
    user = {"role": "end_user", "name": name, "country": country}
    found = found_by(SLUG, shipped("2025-06-30", home="US", to=country, parties=[user]))
    return [(finding.level, finding.variant, finding.facts.get("state"), finding.gap) for finding in found]


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Embassy of the Islamic Republic of Iran", "IR"),
        ("Embassy of Iran in Berlin", "IR"),
        ("Iranian Embassy", "IR"),
        ("Botschaft der Islamischen Republik Iran", "IR"),
        ("Посольство Ирана", None),
        ("Consulate General of Syria, Hamburg", "SY"),
        ("Russische Botschaft", "RU"),
        ("Embassy of the Russian Federation", "RU"),
        ("Cuban Interests Section", "CU"),
        ("Botschaft der Russischen Föderation Berlin", "RU"),
        ("Botschaft der Islamischen Republik Iran Wien", "IR"),
    ],
)
def test_a_mission_of_a_state_under_wide_measures_is_looked_at(name: str, state: str | None) -> None:
    assert _said(name) == [(Level.REVIEW, "listed" if state else "unknown", state, True)]


def test_any_other_mission_is_a_note() -> None:
    assert _said("Embassy of Japan") == [(Level.NOTE, "", "JP", False)]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Embassy Suites Hotel", "US"),
        ("Embassy Freight Services Ltd", "GB"),
        ("Muster Technik GmbH", "DE"),
        ("Embassy of Iran", "IR"),
    ],
)
def test_a_firm_called_after_embassies_and_a_mission_at_home_are_none(name: str, country: str) -> None:
    assert _said(name, country) == []


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Botschaft der Bundesrepublik Deutschland Moskau", "DE"),
        ("Botschaft des Königreichs der Niederlande Moskau", "NL"),
        ("Botschaft der Republik Korea Teheran", "KR"),
        ("Botschaft der Französischen Republik Moskau", "FR"),
    ],
)
def test_the_town_behind_the_state_is_not_whose_it_is(name: str, state: str) -> None:
    assert _said(name, "RU") == [(Level.NOTE, "", state, False)]
