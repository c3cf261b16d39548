"""What only some papers put around a firm's name, left out on either side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firms import is_hit
from tidewaiter.text.shorter_names import shorter_names


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("НПО «Выдумка» им. А.Н. Примерова", "NPO Vydumka"),
        ("Научно-производственное объединение «Выдумка» имени А.Н. Примерова", "NPO Vydumka JSC"),
        ("НПО «Выдумка»", "NPO ‘Vydumka’ named after A.N. Primerov"),
        ("ААТ «Выдумка» - кіруючая кампанія холдынгу «Сістэмы»", "Vydumka JSC"),
        ("ОАО «Выдумка» — управляющая компания холдинга «Системы»", "Vydumka JSC"),
        ('Автономная некоммерческая организация "Центр развития «Выдумка»"', "Vydumka Development Center"),
        ("Российский выдумочный банк - Росвыдумбанк", "Rosvydumbank"),
        ("АО «НПП «Выдумка»", "SPE Vydumka JSC"),
        ("НВП «Вигадка»", "Research and Production Enterprise Vyhadka"),
    ],
)  # fmt: skip
def test_what_some_papers_leave_out(asked: str, listed: str) -> None:
    assert is_hit(asked, listed)


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Завод имени А.Б. Выдумкина", "Plant"),
        ("Завод имени А.Б. Выдумкина", "Plant named after C.D. Primerov"),
        ("НПО «Выдумка» им. А.Н. Примерова", "NPO Zrazok named after A.N. Primerov"),
        ("ОАО «Выдумка» - управляющая компания холдинга «Системы»", "Holding Company Systems"),
        ('Общественная организация "Союз ветеранов"', "Union of Builders"),
        ("АО «НПП «Выдумка»", "SPE Zrazok JSC"),
    ],
)  # fmt: skip
def test_what_is_left_is_compared_in_full(asked: str, listed: str) -> None:
    assert not is_hit(asked, listed)


def test_a_plain_name_has_no_shorter_one() -> None:
    assert shorter_names("Example Management Ltd") == ()
    assert shorter_names("Plant named after Example") == ()
    assert shorter_names("Завод «Выдумка»") == ()
    assert shorter_names('Plant "Example" named after I. Sample') == ('Plant "Example"',)


@given(st.text(alphabet="Завод«»\"'имени.- управляющая компания организация named after", max_size=80))
def test_shorter_names_are_parts_of_the_name(name: str) -> None:
    assert all(one in name and len(one) < len(name) for one in shorter_names(name))
