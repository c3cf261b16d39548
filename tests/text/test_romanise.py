"""Romanisation."""

from __future__ import annotations

from hypothesis import given

from strategies import any_text
from tidewaiter.text.romanise import romanise, word_forms


def test_customary_forms() -> None:
    assert [romanise(word) for word in ("Щукин", "Müller", "ışık", "İzmir", "Łódź", "Київ", "Ђоковић")] == [
        "shchukin",
        "muller",
        "isik",
        "izmir",
        "lodz",
        "kiyiv",
        "djokovic",
    ]


def test_other_forms() -> None:
    assert word_forms("Müller") == ("muller", "mueller")
    assert word_forms("Григорій")[:2] == ("grigoriy", "hrihoriy")
    assert word_forms("plain") == ("plain",)


@given(any_text)
def test_idempotent(text: str) -> None:
    assert romanise(romanise(text)) == romanise(text)
    assert all(form == romanise(form) for form in word_forms(text))
