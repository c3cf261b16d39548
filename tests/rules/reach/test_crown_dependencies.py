"""reach/crown_dependencies: places that are not the United Kingdom."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "reach/crown_dependencies"


@pytest.mark.parametrize("home", ["IM", "JE", "GG", "KY", "Isle of Man"])
def test_an_exporter_there_leaves_a_gap(home: str) -> None:
    finding = one(SLUG, shipped("2026-01-01", home=home, to="DE"))
    assert (finding.level, finding.gap) == (Level.INCOMPLETE, True)


@pytest.mark.parametrize("home", ["GB", "IE", "nowhere"])
def test_nobody_else_is_asked(home: str) -> None:
    assert found_by(SLUG, shipped("2026-01-01", home=home, to="IM")) == ()
