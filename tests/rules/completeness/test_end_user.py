from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order, without
from tidewaiter.model.party import Party
from tidewaiter.model.words import Level, Role

SLUG = "completeness/end_user"
CLEAN = order("c3-spindle")


def test_a_named_end_user_is_enough() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_no_end_user_is_a_gap() -> None:
    finding = one(SLUG, brief_of(without(CLEAN, "end_user")))
    assert (finding.level, finding.gap, finding.variant) == (Level.INCOMPLETE, True, "")


def test_a_consignee_is_no_end_user() -> None:
    shipment = without(CLEAN, "end_user")
    consignee = Party(role=Role.ULTIMATE_CONSIGNEE, name="Beispiel Ltd", country="KR")
    shipment = msgspec.structs.replace(shipment, parties=(*shipment.parties, consignee))
    assert one(SLUG, brief_of(shipment)).gap


@pytest.mark.parametrize("name", ["various", "Stock", "n/a"])
def test_a_name_that_names_nobody_is_a_gap(name: str) -> None:
    parties = (CLEAN.parties[0], Party(role=Role.END_USER, name=name))
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, parties=parties)))
    assert (finding.variant, finding.subject, finding.gap) == ("vague", "/parties/1", True)
