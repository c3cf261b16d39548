"""What a rule of the Union on unlisted items, services or brokering says of a plain order, in words that accuse nobody."""

from __future__ import annotations

from typing import Any

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

KNOWN = "2026-03-02"
LINE = {"origin": "DE", "us_content": 0.0, "hs": "8422.90", "control_numbers": {"EU": "none"}}
_TELLING = ("suspect", "sanction", "missile", "weapon")


def told_by(rule: str, to: str, home: str = "DE", day: str = KNOWN, **fields: Any) -> list[str]:
    """The level and wording of each finding of that rule on a German line that is on no list; no end of a finding is loose
    and no question names a suspicion."""
    line = {**LINE, **fields.pop("line", {})}
    brief = shipped(day, home=home, to=to, line=line, **fields)
    found = [each for each in assess(brief, LAW).findings if each.rule == rule]
    assert [end for finding in found for end in ends_of(finding)] == []
    for each in found:
        wanted = (question(each, Lang.EN) or "").lower()
        assert not any(word in wanted for word in _TELLING)
    return [f"{each.level.value} {each.variant}".strip() for each in found]
