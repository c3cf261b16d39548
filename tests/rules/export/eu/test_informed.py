"""export/eu/informed: what the authority told, by answer or by paper."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from rules.catch_alls import told_by

SLUG = "export/eu/informed"
said = partial(told_by, SLUG)


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
