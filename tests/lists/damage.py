"""Damage done to the files of a list, drawn by a seed: bytes changed, ends cut off, rows and elements removed, doubled or emptied."""

from __future__ import annotations

import copy
import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any, NamedTuple, cast

from lxml import etree
from msgspec import structs

from tidewaiter.lists.reader import Files, SourceFile

__all__ = ["Damaged", "damaged"]

_SPAN = 24
_ROW = re.compile(rb"<row\b.*?</row>", re.DOTALL)
_CELL = re.compile(rb"<c\b.*?</c>", re.DOTALL)


class Damaged(NamedTuple):
    """The files after it, what was done, and how many bytes of content that took away at most; None: any number of rows, since a
    file that ends with a whole row may have been as short as that."""

    files: Files
    what: str
    taken: int | None


def damaged(files: Files, rng: random.Random) -> Damaged:
    """The files with one damage to one of them."""
    at = rng.choices(range(len(files)), weights=[len(file.content) for file in files])[0]
    file = files[at]
    if file.content.startswith(b"PK"):
        content, what, taken = _in_archive(file.content, rng)
    else:
        content, what, taken = _in_text(file, rng)
    changed = structs.replace(file, content=content)
    return Damaged((*files[:at], changed, *files[at + 1 :]), f"{file.role}: {what}", taken)


Change = tuple[bytes, str, int | None]


def _in_text(file: SourceFile, rng: random.Random) -> Change:
    content = file.content
    structured: Callable[[bytes, random.Random], Change] = _line
    if content.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<"):
        structured = _element
    elif file.role.endswith(".json") and not file.role.endswith(".ftm.json"):
        structured = _node
    way = rng.choices((_flip, _byte, _cut, _hole, structured), weights=(3, 2, 1, 1, 5))[0]
    return way(content, rng)


def _flip(content: bytes, rng: random.Random) -> Change:
    at, bit = rng.randrange(len(content)), rng.randrange(8)
    return (
        content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :],
        f"bit {bit} of byte {at} flipped",
        0,
    )


def _byte(content: bytes, rng: random.Random) -> Change:
    at, new = (
        rng.randrange(len(content)),
        rng.choice(b"\x00\t\n\r\x1a \"',;:<>&=[]{}|\\\xc3\xff0Aa" + bytes(range(32, 127))),
    )
    return content[:at] + bytes([new]) + content[at + 1 :], f"byte {at} became {bytes([new])!r}", 1


def _cut(content: bytes, rng: random.Random) -> Change:
    at = rng.randrange(len(content))
    return content[:at], f"cut off at {at}", None if _ends_whole(content[:at], content) else 0


def _ends_whole(cut: bytes, content: bytes) -> bool:
    """Whether the last line has as many cells as the first, so that nothing shows that more of it, or after it, is missing."""
    first, last = content.partition(b"\n")[0], cut.rstrip(b"\r\n").rpartition(b"\n")[2]
    if first.lstrip(b"\xef\xbb\xbf").startswith(b"<"):
        return False
    cells = max(b"\t;,{", key=first.count)
    after = content[len(cut) : len(cut) + 1]
    return cut.endswith(b"\n") or after in (b"\r", b"\n") or last.count(cells) >= first.count(cells)


def _hole(content: bytes, rng: random.Random) -> Change:
    at, size = rng.randrange(len(content)), rng.randint(1, _SPAN)
    return content[:at] + content[at + size :], f"{size} bytes gone at {at}", size


def _line(content: bytes, rng: random.Random) -> Change:
    lines = content.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    if rng.random() < 0.5:
        del lines[at : at + 1]
        return b"".join(lines), f"line {at + 1} removed", len(content.splitlines()[at])
    lines.insert(at, lines[at])
    return b"".join(lines), f"line {at + 1} doubled", 0


def _element(content: bytes, rng: random.Random) -> Change:
    """One element of the XML below the root removed, doubled, or left without what it holds."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(content, parser)
    every = [each for each in root.iter() if isinstance(each.tag, str) and each.getparent() is not None]
    each = rng.choice(every)
    parent, name = cast("Any", each.getparent()), etree.QName(each).localname
    size, what = len(etree.tostring(each)), rng.choice(("removed", "doubled", "emptied"))
    if what == "doubled":
        parent.insert(parent.index(each), _twin(each))
        size = 0
    elif what == "removed":
        parent.remove(each)
    else:
        tail = each.tail
        each.clear()
        each.tail = tail
    return (
        etree.tostring(root, xml_declaration=True, encoding="UTF-8"),
        f"{name} ({every.index(each)}) {what}",
        size,
    )


def _twin(element: Any) -> Any:
    twin = copy.deepcopy(element)
    twin.tail = None
    return twin


def _node(content: bytes, rng: random.Random) -> Change:
    """One value of the JSON removed, doubled, or put to nothing."""
    tree = json.loads(content)
    places = [*_places(tree)]
    holder, key = rng.choice(places)
    size, what = (
        len(json.dumps(holder[key], ensure_ascii=False)),
        rng.choice(("removed", "doubled", "emptied")),
    )
    if what == "emptied":
        holder[key] = rng.choice((None, "", [], {}, 7, True))
    elif what == "doubled" and isinstance(holder, list):
        holder.insert(key, holder[key])
        size = 0
    else:
        del holder[key]
    return (
        json.dumps(tree, ensure_ascii=False).encode(),
        f"value {key!r} {what}",
        size,
    )


def _places(tree: Any) -> Any:
    for key in tree if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], (dict, list)):
            yield from _places(tree[key])


def _in_archive(content: bytes, rng: random.Random) -> Change:
    """The workbook damaged as a file, or a row or a cell of its first sheet; a changed byte never gets past the checksums."""
    if rng.random() < 0.5:
        return rng.choice((_flip, _byte, _cut, _hole))(content, rng)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice([name for name in parts if "worksheets" in name])
    parts[name], what, taken = _rows(parts[name], rng)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, inside in parts.items():
            archive.writestr(each, inside)
    return out.getvalue(), f"{name}: {what}", taken


def _rows(content: bytes, rng: random.Random) -> Change:
    """A row of a sheet removed or doubled, or a cell emptied."""
    pattern = rng.choice((_ROW, _CELL))
    found = [*pattern.finditer(content)]
    if not found:
        return _flip(content, rng)
    chosen = rng.choice(found)
    what = "row" if pattern is _ROW else "cell"
    if pattern is _ROW and rng.random() < 0.4:
        return (
            content[: chosen.end()] + chosen.group() + content[chosen.end() :],
            f"row at {chosen.start()} doubled",
            0,
        )
    return (
        content[: chosen.start()] + content[chosen.end() :],
        f"{what} at {chosen.start()} removed",
        len(chosen.group()),
    )
