"""JSON Lines: one answer for every line, in order, and no line lost."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

import msgspec

from tidewaiter.errors import InputError
from tidewaiter.model.document import Tree, read_line
from tidewaiter.wording.documents import Document, encode, error_line
from tidewaiter.wording.plain import visible

__all__ = ["Answered", "Line", "answer_blocks", "answer_lines"]

Fields = dict[str, Tree]
Answered = tuple[Document, int] | InputError
"""A document and its exit code, or why the line cannot be answered."""

MOST = 512
"""How many lines are answered together at most."""

CHUNK = 1 << 16  # bytes: what a pipe holds


class Line(NamedTuple):
    """One line that could be read: its number, from 1, its id, and its fields without the id."""

    number: int
    id: str | int
    fields: Fields


class _Identified(msgspec.Struct):
    id: str | int | None = None


def answer_lines(answer: Callable[[Line], tuple[Document, int]]) -> int:
    """The exit code of all lines of stdin, each answered by itself; `answer` may raise InputError."""

    def each(lines: Sequence[Line]) -> Iterator[Answered]:
        for line in lines:
            try:
                yield answer(line)
            except InputError as error:
                yield error

    return answer_blocks(each)


def answer_blocks(answer: Callable[[Sequence[Line]], Iterable[Answered]]) -> int:
    """The exit code of all lines of stdin. Those that have come are answered together, in order, before more are waited
    for, so that whoever writes one line gets its answer.

    `answer` gives one answer for each line it is given, in their order. A line that cannot be read or answered gets an
    error in place of an answer, the run goes on, and ends with 10. Else 1 where any line had that, else 3, else 0.
    """
    codes: set[int] = set()
    number = 0
    for block in _blocks(sys.stdin.buffer):
        read = [_read(content.rstrip(b"\r\n"), number + at) for at, content in enumerate(block, start=1)]
        number += len(block)
        answers = iter(answer([line for _, _, line in read if isinstance(line, Line)]))
        written: list[str] = []
        try:
            for at, id, line in read:
                found = next(answers) if isinstance(line, Line) else line
                if isinstance(found, InputError):
                    found = error_line(visible(_without_place(found)), id=id, line=at), 10
                document, code = found
                written.append(encode(document))
                codes.add(code)
        finally:  # what is answered already is not lost where a later line meets a fault
            sys.stdout.write("".join(f"{text}\n" for text in written))
            sys.stdout.flush()
    return next((code for code in (10, 1, 3) if code in codes), 0)


def _blocks(stream: BinaryIO) -> Iterator[list[bytes]]:
    """The lines of the stream as they come, at most MOST at once; the last one need not end with a line break."""
    rest: list[bytes] = []
    while chunk := stream.read1(CHUNK):  # type: ignore[attr-defined]  # what stdin is made of has it
        whole, end, tail = chunk.rpartition(b"\n")
        if not end:
            rest.append(chunk)
            continue
        lines = b"".join((*rest, whole)).split(b"\n")
        rest = [tail] if tail else []
        for start in range(0, len(lines), MOST):
            yield lines[start : start + MOST]
    if rest:
        yield [b"".join(rest)]


def _read(content: bytes, number: int) -> tuple[int, str | int, Line | InputError]:
    """The number and the id of a line, and the line itself or why it cannot be read."""
    own = _id(content)
    id = number if own is None else own
    try:
        fields = read_line(content, file="<stdin>", line=number)
        if fields.pop("id", None) is not None and own is None:
            todo = "Give one, or leave it out: the line's number stands in then"
            raise InputError("an id is text or a whole number", field="id", todo=todo)
    except InputError as error:
        return number, id, error
    return number, id, Line(number, id, fields)


def _id(content: bytes) -> str | int | None:
    """The line's own id, None where it has none that is text or a whole number."""
    try:
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Identified).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _without_place(error: InputError) -> str:
    field = f"{error.field}: " if error.field else ""
    return f"{field}{error.what}. {error.todo}" if error.todo else f"{field}{error.what}"
