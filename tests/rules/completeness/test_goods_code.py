from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order, with_goods
from tidewaiter.model.words import GoodsKind

SLUG = "completeness/goods_code"
CLEAN = order("c3-spindle")


def test_a_line_without_any_code_is_a_gap() -> None:
    finding = one(SLUG, brief_of(with_goods(CLEAN, hs=None, eccn=None)))
    assert (finding.subject, finding.gap) == ("/goods/0", True)


@pytest.mark.parametrize(
    "codes", [{"hs": "8466.93"}, {"eccn": "EAR99"}, {"control_numbers": {"EU": "2B001"}}]
)
def test_any_code_is_enough(codes: dict[str, object]) -> None:
    assert found_by(SLUG, brief_of(with_goods(CLEAN, **{"hs": None, "eccn": None, **codes}))) == ()


@pytest.mark.parametrize("kind", [GoodsKind.SOFTWARE, GoodsKind.TECHNOLOGY, GoodsKind.SERVICE])
def test_a_customs_code_says_nothing_of_what_is_no_commodity(kind: GoodsKind) -> None:
    assert one(SLUG, brief_of(with_goods(CLEAN, kind=kind, eccn=None))).variant == "no_commodity"
    assert found_by(SLUG, brief_of(with_goods(CLEAN, kind=kind, eccn="EAR99"))) == ()


def test_the_line_is_named_by_its_number() -> None:
    bare = msgspec.structs.replace(CLEAN.goods[0], hs=None, eccn=None)
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, goods=(CLEAN.goods[0], bare))))
    assert (finding.subject, finding.facts["line"]) == ("/goods/1", "2")
