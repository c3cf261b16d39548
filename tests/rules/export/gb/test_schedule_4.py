"""export/gb/schedule_4: goods of strategic concern from the United Kingdom to Iran."""

from __future__ import annotations

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level, Regime

SLUG = "export/gb/schedule_4"


def test_ex_decides_until_the_schedule_is_substituted() -> None:
    line = {"hs": "8411.11"}
    eve = one(SLUG, shipped("2024-09-12", home="GB", to="IR", line=line))
    day = one(SLUG, shipped("2024-09-13", home="GB", to="IR", line=line))
    assert (eve.level, eve.variant) == (Level.REVIEW, "ex")
    assert (day.level, day.variant, day.regime) == (Level.PROHIBITED, "", Regime.GB)


def test_a_listed_heading_takes_its_subheadings() -> None:
    finding = one(SLUG, shipped("2024-09-13", home="GB", to="IR", line={"hs": "8501.31.00"}))
    assert finding.level is Level.PROHIBITED
    assert found_by(SLUG, shipped("2024-09-12", home="GB", to="IR", line={"hs": "8501.31.00"})) == ()


def test_before_the_regulations_there_was_none() -> None:
    assert found_by(SLUG, shipped("2023-12-13", home="GB", to="IR", line={"hs": "8806.92"})) == ()
    assert len(found_by(SLUG, shipped("2023-12-14", home="GB", to="IR", line={"hs": "8806.92"}))) == 1


def test_another_exporter_is_not_bound() -> None:
    assert found_by(SLUG, shipped("2025-01-01", home="DE", to="IR", line={"hs": "8806.92"})) == ()
