from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order

SLUG = "completeness/end_use"
CLEAN = order("c3-spindle")


def test_a_stated_end_use_is_enough() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


@pytest.mark.parametrize(
    ("end_use", "variant"), [(None, ""), ("  ", ""), ("resale", "vague"), ("для продажи", "vague")]
)
def test_none_or_a_vague_one_is_a_gap(end_use: str | None, variant: str) -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, end_use=end_use)))
    assert (finding.variant, finding.gap, finding.subject) == (variant, True, "/end_use")
