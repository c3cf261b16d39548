from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.duties import told
from tidewaiter.rules.export.us.licence_terms import SLUG

HELD = [{"authority": "BIS", "number": "D1234567"}]


def test_a_licence_of_bis_brings_duties() -> None:
    (note,) = told(SLUG, "SG", {"eccn": "3A001.a.7"}, authorisations=HELD)
    assert note.tasks == ("licence_conditions", "licence_papers")


@pytest.mark.parametrize(
    ("eccn", "held"),
    [
        ("3A001.a.7", []),
        ("3A001.a.7", [{"authority": "OFAC", "number": "IA-2026-1"}]),
        ("3A001.a.7", [{"authority": "BIS", "number": "STA", "kind": "license_exception"}]),
        # Nothing asks for a licence.
        ("EAR99", HELD),
    ],
)
def test_no_licence_brings_none(eccn: str, held: list[dict[str, Any]]) -> None:
    assert told(SLUG, "SG", {"eccn": eccn}, authorisations=held) == []


def test_a_reexport_under_a_licence_brings_them_too() -> None:
    assert len(told(SLUG, "CN", {"eccn": "3A001.a.7"}, home="DE", authorisations=HELD)) == 1
