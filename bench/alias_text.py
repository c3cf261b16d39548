"""Aliases that a list publishes in one line of text, cut into names."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["aliases_in", "is_legal_form"]

_LABEL = re.compile(
    r"[()\s]*\b(?:Russian|Belarus+ian|Ukrainian|Arabic|Farsi|Persian|Chinese|English|French):\s*"
)
_MARK = re.compile(r"""[«»“”„"()]""")
_CUT = re.compile(r"\s*[,/]\s*(?:and\s+)?|\s+(?:or|или)\s+|\s+and\s+")
_OPEN, _CLOSE = "«“„", "»”"
_NATIVE = re.compile("[^\u0000-\u024f\u2000-\u20ff]")
_SMALL = re.compile("[а-яёіїєґў]")
_LEGAL = frozenset(
    {
        *(
            "ао",
            "оао",
            "зао",
            "пао",
            "ооо",
            "аат",
            "зат",
            "нао",
            "гуп",
            "фгуп",
            "мк",
            "сао",
            "ано",
            "чп",
            "уп",
        ),
        *("jsc", "pjsc", "ojsc", "llc", "fsue"),
        *("акционерное общество", "открытое акционерное общество", "закрытое акционерное общество"),
        *("публичное акционерное общество", "открытого акционерного общества", "акционерного общества"),
        *("общество с ограниченной ответственностью", "некоммерческое партнерство"),
        *("страховое акционерное общество", "федеральное государственное унитарное предприятие"),
        "общество c oграниченной oтветственностью",
    }
)
"""Legal forms of Russia and Belarus in full: what is nothing else names nobody."""


def is_legal_form(name: str) -> bool:
    """Whether the name is a legal form and nothing else."""
    words = [re.sub(r"[^\w ]", "", part).strip().lower() for part in re.split(r"[()]", name)]
    full = [word for word in words if word]
    return bool(full) and all(word in _LEGAL for word in full)


def aliases_in(text: str) -> tuple[str, ...]:
    """The aliases of a text, in order. It is cut at semicolons, and at commas, strokes and `or` outside quotation marks
    and brackets, at `and` between names that are not Latin; lines broken off are joined. A legal form beside a comma is
    a part of the name beside it, and what goes on in small letters behind a comma a part of the name before it."""
    found: list[str] = []
    for part in text.split(";"):
        line = _LABEL.sub(";", " ".join(part.split())).replace(',"', '",').replace(",”", "”,")
        for piece in line.split(";"):
            found += _joined(list(_cut(piece)))
    return tuple(name for name in found if name)


def _cut(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of the text, each with the mark that it was cut at before it."""
    start, before = 0, ""
    for cut in _CUT.finditer(text):
        behind = text[cut.end() :]
        if _is_inside(text[: cut.start()], behind):
            continue
        both = bool(_NATIVE.search(text[start : cut.start()])) and bool(_NATIVE.search(behind.split(",")[0]))
        if cut[0].strip() == "and" and not both:
            continue
        yield before, text[start : cut.start()].strip()
        start, before = cut.end(), cut[0].strip()
    yield before, text[start:].strip()


def _is_inside(before: str, behind: str) -> bool:
    """Whether what stands between the two is inside brackets, or inside quotation marks that are closed behind it. One
    mark closes all that are open: «A «B» is how Russian papers write."""
    quoted, brackets = False, 0
    for mark in _MARK.finditer(before):
        if mark[0] in "()":
            brackets = max(0, brackets + (1 if mark[0] == "(" else -1))
        else:
            quoted = mark[0] in _OPEN or (mark[0] == '"' and _opens(before, mark.start()))
    if brackets and ")" in behind:
        return True
    return quoted and _closed(behind)


def _opens(text: str, place: int) -> bool:
    return place == 0 or not (text[place - 1].isalnum() or text[place - 1] in '.")»”')


def _closed(text: str) -> bool:
    """Whether a closing mark is the first in the text, or what opens before it is closed with it."""
    found = [m for m in _MARK.finditer(text) if m[0] not in "()"]
    return any(mark[0] in _CLOSE or (mark[0] == '"' and not _opens(text, mark.start())) for mark in found)


def _joined(pieces: list[tuple[str, str]]) -> list[str]:
    """The names of the pieces, with those put together again that a comma inside one name has parted."""
    found: list[str] = []
    for mark, piece in pieces:
        last = found[-1] if found else ""
        part = bool(last) and (is_legal_form(piece) or (_SMALL.match(piece) and _NATIVE.search(last)))
        if mark.startswith(",") and (part or (last and is_legal_form(last))):
            found[-1] = f"{last}, {piece}"
        else:
            found.append(piece)
    return found
