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


def test_what_a_control_list_names_is_controlled_there() -> None:
    line = {"hs": "9014.20", "control_numbers": {"GB": "7A003"}}
    eve = one(SLUG, shipped("2024-09-12", home="GB", to="IR", line=line))
    day = one(SLUG, shipped("2024-09-13", home="GB", to="IR", line=line))
    assert (eve.level, eve.variant) == (Level.PROHIBITED, "")
    assert (day.level, day.variant, day.gap) == (Level.LICENCE_REQUIRED, "elsewhere", False)
    mirror = one(SLUG, shipped("2024-09-13", home="GB", to="IR", line={"hs": "9014.20", "eccn": "7A103"}))
    assert (mirror.level, mirror.variant, mirror.gap) == (Level.PROHIBITED, "perhaps_elsewhere", True)
    critical = one(SLUG, shipped("2024-09-13", home="GB", to="IR", line={"hs": "9014.20", "eccn": "7A994"}))
    assert (critical.level, critical.variant, critical.tasks) == (Level.PROHIBITED, "", ("exception",))


def test_goods_without_a_code_are_known_by_their_words() -> None:
    line = {"hs": "9015.30", "description": "Lidar for forest surveys"}
    finding = one(SLUG, shipped("2025-01-01", home="GB", to="IR", line=line))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "by_words", True)
    assert finding.facts["entry"] == "LIDAR systems"
    assert found_by(SLUG, shipped("2025-01-01", home="GB", to="DE", line=line)) == ()
    assert found_by(SLUG, shipped("2023-12-13", home="GB", to="IR", line=line)) == ()


def test_a_line_without_a_code_is_told_once() -> None:
    for kind, variant in (("commodity", "no_code"), ("technology", "technology"), ("service", "technology")):
        finding = one(SLUG, shipped("2025-01-01", home="GB", to="IR", line={"kind": kind}))
        assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, variant, True)
