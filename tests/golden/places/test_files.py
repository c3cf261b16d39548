"""The labelled sets of places are whole: their counts, their ids, and that every row can be put together and judged."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
FILES = ("occupied.yaml", "lookalikes.yaml", "addresses.yaml")
PARTS = {"unit", "floor", "building", "street", "district", "city", "region", "postcode", "country"}
SCRIPTS = {"latin": "A-Za-zÀ-ɏ", "cyrillic": "Ѐ-ӿ", "han": "一-鿿", "arabic": "؀-ۿ"}
PARTIAL_DATE = re.compile(r"20\d\d(-[01]\d(-[0-3]\d)?)?")

Row = dict[str, Any]


def read(name: str) -> Row:
    found: Row = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return found


OCCUPIED, LOOKALIKES, ADDRESSES = (read(name) for name in FILES)
VARIANTS: list[Row] = [row for entry in ADDRESSES["listed"] for row in entry["variants"]]
ALIKE: list[Row] = LOOKALIKES["rows"] + LOOKALIKES["alabuga"]


def script(text: str) -> str:
    counts = {name: len(re.findall(f"[{letters}]", text)) for name, letters in SCRIPTS.items()}
    return max(counts, key=lambda name: counts[name])


def texts(given: str | Row) -> list[Any]:
    return [given] if isinstance(given, str) else list(given.values())


@pytest.mark.parametrize("name", FILES)
def test_each_file_says_that_it_was_set_down_blind(name: str) -> None:
    head = " ".join(re.findall(r"^# ?(.*)", (HERE / name).read_text(encoding="utf-8"), re.MULTILINE))
    assert "by hand before the matcher was written and without sight of its tables" in head
    assert "to be used as a term" in head


def test_the_counts_are_those_that_are_claimed() -> None:
    assert (len(OCCUPIED["places"]), len(OCCUPIED["fields"])) == (60, 40)
    assert (len(LOOKALIKES["rows"]), len(LOOKALIKES["alabuga"])) == (200, 20)
    assert [len(entry["variants"]) for entry in ADDRESSES["listed"]] == [10] * 19
    assert len(ADDRESSES["others"]) == 200


@pytest.mark.parametrize(
    "rows",
    [OCCUPIED["places"], OCCUPIED["fields"], OCCUPIED["alone"], ALIKE, [*VARIANTS, *ADDRESSES["others"]]],
    ids=["places", "fields", "alone", "lookalikes", "addresses"],
)
def test_ids_and_rows_are_unique(rows: list[Row]) -> None:
    assert [name for name, times in Counter(row["id"] for row in rows).items() if times > 1] == []
    given = Counter(f"{row.get('field')} {row.get('as_of')} {row.get('given', row['id'])}" for row in rows)
    assert [text for text, times in given.items() if times > 1] == []


@pytest.mark.parametrize("place", OCCUPIED["places"], ids=lambda place: str(place["id"]))
def test_a_place_has_its_region_its_day_and_four_to_eight_spellings(place: Row) -> None:
    spellings = list(place["spellings"].values())
    assert 4 <= len(set(spellings)) == len(spellings) <= 8
    assert place["region"] in OCCUPIED["regions"]
    assert place["source"] in OCCUPIED["sources"]
    assert place["held_since"] == "line moves" or PARTIAL_DATE.fullmatch(place["held_since"])
    assert place["held_since"] == "line moves" or place["held_since"] <= OCCUPIED["as_of"]
    assert re.fullmatch(r"\d{5}", place["postcode_ua"])
    assert set(place.get("shared", ())) <= set(spellings)
    assert set(place.get("doubtful", ())) <= {*spellings, place["postcode_ua"]}


def test_every_spelling_fits_several_fields_and_every_field_takes_many() -> None:
    taken: Counter[str] = Counter()
    for place in OCCUPIED["places"]:
        for kind, spelling in place["spellings"].items():
            fits = [
                field["id"]
                for field in OCCUPIED["fields"]
                if script(spelling) in field["scripts"] and not (kind == "abbr" and field.get("prefix"))
            ]
            assert len(fits) >= 4, spelling
            taken.update(fits)
    assert all(taken[field["id"]] >= 5 for field in OCCUPIED["fields"])
    assert sum(taken.values()) > 4_000


@pytest.mark.parametrize("field", OCCUPIED["fields"], ids=lambda field: str(field["id"]))
def test_a_field_can_be_filled(field: Row) -> None:
    names = {name for text in texts(field["given"]) for _, name, _, _ in Formatter().parse(text) if name}
    assert names & {"name", "NAME", "lower"}
    ways = {"oblast_en", "oblast_uk", "oblast_ru", "claim_en", "claim_ru"}
    assert names <= {"name", "NAME", "lower", "postcode_ua", "postcode_ru"} | ways
    assert all(set(words) == ways for words in OCCUPIED["regions"].values())
    assert field["where"] in {"address", "route", "delivery"}
    said = "postcode" if any("postcode" in name for name in names) else "oblast" if names & ways else ""
    assert field["gives"] == said or (not said and field["gives"] in {"nothing", "country"})
    assert set(field["scripts"]) <= set(SCRIPTS)


def test_rows_without_a_town_name_their_region() -> None:
    for row in OCCUPIED["alone"]:
        assert row["kind"] in {"postcode", "phone", "region"}
        assert row["region"] in OCCUPIED["regions"]
        assert row["expect"] in {"held", "ask"}
        assert row["source"] in OCCUPIED["sources"]


def test_a_lookalike_says_where_it_stands_what_is_wanted_and_why() -> None:
    fields = {"address", "vessel", "person", "firm", "goods", "phone"}
    for row in LOOKALIKES["rows"]:
        assert row["expect"] in {"none", "ask"}
    assert {row["expect"] for row in LOOKALIKES["alabuga"]} == {"none", "zone"}
    for row in ALIKE:
        assert set(row) - {"as_of", "doubtful"} == {"id", "field", "given", "expect", "why"}
        assert row["field"] in fields
        assert isinstance(row["given"], str) or set(row["given"]) <= PARTS
        assert row["why"]


def test_an_address_near_a_listed_one_names_which_and_why() -> None:
    entries = [entry["entry"] for entry in ADDRESSES["listed"]]
    assert len(set(entries)) == len(entries)
    for row in ADDRESSES["others"]:
        assert set(row) - {"doubtful"} == {"id", "near", "given", "expect", "why"}
        assert row["near"] in entries
        wanted = row["expect"] if isinstance(row["expect"], list) else [row["expect"]]
        assert set(wanted) <= {"same_building", "none"}
    for row in VARIANTS:
        assert isinstance(row["given"], str) or set(row["given"]) <= PARTS


def test_what_is_given_is_text() -> None:
    for row in [*OCCUPIED["fields"], *OCCUPIED["alone"], *ALIKE, *VARIANTS, *ADDRESSES["others"]]:
        assert all(isinstance(text, str) and text.strip() == text != "" for text in texts(row["given"]))
