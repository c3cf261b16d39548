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


def test_the_acts_against_that_country_are_cited_and_no_others() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="DE", to="IR"))
    acts = {citation.instrument for citation in finding.citations}
    assert "31 CFR 560.204" in acts
    assert "Regulation (EU) No 833/2014" not in acts
