"""Names as lists write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.names import listed_name, script_of, split_name, without_tail
from tidewaiter.model.words import EntityKind, NameKind


def test_a_persons_name_stands_in_written_order_with_its_parts() -> None:
    alias = listed_name("DOE ROE, Ivan  Petrovich", EntityKind.PERSON)
    assert (alias.name, alias.family, alias.given) == ("Ivan Petrovich DOE ROE", "DOE ROE", "Ivan Petrovich")


def test_only_the_first_comma_parts_a_name() -> None:
    assert listed_name("DOE, Ivan, Jr.", EntityKind.PERSON).name == "Ivan, Jr. DOE"


@pytest.mark.parametrize("kind", [kind for kind in EntityKind if kind is not EntityKind.PERSON])
def test_commas_of_all_others_belong_to_the_name(kind: EntityKind) -> None:
    alias = listed_name("Example Trading Co., Ltd.", kind)
    assert (alias.name, alias.family) == ("Example Trading Co., Ltd.", None)


@pytest.mark.parametrize("name", ["DOE", "DOE,", ", Ivan", ","])
def test_a_name_without_two_parts_stays_whole(name: str) -> None:
    assert listed_name(name, EntityKind.PERSON).name == name


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Example", None),
        ("Beyoğlu Çelik", None),
        ("ООО «Пример»", "Cyrl"),
        ("صنایع", "Arab"),
        ("示例有限公司", "Hani"),
        ("", None),
    ],
)
def test_scripts(name: str, script: str | None) -> None:
    assert script_of(name) == script


@pytest.mark.parametrize(
    ("written", "main", "others"),
    [
        ("Example OOO (f.k.a., Muster OOO)", "Example OOO", (("Muster OOO", NameKind.FORMER),)),
        ("EXAMPLE (AKA: MUSTER)", "EXAMPLE", (("MUSTER", NameKind.ALIAS),)),
        ("Anna (A.K.A. Berta Doe) Roe", "Anna Roe", (("Berta Doe", NameKind.ALIAS),)),
        ("ANNA DOE -AKA- BERTA DOE", "ANNA DOE", (("BERTA DOE", NameKind.ALIAS),)),
        ("ANNA DOE- AKA- BERTA DOE", "ANNA DOE", (("BERTA DOE", NameKind.ALIAS),)),
        ("Example Ltd., a.k.a. Muster Ltd. (Shenzhen)", "Example Ltd.", (("Muster Ltd. (Shenzhen)", NameKind.ALIAS),)),
        ("Example [aka One, aka Two]", "Example", (("One", NameKind.ALIAS), ("Two", NameKind.ALIAS))),
        ("EXAMPLE AIR D/B/A E7 AIR", "EXAMPLE AIR", (("E7 AIR", NameKind.ALIAS),)),
    ],
)  # fmt: skip
def test_names_inside_names(written: str, main: str, others: tuple[tuple[str, NameKind], ...]) -> None:
    assert split_name(written) == (main, others)


@pytest.mark.parametrize(
    "name", ["AKA INTEGRAL SERVICES", "MAZAKA TRADING", "AL-AKARI, Doe", "Baraka Association"]
)
def test_letters_that_only_look_so_part_nothing(name: str) -> None:
    assert split_name(name) == (name, ())


@given(st.text(max_size=60))
def test_splitting_never_leaves_an_empty_name(name: str) -> None:
    main, others = split_name(name)
    assert main or not name.strip(" ,;-") or main == name
    assert all(other for other, _ in others)


def test_the_formula_of_successors_is_no_part_of_the_name() -> None:
    tail = "and any successor, sub-unit, or subsidiary thereof"
    assert without_tail(f"Example Co.; {tail}") == ("Example Co.", tail)
    assert without_tail("Example Co., and its sub-units and successors")[0] == "Example Co."
    assert without_tail("Example Co.") == ("Example Co.", None)
