"""The tables on file are what follows from the others today."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from tidewaiter.refdata import derived

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "derive_word_tables.py"
WRITE = "import runpy, sys; sys.stdout.buffer.write(runpy.run_path(sys.argv[1])['content']())"


def held() -> bytes:
    return (files("tidewaiter") / "data" / "refdata" / derived.FILE).read_bytes()


def test_the_file_is_what_the_script_writes() -> None:
    """In a process of its own, since what is derived stays in use in it; twice, since sets are ordered by chance."""
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", WRITE, str(SCRIPT)],
            env={"PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            check=True,
        )
        assert done.stdout == held(), f"python {SCRIPT.relative_to(ROOT)} writes it anew"


def test_every_table_that_is_asked_for_is_there_and_no_other() -> None:
    sources = "\n".join(path.read_text() for path in (ROOT / "src/tidewaiter").glob("*/*.py"))
    asked = set(re.findall(r'\bderived\(\s*"(\w+)"', sources))
    assert set(msgspec.msgpack.decode(held(), type=dict[str, msgspec.Raw])) == asked


def test_what_is_not_there_is_derived(monkeypatch: pytest.MonkeyPatch) -> None:
    assert derived.derived("not there", list[str], lambda: ["a"]) == ["a"]
    assert "gmbh" not in derived.derived("business_words", dict[str, str], dict)
    monkeypatch.setattr(derived, "_kept", dict)
    assert derived.derived("business_words", dict[str, str], lambda: {"a": "b"}) == {"a": "b"}


def test_sets_are_kept_in_order() -> None:
    assert derived.packed({"a": frozenset({"c", "b"})}) == derived.packed({"a": ["b", "c"]})
