from __future__ import annotations

import pytest

from tidewaiter.model.port import Port
from tidewaiter.places.ports import distance, port_of
from tidewaiter.places.sea import sea_distance
from tidewaiter.refdata.sea_lanes import sea_points


def port(code: str) -> Port:
    found = port_of(code)
    assert found is not None
    return found


# What an atlas of distances between ports gives, in kilometres.
@pytest.mark.parametrize(
    ("start", "end", "atlas"),
    [
        ("DEHAM", "CNSHA", 19500),
        ("DEHAM", "SGSIN", 15600),
        ("USNYC", "JPTYO", 17900),
        ("DEHAM", "AEJEA", 11900),
        ("SGSIN", "AEJEA", 6500),
        ("USLAX", "CNSHA", 10600),
        ("NLRTM", "USNYC", 6200),
        ("DEHAM", "BRSSZ", 10300),
        ("TRMER", "CNSHA", 13500),
        ("ZADUR", "INNSA", 7200),
    ],
)
def test_the_way_by_sea_is_that_of_the_atlas_within_a_tenth(start: str, end: str, atlas: float) -> None:
    assert sea_distance(port(start), port(end)) == pytest.approx(atlas, rel=0.1)


def test_it_is_the_same_both_ways_and_never_below_the_straight_line() -> None:
    for start, end in (("DEHAM", "CNSHA"), ("NLRTM", "BEANR"), ("GEPTI", "USHOU")):
        there, back = sea_distance(port(start), port(end)), sea_distance(port(end), port(start))
        assert there == pytest.approx(back)
        assert there >= distance(port(start), port(end))


def test_every_point_is_joined_with_every_other() -> None:
    points = sea_points()
    met, open_ = set[str](), ["dover"]
    while open_:
        name = open_.pop()
        if name not in met:
            met.add(name)
            open_ += points[name].beside
    assert met == points.keys()
    assert all(name in points[other].beside for name, point in points.items() for other in point.beside)
