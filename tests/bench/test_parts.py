from __future__ import annotations

import pytest
from bench.parts import main


def test_both_bars_are_met_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "2"]) == 0
    assert "(bar 97%)" in capsys.readouterr().out
