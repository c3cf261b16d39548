from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.places.coordinates import positions_in


@pytest.mark.parametrize(
    "text",
    [
        "55.8207, 52.0512",
        "55.8207 52.0512",
        "Tatarstan, 55.8207° N, 52.0512° E",
        "N55.8207 E52.0512",
        "55,8207; 52,0512",
        "Plot 12, 55.8207, 52.0512",
        "GPS: 55.820700,52.051200",
        "55°49'14.52\"N 52°03'04.32\"E",
        "N 55° 49.242' E 52° 3.072'",
    ],
)
def test_a_position_is_read_in_many_forms(text: str) -> None:
    (found,) = positions_in(text)
    assert found == pytest.approx((55.8207, 52.0512), abs=1e-4)


@pytest.mark.parametrize(
    ("text", "wanted"), [("33.45 S 70.66 W", (-33.45, -70.66)), ("-33.4489,-70.6693", (-33.4489, -70.6693))]
)
def test_south_and_west_are_below_zero(text: str, wanted: tuple[float, float]) -> None:
    assert list(positions_in(text)) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "ul. Sh-2, 5/12, 423601",
        "Flat 12.5, 13",
        "18.05.2026, 12.30",
        "+7 855 57 5 90 33",
        "Unit 23, 5.12",
        "95.8207, 192.0512",
        "",
    ],
)
def test_other_numbers_are_no_position(text: str) -> None:
    assert list(positions_in(text)) == []


@given(st.text("0123456789.,°'\"NSEW -/", max_size=60))
def test_whatever_is_read_is_on_earth(text: str) -> None:
    for north, east in positions_in(text):
        assert abs(north) <= 90
        assert abs(east) <= 180
