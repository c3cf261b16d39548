"""export/eu/brokering: goods that go from one country outside to another."""

from __future__ import annotations

from typing import Any

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/brokering"
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


WAY = [{"place": "CNSHA"}, {"place": "PKKHI"}]
LISTED = {"control_numbers": {"EU": "2B350"}, "origin": "CN"}


@pytest.mark.parametrize(
    ("line", "fields", "told"),
    [
        (LISTED, {}, ["note listed"]),
        (LISTED, {"end_use": "Production of sarin"}, ["licence_required"]),
        (LISTED, {"answers": {SLUG: "yes"}}, ["licence_required"]),
        (LISTED, {"notes": "for the production of sarin"}, ["review hint"]),
        (LISTED, {"notes": "for the production of sarin", "answers": {SLUG: "no"}}, ["note listed"]),
        ({}, {"end_use": "Production of sarin"}, ["review national"]),
        ({}, {}, []),
    ],
)
def test_a_use_decides(line: dict[str, object], fields: dict[str, Any], told: list[str]) -> None:
    assert said("PK", line=line, route=WAY, **fields) == told


def test_an_export_from_the_union_is_none() -> None:
    assert said("PK", line=LISTED) == []


def test_an_agent_in_the_union_brokers_for_a_firm_elsewhere() -> None:
    parties = [
        {"role": "end_user", "name": "User Example", "country": "PK"},
        {"role": "agent", "name": "Agent Example", "country": "DE"},
    ]
    assert said("PK", home="CN", line=LISTED, parties=parties) == ["note listed"]
