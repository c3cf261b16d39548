"""What a file that should be a list really is: refusals that say what was given and what was wanted."""

from __future__ import annotations

import json

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import SourceFile

__all__ = ["decoded", "looks_like", "not_this", "refuse_doubled"]

_STARTS = (
    (b"PK\x03\x04", "a ZIP archive or an Excel workbook"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"\xff\xfe", "UTF-16 text"),
    (b"\xfe\xff", "UTF-16 text"),
)


def looks_like(content: bytes) -> str:
    """What `content` looks like from its beginning, in a few words."""
    if not content.strip():
        return "an empty file"
    for start, what in _STARTS:
        if content.startswith(start):
            return what
    head = content[:4000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return "a web page, perhaps an error message of the publisher's server"
    if b"consolidated_list" in head:
        return "the United Nations consolidated list"
    if b"sdnlist" in head:
        return "an OFAC list in XML"
    if b"<data-set" in head and b"<record" in head:
        return "Canada's autonomous sanctions list"
    if head.startswith(b"<"):
        return "some other XML"
    if head.startswith((b"{", b"[")):
        return "JSON" if head.startswith(b"{") else "JSON that is a bare list"
    if b"\t" in head:
        return "tab-separated text"
    return "comma-separated text" if b"," in head else "text"


def not_this(file: SourceFile, wanted: str) -> SourceError:
    """The error for a file that is something else than `wanted`."""
    return SourceError(
        f"this is not {wanted}: it looks like {looks_like(file.content)}",
        file=file.name,
        todo="Give the file of this list, as its publisher gives it out",
    )


def decoded(file: SourceFile) -> str:
    """The file as UTF-8 text without a byte order mark. Raises SourceError, with the line, if it is not that."""
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"the file is not UTF-8 text: it looks like {looks_like(file.content)} in another encoding",
            file=file.name,
            line=file.content[: error.start].count(b"\n") + 1,
            todo="Get the file anew from its publisher, and do not open and save it on the way",
        ) from None


def refuse_doubled(file: SourceFile, text: str | bytes, line: int | None = None) -> None:
    """Returns if no record of this JSON has a field twice: of two that are called alike one would be lost. Raises SourceError."""
    try:
        json.loads(text, object_pairs_hook=_once)
    except _Doubled as doubled:
        raise SourceError(
            f"a record has the field {doubled.args[0]!r} twice",
            file=file.name,
            line=line,
            todo="The file is damaged, or was changed: get it anew from its publisher",
        ) from None
    except (ValueError, RecursionError):
        return  # what is no JSON is refused where it is read, with more to say


class _Doubled(Exception):
    """A field that stands twice in one record."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Doubled(next(name for name in names if names.count(name) > 1))
    return found
