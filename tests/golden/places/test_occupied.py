"""The labelled occupied towns and their look-alikes, run through the reading of orders: what is found, and what is missed."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from golden.places.test_files import LOOKALIKES, OCCUPIED, Row, script
from tidewaiter.law.load import Law, load_law
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.regions import RegionHint, region_hints

REGIONS = {"sevastopol": "crimea", "dnr": "donetsk", "lnr": "luhansk"}
DAY = datetime.date.fromisoformat(OCCUPIED["as_of"])
GRADES = {"none": 0, "ask": 1, "held": 2}


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law()


def ordered(**fields: Any) -> Shipment:
    """An order with these fields, and whatever it needs besides that names no place."""
    party = {"name": "Example", "role": "end_user"}
    papers = {"reference": "T-1", "parties": [party], "goods": [{"description": "a part"}], **fields}
    return msgspec.convert(papers, Shipment, strict=False)


def with_party(**fields: Any) -> Shipment:
    return ordered(parties=[{"name": "Example", "role": "end_user", **fields}])


def filled(given: Any, words: dict[str, str]) -> Any:
    if isinstance(given, str):
        return given.format(**words)
    return {name: text.format(**words) for name, text in given.items()}


def placed(where: str, given: Any) -> Shipment:
    if where == "address":
        return with_party(address=given)
    if where == "route":
        return ordered(route=[given if isinstance(given, dict) else {"place": given}])
    return ordered(delivery=given if isinstance(given, dict) else {"place": given})


def rows() -> Iterator[tuple[str, Shipment, str, str, bool]]:
    """Every town in every spelling and field that fits: id, order, region, what is wanted, and whether that is doubtful."""
    for place in OCCUPIED["places"]:
        for kind, spelling in place["spellings"].items():
            for field in OCCUPIED["fields"]:
                if script(spelling) not in field["scripts"] or (kind == "abbr" and field.get("prefix")):
                    continue
                words = {
                    "name": spelling,
                    "NAME": spelling.upper(),
                    "lower": spelling.lower(),
                    "postcode_ua": place["postcode_ua"],
                    "postcode_ru": f"2{place['postcode_ua']}",
                    **OCCUPIED["regions"][place["region"]],
                }
                unsaid = field["gives"] in ("nothing", "country") and spelling in place.get("shared", ())
                wanted = "ask" if unsaid or place["held_since"] == "line moves" else "held"
                doubtful = bool({spelling, place["postcode_ua"]} & set(place.get("doubtful", ())))
                named = f"{place['id']} {kind} {field['id']}"
                yield (
                    named,
                    placed(field["where"], filled(field["given"], words)),
                    place["region"],
                    wanted,
                    doubtful,
                )


def grade(hints: tuple[RegionHint, ...], region: str | None = None) -> str:
    """What the hints say of the region, or of any: nothing, a question, or that it is held."""
    mine = [hint for hint in hints if region is None or hint.region == REGIONS.get(region, region)]
    return "held" if any(hint.held for hint in mine) else "ask" if mine else "none"


def missed_towns(law: Law) -> tuple[list[str], list[str], int]:
    """The rows that got less than they want, the doubtful ones apart, and how many rows there are."""
    sure: list[str] = []
    unsure: list[str] = []
    total = 0
    for named, order, region, wanted, doubtful in rows():
        total += 1
        if GRADES[grade(region_hints(order, law, DAY), region)] < GRADES[wanted]:
            (unsure if doubtful else sure).append(named)
    return sure, unsure, total


def test_nearly_every_town_is_found_in_every_spelling_and_field(law: Law) -> None:
    sure, _, total = missed_towns(law)
    assert len(sure) <= 0.02 * total, Counter(name.split()[-1] for name in sure).most_common(8)


def test_what_names_no_town_is_found_by_postcode_number_or_region(law: Law) -> None:
    missed = []
    for row in OCCUPIED["alone"]:
        given = row["given"]
        is_phone = row["kind"] == "phone"
        order = (
            with_party(phone=given["phone"] if isinstance(given, dict) else given)
            if is_phone
            else with_party(address=given)
        )
        if GRADES[grade(region_hints(order, law, DAY), row["region"])] < 1:
            missed.append(row["id"])
    assert len(missed) <= 0.02 * len(OCCUPIED["alone"]), len(missed)


def alike(row: Row) -> Shipment:
    """The order in which the look-alike's text stands in its own field."""
    field, given = row["field"], row["given"]
    if field == "vessel":
        return ordered(route=[{"place": "DEHAM", "vessel": {"name": given}}])
    if field in ("person", "firm"):
        return with_party(name=given)
    if field == "goods":
        return ordered(goods=[{"description": given}])
    return with_party(**{field: given})


def false_alarms(law: Law) -> list[str]:
    """The look-alikes of which more is said than is wanted."""
    found = []
    for row in LOOKALIKES["rows"]:
        day = datetime.date.fromisoformat(str(row.get("as_of", LOOKALIKES["as_of"])))
        if GRADES[grade(region_hints(alike(row), law, day))] > GRADES[row["expect"]]:
            found.append(row["id"])
    return found


def test_hardly_a_look_alike_is_taken_for_a_town_that_is_held(law: Law) -> None:
    assert len(false_alarms(law)) <= 0.02 * len(LOOKALIKES["rows"]), len(false_alarms(law))


def test_what_may_mean_a_town_asks(law: Law) -> None:
    """Of the look-alikes that want a question, nearly all get one."""
    asked = [row for row in LOOKALIKES["rows"] if row["expect"] == "ask"]
    silent = [row["id"] for row in asked if grade(region_hints(alike(row), law, DAY)) == "none"]
    assert len(silent) <= 0.1 * len(asked), len(silent)
