"""Whose number of a control list it is."""

from __future__ import annotations

import pytest

from tidewaiter.rules.export.us.numbers import is_us_number


@pytest.mark.parametrize(
    ("name", "number", "american"),
    [
        ("us-eccn", "3A001", True),
        ("ECCN (US)", "3A001", True),
        ("US", "3A001", True),
        ("number", "3A001", True),
        ("number", "to be found", False),
        # A number that reads as an ECCN under a name that speaks of another country is that country's.
        ("DE", "3A001", False),
        ("JP number", "3A001", False),
        ("number of DE", "3A001", False),
        # Series that no other list has are American under any name.
        ("JP number", "3A991", True),
    ],
)
def test_a_number_is_american_by_its_name_or_by_its_series(name: str, number: str, american: bool) -> None:
    assert is_us_number(name, number) is american
