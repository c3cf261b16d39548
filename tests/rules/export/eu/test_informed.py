"""export/eu/informed: what the authority told, by answer or by paper."""

from __future__ import annotations

from typing import Any

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/informed"
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
    ("fields", "told"),
    [
        ({}, []),
        ({"answers": {SLUG: "no"}}, []),
        ({"answers": {SLUG: "yes"}}, ["licence_required"]),
        ({"documents": ["Catch-all notice of 3 May"]}, ["review hint"]),
        ({"notes": "Unterrichtung durch das BAFA liegt bei"}, ["review hint"]),
        ({"notes": "We informed the buyer"}, []),
        ({"documents": ["Catch-all notice"], "answers": {SLUG: "no"}}, ["note answered"]),
        ({"answers": {SLUG: "yes"}, "line": {"control_numbers": {"EU": "3A001"}}}, []),
    ],
)
def test_what_the_authority_told(fields: dict[str, Any], told: list[str]) -> None:
    assert said("IN", **fields) == told
