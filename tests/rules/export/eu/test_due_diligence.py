"""export/eu/due_diligence: a written assessment of the risk for common high priority items."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/due_diligence"
CIRCUIT = {"hs": "8542.31"}


def test_it_holds_from_its_day() -> None:
    finding = one(SLUG, shipped("2024-12-26", home="DE", to="KZ", line=CIRCUIT))
    assert (finding.level, finding.variant, finding.gap) == (Level.INCOMPLETE, "missing", True)
    assert found_by(SLUG, shipped("2024-12-25", home="DE", to="KZ", line=CIRCUIT)) == ()
    assert "12gb" in str(finding.citations[0])


@pytest.mark.parametrize(
    ("paper", "variant", "level"),
    [
        ({"reference": "RA-1", "date": "2024-12-26"}, "on_file", Level.NOTE),
        ({"reference": "RA-1", "date": "2026-01-01"}, "later", Level.INCOMPLETE),
        ({}, "unnamed", Level.INCOMPLETE),
    ],
)
def test_the_assessment_must_be_there_on_the_day(paper: dict[str, str], variant: str, level: Level) -> None:
    papers = [{"kind": "risk_assessment", **paper}]
    finding = one(SLUG, shipped("2024-12-26", home="DE", to="KZ", line=CIRCUIT, assurances=papers))
    assert (finding.variant, finding.level) == (variant, level)


@pytest.mark.parametrize("to", ["AT", "CH", "US"])
def test_supplies_within_the_union_and_to_partners_need_none(to: str) -> None:
    assert found_by(SLUG, shipped("2024-12-26", home="DE", to=to, line=CIRCUIT)) == ()


def test_a_short_code_asks() -> None:
    assert one(SLUG, shipped("2024-12-26", home="DE", to="KZ", line={"hs": "8542"})).variant == "may_be"


def test_an_unknown_exporter_asks() -> None:
    order = shipped("2024-12-26", home="DE", to="KZ", line=CIRCUIT, exporter={"name": "Exporter Example"})
    assert one(SLUG, order).variant == "nexus_unknown"


def test_a_list_of_partners_that_was_not_read_counts_as_the_stricter() -> None:
    assert one(SLUG, shipped("2025-10-24", home="DE", to="CH", line=CIRCUIT)).variant == "partner_unread"


def test_the_surest_line_is_told_first_and_all_are_named() -> None:
    goods = [{"description": "short", "hs": "8542"}, {"description": "full", "hs": "8542.31"}]
    finding = one(SLUG, shipped("2024-12-26", home="DE", to="KZ", goods=goods))
    assert (finding.variant, finding.subject, finding.facts["lines"]) == ("missing", "/goods/1", "1, 2")
