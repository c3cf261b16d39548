from __future__ import annotations

import pytest

from tidewaiter.refdata.country_numbers import numbered_country


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ("276", "DE"),
        ("8", "AL"),
        ("008", "AL"),
        ("842", "US"),
        ("840", "US"),
        ("251", "FR"),
        ("490", "TW"),
        ("643", "RU"),
        ("810", None),  # the Soviet Union has several successors
        ("0", None),
        ("DE", None),
        ("", None),
    ],
)
def test_figures_of_statistics(figures: str, code: str | None) -> None:
    assert numbered_country(figures) == code
