from __future__ import annotations

import datetime
from typing import Any

import pytest

from rules.papers import found_by
from rules.past_papers import before, past, screened
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness.past_orders import SLUG

ONE = {"count": 1, "first": datetime.date(2024, 1, 1)}


@pytest.mark.parametrize(
    ("stated", "known", "variants"),
    [
        ({"first_order": True}, ONE, ["not_first"]),
        ({"previous_orders": 0}, ONE, ["not_first"]),
        ({"first_order": False}, {}, ["none_on_file"]),
        ({"previous_orders": 3}, {}, ["none_on_file"]),
        ({"previous_orders": 30}, ONE, []),
        ({"first_order": True}, {}, []),
        ({"refused_before": False}, {**ONE, "customer": (before(status="refused"),)}, ["refused"]),
        ({"refused_before": True}, {**ONE, "customer": (before(status="refused"),)}, []),
        (
            {"previous_destinations": ["Turkey"]},
            {**ONE, "destinations": {"TR": datetime.date(2024, 1, 1)}},
            [],
        ),
        (
            {"previous_destinations": ["Turkey"]},
            {**ONE, "destinations": {"KZ": datetime.date(2024, 1, 1)}},
            ["destinations"],
        ),
        (None, ONE, []),
    ],
)
def test_what_contradicts_is_a_gap(
    stated: dict[str, Any] | None, known: dict[str, Any], variants: list[str]
) -> None:
    fields = {"history": stated} if stated is not None else {}
    found = found_by(SLUG, screened(past(**known), **fields))
    assert [each.variant for each in found] == variants
    assert all(each.gap and each.level is Level.INCOMPLETE for each in found)


def test_what_was_left_out_is_noted() -> None:
    found = found_by(SLUG, screened(past(unread=3, cut=("customer",))))
    assert [(each.variant, each.level, each.gap) for each in found] == [
        ("unread", Level.NOTE, False),
        ("cut", Level.NOTE, False),
    ]


def test_without_a_history_it_is_silent() -> None:
    assert found_by(SLUG, screened(None, history={"first_order": True})) == ()
