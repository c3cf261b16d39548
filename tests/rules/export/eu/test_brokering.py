"""export/eu/brokering: goods that go from one country outside to another."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/brokering"
said = partial(told_by, SLUG)


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
