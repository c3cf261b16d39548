"""How far something flies, as the papers say it in seven languages."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.flight_range import Reaches, flight_range

RULE = "export/us/rocket_and_uav_end_use"


@pytest.mark.parametrize(
    ("text", "reaches", "words"),
    [
        ("range 299.9 km", "short", "299.9 km"),
        ("range 300 km", "far", "300 km"),
        ("range: 300 km", "far", "300 km"),
        ("range of 1,200 km", "far", "1,200 km"),
        ("Reichweite 1.200 km", "far", "1.200 km"),
        ("120 km range", "short", "120 km"),
        ("range 100-350 km", "far", "100-350 km"),
        ("range 161 nautical miles", "short", "161 nautical miles"),
        ("range 162 nautical miles", "far", "162 nautical miles"),
        ("range 186 miles", "short", "186 miles"),
        ("range 187 miles", "far", "187 miles"),
        ("Reichweite bis 80 km", "short", "80 km"),
        ("portée de 120 km", "short", "120 km"),
        ("дальность полёта 120 км", "short", "120 км"),
        ("menzil 120 km", "short", "120 km"),
        ("航程120公里", "short", "120公里"),
        ("برد ۱۲۰ کیلومتر", "short", "۱۲۰ کیلومتر"),
        ("range under 300 km", "short", "300 km"),
        ("range under 400 km", "unknown", "400 km"),
        ("range over 200 km", "unknown", "200 km"),
        ("range over 300 km", "far", "300 km"),
        ("range up to 300 km", "far", "300 km"),
        ("radius, range 200 km", "short", "200 km"),
        ("range as operational radius 200 km", "unknown", "200 km"),
        ("range as operational radius 300 km", "far", "300 km"),
        ("telemetry range 15 km", "unknown", ""),
        ("range of the video link 15 km", "unknown", ""),
        ("sensor range 400 km", "unknown", ""),
        ("120 km of pipeline", "unknown", ""),
        ("temperature range, 5 kg", "unknown", ""),
        ("EX-300km, range", "unknown", ""),
    ],
)
def test_a_range_is_read_as_it_is_meant(text: str, reaches: str, words: str) -> None:
    found = flight_range(shipped("2026-08-01", home="US", to="SA", end_use=text), LAW, RULE)
    assert (found.reaches.value, found.words) == (reaches, words)


def test_the_farthest_of_several_counts_and_one_that_is_open_before_a_short_one() -> None:
    brief = shipped(
        "2026-08-01", home="US", to="SA", end_use="range 50 km", line={"description": "UAV, range 400 km"}
    )
    assert flight_range(brief, LAW, RULE).reaches is Reaches.FAR
    brief = shipped(
        "2026-08-01", home="US", to="SA", end_use="range 50 km", line={"description": "UAV, range over 60 km"}
    )
    assert flight_range(brief, LAW, RULE).reaches is Reaches.UNKNOWN


def test_in_the_answer_a_distance_needs_no_name() -> None:
    brief = shipped("2026-08-01", home="US", to="SA", answers={RULE: "80 km"})
    assert flight_range(brief, LAW, RULE).reaches is Reaches.SHORT
    brief = shipped("2026-08-01", home="US", to="SA", answers={RULE: "video link 80 km"})
    assert flight_range(brief, LAW, RULE).reaches is Reaches.UNKNOWN
