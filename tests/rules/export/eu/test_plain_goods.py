"""What is plain is told by customs code alone, and only where no number of a control list is given."""

from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind
from tidewaiter.rules.export.eu.plain_goods import is_plain


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ({"hs": "3004.90"}, True),
        ({"hs": "4901.99", "eccn": "EAR99"}, True),
        ({"hs": "3002.49"}, False),
        ({"hs": "6506.10"}, False),
        ({"hs": "8542.31"}, False),
        ({"hs": "4901.99", "eccn": "3E001"}, False),
        ({"hs": "4901.99", "control_numbers": {"DE": "9A991"}}, False),
        ({"hs": "4901.99", "kind": GoodsKind.TECHNOLOGY}, False),
        ({}, False),
    ],
)
def test_a_line_is_plain(line: dict[str, Any], plain: bool) -> None:
    assert is_plain(Goods(description="Example", **line), LAW) is plain
