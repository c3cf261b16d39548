"""export/eu/know_how_clause: technology for common high priority items."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/know_how_clause"
DAY = "2025-01-10"


def _order(*goods: dict[str, Any], **fields: Any) -> Any:
    lines = [{"description": "notes", **line} for line in goods]
    return shipped(DAY, home="DE", to="TR", goods=lines, **{"contract_date": "2024-07-01", **fields})


def test_technology_for_a_listed_item_needs_the_clause() -> None:
    finding = one(SLUG, _order({"kind": "technology", "hs": "8542.31"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.INCOMPLETE, "missing", True)


def test_technology_beside_a_listed_item_may_be_for_it() -> None:
    finding = one(SLUG, _order({"hs": "8542.31"}, {"kind": "software"}))
    assert (finding.variant, finding.subject) == ("may_be", "/goods/1")


def test_technology_that_names_no_code_is_asked_about() -> None:
    assert one(SLUG, _order({"kind": "technology"})).variant == "may_be"


@pytest.mark.parametrize(
    "line",
    [{"hs": "8542.31"}, {"kind": "software"}, {"kind": "technology", "hs": "8422.90"}, {"kind": "service"}],
)
def test_goods_alone_and_technology_for_others_need_none(line: dict[str, Any]) -> None:
    assert found_by(SLUG, _order(line)) == ()


def test_partner_countries_are_not_left_out_since_no_such_exception_was_read() -> None:
    order = shipped(DAY, home="DE", to="CH", line={"kind": "technology", "hs": "8542.31"}, contract_date=DAY)
    assert one(SLUG, order).variant == "missing"


def test_the_clause_on_file_is_a_note() -> None:
    paper = {"kind": "know_how_clause", "reference": "Licence 4, clause 6"}
    finding = one(SLUG, _order({"kind": "technology", "hs": "8542.31"}, assurances=[paper]))
    assert (finding.level, finding.variant) == (Level.NOTE, "on_file")
