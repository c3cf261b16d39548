"""`screen --explain` shows how a licence requirement was found, step by step with its sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

ORDER = """
reference: T-1
date: 2026-08-01
exporter: {name: Prairie Motion Inc, country: US}
parties: [{role: buyer, name: Buyer Example, country: HK}, {role: end_user, name: User Example, country: HK}]
goods: [{description: A converter, eccn: 9A619.x, origin: US, quantity: 2}]
destination: HK
end_use: Spare parts for packing machines of type EX-1
"""


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Step 1: 9A619.x is of entry 9A619", "is treated as China since 2020-12-23", "arms embargo"]),
        ("de", ["Schritt 1: 9A619.x gehört zu Eintrag 9A619", "wie China behandelt", "Waffenembargo"]),
    ],
)
def test_the_steps_are_shown_where_they_are_asked_for(
    lang: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(ORDER, encoding="utf-8")
    assert run(["screen", "--starter", "--explain", "--lang", lang, str(order)]) == 2
    shown = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert [word for word in words if word not in shown] == []
    assert run(["screen", "--starter", "--lang", lang, str(order)]) == 2
    assert words[0] not in re.sub(r"\s+", " ", capsys.readouterr().out)
