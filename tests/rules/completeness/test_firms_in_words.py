"""Firms that running text calls by the adjective of a country: with a word for a firm or site they are heard, else never."""

from __future__ import annotations

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.rules.completeness.firms_in_words import firms_in


def _heard(text: str) -> list[tuple[str, str, bool]]:
    return [(found.place, found.words, found.denied) for found in firms_in(text, load_law())]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("IT-Beratung für die russische Muttergesellschaft", "RU", "russische Muttergesellschaft"),
        ("our Iranian subsidiary", "IR", "Iranian subsidiary"),
        ("weißrussischer Kunde", "BY", "weißrussischer Kunde"),
        ("Russian end user", "RU", "Russian end user"),
        ("the Russian state-owned customer", "RU", "Russian state-owned customer"),
        ("North Korean branch", "KP", "North Korean branch"),
        ("Büro im syrischen Werk", "SY", "syrischen Werk"),
        ("pour la filiale russe", "RU", "filiale russe"),
    ],
)
def test_a_firm_is_heard(text: str, place: str, words: str) -> None:
    assert _heard(text) == [(place, words, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Russian-language manual for customers",
        "Russian customer service hotline",
        "Kunde russischer Herkunft",
        "a Russian-born engineer of the customer",
        "Iranian carpets, customer 12",
        "Russian plant extract",
        "russische Mutter",
        "Russian",
    ],
)
def test_an_adjective_alone_is_no_firm(text: str) -> None:
    assert _heard(text) == []


def test_a_clause_that_denies_is_told_as_such() -> None:
    assert _heard("keine Lieferung an russische Kunden") == [("RU", "russische Kunden", True)]
