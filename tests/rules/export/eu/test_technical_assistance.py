"""export/eu/technical_assistance: services for items of the list."""

from __future__ import annotations

from typing import Any

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/technical_assistance"


def said(to: str, home: str = "DE", **fields: Any) -> list[str]:
    line = {"kind": "service", **fields.pop("line", {})}
    return told_by(SLUG, to, home, line=line, **fields)


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
