"""Ports in running text: a barred port is heard by its name beside a word for a port, by its code, and never by its town alone."""

from __future__ import annotations

import datetime

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.rules.completeness.ports_in_words import ports_in

DAY = datetime.date(2026, 11, 20)


def _heard(text: str, day: datetime.date = DAY) -> list[str]:
    return [port.place for port, _ in ports_in(text, load_law(), day)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Umschlag im Hafen Astrachan", "port_astrakhan"),
        ("Umschlaghafen: Astrachan", "port_astrakhan"),
        ("Astrakhan commercial sea port", "port_astrakhan"),
        ("порт Астрахани", "port_astrakhan"),
        ("Новороссийский морской порт", "port_novorossiysk"),
        ("transhipment RUASF", "port_astrakhan"),
        ("Fähre nach Machatschkala", "port_makhachkala"),
        ("Löschhafen ist Tuapse", "port_tuapse"),
        ("airport VKO", "port_vnukovo"),
        ("via Wnukowo", "port_vnukovo"),
        ("Flughafen Perm", "port_perm"),
        ("Port Bandar Anzali", "port_IRBAZ"),
        ("Bandar-e Anzali", "port_IRBAZ"),
        ("Port Amirabad", "port_IRAMD"),
        ("port of Amirabad", "port_IRAMD"),
        ("discharge at IRAMD", "port_IRAMD"),
        ("Hafen Nouschahr oder Nowshahr port", "port_IRNSH"),
    ],
)
def test_a_barred_port_is_heard(text: str, place: str) -> None:
    assert place in _heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kunde in Astrachan",
        "Lager Makhachkala",
        "Amirabad",
        "Port of Hamburg, Kunde in Astrachan",
        "Port of Odesa. Astrakhan",
        "Flughafen Astrachan",
        "Primorsky district, port of Odesa",
        "permanent magnet, perm. use, airport Frankfurt",
        "VKO 12",
        "USB port",
        "",
    ],
)
def test_a_town_or_another_port_is_not(text: str) -> None:
    assert _heard(text) == []


def test_nothing_is_heard_before_a_ban() -> None:
    assert _heard("Hafen Astrachan, Port Amirabad", datetime.date(2024, 11, 17)) == []
    assert _heard("Hafen Astrachan, Port Amirabad", datetime.date(2024, 11, 18)) == ["port_IRAMD"]
