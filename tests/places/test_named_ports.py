"""Which words name a listed port, and which its town alone."""

from __future__ import annotations

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.places.named_ports import Named, named_port

PORTS = {port.slug: port for port in load_law().eu_833.ports}


@pytest.mark.parametrize(
    ("slug", "text", "country", "named"),
    [
        ("novorossiysk", "RUNVS", "RU", Named.PORT),
        ("novorossiysk", "RU NVS", "RU", Named.PORT),
        ("novorossiysk", "Novorossiysk (RUNVS)", "RU", Named.PORT),
        ("novorossiysk", "Port Novorossiysk", None, Named.PORT),
        ("novorossiysk", "Hafen Noworossijsk", None, Named.PORT),
        ("novorossiysk", "морской порт Новороссийск", "RU", Named.PORT),
        ("novorossiysk", "Novorossiysk", None, Named.TOWN),
        ("novorossiysk", "Novorossiysk, Russia", "RU", Named.TOWN),
        ("novorossiysk", "ul. Mira 3 Novorossiysk", "RU", Named.NO),
        ("novorossiysk", "Novorossiysk, Ukraine", "UA", Named.NO),
        ("novorossiysk", "Novorossiysk airport", "RU", Named.NO),
        ("vnukovo", "Vnukovo", None, Named.PORT),
        ("zhukovsky", "Zhukovsky", None, Named.TOWN),
        ("zhukovsky", "Zhukovsky airport", None, Named.PORT),
        ("karimun", "Karimun oil terminal, Indonesia", "ID", Named.PORT),
        ("karimun", "Karimun", None, Named.TOWN),
        ("tuapse", "Taganrog", "RU", Named.NO),
    ],
)
def test_the_port_its_town_or_neither(slug: str, text: str, country: str | None, named: Named) -> None:
    assert named_port(text, country, PORTS[slug]) is named
