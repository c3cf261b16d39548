from __future__ import annotations

import msgspec

from rules.papers import brief_of, order
from tidewaiter.law.effects import Binding
from tidewaiter.model.words import Regime, Standing
from tidewaiter.rules.binding import nexus_of, standing

CLEAN = order("c3-spindle")


def test_a_regime_nobody_asked_for_does_not_bind_a_known_exporter() -> None:
    brief = brief_of(CLEAN)
    assert nexus_of(brief, Regime.CA) is None
    assert standing(brief, Regime.CA, Binding.PERSONS) is Standing.NO


def test_it_may_bind_an_exporter_that_is_not_known() -> None:
    brief = brief_of(msgspec.structs.replace(CLEAN, exporter=None))
    assert standing(brief, Regime.CA, Binding.PERSONS) is Standing.UNKNOWN


def test_either_is_yes_where_one_of_the_two_is() -> None:
    brief = brief_of(order("g9-istanbul-before"))
    assert standing(brief, Regime.US, Binding.PERSONS) is Standing.NO
    assert standing(brief, Regime.US, Binding.ITEMS) is Standing.YES
    assert standing(brief, Regime.US, Binding.EITHER) is Standing.YES
