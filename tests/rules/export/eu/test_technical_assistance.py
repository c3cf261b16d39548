"""export/eu/technical_assistance: services for items of the list."""

from __future__ import annotations

from typing import Any

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question
from tidewaiter.wording.labels import Lang

SLUG = "export/eu/technical_assistance"
KNOWN = "2026-03-02"
LINE = {
    "origin": "DE",
    "us_content": 0.0,
    "hs": "8422.90",
    "kind": "service",
    "control_numbers": {"EU": "none"},
}


def said(to: str, home: str = "DE", **fields: object) -> list[str]:
    line = {**LINE, **fields.pop("line", {})}  # type: ignore[dict-item]
    brief = shipped(KNOWN, home=home, to=to, line=line, **fields)
    found = [each for each in assess(brief, LAW).findings if each.rule == SLUG]
    assert [end for finding in found for end in ends_of(finding)] == []
    for each in found:
        wanted = (question(each, Lang.EN) or "").lower()
        assert not any(word in wanted for word in ("suspect", "sanction", "missile", "weapon"))
    return [f"{each.level.value} {each.variant}".strip() for each in found]


LISTED = {"control_numbers": {"EU": "2B350"}}


@pytest.mark.parametrize(
    ("to", "line", "fields", "told"),
    [
        ("PK", LISTED, {}, ["note listed"]),
        ("PK", LISTED, {"end_use": "Production of sarin"}, ["licence_required"]),
        ("PK", LISTED, {"answers": {SLUG: "yes"}}, ["licence_required"]),
        ("PK", LISTED, {"notes": "for the production of sarin"}, ["review hint"]),
        ("PK", {}, {"end_use": "Production of sarin"}, ["review national"]),
        ("PK", {}, {}, []),
        ("JP", LISTED, {"end_use": "Production of sarin"}, []),
        ("FR", LISTED, {"end_use": "Production of sarin"}, []),
        ("PK", {**LISTED, "kind": "commodity"}, {}, []),
    ],
)
def test_a_use_decides(to: str, line: dict[str, object], fields: dict[str, Any], told: list[str]) -> None:
    assert said(to, line=line, **fields) == told


def test_a_firm_elsewhere_is_not_bound() -> None:
    assert said("PK", home="US", line=LISTED, end_use="Production of sarin") == []
