"""Orders on disk, and one line of stdin after another."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

EXAMPLES = Path(__file__).parents[2] / "src" / "tidewaiter" / "data" / "examples" / "orders"


@pytest.fixture
def example() -> Callable[[str], str]:
    """The path of an example order, by its name without the ending."""
    return lambda name: str(EXAMPLES / f"{name}.yaml")


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on stdin."""
    return lambda content: monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))
