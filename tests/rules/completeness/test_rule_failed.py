from __future__ import annotations

from rules.papers import LAW, brief_of, found_by, order
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness.rule_failed import SLUG, failed


def test_a_failed_rule_is_a_gap_that_names_it() -> None:
    finding = failed("export/us/supp7", "no such table", LAW)
    assert (finding.level, finding.gap) == (Level.INCOMPLETE, True)
    assert finding.facts == {"rule": "export/us/supp7", "why": "no such table"}


def test_it_never_fires_by_itself() -> None:
    assert found_by(SLUG, brief_of(order("c3-spindle"))) == ()
