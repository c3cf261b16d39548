from __future__ import annotations

import datetime
from typing import Any

import pytest

from golden.links import ends_of
from rules.papers import LAW, plain_finding
from rules.past_papers import past, screened
from tidewaiter.model.finding import Finding
from tidewaiter.model.flow import FlowMeasure, FlowSource, Measured
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.trade_flow import find_after

BESIDE = (plain_finding(Level.REVIEW, rule="red_flags/young_company"),)


def measure(**changes: Any) -> FlowMeasure:
    given: dict[str, Any] = {
        "measured": Measured.SURGE,
        "source": FlowSource.COMTRADE,
        "hs6": "842290",
        "exporter": "",
        "importer": "TR",
        "period": "2025",
        "against": "2019-2021",
        "now": 1_000_000.0,
        "before": 100_000.0,
        "ratio": 10.0,
        "reporters": 40,
        "since": datetime.date(2026, 3, 31),
        "sources": ("flows.csv",),
    }
    return FlowMeasure(**{**given, **changes})


def found(beside: tuple[Finding, ...] = BESIDE, **changes: Any) -> list[Finding]:
    brief = screened(past(flows=(measure(**changes),)))
    told = list(find_after(brief, LAW, beside))
    assert [end for each in told for end in ends_of(each)] == []
    return told


@pytest.mark.parametrize(
    ("changes", "fires"),
    [
        ({}, True),
        ({"ratio": 3.0}, True),
        ({"ratio": 2.9}, False),
        ({"now": 99_999.0}, False),
        ({"ratio": None, "before": 0.0}, True),
        ({"hs6": "854231"}, False),
        ({"measured": Measured.MIRROR_GAP, "exporter": "DE", "ratio": 2.0}, True),
        ({"measured": Measured.MIRROR_GAP, "exporter": "DE", "ratio": 1.9}, False),
        ({"measured": Measured.MIRROR_GAP, "exporter": "DE", "ratio": None}, True),
    ],
)
def test_what_is_told(changes: dict[str, Any], fires: bool) -> None:
    assert bool(found(**changes)) is fires


def test_it_is_a_low_note_beside_something() -> None:
    (told,) = found()
    assert (told.level, told.facts["severity"]) == (Level.NOTE, "low")
    assert told.facts["beside"] == "red_flags/young_company"
    assert found(beside=()) == []
    assert found(beside=(plain_finding(Level.REVIEW, rule="sanctions/party_listed"),)) == []
