from __future__ import annotations

import pytest

from tidewaiter.rules.completeness.vague import is_vague


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
