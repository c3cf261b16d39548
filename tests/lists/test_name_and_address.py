from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.name_and_address import parted


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("Example", "Example", None),
        ("Example, Bonn, Germany", "Example", "Bonn, Germany"),
        ("EXAMPLE WINGS, 1 MAIN ROAD, EL PASO, TX", "EXAMPLE WINGS", "1 MAIN ROAD, EL PASO, TX"),
        ("EXAMPLE, INC., P.O. BOX 7, RENO, NV", "EXAMPLE, INC.", "P.O. BOX 7, RENO, NV"),
        ("JAN EXAMPLE, JR., INMATE NUMBER 7, FCI, RENO, NV", "JAN EXAMPLE, JR.", "INMATE NUMBER 7, FCI, RENO, NV"),
        ("Example Corporation, Joint Stock Company Muster, 1 Road", "Example Corporation, Joint Stock Company Muster", "1 Road"),
        ("Example Institute, Academy of Sciences, 1 Road", "Example Institute, Academy of Sciences", "1 Road"),
        ("Example Co. Ltd. Floor 26 Plaza, 1 Road", "Example Co. Ltd.", "Floor 26 Plaza, 1 Road"),
        ("Example LLC, St. Petersburg, Russia", "Example LLC", "St. Petersburg, Russia"),
        ("Example (Bonn, Germany) GmbH, 1 Road", "Example (Bonn, Germany) GmbH", "1 Road"),
    ],
)  # fmt: skip
def test_the_name_ends_where_an_address_begins(text: str, name: str, address: str | None) -> None:
    assert parted(text) == (name, address, None)


@pytest.mark.parametrize(
    ("text", "name", "otherwise"),
    [
        ("SMITH, JOHN, 1 MAIN ST, RENO, NV", "SMITH, JOHN", "SMITH"),
        ("GARCIA LOPEZ, JUAN, 1 MAIN ST, RENO, NV", "GARCIA LOPEZ", "GARCIA LOPEZ, JUAN"),
        ("Example Finance 6 Lothbury, London", "Example Finance 6 Lothbury", "Example Finance"),
    ],
)
def test_what_may_belong_to_the_name_or_not_is_given_in_both_ways(
    text: str, name: str, otherwise: str
) -> None:
    found = parted(text)
    assert (found.name, found.otherwise) == (name, otherwise)


@given(st.text(alphabet="ab1 ,.()#-", max_size=40))
def test_no_letter_is_lost(text: str) -> None:
    found = parted(text)
    together = f"{found.name}{found.address or ''}"
    assert sorted(together.replace(" ", "").replace(",", "").replace(".", "")) == sorted(
        text.replace(" ", "").replace(",", "").replace(".", "")
    )


@pytest.mark.real
def test_real_names_before_real_addresses(shared: Path) -> None:
    """Names of three lists before addresses of another: how many are found again, right or as the other reading."""
    rows = json.loads((shared / "lists/us_csl/consolidated_2026-07-31.json").read_bytes())["results"]
    with (shared / "lists/us_ofac/2026-08/add.csv").open(encoding="latin-1", newline="") as stream:
        cells = [[cell.strip() for cell in row[2:5]] for row in csv.reader(stream) if len(row) > 4]
    addresses = [", ".join(row) for row in cells if "-0-" not in row]
    chosen = random.Random(7)
    for sign, share in (("Denied Persons", 0.97), ("Unverified", 0.98), ("Military End User", 0.95)):
        names = [" ".join(row["name"].split()) for row in rows if row["source"].startswith(sign)]
        right = 0
        for name in names:
            found = parted(f"{name}, {chosen.choice(addresses)}")
            right += name.rstrip(" .") in (found.name.rstrip(" ."), (found.otherwise or "").rstrip(" ."))
        assert right >= share * len(names)


def test_a_word_behind_a_form_that_has_no_number_belongs_to_the_name() -> None:
    assert parted("Example Company Warehouse, Example Str. 5, Bonn").name == "Example Company Warehouse"
