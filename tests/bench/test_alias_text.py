"""Aliases that a list publishes in one line, cut as its writers meant them."""

from __future__ import annotations

import pytest
from bench.alias_text import aliases_in, is_legal_form


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Завод «Пример» or АО «ЗП»", ("Завод «Пример»", "АО «ЗП»")),
        ("Общество «Друзья армии, авиации и флота»", ("Общество «Друзья армии, авиации и флота»",)),
        ('АО "Завод "Пример, другое", ПЗ', ('АО "Завод "Пример, другое"', "ПЗ")),
        ("Пример Инвест, ООО; Example Invest, LLC", ("Пример Инвест, ООО", "Example Invest, LLC")),
        ("ОАО, Пример", ("ОАО, Пример",)),
        ("Example, EXM, Завод Пример", ("Example", "EXM", "Завод Пример")),
        ("Министерство науки, спорта и туризма", ("Министерство науки, спорта и туризма",)),
        ("Завод\n«Пример»\nимени И.И. Иванова", ("Завод «Пример» имени И.И. Иванова",)),
        ("Belarussian: Завод А, Russian: Завод Б", ("Завод А", "Завод Б")),
        ("Завод А and Завод Б", ("Завод А", "Завод Б")),
        ("Example and Sons; Институт (центр, бюро)", ("Example and Sons", "Институт (центр, бюро)")),
    ],
)
def test_aliases_in_one_line(text: str, names: tuple[str, ...]) -> None:
    assert aliases_in(text) == names


def test_only_a_bare_legal_form_names_nobody() -> None:
    assert all(
        map(is_legal_form, ("АО", "Акционерное общество", "Общество с ограниченной ответственностью (ООО)"))
    )
    assert not any(map(is_legal_form, ("АО «Пример»", "МТС", "ТАСС", "информационное агентство", "()", "")))
