"""Listed names in their own scripts, as the bench reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.native_names import entries, script


def test_scripts() -> None:
    assert [
        script(text) for text in ("Ivan", "Иван Ivan Иванов", "ابو", "王 Wang 小明", "김", "עברית", "123")
    ] == [
        "Latin",
        "Cyrillic",
        "Arabic",
        "Latin",
        "Hangul",
        "Hebrew",
        "other",
    ]


@pytest.mark.real
def test_latin_and_native_names_are_kept_apart(shared: Path) -> None:
    found = entries(shared)
    assert {script(name) for entry in found for name in entry.native} >= {"Cyrillic", "Arabic", "Han"}
    assert all(script(name) in ("Latin", "other") for entry in found for name in entry.latin)
    assert sum(len(entry.native) for entry in found if entry.person) > 3000
