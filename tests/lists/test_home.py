from __future__ import annotations

from pathlib import Path

import pytest

from tidewaiter.lists.home import home_folder


def test_the_variable_names_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TIDEWAITER_HOME", str(tmp_path / "lists"))
    assert home_folder() == tmp_path / "lists"


def test_a_relative_home_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIDEWAITER_HOME", "here")
    assert home_folder() == tmp_path / "here"


@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_it_the_platform_says_where(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    if value is None:
        monkeypatch.delenv("TIDEWAITER_HOME", raising=False)
    else:
        monkeypatch.setenv("TIDEWAITER_HOME", value)
    assert home_folder().is_absolute()
    assert home_folder().name == "tidewaiter"
