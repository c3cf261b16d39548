"""export/eu/transit: listed items that only pass through the Union."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/transit"
WAY = [{"place": "USNYC"}, {"place": "NLRTM"}, {"place": "TRIST"}]


@pytest.mark.parametrize("line", [{"eccn": "3A001.a.7"}, {"control_numbers": {"EU": "3A001"}}])
def test_listed_items_that_pass_are_a_question(line: dict[str, object]) -> None:
    finding = one(SLUG, shipped("2026-03-02", home="US", to="TR", line=line, route=WAY))
    assert (finding.level, finding.gap, finding.facts["stop_en"]) == (Level.REVIEW, True, "Netherlands")


@pytest.mark.parametrize(
    ("line", "route"),
    [
        ({"eccn": "EAR99"}, WAY),
        ({"eccn": "3A001"}, [WAY[0], WAY[2]]),
        ({"eccn": "3A001"}, [WAY[1], WAY[2]]),
    ],
)
def test_other_goods_and_other_ways_are_none(line: dict[str, object], route: list[dict[str, str]]) -> None:
    assert found_by(SLUG, shipped("2026-03-02", home="US", to="TR", line=line, route=route)) == ()
