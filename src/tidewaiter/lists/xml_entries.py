"""The entries of a list in XML, streamed, with no entity, no document type and no network ever followed.

Names are local names: publishers change their namespaces, and the elements stay.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from lxml import etree

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.content import looks_like, not_this
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP, Fields
from tidewaiter.model.base import Value

__all__ = [
    "NOTHING",
    "Form",
    "all_texts",
    "elements",
    "entries",
    "one_text",
    "root_attributes",
    "text_beside",
]

NOTHING = frozenset({"", "na", "n/a", "none", "unknown", "-"})
"""What lists write where they know nothing."""

_BESIDE = "something stands beside the entries that is not read"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)

Tree = str | dict[str, list["Tree"]]


class Form(Value, frozen=True, kw_only=True):
    """What makes an XML file this list: its root element, the elements that are its entries, and what to call it.

    `beside` are elements that hold text and stand beside the entries. Where a list has copies of entries within entries,
    as its history, only those `direct`ly below the root are entries.
    """

    root: str
    entries: tuple[str, ...]
    wanted: str
    beside: tuple[str, ...] = ()
    direct: bool = False


def root_attributes(file: SourceFile, form: Form) -> dict[str, str]:
    """The attributes of the root element. Raises SourceError if the file is another list, or no XML."""
    if not file.content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise not_this(file, form.wanted)
    try:
        for _, element in _parse(file, form, events=("start",)):
            if _local(element) != form.root:
                raise not_this(file, form.wanted)
            return {_local(name): str(value) for name, value in element.attrib.items()}
    except etree.XMLSyntaxError as error:
        raise _broken(file, form, error) from None
    raise not_this(file, form.wanted)


def text_beside(file: SourceFile, form: Form, name: str) -> str | None:
    """The text of the element of this name that stands before the entries; None where there is none."""
    tags = tuple(f"{{*}}{one}" for one in (name, *form.entries))
    try:
        for _, element in _parse(file, form, events=("start", "end"), tag=tags):
            if _local(element) != name:
                return None
            if _says(element.text):
                return " ".join((element.text or "").split())
    except etree.XMLSyntaxError as error:
        raise _broken(file, form, error) from None
    return None


def entries(
    file: SourceFile, form: Form, *, only: Collection[str] | None = None
) -> Iterator[tuple[str, Fields]]:
    """Every entry in file order with the name of its element, as fields whose values are lists (an element may come
    again); attributes are fields, too, with `@` before their name. With `only`, entries of other names are passed over:
    a file whose entries name one another is read more than once.

    Raises SourceError, with the line, for XML that is broken or cut off; DriftError for an entry within another, and for
    elements or text beside the entries.
    """
    counts = dict.fromkeys(form.entries, 0)
    tags = tuple(f"{{*}}{name}" for name in form.entries)
    end = None
    try:
        for _, element in _parse(file, form, events=("end",), tag=tags):
            if form.direct and (above := element.getparent()) is not None and above.getparent() is not None:
                continue
            kind = _local(element)
            counts[kind] += 1
            place = f"{file.role} {kind}[{counts[kind]}]"
            end = element
            if any(_local(above) in counts for above in element.iterancestors()):
                raise _unread(file, "an entry stands within another", element)
            if only is None or kind in only:
                tree = _tree(element)
                yield (
                    kind,
                    Fields(
                        tree if isinstance(tree, dict) else {"#text": [tree]} if tree.strip() else {}, place
                    ),
                )
            if _says(element.tail):
                raise _unread(file, _BESIDE, element)
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                _check_read(file, form, parent[0])
                del parent[0]
        if end is not None:
            _check_read(file, form, end.getroottree().getroot())
    except etree.XMLSyntaxError as error:
        raise _broken(file, form, error) from None


def elements(file: SourceFile, form: Form) -> Iterator[etree._Element]:
    """Every element of the form's entries, whole and in file order, whatever stands beside them: for lists that are part of
    a longer text. One is emptied when the next is asked for.

    Raises SourceError, with the line, for XML that is broken or cut off.
    """
    tags = tuple(f"{{*}}{name}" for name in form.entries)
    try:
        for _, element in _parse(file, form, events=("end",), tag=tags):
            yield element
            element.clear()
    except etree.XMLSyntaxError as error:
        raise _broken(file, form, error) from None


def all_texts(fields: Fields, name: str, nothing: frozenset[str] = NOTHING) -> tuple[str, ...]:
    """The texts of all elements of this name, without those that say `nothing`. Raises DriftError if one holds elements."""
    value = fields.pop(name)
    texts = value if isinstance(value, list) else []
    for text in texts:
        if not isinstance(text, str):
            raise DriftError(
                f"the element {name!r} holds elements, not text", field=fields.place, todo=NEXT_STEP
            )
    plain = (" ".join(text.split()) for text in texts)
    return tuple(text for text in plain if text.lower() not in nothing)


def one_text(fields: Fields, name: str) -> str | None:
    """The text of the element of this name, several joined by a semicolon; None where it is absent or empty."""
    return "; ".join(all_texts(fields, name)) or None


def _parse(
    file: SourceFile, form: Form, *, events: tuple[str, ...], tag: tuple[str, ...] | None = None
) -> Iterator[tuple[str, etree._Element]]:
    if b"\0" in file.content:
        raise SourceError(
            "the file is not text of single bytes, as UTF-8 is: it may be UTF-16, or damaged",
            file=file.name,
            todo="Get the file anew from its publisher, and do not open and save it on the way",
        )
    if _DECLARES.search(file.content):
        if looks_like(file.content).startswith("a web page"):
            raise not_this(file, form.wanted)
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
    """An element without children and attributes is its text; another maps each name to all of its elements, and `#text`
    to what stands beside them."""
    if not len(element) and not element.attrib:
        return element.text or ""
    found: dict[str, list[Tree]] = {
        f"@{_local(name)}": [str(value)] for name, value in element.attrib.items()
    }
    for child in element:
        found.setdefault(_local(child), []).append(_tree(child))
    beside = [text for text in (element.text, *(child.tail for child in element)) if text and text.strip()]
    if beside:
        found["#text"] = [*beside]
    return found


def _check_read(file: SourceFile, form: Form, element: etree._Element) -> None:
    """Nothing is left in the element: what was read is empty, and so are the elements that hold entries."""
    for each in element.iter():
        known = _local(each) in form.beside and not len(each)
        if (_says(each.text) and not known) or _says(each.tail):
            raise _unread(file, _BESIDE, each)


def _local(named: etree._Element | str | bytes) -> str:
    """The name without its namespace, or without a prefix that stands for none, as in a file that was damaged."""
    name = named if isinstance(named, str) else named.decode() if isinstance(named, bytes) else str(named.tag)
    return _bare(name)


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2]


def _says(text: str | None) -> bool:
    return bool(text and text.strip())


def _unread(file: SourceFile, what: str, element: etree._Element) -> DriftError:
    name = _local(element)
    return DriftError(f"{what}: <{name}>", file=file.name, field=name, todo=NEXT_STEP)


def _broken(file: SourceFile, form: Form, error: etree.XMLSyntaxError) -> SourceError:
    text = str(error)
    last = re.search(rb"</(?:[\w.-]+:)?([\w.-]+)\s*>\s*$", file.content)
    cut = last is None or last[1] != form.root.encode()
    what = "the file is cut off before its end" if cut else f"the file is broken XML: {text}"
    if "ncoding" in text or "not proper UTF-8" in text:
        what = f"the file is not in the encoding it states: {text}"
    return SourceError(what, file=file.name, line=error.lineno or None, todo="Get it anew from its publisher")
