"""What is shared by the tests that damage the files of a list: every damage ends in an error of the house, or no entry is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml import etree

from lists.reading import file
from tidewaiter.errors import TidewaiterError
from tidewaiter.lists.compiled import Compiled, compile_files
from tidewaiter.lists.registry import reader
from tidewaiter.lists.source import load_source

__all__ = ["compiled", "cut", "flipped", "kept", "lines_changed", "trees_changed"]


def compiled(list_id: str, role: str, content: bytes) -> Compiled | None:
    """What the list's reader makes of the file as an import would; None where it is refused with an error of the house."""
    reading, source = reader(list_id), load_source(list_id)
    given = (file(role, content),)
    try:
        reading.recognise(given)
        return compile_files(source, reading, given, sha256="0" * 64, received=date(2026, 10, 10))
    except TidewaiterError:
        return None


def kept(list_id: str, role: str, content: bytes) -> int | None:
    """How many entries came out of the file, those rejected by name counted; None where it was refused."""
    found = compiled(list_id, role, content)
    return None if found is None else len(found.entities) + len(found.snapshot.rejects)


def flipped(content: bytes, step: int = 7) -> Iterator[bytes]:
    """The content with one bit flipped, at every `step`th byte."""
    for at in range(0, len(content), step):
        yield content[:at] + bytes([content[at] ^ (1 << (at % 7))]) + content[at + 1 :]


def cut(content: bytes, step: int = 97) -> Iterator[bytes]:
    """The content cut off at every `step`th byte, but for cuts of blanks alone at its end."""
    for at in range(1, len(content.rstrip()) - 1, step):
        yield content[:at]


def trees_changed(content: bytes) -> Iterator[etree._Element]:
    """The tree of the content with one element removed, then with it doubled, for every element but the root."""
    many = sum(1 for _ in etree.fromstring(content).iter())
    for at in range(1, many):
        for doubled in (False, True):
            root = etree.fromstring(content)
            element = list(root.iter())[at]
            parent = element.getparent()
            assert parent is not None
            if doubled:
                copy = etree.fromstring(etree.tostring(element, with_tail=False))
                copy.tail = element.tail
                parent.insert(parent.index(element) + 1, copy)
            else:
                before, parent_text = element.getprevious(), parent.text or ""
                if before is None:
                    parent.text = parent_text + (element.tail or "")
                else:
                    before.tail = (before.tail or "") + (element.tail or "")
                parent.remove(element)
            yield root


def lines_changed(content: bytes, first: int) -> Iterator[bytes]:
    """The content with one line removed, then with it doubled, from the line `first` on."""
    lines = content.splitlines(keepends=True)
    for at in range(first, len(lines)):
        yield b"".join(lines[:at] + lines[at + 1 :])
        yield b"".join(lines[: at + 1] + lines[at:])
