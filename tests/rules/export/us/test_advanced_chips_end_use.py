"""15 CFR 744.23(a)(1), (2), (4): supercomputers, chips, equipment."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import asked, said
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.advanced_chips_end_use import is_category_3

SLUG = "export/us/advanced_chips_end_use"


def _says(use: str, eccn: str | None = "EAR99", to: str = "CN", **fields: Any) -> list[str]:
    line = {"eccn": eccn, "hs": fields.pop("hs", "8479.89")}
    return said(SLUG, to, end_use=use, line=line, **fields)


@pytest.mark.parametrize(
    ("eccn", "hs", "says"),
    [
        ("4A994", "8471.50", ["licence_required"]),
        ("5A992.c", "8517.62", ["licence_required"]),
        ("3A991", "8542.31", ["licence_required"]),
        ("3A991", "8504.40", []),
        ("EAR99", "8471.50", []),
        ("2B991", "8457.10", []),
        (None, "8471.50", ["review item_unknown!"]),
    ],
)
def test_a_supercomputer_counts_for_its_entries(eccn: str | None, hs: str, says: list[str]) -> None:
    assert _says("Supercomputer", eccn, hs=hs) == says


@pytest.mark.parametrize("use", ["Data center", "数据中心", "GPU cluster", "HPC"])
def test_what_may_be_one_is_a_question_for_its_entries(use: str) -> None:
    assert _says(use, "4A994") == ["review hint!"]
    assert _says(use) == []


@pytest.mark.parametrize(
    ("use", "says"),
    [
        ("Wafer fab, 7 nm", ["licence_required"]),
        ("Wafer fab at the 16 nm node", ["licence_required"]),
        ("Wafer fab at the 14nm node", ["licence_required"]),
        ("Wafer fab at the 18 nm node", ["review hint!"]),
        ("DRAM wafer fab, 18 nm", ["licence_required"]),
        ("Wafer fab at the 28 nm node", ["note mature"]),
        ("Mature node wafer fab", ["note mature"]),
        ("Chip production of 128 layer NAND", ["licence_required"]),
        ("Chip production of 96-layer NAND", ["note mature"]),
        ("FinFET line", ["licence_required"]),
        ("Wafer fab with 193 nm lasers", ["review hint!"]),
        ("晶圆厂 7纳米", ["licence_required"]),
        ("Halbleiterfertigung", ["review hint!"]),
        ("Chip packaging and test", []),
        ("Potato chip factory", []),
        ("Dairy", []),
    ],
)
def test_what_the_plant_makes_decides_for_any_item(use: str, says: list[str]) -> None:
    assert _says(use) == says


@pytest.mark.parametrize(
    ("eccn", "says"),
    [
        ("3B991", ["licence_required node_unknown"]),
        ("3C992", ["licence_required node_unknown"]),
        ("3E991", ["licence_required node_unknown"]),
        ("3A991", ["review hint!"]),
        ("EAR99", ["review hint!"]),
        (None, ["review item_unknown!"]),
    ],
)
def test_not_knowing_is_enough_for_the_tools(eccn: str | None, says: list[str]) -> None:
    assert _says("Wafer fab", eccn) == says


def test_the_answer_may_say_what_the_plant_makes() -> None:
    assert _says("Wafer fab", "3B991", answers={SLUG: "65 nm"}) == ["note mature"]
    assert _says("Wafer fab", "3B991", answers={SLUG: "5 nm"}) == ["licence_required"]


def test_a_word_of_the_trade_is_asked_of_the_tools_alone() -> None:
    assert _says("Semiconductors", "3B991") == ["review hint!"]
    assert _says("Semiconductors") == []


@pytest.mark.parametrize(
    ("use", "eccn", "says"),
    [
        ("Development of lithography machines", "2A991", ["licence_required"]),
        ("Development of lithography machines", "EAR99", []),
        ("Spare part for a lithography machine", "2A991", ["review hint!"]),
        ("For semiconductor manufacturing equipment", "2A991", ["review hint!"]),
        ("研发光刻机", "2A991", ["licence_required"]),
    ],
)
def test_making_the_equipment_counts_for_the_control_list(use: str, eccn: str, says: list[str]) -> None:
    assert _says(use, eccn) == says


def test_the_trade_of_the_user_says_that_it_makes_equipment() -> None:
    user = {"industry": "maker of wafer inspection equipment"}
    assert _says("Office", "2A991", user=user) == ["licence_required"]


@pytest.mark.parametrize("to", ["CN", "HK", "MO", "VE", "AF"])
def test_macau_and_the_group_count(to: str) -> None:
    assert _says("Wafer fab, 7 nm", to=to) == ["licence_required"]


@pytest.mark.parametrize("to", ["TW", "KR", "DE", "SG", "MY", "KH"])
def test_others_do_not(to: str) -> None:
    assert _says("Wafer fab, 7 nm", to=to) == []


@pytest.mark.parametrize(
    ("day", "to", "use", "eccn", "says"),
    [
        ("2022-10-06", "CN", "Development of lithography machines", "2A991", []),
        ("2022-10-07", "CN", "Development of lithography machines", "2A991", ["licence_required"]),
        ("2022-10-20", "CN", "Wafer fab, 7 nm", "EAR99", []),
        ("2022-10-21", "CN", "Wafer fab, 7 nm", "EAR99", ["licence_required"]),
        ("2023-01-16", "MO", "Wafer fab, 7 nm", "EAR99", []),
        ("2023-01-17", "MO", "Wafer fab, 7 nm", "EAR99", ["licence_required state_unknown!"]),
        ("2023-11-16", "VE", "Wafer fab, 7 nm", "EAR99", []),
        ("2023-11-17", "VE", "Wafer fab, 7 nm", "EAR99", ["licence_required state_unknown!"]),
        ("2023-11-16", "CN", "Wafer fab, 7 nm", "EAR99", ["licence_required"]),
        ("2023-11-17", "CN", "Wafer fab, 7 nm", "EAR99", ["licence_required state_unknown!"]),
        ("2023-11-17", "DE", "Wafer fab, 7 nm", "EAR99", []),
    ],
)
def test_the_law_of_the_day_counts(day: str, to: str, use: str, eccn: str, says: list[str]) -> None:
    assert _says(use, eccn, to, day=day) == says


def test_the_structures_stand_in_the_finding() -> None:
    (finding,) = asked(SLUG, "CN", end_use="Wafer fab, 7 nm")
    assert finding.facts["node"] == "7 nm"


@pytest.mark.parametrize(
    ("numbers", "standing"),
    [
        (("3B001", "4A003"), Standing.YES),
        (("4A003", "5A992"), Standing.NO),
        (("3A001", "3A991"), Standing.NO),
        (("EAR99",), Standing.NO),
        ((), Standing.UNKNOWN),
    ],
)
def test_one_number_of_category_3_beside_another_is_enough(
    numbers: tuple[str, ...], standing: Standing
) -> None:
    first = numbers[0] if numbers else None
    more = {"us": numbers[1]} if len(numbers) > 1 else {}
    assert is_category_3(Goods(description="A thing", eccn=first, control_numbers=more)) is standing
