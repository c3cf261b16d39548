"""Many lines: each answered, in order, as soon as it has come."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.cli.lines import CHUNK, MOST, Answered, Line, answer_blocks, answer_lines
from tidewaiter.cli.lines import _blocks as blocks
from tidewaiter.errors import InputError
from tidewaiter.wording.documents import Document

Feed = Callable[[bytes], None]


class Pieces(io.BytesIO):
    """A stream that gives what was written to it piece by piece, as a pipe does."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        super().__init__()
        self.pieces = list(pieces)

    def read1(self, size: int | None = -1, /) -> bytes:
        return self.pieces.pop(0) if self.pieces else b""


def echo(line: Line) -> tuple[Document, int]:
    if line.fields.get("bad"):
        raise InputError("this one is bad")
    return {"id": line.id, "name": line.fields.get("name")}, 0


def shown(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@given(st.lists(st.text(alphabet="ab\n\r", max_size=6).map(str.encode).filter(bool)))
def test_lines_are_the_same_however_they_come(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    lines = [line for block in blocks(Pieces(pieces)) for line in block]
    assert lines == [line.removesuffix(b"\n") for line in io.BytesIO(whole)]


def test_every_line_is_answered_in_order_across_blocks(
    feed: Feed, capsys: pytest.CaptureFixture[str]
) -> None:
    many = 3 * MOST + 7
    lines = [json.dumps({"name": f"n{at}", **({"bad": "1"} if at % 5 == 0 else {})}) for at in range(many)]
    lines[11] = "{"
    feed("\n".join(lines).encode())
    assert answer_lines(echo) == 10
    found = shown(capsys)
    assert [each["id"] for each in found] == list(range(1, many + 1))
    assert [at for at, each in enumerate(found) if "error" in each] == sorted({11, *range(0, many, 5)})


def test_a_line_longer_than_any_pipe_is_one_line(feed: Feed, capsys: pytest.CaptureFixture[str]) -> None:
    long = "x" * (3 * CHUNK)
    feed(f'{{"name": "{long}"}}\n{{"name": "b"}}'.encode())
    assert answer_lines(echo) == 0
    assert [each["name"] for each in shown(capsys)] == [long, "b"]


def test_lines_that_came_together_are_answered_together(
    feed: Feed, capsys: pytest.CaptureFixture[str]
) -> None:
    together: list[int] = []

    def answer(lines: Sequence[Line]) -> Iterator[Answered]:
        together.append(len(lines))
        return (InputError("no") if line.number == 2 else ({"id": line.id}, 3) for line in lines)

    feed(b'{"id": "a"}\n{"id": 7}\nnonsense\n{}\n')
    assert answer_blocks(answer) == 10
    assert together == [3]
    assert [(each["id"], "error" in each) for each in shown(capsys)] == [
        ("a", False),
        (7, True),
        (3, True),
        (4, False),
    ]


def test_nothing_more_is_read_before_what_has_come_is_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Partner(Pieces):
        """Writes its next line when it has read an answer to the one before."""

        def read1(self, size: int | None = -1, /) -> bytes:
            answered.append(capsys.readouterr().out.count("\n"))
            return super().read1(size)

    answered: list[int] = []
    partner = Partner([b'{"name": "a"}\n', b'{"name": "b"}\n{"na', b'me": "c"}\n'])
    monkeypatch.setattr("sys.stdin", type("In", (), {"buffer": partner}))
    assert answer_lines(echo) == 0
    assert answered == [0, 1, 1, 1]


def test_what_was_answered_before_a_fault_is_written(feed: Feed, capsys: pytest.CaptureFixture[str]) -> None:
    def faulty(line: Line) -> tuple[Document, int]:
        if line.number == 3:
            raise RuntimeError("a fault")
        return echo(line)

    feed(b'{"name": "a"}\n{"name": "b"}\n{"name": "c"}\n')
    with pytest.raises(RuntimeError):
        answer_lines(faulty)
    assert [each["name"] for each in shown(capsys)] == ["a", "b"]
