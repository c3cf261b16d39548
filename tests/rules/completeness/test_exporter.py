from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order, with_exporter

SLUG = "completeness/exporter"
CLEAN = order("c3-spindle")


def test_a_named_exporter_with_its_country_is_enough() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_no_exporter_is_a_gap() -> None:
    assert one(SLUG, brief_of(msgspec.structs.replace(CLEAN, exporter=None))).gap


@pytest.mark.parametrize("country", [None, "Atlantis"])
def test_a_country_that_is_missing_or_not_understood_is_a_gap(country: str | None) -> None:
    finding = one(SLUG, brief_of(with_exporter(CLEAN, country)))
    assert (finding.variant, finding.gap) == ("country", True)
