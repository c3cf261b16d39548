from __future__ import annotations

import msgspec

from rules.orders import shipped
from rules.papers import brief_of, found_by, one, order
from rules.past_papers import past
from tidewaiter.model.words import Level

SLUG = "completeness/flags_not_evaluated"


def test_what_is_missing_is_said_once_for_all_flags() -> None:
    shipment = msgspec.structs.replace(order("c3-spindle"), payment=None)
    finding = one(SLUG, brief_of(shipment))
    assert finding.level is Level.NOTE
    assert finding.facts["count"] == str(len(finding.facts["flags"].split("; ")))
    assert finding.facts["flags"].startswith("payer_not_buyer: /payment/payer; mail_domain: /parties (email)")
    assert finding.facts["flags_en"].startswith("payer (Payer is not the buyer); ")
    assert finding.facts["flags_de"].endswith(
        "Lieferort (Lieferort ist ein Postfach oder offen); frühere Aufträge (12 Warnzeichen)"
    )


def test_what_is_missing_for_several_flags_stands_once() -> None:
    finding = one(SLUG, brief_of(order("c3-spindle")))
    assert finding.facts["flags_en"].count("trades of the parties") == 1


def test_full_papers_leave_nothing_to_say() -> None:
    firm = {
        "name": "Dairy Example GmbH",
        "country": "DE",
        "address": "Torweg 1, Bremen",
        "incorporated": "2001-05-02",
        "email": "info@dairy.example.de",
        "phone": "+49 421 555",
        "industry": "dairy",
        "owners": [{"name": "Erika Beispiel"}],
    }
    brief = shipped(
        "2026-08-01",
        home="US",
        to="DE",
        line={"hs": "8422.90"},
        parties=[{**firm, "role": "buyer"}, {**firm, "role": "end_user"}],
        payment={"payer": "Dairy Example GmbH", "payer_country": "DE", "method": "wire"},
        delivery={"place": "Torweg 1, Bremen"},
        route=[{"place": "USORD"}, {"place": "DEFRA"}],
    )
    assert one(SLUG, brief).facts["flags_en"] == "past orders (12 flags)"
    assert found_by(SLUG, msgspec.structs.replace(brief, past=past())) == ()
