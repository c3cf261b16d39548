"""The names of countries on file are those of the babel that they say they are from."""

from __future__ import annotations

import runpy
from importlib.resources import files
from pathlib import Path

import babel
import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "derive_country_names.py"


def test_the_files_are_what_the_script_writes() -> None:
    derived: dict[str, str] = runpy.run_path(str(SCRIPT))["files"]()
    folder = files("tidewaiter") / "data" / "refdata"
    for name, text in derived.items():
        held = (folder / name).read_text(encoding="utf-8")
        if f"babel {babel.__version__}." not in held:
            pytest.skip(f"{name} was derived from another babel than {babel.__version__}")
        assert held == text
