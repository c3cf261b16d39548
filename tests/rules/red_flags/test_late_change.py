from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.late_change import SLUG, lacking


def changed(
    field: str, on: str | None, *, after: bool | None = True, shipped: str | None = "2026-08-20"
) -> Any:
    change = {
        "field": field,
        **({"on": on} if on else {}),
        **({} if after is None else {"after_approval": after}),
    }
    return asked_of(shipment_date=shipped, changes=[change]) if shipped else asked_of(changes=[change])


@pytest.mark.parametrize(
    "field", ["delivery/place", "parties/1/name", "end_user", "Lieferort", "goods/0/eccn", "route"]
)
def test_who_where_and_what_count(field: str) -> None:
    assert one(SLUG, changed(field, "2026-08-18")).level is Level.REVIEW


@pytest.mark.parametrize("field", ["goods/0/quantity", "goods/0/value", "incoterm", "notes"])
def test_how_many_and_what_for_do_not(field: str) -> None:
    assert found_by(SLUG, changed(field, "2026-08-18")) == ()


@pytest.mark.parametrize(
    ("on", "late"), [("2026-08-12", False), ("2026-08-13", True), ("2026-08-20", True), ("2026-08-25", True)]
)
def test_the_week_before_the_shipment_is_late_and_what_is_after_it_too(on: str, late: bool) -> None:
    assert bool(found_by(SLUG, changed("destination", on))) is late


def test_before_approval_it_weighs_less() -> None:
    assert one(SLUG, changed("destination", "2026-08-18", after=False)).facts["severity"] == "medium"
    assert one(SLUG, changed("destination", "2026-08-18", after=None)).facts["severity"] == "high"


def test_without_the_days_it_is_not_evaluated() -> None:
    for brief in (changed("destination", None), changed("destination", "2026-08-18", shipped=None)):
        assert lacking(brief, LAW) is not None
        assert found_by(SLUG, brief) == ()
    assert lacking(asked_of(), LAW) is None
