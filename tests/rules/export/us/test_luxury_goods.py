"""export/us/luxury_goods: Supplement No. 5, its codes and its prices."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by

SLUG = "export/us/luxury_goods"
WATCH = {"hs": "9101.11", "eccn": "EAR99", "origin": "US", "quantity": 10}


def _said(day: str, line: dict[str, Any], to: str = "RU") -> list[tuple[str, str, bool]]:
    found = found_by(SLUG, shipped(day, home="US", to=to, line=line))
    return [(finding.level.value, finding.variant, finding.gap) for finding in found]


def _worth(amount: int, currency: str = "USD") -> dict[str, Any]:
    return {**WATCH, "value": {"amount": amount, "currency": currency}}


@pytest.mark.parametrize("to", ["RU", "BY"])
def test_whisky_needs_a_licence_at_any_price(to: str) -> None:
    line = {"hs": "2208.30", "eccn": "EAR99", "origin": "US"}
    assert _said("2026-09-24", line, to) == [("licence_required", "", False)]


@pytest.mark.parametrize(
    ("line", "variant"),
    [(_worth(3000), ""), (_worth(2999), "price"), (_worth(9000, "EUR"), "price"), (WATCH, "price")],
)
def test_a_watch_is_listed_from_300_dollars_a_piece_on(line: dict[str, Any], variant: str) -> None:
    level = "review" if variant else "licence_required"
    assert _said("2026-09-24", line) == [(level, variant, bool(variant))]


@pytest.mark.parametrize(("hs", "amount", "variant"), [("8711.50", 5000, ""), ("8706.00", 5000, "price")])
def test_vehicles_have_prices_of_their_own(hs: str, amount: int, variant: str) -> None:
    line = {"hs": hs, "eccn": "EAR99", "origin": "US", "quantity": 1}
    assert [s[1] for s in _said("2026-09-24", {**line, "value": {"amount": amount, "currency": "USD"}})] == [
        variant
    ]


def test_it_begins_on_its_day() -> None:
    line = {"hs": "2208.30", "eccn": "EAR99", "origin": "US"}
    assert _said("2022-03-10", line) == []
    assert _said("2022-03-11", line) == [("licence_required", "state_unknown", True)]


def test_ordinary_goods_are_not_meant() -> None:
    assert _said("2026-09-24", {"hs": "0901.11", "eccn": "EAR99", "origin": "US"}) == []
