"""Which goods lines may be arms, goods for repression or goods for interception."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import LAW, found_by
from tidewaiter.model.words import Level
from tidewaiter.rules.embargo.arms import arms_lines

PLAIN = {"description": "Sealing jaw for packing machine", "hs": "8422.90", "origin": "GB", "eccn": None}
CASES: list[tuple[dict[str, Any], bool]] = [
    ({}, False),
    ({"description": "IMSI catcher interception equipment", "hs": "8517.62"}, True),
    ({"description": "Abhöranlage für Mobilfunk", "hs": "8517.62"}, True),
    ({"description": "Water cannon vehicle", "hs": "8705.90"}, True),
    ({"description": "Grease interceptor for kitchens", "hs": "7326.90"}, False),
    ({"description": "Wi-Fi router for the office", "hs": "8517.62"}, False),
    ({"description": "Parts", "hs": "9305.10"}, True),
    ({"description": "Parts", "hs": "8710.00"}, True),
    ({"control_numbers": {"GB": "ML10"}}, True),
    ({"control_numbers": {"GB": "PL5001"}}, True),
    ({"control_numbers": {"GB": "PL9009"}}, False),
    ({"control_numbers": {"EU": "5A001.f"}}, True),
    ({"control_numbers": {"EU": "5A001.b.5"}}, False),
    ({"control_numbers": {"EU": "3A001"}}, False),
    ({"eccn": "9A610.x"}, True),
    ({"eccn": "EAR99"}, False),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_a_line_may_be_such_goods_by_code_number_or_words(line: dict[str, Any], expected: bool) -> None:
    brief = shipped("2026-08-01", home="GB", to="MM", line={**PLAIN, **line})
    assert bool(arms_lines(brief, LAW)) is expected


@pytest.mark.parametrize(("home", "slug"), [("GB", "gb"), ("DE", "eu")])
@pytest.mark.parametrize("to", ["MM", "VE", "ZW", "LY", "SD", "SS", "SO", "CF", "CD", "LB", "IQ", "AF", "YE"])
def test_such_goods_are_asked_of_and_ordinary_ones_are_not(home: str, slug: str, to: str) -> None:
    rule = f"export/{slug}/destination_lists"
    arms = {**PLAIN, "description": "IMSI catcher interception equipment", "hs": "8517.62"}
    (finding,) = found_by(rule, shipped("2026-08-01", home=home, to=to, line=arms))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "unread", True)
    assert finding.subject == "/goods/0"
    assert found_by(rule, shipped("2026-08-01", home=home, to=to, line=PLAIN)) == ()


def test_another_country_is_not_meant() -> None:
    arms = {**PLAIN, "description": "IMSI catcher interception equipment"}
    assert found_by("export/gb/destination_lists", shipped("2026-08-01", home="GB", to="CH", line=arms)) == ()
