from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order
from tidewaiter.model.words import AskedKind, Level
from tidewaiter.rules.red_flags.age import months_before
from tidewaiter.rules.red_flags.young_company import SLUG, lacking

CLEAN = order("c3-spindle")  # of 16 June 2025


def registered(day: str | None, **changes: Any) -> Any:
    buyer = msgspec.structs.replace(CLEAN.parties[0], incorporated=day, **changes)
    return msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:]))


@pytest.mark.parametrize(
    ("day", "young"),
    [
        ("2023-06-16", False),
        ("2023-06-17", True),
        ("2023-05", False),
        ("2023-06", True),
        ("2023", True),
        ("2022", False),
    ],
)
def test_younger_than_24_months_by_the_last_day_it_may_be(day: str, young: bool) -> None:
    findings = found_by(SLUG, brief_of(registered(day)))
    assert bool(findings) is young
    assert all((one.level, one.card.severity) == (Level.NOTE, "medium") for one in findings)


def test_a_day_after_the_orders_is_said_in_other_words() -> None:
    assert one(SLUG, brief_of(registered("2025-07-01"))).variant == "future"


def test_people_are_not_registered() -> None:
    assert found_by(SLUG, brief_of(registered("2024-01-01", kind=AskedKind.PERSON))) == ()


@pytest.mark.parametrize("day", [None, "last spring"])
def test_without_a_day_it_is_not_evaluated(day: str | None) -> None:
    brief = brief_of(registered(day))
    assert lacking(brief, LAW)
    assert found_by(SLUG, brief) == ()


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        ("2024-02-29", 24, "2022-02-28"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2025-01-15", 24, "2023-01-15"),
        ("2025-05-31", 1, "2025-04-30"),
    ],
)
def test_months_before(day: str, months: int, earlier: str) -> None:
    assert months_before(datetime.date.fromisoformat(day), months) == datetime.date.fromisoformat(earlier)
