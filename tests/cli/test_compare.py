from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest

from tidewaiter.cli.main import run

GOOD = b'{"left": "Example Trading FZE", "right": "Exmaple Trading FZE"}'


def fed(monkeypatch: pytest.MonkeyPatch, *lines: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"\n".join(lines))))


def test_two_names_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "Example Trading FZE", "Exmaple Trading FZE", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["id", "name", "score", "hit", "band", "evidence"]
    assert run(["compare", "Example Trading FZE", "Exmaple\u202e Trading FZE"]) == 0
    assert "<U+202E>" in capsys.readouterr().out


def test_pairs_are_answered_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fed(
        monkeypatch,
        GOOD,
        b'{"id": "p", "left": {"name": "Jane Example", "birth_date": 1980}, "right": {"name": "Jane Example"}}',
        b'{"id": 7, "left": "A Example", "right": "B Example", "kind": "person"}',
    )
    assert run(["compare", "--jsonl"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["id"] for each in found] == [1, "p", 7]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", "empty line"),
        (b"nonsense", "not JSON"),
        (b'["a"]', "not a JSON object"),
        (b'{"left": "A"}', "'right' is missing"),
        (b'{"left": "A", "right": "B", "kin": "person"}', "Did you mean 'kind'"),
        (b'{"left": "A", "left": "C", "right": "B"}', "twice"),
        (b'{"left": "A", "right": " "}', "empty"),
        (b'{"left": "A", "right": "\xff"}', "UTF-8"),
        (b'{"id": {}, "left": "A", "right": "B"}', "an id is text or a whole number"),
        (b'{"id": 1.5, "left": "A", "right": "B"}', "an id is text or a whole number"),
        (b"[" * 5000, "not JSON"),
    ],
)
def test_a_bad_line_is_answered_in_its_place_and_the_run_goes_on(
    line: bytes, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fed(monkeypatch, GOOD, line, GOOD)
    assert run(["compare", "--jsonl"]) == 10
    found = [json.loads(each) for each in capsys.readouterr().out.splitlines()]
    assert [each["id"] for each in found] == [1, 2, 3]
    assert (found[1]["line"], found[1]["hit"], found[1]["complete"]) == (2, None, False)
    assert words in found[1]["error"]
    assert all("error" not in found[at] for at in (0, 2))


@pytest.mark.parametrize(
    ("left", "right"),
    [("Ltd", "Ltd"), ("😀", "😀"), ("Example", "GmbH & Co"), ("Dr", "Example"), ("12345", "12345")],
)
def test_what_names_nobody_is_compared_with_nothing(
    left: str, right: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", left, right]) == 10
    output = capsys.readouterr()
    assert output.out == ""
    assert "compared with nothing" in output.err
