from __future__ import annotations

import re
from pathlib import Path

import pytest

from tidewaiter.cli.main import run


def test_the_demo_screens_every_example_on_the_starter_list_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo"]) == 0
    shown = capsys.readouterr().out
    orders = Path(__file__).parents[2] / "examples" / "orders"
    assert len(list(orders.glob("*.yaml"))) >= 12
    for order in orders.glob("*.yaml"):
        assert f"\n{order.stem} " in shown
    assert "NOT AN OFFICIAL LIST" in shown
    assert max(map(len, shown.splitlines())) <= 100
    assert list(home.iterdir()) == []


def test_the_demo_in_german_has_no_english_column_and_german_numbers(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["demo", "--lang", "de"]) == 0
    shown = capsys.readouterr().out
    first = shown.splitlines()[0].split()
    assert first == ["Beispiel", "Ergebnis", "vollständig", "erster", "Grund"]
    assert not re.search(r"^\S+ +\S.*  no  ", shown, flags=re.MULTILINE)
    assert "Menge 1.200, 168.000,00 USD" in shown
