"""What a line is a part of, and whether it is a fastener or the like."""

from __future__ import annotations

import pytest

from tidewaiter.goods.parts import Parent, parents, small_part
from tidewaiter.law.load import load_law
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing

WORDS = load_law().words("us_small_parts")


@pytest.mark.parametrize(
    "description",
    [
        *("screw", "bolt", "nut", "nut plate", "stud", "insert", "clip", "rivet", "pin"),
        *("washer", "spacer", "insulator", "grommet", "bushing", "spring", "wire", "solder"),
        *("Bolts M6x20, DIN 933", "hexagon head bolt for aircraft engine", "Set of bolts", "bushing kit"),
        *(
            "Screws and washers",
            "stainless steel washer (DIN 125)",
            "cotter pin",
            "valve spring",
            "copper wire",
        ),
        *("Zylinderkopfschraube M6 für Flugmotor", "Unterlegscheibe", "Federring"),
    ],
)
def test_small_parts_are_known_by_their_name(description: str) -> None:
    assert small_part(Goods(description=description), WORDS) is Standing.YES


@pytest.mark.parametrize(
    "description", ["piston pin", "connector clip", "carbide insert", "wire harness pin"]
)
def test_a_word_that_may_mean_something_else_is_a_question(description: str) -> None:
    assert small_part(Goods(description=description), WORDS) is Standing.UNKNOWN


@pytest.mark.parametrize(
    "description",
    [
        "Carburettor",
        "bolt cutter",
        "spring-loaded valve",
        "wire harness",
        "gasket and bolt kit",
        "",
        "pump with bolts",
    ],
)
def test_other_things_are_none(description: str) -> None:
    assert small_part(Goods(description=description), WORDS) is Standing.NO


def _parents(**line: str) -> tuple[Parent, ...]:
    goods = Goods(**line)  # type: ignore[arg-type]
    return parents(goods, (goods,))


@pytest.mark.parametrize(
    ("description", "text", "codes", "stated"),
    [
        ("Carburettor designed for engine 8407.10", "engine 8407.10", ("840710",), True),
        ("Carburettor specially designed for engine (840710)", "engine (840710)", ("840710",), True),
        ("Vergaser, entwickelt für Flugmotor HS 84071000", "flugmotor hs 84071000", ("84071000",), True),
        ("Carburettor for engine HS 8407", "engine hs 8407", ("8407",), False),
        ("Gasket to fit pump type 8413", "pump type 8413", (), False),
    ],
)
def test_the_description_says_what_a_thing_is_for(
    description: str, text: str, codes: tuple[str, ...], stated: bool
) -> None:
    assert _parents(description=description) == (Parent(text=text, codes=codes, stated=stated),)


def test_the_field_says_that_it_is_a_part() -> None:
    assert _parents(part_of="aircraft piston engine, 8407.10.00") == (
        Parent(text="aircraft piston engine, 8407.10.00", codes=("84071000",), stated=True),
    )
    assert _parents(description="Carburettor") == ()


@pytest.mark.parametrize("part_of", ["line 2", "EX-400", "Engine EX-400 of this order", "Aircraft engine"])
def test_the_field_may_speak_of_another_line(part_of: str) -> None:
    engine = Goods(description="Aircraft engine", part_number="EX-400", hs="8407.10")
    mine = Goods(description="Carburettor", part_of=part_of)
    assert parents(mine, (mine, engine))[0].codes == ("840710",)


def test_a_number_that_is_no_customs_code_is_none() -> None:
    assert _parents(description="Gasket for pump HS 7799")[0].codes == ()
    assert _parents(description="Filter for model 2024")[0].codes == ()
