from __future__ import annotations

import msgspec

from rules.papers import found_by, hit, listing, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.debarred import SLUG


def test_a_hit_on_the_debarments_is_high_and_told_once() -> None:
    met = (hit("/parties/0", listing("us_itar_debarred"), asked="Dairy Example GmbH"),)
    brief = msgspec.structs.replace(asked_of(), matches=met)
    assert one(SLUG, brief).level is Level.REVIEW


def test_another_list_is_silent() -> None:
    met = (hit("/parties/0", listing("us_isn"), asked="Dairy Example GmbH"),)
    assert found_by(SLUG, msgspec.structs.replace(asked_of(), matches=met)) == ()
