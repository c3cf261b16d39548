from collections.abc import Iterator
from pathlib import Path

import pytest

import tidewaiter.refdata.fingerprint as module
from tidewaiter.refdata.fingerprint import fingerprint


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    (tmp_path / "text" / "__pycache__").mkdir(parents=True)
    (tmp_path / "text" / "names.py").write_text("1")
    (tmp_path / "text" / "__pycache__" / "names.pyc").write_text("compiled")
    monkeypatch.setattr(module, "files", lambda _package: tmp_path)
    fingerprint.cache_clear()
    yield tmp_path
    fingerprint.cache_clear()


def changed(before: str) -> bool:
    fingerprint.cache_clear()
    return fingerprint("text") != before


def test_any_change_of_a_source_changes_it(package: Path) -> None:
    before = fingerprint("text")
    assert not changed(before)
    (package / "text" / "names.py").write_text("2")
    assert changed(before)


def test_a_file_that_is_new_or_renamed_changes_it(package: Path) -> None:
    before = fingerprint("text")
    (package / "text" / "names.py").rename(package / "text" / "words.py")
    assert changed(before)


def test_what_is_compiled_does_not_count(package: Path) -> None:
    before = fingerprint("text")
    (package / "text" / "_kernel.cpython-311.so").write_bytes(b"\x7fELF")
    (package / "text" / "__pycache__" / "names.pyc").write_text("compiled anew")
    assert not changed(before)


def test_a_folder_that_is_not_there_is_an_error(package: Path) -> None:
    (package / "text" / "names.py").unlink()
    fingerprint.cache_clear()
    with pytest.raises(FileNotFoundError, match="text"):
        fingerprint("text")
