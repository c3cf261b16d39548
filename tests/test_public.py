from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

import tidewaiter

PUBLIC = [
    "Decision",
    "Goods",
    "Match",
    "Party",
    "Screener",
    "Shipment",
    "__version__",
    "compare",
    "match",
    "screen",
]


def test_all_is_the_public_dozen() -> None:
    assert tidewaiter.__all__ == PUBLIC
    assert set(PUBLIC) <= set(dir(tidewaiter))


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_can_be_loaded(name: str) -> None:
    found = getattr(tidewaiter, name)
    assert found is getattr(tidewaiter, name)
    if name != "__version__":
        assert found.__doc__
        assert found.__name__ == name


def test_the_version_is_that_of_the_installed_package() -> None:
    assert tidewaiter.__version__ == version("tidewaiter")


def test_another_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing_of_that_name'"):
        _ = tidewaiter.nothing_of_that_name


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = (
        "import sys; before = set(sys.modules); import tidewaiter; print(*sorted(set(sys.modules) - before))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(shown.stdout.split())
    assert {name for name in loaded if name.startswith("tidewaiter")} == {"tidewaiter"}
    assert not {name.partition(".")[0] for name in loaded} & {
        "msgspec", "numpy", "lxml", "rapidfuzz", "babel", "httpx", "typer", "rich", "yaml",
    }  # fmt: skip
