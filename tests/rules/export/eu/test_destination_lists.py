"""export/eu/destination_lists: lists of the Union that are not on file are a gap, never silence."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/destination_lists"


@pytest.mark.parametrize("to", ["BY", "KP", "SY"])
def test_every_such_destination_is_a_gap(to: str) -> None:
    found = found_by(SLUG, shipped("2025-11-01", home="DE", to=to, line={"hs": "090111"}))
    assert found
    assert all((f.level, f.gap, f.variant) == (Level.REVIEW, True, "unread") for f in found)
    assert all(f.citations for f in found)


@pytest.mark.parametrize(("home", "to"), [("DE", "TR"), ("JP", "RU")])
def test_other_destinations_and_exporters_are_not_meant(home: str, to: str) -> None:
    line = {"hs": "090111", "origin": "JP"}
    assert found_by(SLUG, shipped("2025-11-01", home=home, to=to, line=line)) == ()


@pytest.mark.parametrize(
    ("day", "hs", "found"),
    [
        ("2024-06-24", "8414.80", []),
        ("2024-06-25", "8414.80", ["use"]),
        ("2026-08-01", "9603.29", []),
        ("2026-08-01", None, ["use"]),
    ],
)
def test_projects_for_gas_and_oil_are_asked_about_by_use(day: str, hs: str | None, found: list[str]) -> None:
    line = {} if hs is None else {"hs": hs}
    seen = found_by(SLUG, shipped(day, home="DE", to="RU", line=line))
    assert [finding.variant for finding in seen] == found
