from __future__ import annotations

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
