"""JSON Lines: one answer for every line, in order, and no line lost."""

from __future__ import annotations

import sys
from collections.abc import Callable

import msgspec

from tidewaiter.cli.terminal import emit
from tidewaiter.errors import InputError
from tidewaiter.model.document import Tree, read_line
from tidewaiter.wording.documents import Document, encode, error_line
from tidewaiter.wording.plain import visible

__all__ = ["Answer", "answer_lines"]

Fields = dict[str, Tree]
Answer = Callable[[Fields, int, str | int], tuple[Document, int]]
"""Takes the fields of a line without its id, the line's number and its id; gives a document and its exit code."""


class _Identified(msgspec.Struct):
    id: str | int | None = None


def answer_lines(answer: Answer) -> int:
    """The exit code of all lines of stdin, each answered on stdout before the next is read.

    A line that cannot be read gets an error in place of an answer, the run goes on, and ends with 10. Else 1
    where any line had that, else 3, else 0.
    """
    codes: set[int] = set()
    for number, line in enumerate(sys.stdin.buffer, start=1):
        content = line.rstrip(b"\r\n")
        own = _id(content)
        id = number if own is None else own
        try:
            fields = read_line(content, file="<stdin>", line=number)
            if fields.pop("id", None) is not None and own is None:
                todo = "Give one, or leave it out: the line's number stands in then"
                raise InputError("an id is text or a whole number", field="id", todo=todo)
            document, code = answer(fields, number, id)
        except InputError as error:
            document, code = error_line(visible(_without_place(error)), id=id, line=number), 10
        emit(encode(document))
        codes.add(code)
    return next((code for code in (10, 1, 3) if code in codes), 0)


def _id(content: bytes) -> str | int | None:
    """The line's own id, None where it has none that is text or a whole number."""
    try:
        return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Identified).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _without_place(error: InputError) -> str:
    field = f"{error.field}: " if error.field else ""
    return f"{field}{error.what}. {error.todo}" if error.todo else f"{field}{error.what}"
