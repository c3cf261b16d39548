from __future__ import annotations

import pytest

from rules.papers import found_by
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.state_firm_form import SLUG


@pytest.mark.parametrize(
    "name", ["FGUP Example", "ФГУП «Пример»", "OAO NPO Example", "АО «НПО Пример»", "RAO UES of Example"]
)
def test_forms_of_state_firms_are_told(name: str) -> None:
    assert found_by(SLUG, asked_of({"name": name}))[0].level is Level.NOTE


@pytest.mark.parametrize(
    "name", ["Example NPO", "GK Software Example", "RAO Consulting Example", "NPO for School Meals"]
)
def test_the_letters_alone_are_silent_elsewhere(name: str) -> None:
    assert found_by(SLUG, asked_of({"name": name}, to="NL")) == ()


def test_the_letters_count_in_russia() -> None:
    assert len(found_by(SLUG, asked_of({"name": "NPO Example"}, to="RU"))) == 2
