"""export/gb/russia_software: software by its words, from April 2025."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/gb/russia_software"


def told(
    words: str, day: str = "2025-04-24", kind: str = "software", home: str = "GB", to: str = "RU"
) -> list[tuple[Level, str, bool]]:
    line = {"kind": kind, "description": words}
    findings = found_by(SLUG, shipped(day, home=home, to=to, line=line))
    return [(finding.level, finding.variant, finding.gap) for finding in findings]


@pytest.mark.parametrize(
    "words",
    ["ERP suite", "CAD/CAM package", "Reservoir simulation", "Fleet management module", "Buchhaltung"],
)
def test_a_kind_that_is_named_is_barred(words: str) -> None:
    assert told(words) == [(Level.PROHIBITED, "", True)]


def test_another_kind_is_a_question() -> None:
    assert told("Chess program") == [(Level.REVIEW, "which", True)]
    assert told("Chess program", kind="technology") == [(Level.REVIEW, "which", True)]


def test_the_day_the_kind_the_place_and_the_law_count() -> None:
    assert told("ERP suite", day="2025-04-23") == []
    assert told("ERP manual", kind="commodity") == []
    assert told("ERP suite", to="DE") == []
    assert told("ERP suite", home="AE") == []
    assert told("ERP suite", home="nowhere") == [(Level.REVIEW, "nexus_unknown", True)]


def test_listed_software_is_asked_by_its_number() -> None:
    line = {"kind": "software", "description": "ERP suite", "control_numbers": {"GB": "5D002"}}
    assert found_by(SLUG, shipped("2026-01-01", home="GB", to="RU", line=line)) == ()


def test_a_stop_on_the_way_is_a_question() -> None:
    route = [{"place": "GBLHR"}, {"place": "RULED"}, {"place": "KZALA"}]
    line = {"kind": "software", "description": "ERP suite"}
    findings = found_by(SLUG, shipped("2026-01-01", home="GB", to="KZ", line=line, route=route))
    assert [(finding.level, finding.variant) for finding in findings] == [(Level.REVIEW, "passing")]
