"""embargo/sanctioned_destination: an order there never ends without an obstacle."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import decided, found_by, one
from tidewaiter.model.words import Level, Outcome

SLUG = "embargo/sanctioned_destination"


@pytest.mark.parametrize("to", ["CU", "IR", "KP", "SY", "RU", "BY"])
@pytest.mark.parametrize("home", ["US", "DE", "GB", "JP", "AE"])
def test_no_exporter_gets_there_without_an_obstacle(home: str, to: str) -> None:
    line = {"hs": "090111", "eccn": "EAR99", "origin": home, "us_content": "0"}
    brief = shipped("2026-01-15", home=home, to=to, line=line)
    finding = one(SLUG, brief)
    assert (finding.level, finding.gap) == (Level.REVIEW, True)
    decision = decided(brief)
    assert decision.outcome.rank <= Outcome.REVIEW.rank
    assert not decision.complete


def test_elsewhere_it_is_silent() -> None:
    assert found_by(SLUG, shipped("2026-01-15", home="DE", to="TR")) == ()


def test_a_stop_there_is_said_to_be_one() -> None:
    route = [{"place": "DEFRA"}, {"place": "RULED"}, {"place": "KZALA"}]
    assert one(SLUG, shipped("2026-01-15", home="DE", to="KZ", route=route)).variant == "passing"
