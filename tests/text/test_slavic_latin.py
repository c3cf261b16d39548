"""Russian firms in Latin letters against their English names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firms import is_hit
from tidewaiter.text.slavic_latin import latin_adjective


@pytest.mark.parametrize(
    ("asked", "listed", "wanted"),
    [
        ("Moskovskiy mashinostroitelnyy zavod Vydumka", "Moscow Machine Building Plant Vydumka", True),
        ("OAO Moskovskii radiotekhnicheskii zavod Vydumka", "Moscow Radio Engineering Plant Vydumka", True),
        ("Opytno-konstruktorskoye byuro Vydumka", "Vydumka Design Bureau", True),
        ("Nauchno-proizvodstvennoye obyedineniye Vydumka", "Scientific Production Association Vydumka", True),
        ("Moskovskiy mashinostroitelnyy zavod Vydumka", "Moscow Machine Building Plant Primerka", False),
        ("Moskovskiy radiotekhnicheskiy zavod", "Minsk Radio Engineering Plant", False),
    ],
)  # fmt: skip
def test_latin_spellings_of_russian_firms(asked: str, listed: str, wanted: bool) -> None:
    assert is_hit(asked, listed) is wanted


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=24))
def test_few_forms_of_any_token(token: str) -> None:
    assert len(latin_adjective(token)) <= 3
