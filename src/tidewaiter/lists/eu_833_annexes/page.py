"""The consolidated text as a tree: parsed strictly, nothing followed, its annexes found by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html.entities import name2codepoint
from typing import NamedTuple

from lxml import etree

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import not_this
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP

__all__ = ["WHAT", "Block", "Part", "annexes", "classes", "local", "plain", "root_of", "version_of"]

WHAT = "the consolidated text of Regulation (EU) No 833/2014 in English, as XHTML"
_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^\[\]<>]*>", re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_KEPT = frozenset({"amp", "lt", "gt", "quot", "apos"})
_VERSION = re.compile(
    r"0?2014R0833\s*[—–-]\s*(?P<language>[A-Z]{2})\s*[—–-]\s*(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"
)
_TITLE = re.compile(r"ANNEX\s+(?P<number>[IVXLC]+[a-zA-Z]*)")
_CHANGED = re.compile(r"[►▼](?:B|C\d+|M\d+)(?:\s*—+)?|◄")
_HEADING = "title-annex-1"
_NEVER = ("▼", "►", "◄")


class Part(NamedTuple):
    """An element within an annex, and the part under whose heading it stands ("A"; empty where there is none)."""

    part: str
    element: etree._Element


class Block(NamedTuple):
    """An annex: its number, and its elements in order, headings of parts taken out."""

    number: str
    parts: tuple[Part, ...]


def root_of(file: SourceFile) -> etree._Element:
    """The root of the page. Raises SourceError where the file is no XHTML, broken, cut off, or declares entities."""
    content = file.content.lstrip(b"\xef\xbb\xbf \r\n\t")
    if not content.startswith(b"<"):
        raise not_this(file, WHAT)
    plain = _DOCTYPE.sub(b"", content, count=1)
    if b"<!DOCTYPE" in plain.upper() or b"<!ENTITY" in plain.upper():
        raise SourceError(
            "the page declares entities, which are not followed",
            file=file.name,
            todo="Get it anew from EUR-Lex",
        )
    try:
        text = plain.decode("utf-8")
        named = _NAMED.sub(_character, text)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        return etree.fromstring(named.encode(), parser)
    except UnicodeDecodeError:
        raise SourceError(
            "the page is not UTF-8 text", file=file.name, todo="Get it anew from EUR-Lex"
        ) from None
    except etree.XMLSyntaxError as error:
        raise SourceError(
            f"the page is no XHTML, broken or cut off: {error}",
            file=file.name,
            line=error.lineno or None,
            todo="Get the XHTML of the consolidated text anew (CELEX 02014R0833 and the day), and do not save it from a browser",
        ) from None


def version_of(root: etree._Element, file: SourceFile) -> date:
    """The day from which the version holds. Raises SourceError where the page is another text, or in another language."""
    for element in root.iter():
        if "reference" in classes(element) and (found := _VERSION.search(plain(element))):
            if found["language"] != "EN":
                raise SourceError(
                    f"the text is in {found['language']}, and only English is read",
                    file=file.name,
                    todo="Get it in English",
                )
            try:
                return date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                break
    raise not_this(file, WHAT)


def annexes(root: etree._Element, file: SourceFile) -> Iterator[Block]:
    """Every annex in order. Raises DriftError for one that comes twice, for a heading that is none of ours, and for one that is
    not marked as a heading."""
    seen: set[str] = set()
    for element in root.iter():
        marked = _HEADING in classes(element)
        if not marked and local(element) != "p":
            continue
        found = _TITLE.fullmatch(plain(element))
        if not marked and found is None:
            continue
        if found is None or not marked:
            raise DriftError(
                f"a heading of an annex is in another form: {plain(element)[:60]!r}",
                file=file.name,
                todo=NEXT_STEP,
            )
        number = found["number"].upper()
        if number in seen:
            raise DriftError(f"ANNEX {number} comes twice", file=file.name, todo=NEXT_STEP)
        seen.add(number)
        yield Block(number, tuple(_parts(element)))


def _parts(title: etree._Element) -> Iterator[Part]:
    """What follows the heading, up to the next one."""
    part = ""
    for element in title.itersiblings():
        if _HEADING in classes(element):
            return
        text = plain(element) if local(element) == "p" else ""
        if found := re.fullmatch(r"(?:Part|PART)\s+([A-Z])(?:\s*[–—:-].*)?", text):
            part = found[1]
        elif local(element) != "hr":
            yield Part(part, element)


def plain(element: etree._Element, *, between: str = "") -> str:
    """The text of the element on one line, without the marks of changes, with `between` its pieces what is given."""
    text = _CHANGED.sub(" ", " ".join(between.join(str(piece) for piece in element.itertext()).split()))
    for mark in _NEVER:
        text = text.replace(mark, " ")
    return " ".join(text.split())


def classes(element: etree._Element) -> tuple[str, ...]:
    """The classes of the element."""
    return tuple((element.get("class") or "").split())


def local(element: etree._Element) -> str:
    """The name of the element without its namespace."""
    return str(element.tag).rpartition("}")[2].lower()


def _character(found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if name in _KEPT or name not in name2codepoint else f"&#{name2codepoint[name]};"
