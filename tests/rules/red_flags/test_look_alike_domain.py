from __future__ import annotations

from rules.papers import found_by, one
from rules.past_papers import past, screened
from tidewaiter.model.past import LookAlike, Past
from tidewaiter.rules.red_flags.look_alike_domain import SLUG


def seen(domain: str) -> Past:
    alike = LookAlike(
        pointer="/parties/0",
        domain=domain,
        known="example.de",
        name="Example",
        orders=4,
        source="orders.csv:9",
    )
    return past(look_alikes=(alike,))


def test_a_sign_other_is_high_and_an_ending_medium() -> None:
    assert one(SLUG, screened(seen("exarnple.de"))).facts["severity"] == "high"
    found = one(SLUG, screened(seen("example.shop")))
    assert (found.facts["severity"], found.variant) == ("medium", "ending")


def test_nothing_seen_nothing_said() -> None:
    assert found_by(SLUG, screened(past())) == ()
    assert found_by(SLUG, screened(None)) == ()
