"""export/gb/russia_goods: schedules by code, each from its day."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import LAW, found_by, one
from tidewaiter.law.at import State
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.gb.russia_goods import TABLES

SLUG = "export/gb/russia_goods"


def told(day: str, hs: str, home: str = "GB", to: str = "RU") -> list[str]:
    findings = found_by(SLUG, shipped(day, home=home, to=to, line={"hs": hs}))
    return sorted(f"{finding.level} {finding.variant}".strip() for finding in findings)


@pytest.mark.parametrize(
    ("hs", "eve", "day", "on_eve", "on_day"),
    [
        ("8542.32", "2023-04-20", "2023-04-21", ["prohibited state_unknown"], ["prohibited"]),
        ("8423.81.25", "2025-04-23", "2025-04-24", ["prohibited state_unknown"], ["prohibited"]),
        ("8504.40.55", "2022-12-31", "2023-01-01", [], ["prohibited"]),
        ("8458.11", "2022-07-20", "2022-07-21", [], ["prohibited state_unknown"]),
        ("4202.21", "2022-04-13", "2022-04-14", [], ["review ex"]),
        ("8419.60", "2022-10-28", "2022-10-29", [], ["review ex"]),
    ],
)
def test_each_schedule_counts_from_its_day(
    hs: str, eve: str, day: str, on_eve: list[str], on_day: list[str]
) -> None:
    assert (told(eve, hs), told(day, hs)) == (on_eve, on_day)


def test_a_row_that_was_struck_is_not_certain_any_more() -> None:
    assert told("2023-01-01", "8504.40.55") == ["prohibited"]
    assert told("2023-04-21", "8504.40.55") == []


def test_what_is_barred_outright_silences_what_may_be() -> None:
    # A data-processing unit is among the luxury goods by its price, and in Part 2 of Schedule 3E whatever it costs.
    assert told("2025-04-24", "8471.50") == ["prohibited"]


def test_a_code_without_a_row_is_left_to_the_measure_for_the_country() -> None:
    assert told("2026-01-01", "3002.41") == []
    assert found_by(SLUG, shipped("2026-01-01", home="GB", to="RU", line={})) == ()


def test_only_orders_that_the_law_may_bind_and_that_reach_russia() -> None:
    assert told("2026-01-01", "8542.31", home="AE") == []
    assert told("2026-01-01", "8542.31", to="DE") == []
    assert told("2026-01-01", "8542.31", home="nowhere") == ["review nexus_unknown"]


def test_a_row_of_a_later_day_is_never_certain() -> None:
    for table in TABLES:
        for version in LAW.codes(table).versions:
            on_day = LAW.codes(table).at(version.from_)
            for row in on_day.possible[:50]:
                certain = [hit for hit in on_day.hits(row.code) if hit.standing is Standing.YES]
                assert all(hit.row in on_day.rows for hit in certain)
            assert on_day.state is not State.KNOWN or not on_day.possible


def test_the_level_of_a_barred_line() -> None:
    finding = one(SLUG, shipped("2026-01-01", home="GB", to="RU", line={"hs": "8542.31"}))
    assert (finding.level, finding.gap, finding.facts["code"]) == (Level.PROHIBITED, False, "854231")
