"""The labelled places as the selftest counts them: the same counts that the tests of the sets take, and what must hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from golden.places.test_addresses import barred, missed, not_told_apart
from golden.places.test_occupied import false_alarms, missed_towns
from tidewaiter.errors import InputError
from tidewaiter.law.load import load_law
from tidewaiter.selftest.place_figures import FILES, PlaceFigures, PlaceRow, measured
from tidewaiter.selftest.place_sets import OccupiedFile, town_rows

LAW = load_law()
GOLDEN = Path(__file__).parent.parent / "golden" / "places"
TOWN = "{id: a, region: crimea, held_since: '2014-03-18', source: s, postcode_ua: '98600', spellings: {en: Yalta}}"
REGION = "{oblast_en: Crimea, oblast_uk: Крим, oblast_ru: Крым, claim_en: Crimea, claim_ru: Крым}"
FIELDS = """
  - {id: f1, where: address, given: "{name}, Ukraine", gives: country, scripts: [latin]}
  - {id: f2, where: route, given: "{NAME}", gives: nothing, scripts: [latin]}
  - {id: f3, where: address, given: "ul. {name} 3, Irkutsk, Russia", gives: nothing, scripts: [latin]}
  - {id: f4, where: address, given: "{name}", gives: nothing, scripts: [cyrillic]}
"""
OCCUPIED = f"""
as_of: '2025-06-30'
sources: {{s: example}}
regions: {{crimea: {REGION}}}
places: [{TOWN}]
fields: {FIELDS}
alone: []
"""


@pytest.fixture(scope="module")
def figures() -> PlaceFigures:
    return measured({name: (GOLDEN / name).read_bytes() for name in FILES}, LAW)


def row(figures: PlaceFigures, what: str) -> PlaceRow:
    return next(row for row in figures.rows if row.what == what)


def test_the_selftest_counts_as_the_tests_of_the_sets_do(figures: PlaceFigures) -> None:
    sure, unsure, total = missed_towns(LAW)
    towns = row(figures, "occupied towns in all")
    assert towns.asked == total
    assert {miss.id for miss in towns.misses} == {*sure, *unsure}
    assert {miss.id for miss in towns.misses if miss.doubtful} == set(unsure)
    assert [miss.id for miss in row(figures, "listed addresses found").misses] == list(missed())
    assert [miss.id for miss in row(figures, "other doors not taken for a listed one").misses] == list(
        barred()
    )
    apart = row(figures, "other doors told to be in the building or not")
    assert [miss.id for miss in apart.misses] == list(not_told_apart())
    assert [miss.id for miss in row(figures, "look-alikes not taken for a town").misses] == false_alarms(LAW)


def test_the_bars_hold(figures: PlaceFigures) -> None:
    assert row(figures, "listed addresses found").share >= 0.97
    assert row(figures, "other doors not taken for a listed one").share == 1.0
    assert row(figures, "occupied towns in all").share >= 0.98
    assert row(figures, "look-alikes not taken for a town").share >= 0.98
    assert row(figures, "the zone of Alabuga and the town beside it").share == 1.0


def test_a_row_that_comes_to_less_is_named_with_what_it_writes() -> None:
    figures = measured({"occupied.yaml": OCCUPIED.encode()}, LAW)
    towns = row(figures, "occupied towns in all")
    assert (towns.asked, towns.right) == (3, 2)
    (miss,) = towns.misses
    assert (miss.id, miss.text, miss.found, miss.wanted) == (
        "a en f3", "ul. Yalta 3, Irkutsk, Russia", "none", "held",
    )  # fmt: skip


def test_a_file_of_another_form_and_an_unknown_entry_are_refused() -> None:
    with pytest.raises(InputError, match=r"occupied\.yaml"):
        measured({"occupied.yaml": b"lines: []"}, LAW)
    doors = b"licence_source: x\nlisted: [{entry: Nowhere 1, variants: []}]\nothers: []\n"
    with pytest.raises(InputError, match="Nowhere 1"):
        measured({"addresses.yaml": doors}, LAW)


def test_nothing_asked_is_nothing_missed() -> None:
    assert measured({}, LAW).rows == ()
    assert PlaceRow(what="x", asked=0, right=0, misses=()).share == 1.0
    whole = OccupiedFile(as_of=date(2025, 6, 30), sources={}, regions={}, places=(), fields=(), alone=())
    assert list(town_rows(whole)) == []
