"""The labelled addresses: listed ones in the ways people write them, and other doors of the same houses and streets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tidewaiter.law.load import load_law
from tidewaiter.model.party import Address
from tidewaiter.places.address import beside_listed
from tidewaiter.text.address import AddressLevel

FILE = Path(__file__).parent / "addresses.yaml"
ROWS: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
LISTED = {entry.entry: entry.address for entry in load_law().addresses.values()}
IN_THE_HOUSE = (AddressLevel.SAME_BUILDING, AddressLevel.UNIT_UNSTATED)
FOUND_LINE, TOLD_APART_LINE = 0.97, 0.97


def given(row: dict[str, Any]) -> str | Address:
    written = row["given"]
    return written if isinstance(written, str) else Address(**written)


def missed() -> Iterator[str]:
    """The ids of the variants that are not taken for the listed unit."""
    for entry in ROWS["listed"]:
        for row in entry["variants"]:
            if beside_listed(given(row), LISTED[entry["entry"]]).level is not AddressLevel.SAME_UNIT:
                yield row["id"]


def barred() -> Iterator[str]:
    """The ids of the other doors that are taken for a listed unit."""
    for row in ROWS["others"]:
        levels = {beside_listed(given(row), address).level for address in LISTED.values()}
        if AddressLevel.SAME_UNIT in levels:
            yield row["id"]


def not_told_apart() -> Iterator[str]:
    """The ids of the other doors of which it is not said as wanted whether they are in the same building."""
    for row in ROWS["others"]:
        wanted = row["expect"] if isinstance(row["expect"], list) else [row["expect"]]
        level = beside_listed(given(row), LISTED[row["near"]]).level
        if ("same_building" if level in IN_THE_HOUSE else "none") not in wanted:
            yield row["id"]


def test_listed_addresses_are_found_however_they_are_written() -> None:
    asked = sum(len(entry["variants"]) for entry in ROWS["listed"])
    assert len(list(missed())) <= (1 - FOUND_LINE) * asked


def test_no_other_door_is_barred() -> None:
    assert list(barred()) == []


def test_other_doors_are_told_apart() -> None:
    assert len(list(not_told_apart())) <= (1 - TOLD_APART_LINE) * len(ROWS["others"])
