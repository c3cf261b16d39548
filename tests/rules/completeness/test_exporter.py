from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order, with_exporter
from tidewaiter.model.party import Party
from tidewaiter.model.words import Role

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


def test_a_second_exporter_among_the_parties_is_a_gap_and_the_same_one_again_is_not() -> None:
    clean = order("c3-spindle")
    assert clean.exporter is not None
    again = msgspec.structs.replace(clean.exporter, role=Role.EXPORTER)
    other = Party(role=Role.EXPORTER, name="Prairie Motion Inc", country="US")
    shipment = msgspec.structs.replace(clean, parties=(*clean.parties, again, other))
    finding = one(SLUG, brief_of(shipment))
    assert (finding.subject, finding.variant, finding.gap) == ("/parties/3", "further", True)
