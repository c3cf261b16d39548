"""What a goods line is, as several rules ask it."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.model.card import Citation
from tidewaiter.model.goods import Goods
from tidewaiter.rules.export.lines import (
    goods_facts,
    is_food_or_medicine,
    on_control_list,
    place_facts,
    source_facts,
)


@pytest.mark.parametrize(
    ("eccn", "hs", "is_food"),
    [
        ("EAR99", "3004.90", True),
        ("EAR99", "0201.10", True),
        ("EAR99", "8542.31", False),
        ("EAR99", None, False),
        # A number of the Control List, or none at all: the customs code alone makes no food or medicine of it.
        ("1C351", "3002.49", False),
        ("1C991", "3004.90", False),
        (None, "3004.90", False),
        (" ", "3004.90", False),
    ],
)
def test_food_or_medicine_is_ear99_and_of_their_codes(
    eccn: str | None, hs: str | None, is_food: bool
) -> None:
    assert is_food_or_medicine(Goods(description="A thing", eccn=eccn, hs=hs), LAW) is is_food


@pytest.mark.parametrize(
    ("eccn", "standing"),
    [("EAR99", "no"), ("ear 99", "no"), ("3A001.a.2", "yes"), ("", "unknown"), (None, "unknown")],
)
def test_a_line_is_on_the_control_list_by_its_number(eccn: str | None, standing: str) -> None:
    assert on_control_list(Goods(description="A thing", eccn=eccn)).value == standing


def test_a_place_is_named_in_both_languages() -> None:
    assert place_facts("DE") == {"place": "DE", "place_en": "Germany", "place_de": "Deutschland"}


def test_a_line_is_named_by_its_words_or_its_part_number() -> None:
    named = [
        goods_facts(shipped("2026-08-01", home="US", to="DE", line=line), 0)["goods"]
        for line in (
            {"description": "A jaw", "part_number": "EX-1"},
            {"description": "", "part_number": "EX-1"},
        )
    ]
    assert named == ["A jaw", "EX-1"]


@pytest.mark.parametrize(
    ("instrument", "german"),
    [
        ("Regulation (EC) No 428/2009", "Verordnung (EG) Nr. 428/2009"),
        ("Regulation (EU) 2021/821", "Verordnung (EU) 2021/821"),
        ("15 CFR 746.8", "15 CFR 746.8"),
    ],
)
def test_an_act_of_the_union_has_its_german_name(instrument: str, german: str) -> None:
    act = Citation(instrument=instrument, link="https://example.org/act", verified=True)
    assert source_facts(act) == {"source": instrument, "source_de": german}
