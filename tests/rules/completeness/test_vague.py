from __future__ import annotations

import pytest

from tidewaiter.rules.completeness.vague import is_no_number, is_vague


@pytest.mark.parametrize(
    "text",
    [
        "various",
        "Various customers",
        "STOCK",
        "for stock",
        "tbd",
        "T.B.D.",
        "n/a",
        "N.A.",
        "unknown",
        "The end user",
        "???",
        "-",
        "",
        "Lager",
        "verschiedene Kunden",
        "unbekannt",
        "divers",
        "à définir",
        "неизвестно",
        "на склад",
        "çeşitli",
        "STOK",
        "BİLİNMİYOR",
        "as per order",
    ],
)
def test_words_that_say_nothing(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize(
    "text",
    [
        "stock-keeping robots",
        "Various Metals Ltd",
        "Repair of machining centre 500-1187",
        "Unknown Worlds Entertainment Inc",
        "Testing of ventilators",
        "Lagertechnik Muster GmbH",
        "Export GmbH",
        "医疗设备",
    ],
)
def test_words_that_say_something(text: str) -> None:
    assert not is_vague(text)


@pytest.mark.parametrize(("text", "none"), [("3A001", False), ("5A002.a and 5D002", False), ("", False)])
def test_a_number_is_not_the_word_that_there_is_none(text: str, none: bool) -> None:
    assert is_no_number(text) is none


@pytest.mark.parametrize(
    "text",
    [
        "EAR99",
        "ear 99",
        "EAR-99",
        "NLR",
        "no",
        "not controlled",
        "Not listed",
        "nicht gelistet",
        "nicht erfasst",
        "kein",
        "keine",
    ],
)
def test_a_text_says_that_no_list_has_a_number(text: str) -> None:
    assert is_no_number(text)
    assert is_no_number(f" {text} ")
