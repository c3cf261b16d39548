"""export/eu/cyber_surveillance: surveillance, repression, and both."""

from __future__ import annotations

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/cyber_surveillance"
KNOWN = "2026-03-02"
LINE = {"origin": "DE", "us_content": 0.0, "hs": "8422.90", "control_numbers": {"EU": "none"}}


def said(to: str, home: str = "DE", **fields: object) -> list[str]:
    line = {**LINE, **fields.pop("line", {})}  # type: ignore[dict-item]
    brief = shipped(KNOWN, home=home, to=to, line=line, **fields)
    found = [each for each in assess(brief, LAW).findings if each.rule == SLUG]
    assert [end for finding in found for end in ends_of(finding)] == []
    for each in found:
        wanted = (question(each, Lang.EN) or "").lower()
        assert not any(word in wanted for word in ("suspect", "sanction", "missile", "weapon"))
    return [f"{each.level.value} {each.variant}".strip() for each in found]


@pytest.mark.parametrize(
    ("to", "end_use", "told"),
    [
        ("EG", "IMSI catcher for internal repression", ["licence_required"]),
        ("EG", "IMSI catcher of the police", ["review hint"]),
        ("EG", "Facial recognition at an office door", ["review hint"]),
        ("CA", "Facial recognition at an office door", []),
        ("CA", "Spyware for crowd control", ["review hint"]),
        ("EG", "Crowd control barriers of a stadium", []),
        ("EG", "Market surveillance of toys", []),
        ("FR", "IMSI catcher for internal repression", []),
    ],
)
def test_what_papers_say_of_people_who_are_watched(to: str, end_use: str, told: list[str]) -> None:
    assert said(to, end_use=end_use) == told
