"""Brackets in the names of the ministry's sheets: marks of what a name is, acronyms, and other spellings of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from tidewaiter.lists.jp_mof.texts import spellings
from tidewaiter.model.words import NameKind

__all__ = ["outside", "tidied"]

_TAG = re.compile(
    r"^(?:\(\s*(?:(?P<former>旧称)|別称|別名|自称|原語表記)\s*\d*\s*\)?\s*:?\s*|Translation\s*:\s*)"
)
_BORN = re.compile(r"^(?P<given>.+・)(?P<family>[^・()]+)\(旧姓:(?P<before>[^()]+)\)$")
_SAID = re.compile(r"\s*\((?:自称|コールサイン|イニシャル)\)$")
_WHOLE = re.compile(r"\(([^()]*)\)")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_NOTE = re.compile(r"\bknown\s+by\s+this|良く知られる", re.IGNORECASE)
_WORD = re.compile(r"[^・\s()]+$")
_QUOTES = str.maketrans(dict.fromkeys('「」『』“”"', " "))
_ALIKE = 0.4
_LEAST = 3
"""Letters of a name that stands alone where brackets do not close."""


def outside(text: str) -> list[str]:
    """The parts of the text between commas, semicolons and line ends that no bracket holds together.

    >>> outside("例示会社(東京、大阪)、別の会社")
    ['例示会社(東京、大阪)', '別の会社']
    """
    if not _closed(text):
        return re.split(r"[、;\n]", text)
    return re.split(r"[、;\n](?![^()]*\))", text)


def tidied(name: str, kind: NameKind) -> Iterator[tuple[str, NameKind]]:
    """The name without marks and quotation marks, then what its brackets hold beside it.

    >>> [text for text, _ in tidied("例示組織(EXO)", NameKind.ALIAS)]
    ['例示組織', 'EXO']
    """
    name = " ".join(name.translate(_QUOTES).split())
    tag = _TAG.match(name)
    if tag:
        name = name[tag.end() :]
        kind = NameKind.FORMER if tag["former"] else kind
    name = _SAID.sub("", name)
    if whole := _WHOLE.fullmatch(name):
        name = whole[1].strip()
    if not _closed(name) or _NOTE.search(name):
        pieces = (piece.strip() for piece in re.split(r"[()]+", name))
        yield from ((piece, kind) for piece in pieces if len(piece) >= _LEAST and not _NOTE.search(piece))
    elif born := _BORN.match(name):
        yield born["given"] + born["family"], kind
        yield born["given"] + born["before"], NameKind.FORMER
    elif not _WIDE.search(name):
        yield from ((text, kind) for text in (spellings(name) if "(" in name else [name]))
    else:
        yield from ((text, kind) for text in _wide(name))


def _wide(name: str) -> Iterator[str]:
    """A Japanese name without an acronym in brackets, and that; one with other spellings of its words in both; any other
    as it is."""
    latin = [
        found for found in _WHOLE.finditer(name) if _LATIN.search(found[1]) and not _WIDE.search(found[1])
    ]
    base = name
    for found in reversed(latin):
        base = base[: found.start()].rstrip() + base[found.end() :]
    other, plain = base, base
    for found in reversed(list(_WHOLE.finditer(base))):
        word = _WORD.search(base[: found.start()])
        choice = found[1].split("/")[0]
        if word is None or "・" in choice or not _alike(word[0], choice):
            yield base
            break
        other = other[: word.start()] + choice + other[found.end() :]
        plain = plain[: found.start()] + plain[found.end() :]
    else:
        yield plain
        if other != plain:
            yield other
    yield from (found[1].strip() for found in latin)


def _closed(text: str) -> bool:
    """Whether every bracket is closed, and none closes before it was opened."""
    depth = 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return False
    return depth == 0


def _alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word, other).ratio() >= _ALIKE
