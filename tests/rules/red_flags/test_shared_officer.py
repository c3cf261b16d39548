from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.shared_officer import SLUG

BUYER = {
    "role": "buyer",
    "name": "Alpha Example",
    "country": "DE",
    "officers": ["Max Beispiel", "Eva Muster"],
}
AGENT = {"role": "agent", "name": "Beta Example", "country": "DE", "officers": ["max  BEISPIEL"]}


def test_one_name_on_two_firms_is_medium_and_told_once() -> None:
    finding = one(SLUG, asked_of(parties=[BUYER, AGENT, {**BUYER, "role": "end_user"}]))
    assert (finding.level, finding.facts["severity"], finding.subject) == (
        Level.NOTE,
        "medium",
        "/parties/1/officers",
    )


@pytest.mark.parametrize(
    "agent",
    [
        {"officers": ["Max"]},
        {"officers": ["Moritz Beispiel"]},
        {"officers": ["Max Beispiel"], "name": "Alpha Example"},
        {"owners": [{"name": "Alpha Example"}]},
        {"officers": []},
    ],
)
def test_a_part_of_a_name_one_firm_and_one_group_are_silent(agent: dict[str, Any]) -> None:
    assert found_by(SLUG, asked_of(parties=[BUYER, {**AGENT, **agent}])) == ()


def test_one_owner_of_both_explains_it() -> None:
    owners = [{"name": "Gamma Holding"}]
    assert found_by(SLUG, asked_of(parties=[{**BUYER, "owners": owners}, {**AGENT, "owners": owners}])) == ()
