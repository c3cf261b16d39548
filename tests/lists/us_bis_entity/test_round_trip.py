"""The real rows of the Consolidated Screening List written as the supplement writes them, and read back from it."""

from __future__ import annotations

import csv
import html
import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from lists.part744 import AND, line, part, table
from lists.reading import file, read
from tidewaiter.lists.us_bis_entity.read import READER
from tidewaiter.model.entity import Entity
from tidewaiter.refdata.countries import country_name

pytestmark = pytest.mark.real
Row = dict[str, Any]
NUMBERS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


class Written(NamedTuple):
    """A row as it was written: its country, its text, and what must come back."""

    country: str
    text: str
    name: str
    others: tuple[str, ...]
    addresses: tuple[str, ...]


def key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def streets(shared: Path) -> dict[str, list[str]]:
    """Real addresses of OFAC's parties, by country: the consolidated list gives none for these rows."""
    with (shared / "lists/us_ofac/2024-06/add.csv").open(encoding="latin-1", newline="") as stream:
        cells = [
            [cell.replace("-0-", "").strip() for cell in row] for row in csv.reader(stream) if len(row) > 4
        ]
    by_country: dict[str, list[str]] = {}
    for _, _, street, city, country, *_ in cells:
        if street and city and country and not re.search(r"[;&]|\band\b", f"{street} {city}"):
            by_country.setdefault(country, []).append(f"{street}, {city}, {country}")
    return by_country


def written(at: int, row: Row, known: dict[str, list[str]]) -> Written | None:
    """The row in the words of the supplement, with one or two addresses of its country; None for an address entry, and for a
    country of which there are no addresses."""
    codes = [stay["country"] for stay in row["addresses"] if stay["country"]]
    country = country_name(codes[0]) if codes else ""
    stays = known.get(country or "", [])
    if not country or not stays or row["name"].startswith("Address "):
        return None
    others = tuple(other for other in row["alt_names"] if ";" not in other)
    count = NUMBERS[len(others)] if len(others) < len(NUMBERS) else str(len(others))
    word = "alias" if len(others) == 1 else "aliases"
    aliases = f"; {AND}".join(f"<br/>-{html.escape(other)}" for other in others)
    listed = f", a.k.a., the following {count} {word}:{aliases}." if others else ""
    places = tuple(dict.fromkeys(stays[(at * 7 + more) % len(stays)] for more in range(1 + at % 2)))
    behind = f"; {AND} ".join(html.escape(place) for place in places)
    text = f"{html.escape(row['name'])}{listed}{'<br/>' if others else ', '}{behind}."
    return Written(country, text, row["name"], others, places)


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[Written]:
    content = (shared / "lists/us_csl/consolidated_2026-07-31.json").read_bytes()
    listed = [row for row in json.loads(content)["results"] if row["source"].startswith("Entity List")]
    known = streets(shared)
    texts = (one for at, row in enumerate(listed) if (one := written(at, row, known)))
    return sorted(texts, key=lambda one: one.country)


@pytest.fixture(scope="module")
def found(rows: list[Written]) -> list[Entity]:
    lines = [
        line(one.text, html.escape(country.upper()) if at == 0 else " ")
        for country, of_country in groupby(rows, key=lambda one: one.country)
        for at, one in enumerate(of_country)
    ]
    entities, reading = read(READER, (file("part-744.xml", part(table(4, lines))),))
    assert not reading.rejects
    return entities


def test_every_row_comes_back(rows: list[Written], found: list[Entity]) -> None:
    assert len(found) == len(rows) == 3178


def test_names_and_aliases_come_back(rows: list[Written], found: list[Entity]) -> None:
    pairs = list(zip(rows, found, strict=True))
    exact = sum(key(row.name) == key(entity.primary_name) for row, entity in pairs)
    wanted = [
        (key(other), {key(name.name) for name in entity.names})
        for row, entity in pairs
        for other in row.others
    ]
    assert exact >= 3158
    assert sum(other in names for other, names in wanted) >= 0.998 * len(wanted)


def test_addresses_come_back(rows: list[Written], found: list[Entity]) -> None:
    pairs = [
        (key(stay), {key(address.text or "") for address in entity.addresses})
        for row, entity in zip(rows, found, strict=True)
        for stay in row.addresses
    ]
    assert sum(stay in stays for stay, stays in pairs) >= 0.997 * len(pairs)
