"""The entries of the United Nations' XML, streamed, with no entity, no document type and no network ever followed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from lxml import etree

from tidewaiter.errors import SourceError
from tidewaiter.lists.content import looks_like, not_this
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import Fields

__all__ = ["ROOT", "entries", "root_attributes"]

ROOT = "CONSOLIDATED_LIST"
KINDS = ("INDIVIDUAL", "ENTITY")
WANTED = "the United Nations consolidated list in XML"
Tree = str | dict[str, list["Tree"]]


def root_attributes(file: SourceFile) -> dict[str, str]:
    """The attributes of the root element. Raises SourceError if the file is another list, or no XML."""
    if not file.content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise not_this(file, WANTED)
    try:
        for _, element in _parse(file, events=("start",)):
            if etree.QName(element).localname != ROOT:
                raise not_this(file, WANTED)
            return {str(name): str(value) for name, value in element.attrib.items()}
    except etree.XMLSyntaxError as error:
        raise _broken(file, error) from None
    raise not_this(file, WANTED)


def entries(file: SourceFile) -> Iterator[tuple[str, Fields]]:
    """Every INDIVIDUAL and ENTITY in file order, as fields whose values are lists (an element may come again).

    Raises SourceError, with the line, for XML that is broken or cut off.
    """
    counts = dict.fromkeys(KINDS, 0)
    try:
        for _, element in _parse(file, events=("end",), tag=KINDS):
            kind = str(element.tag)
            counts[kind] += 1
            place = f"{file.role} {kind}[{counts[kind]}]"
            tree = _tree(element)
            yield kind, Fields(tree if isinstance(tree, dict) else {}, place)
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise _broken(file, error) from None


def _parse(
    file: SourceFile, *, events: tuple[str, ...], tag: tuple[str, ...] | None = None
) -> Iterator[tuple[str, etree._Element]]:
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", file.content[:100000], re.IGNORECASE):
        if looks_like(file.content).startswith("a web page"):
            raise not_this(file, WANTED)
        raise SourceError(
            "the XML declares a document type, which this list does not and which is not followed",
            file=file.name,
            todo="Get the file anew from its publisher",
        )
    parsed: Iterator[tuple[str, etree._Element]] = etree.iterparse(
        io.BytesIO(file.content),
        events=events,
        tag=tag,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    return parsed


def _tree(element: etree._Element) -> Tree:
    """An element without children is its text; one with children maps each name to all of its elements."""
    if not len(element):
        return element.text or ""
    found: dict[str, list[Tree]] = {}
    for child in element:
        found.setdefault(str(child.tag), []).append(_tree(child))
    return found


def _broken(file: SourceFile, error: etree.XMLSyntaxError) -> SourceError:
    text = str(error)
    cut = not file.content.rstrip().endswith(f"</{ROOT}>".encode())
    what = "the file is cut off before its end" if cut else f"the file is broken XML: {text}"
    if "ncoding" in text or "not proper UTF-8" in text:
        what = f"the file is not in the encoding it states: {text}"
    return SourceError(what, file=file.name, line=error.lineno or None, todo="Get it anew from its publisher")
