"""Romanisation."""

from __future__ import annotations

from hypothesis import given

from strategies import any_text
from tidewaiter.text.romanise import romanise, variants


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


def test_variants() -> None:
    assert variants("Müller") == ("mueller",)
    assert variants("Григорій") == ("hrihoriy",)
    assert variants("يوسف") == ("ysf",)
    assert variants("plain") == ()


@given(any_text)
def test_idempotent(text: str) -> None:
    assert romanise(romanise(text)) == romanise(text)
    assert all(form == romanise(form) for form in variants(text))
