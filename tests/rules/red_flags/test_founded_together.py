from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.founded_together import SLUG, lacking


def firms(*rows: tuple[str, str, str, str]) -> Any:
    roles = ("buyer", "intermediate_consignee", "end_user", "agent")
    parties = [
        {
            "role": role,
            "name": name,
            "country": "AE",
            "incorporated": day,
            "address": address,
            "owners": [{"name": owner}] if owner else [],
        }
        for role, (name, day, address, owner) in zip(roles, rows, strict=False)
    ]
    return asked_of(to="AE", parties=parties)


def test_three_of_one_month_and_address_are_told() -> None:
    brief = firms(
        ("Alpha", "2021-03-02", "Torweg 1", ""),
        ("Beta", "2021-03", "TORWEG 1.", ""),
        ("Gamma", "2021-03-31", "Torweg 1", ""),
    )
    assert one(SLUG, brief).level is Level.REVIEW


def test_three_of_one_month_and_owner_are_told() -> None:
    brief = firms(
        ("Alpha", "2021-03-02", "A", "E. Beispiel"),
        ("Beta", "2021-03-09", "B", "E. Beispiel"),
        ("Gamma", "2021-03-31", "C", "e. beispiel"),
    )
    assert one(SLUG, brief).facts["shared"] == "e beispiel"


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Alpha", "2021-03-02", "A", ""),
            ("Alpha", "2021-03-02", "A", ""),
            ("Alpha", "2021-03-02", "A", ""),
        ),
        (("Alpha", "2021-03-02", "A", ""), ("Beta", "2021-03-02", "B", ""), ("Gamma", "2021-03-02", "C", "")),
        (("Alpha", "2021-03-31", "A", ""), ("Beta", "2021-04-01", "A", ""), ("Gamma", "2021-03-01", "A", "")),
    ],
)
def test_one_firm_three_doors_and_two_months_are_silent(rows: tuple[tuple[str, str, str, str], ...]) -> None:
    assert found_by(SLUG, firms(*rows)) == ()


def test_years_alone_are_not_evaluated() -> None:
    brief = firms(("Alpha", "2021", "A", ""), ("Beta", "2021", "A", ""), ("Gamma", "2021", "A", ""))
    assert lacking(brief, LAW) == "/parties (incorporated)"
    assert found_by(SLUG, brief) == ()
    assert lacking(asked_of(), LAW) is None
