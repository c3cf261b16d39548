"""export/eu/destination_lists: lists of the Union that are not on file are a gap, never silence."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/destination_lists"


@pytest.mark.parametrize("to", ["RU", "BY", "KP", "SY"])
def test_every_such_destination_is_a_gap(to: str) -> None:
    found = found_by(SLUG, shipped("2025-11-01", home="DE", to=to, line={"hs": "090111"}))
    assert found
    assert all((f.level, f.gap, f.variant) == (Level.REVIEW, True, "unread") for f in found)
    assert all(f.citations for f in found)


@pytest.mark.parametrize(("home", "to"), [("DE", "TR"), ("JP", "RU")])
def test_other_destinations_and_exporters_are_not_meant(home: str, to: str) -> None:
    line = {"hs": "090111", "origin": "JP"}
    assert found_by(SLUG, shipped("2025-11-01", home=home, to=to, line=line)) == ()
