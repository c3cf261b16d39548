from __future__ import annotations

import msgspec

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.words import Level

SLUG = "completeness/flags_not_evaluated"


def test_what_is_missing_is_said_once_for_all_flags() -> None:
    shipment = msgspec.structs.replace(order("c3-spindle"), payment=None)
    finding = one(SLUG, brief_of(shipment))
    assert finding.level is Level.NOTE
    assert finding.facts["count"] == "2"
    assert finding.facts["flags"] == "payer_not_buyer: /payment/payer; mail_domain: /parties (email)"
    assert finding.facts["flags_en"].startswith("Payer is not the buyer (payer); ")
    assert finding.facts["flags_de"].endswith("(E-Mail-Adressen der Beteiligten)")


def test_full_papers_leave_nothing_to_say() -> None:
    assert found_by(SLUG, brief_of(order("c1-ventilator"))) == ()
