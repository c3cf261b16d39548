from __future__ import annotations

from rules.papers import found_by, one
from rules.past_papers import past, screened
from tidewaiter.model.past import LookAlike, Past
from tidewaiter.rules.red_flags.look_alike_domain import SLUG


def seen(domain: str, *, to_the_eye: bool = False, same_name: bool = False) -> Past:
    alike = LookAlike(
        pointer="/parties/0",
        domain=domain,
        known="example.de",
        name="Example",
        orders=4,
        source="orders.csv:9",
        to_the_eye=to_the_eye,
        same_name=same_name,
    )
    return past(look_alikes=(alike,))


def test_what_the_eye_cannot_tell_or_the_same_name_is_high() -> None:
    assert one(SLUG, screened(seen("exarnple.de", to_the_eye=True))).facts["severity"] == "high"
    assert one(SLUG, screened(seen("exemple.de", same_name=True))).facts["severity"] == "high"


def test_a_sign_that_is_seen_and_an_ending_are_medium() -> None:
    assert one(SLUG, screened(seen("exemple.de"))).facts["severity"] == "medium"
    found = one(SLUG, screened(seen("example.shop", to_the_eye=True)))
    assert (found.facts["severity"], found.variant) == ("medium", "ending")


def test_nothing_seen_nothing_said() -> None:
    assert found_by(SLUG, screened(past())) == ()
    assert found_by(SLUG, screened(None)) == ()
