from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from lists.fake_list import content, fake_source, written
from tidewaiter.errors import InputError, SourceError
from tidewaiter.lists.incoming import collect, digest_of
from tidewaiter.lists.reader import file_of, optional_file_of

ONE = fake_source()
SEVERAL = fake_source(several=True)


def filled(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(name.encode())
    return [folder / name for name in names]


def test_a_list_of_one_file_takes_it_under_any_name(tmp_path: Path) -> None:
    (file,) = collect(ONE, [written(tmp_path)])
    assert (file.role, file.content) == ("list.txt", content())


def test_files_are_known_by_name_in_any_order(tmp_path: Path) -> None:
    paths = filled(tmp_path / "set", "more_2026.txt", "LIST.TXT")
    files = collect(SEVERAL, paths)
    assert [file.role for file in files] == ["list.txt", "more.txt"]
    assert file_of(files, "more.txt").name == "more_2026.txt"
    assert optional_file_of(files, "names.txt") is None


def test_one_folder_may_hold_the_set_beside_other_things(tmp_path: Path) -> None:
    filled(tmp_path / "set", "list.txt", "more.txt", "names.txt", "notes.pdf")
    assert [file.role for file in collect(SEVERAL, [tmp_path / "set"])] == [
        "list.txt",
        "more.txt",
        "names.txt",
    ]


def test_the_digest_of_one_file_is_what_sha256sum_says(tmp_path: Path) -> None:
    assert digest_of(collect(ONE, [written(tmp_path)])) == hashlib.sha256(content()).hexdigest()


def test_the_digest_does_not_depend_on_names_or_order_but_on_every_byte(tmp_path: Path) -> None:
    first = digest_of(collect(SEVERAL, filled(tmp_path / "a", "list.txt", "more.txt")))
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "more_2.txt").write_bytes(b"more.txt")
    (tmp_path / "b" / "list.txt").write_bytes(b"list.txt")
    again = digest_of(collect(SEVERAL, [tmp_path / "b" / "more_2.txt", tmp_path / "b" / "list.txt"]))
    (tmp_path / "b" / "more_2.txt").write_bytes(b"list.txt")
    (tmp_path / "b" / "list.txt").write_bytes(b"more.txt")
    swapped = digest_of(collect(SEVERAL, [tmp_path / "b"]))
    assert first == again != swapped


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (("list.txt",), "also needs more.txt"),
        (("list.txt", "more.txt", "more_2.txt"), "both taken for more.txt"),
        (("list.txt", "other.txt"), "does not say which file"),
    ],
)
def test_a_set_that_is_not_whole_is_refused(tmp_path: Path, names: tuple[str, ...], says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        collect(SEVERAL, filled(tmp_path / "set", *names))
    assert "more.txt" in str(caught.value)


def test_a_folder_where_one_file_is_expected_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="this is a folder, and one file is expected") as caught:
        collect(ONE, [tmp_path])
    assert caught.value.file == str(tmp_path)


def test_a_folder_without_the_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="none of the files"):
        collect(SEVERAL, [tmp_path])


def test_a_folder_in_place_of_one_of_the_set_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.txt").mkdir()
    with pytest.raises(SourceError, match="this is a folder"):
        collect(SEVERAL, [tmp_path / "list.txt", *filled(tmp_path, "more.txt")])


@pytest.mark.parametrize("empty", [b"", b"\n\n", b"\xef\xbb\xbf", b"\x1a", b"\x00" * 9])
def test_an_empty_file_is_refused(tmp_path: Path, empty: bytes) -> None:
    (tmp_path / "list.txt").write_bytes(empty)
    with pytest.raises(SourceError, match="the file is empty") as caught:
        collect(ONE, [tmp_path / "list.txt"])
    assert caught.value.todo


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        collect(ONE, [tmp_path / "nowhere.txt"])


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes(b"x" * 20_001)
    with pytest.raises(SourceError, match="20001 bytes, more than the 20000"):
        collect(ONE, [tmp_path / "list.txt"])


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "list.txt")
    with pytest.raises(SourceError, match="not a plain file"):
        collect(ONE, [tmp_path / "list.txt"])


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SourceError, match="permission denied"):
        collect(ONE, [path])


def test_no_file_at_all_is_refused() -> None:
    with pytest.raises(InputError, match="no file was given"):
        collect(ONE, [])
