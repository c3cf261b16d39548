from __future__ import annotations

import re
from pathlib import Path

import pytest

from tidewaiter.history.columns import GOODS, ORDER, PARTY, PREFIXES, REQUIRED, flat_name, places_in

PAGE = (Path(__file__).parents[2] / "docs" / "history-files.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Reference", "reference"),
        (" buyer.name ", "buyer_name"),
        ("ultimate_consignee.country", "consignee_country"),
        ("goods.value.amount", "value"),
        ("goods.hs", "hs"),
        ("payment.payer_country", "payer_country"),
        ("buyer_shoe_size", None),
        ("goods[0].hs", None),
        ("", None),
    ],
)
def test_headings(heading: str, column: str | None) -> None:
    assert flat_name(heading) == column


def test_a_header_that_is_not_all_flat_has_no_places() -> None:
    assert places_in(["reference", "date", "colour"]) is None
    assert places_in(["reference", "buyer.name", "buyer_name"]) == {"reference": 0, "buyer_name": 1}


def test_every_column_stands_on_the_page() -> None:
    named = set(re.findall(r"`_?(\w+?)(?:_\.\.\.)?`", PAGE))
    assert {*ORDER, *GOODS, *REQUIRED} <= named
    assert {*PARTY} - {"name", "country"} <= named
    assert set(PREFIXES) - {"buyer"} <= named
