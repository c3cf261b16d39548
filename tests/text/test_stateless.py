from __future__ import annotations

import pytest

from tidewaiter.text.stateless import without_state


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("DPRK Foreign Trade Bank", "Foreign Trade Bank"),
        ("Syrian Scientific Studies and Research Centre", "Scientific Studies and Research Centre"),
        ("PRC National University of Defense Technology", "National University of Defense Technology"),
        ("Iranian Example Research Center", None),
        ("Iranian National Bank", None),
        ("Russian Trading", None),
        ("Example Foreign Trade Bank", None),
        ("RF Foreign Trade Bank", None),
        ("Iran", None),
        ("", None),
    ],
)
def test_a_state_before_an_institution(name: str, rest: str | None) -> None:
    assert without_state(name) == rest
