from __future__ import annotations

import msgspec

from rules.orders import shipped
from tidewaiter.model.words import Stage
from tidewaiter.rules.stated import stated

ORDER = shipped("2026-08-01", home="US", to="HK", line={"eccn": "3A001", "origin": "United States"})


def test_the_facts_that_rules_are_asked_with() -> None:
    steps = {step.because: step for step in stated(ORDER)}
    assert [step.stage for step in steps.values()] == [
        Stage.ITEM, Stage.DESTINATION, Stage.PARTIES, Stage.END_USE,
    ]  # fmt: skip
    assert steps["goods_line"].facts == {
        "line": "1", "goods": "Sealing jaw", "eccn": "3A001", "hs": "-", "origin": "US",
    }  # fmt: skip
    assert steps["places"].facts == {"places": "HK"}
    assert steps["parties"].facts["parties"] == str(len(ORDER.subjects))
    assert steps["end_use"].facts["end_use"].startswith("Spare parts")
    assert all(step.answer is None for step in steps.values())


def test_what_is_not_stated_shows_as_a_dash() -> None:
    buyer = msgspec.structs.replace(ORDER.shipment.parties[0], country=None)
    papers = msgspec.structs.replace(ORDER.shipment, end_use=None, destination=None, parties=(buyer,))
    bare = msgspec.structs.replace(ORDER, shipment=papers)
    steps = {step.because: step.facts for step in stated(bare)}
    assert (steps["places"]["places"], steps["end_use"]["end_use"]) == ("-", "-")
