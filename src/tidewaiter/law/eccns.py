"""Numbers of goods under US control lists: what a stated number is, and what an ECCN says by its five signs."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.words import GoodsKind

__all__ = ["Eccn", "NumberKind", "Series", "entries_in", "number_kind", "read_eccn"]

_ECCN = re.compile(
    r"([0-9][A-E][0-9]{3})(?:(?=[a-z(][0-9a-z().]*$)(.*)|[.\-\s]\s*(.*))?", re.IGNORECASE | re.DOTALL
)
# One paragraph as the list writes it, in lower case; `a or b`, `(see 3A611)` and `d2` are none.
_PARAGRAPH = re.compile(r"[a-z](?:\.[a-z0-9]+)*")
# The same without dots or in brackets, as papers write it: `a2c`, `(a)(2)`; letters and figures by turns.
_GLUED = re.compile(r"[a-z](?:[0-9]{1,2}(?:[a-z](?:[0-9]{1,2}[a-z]?)?)?)?")
_NAMED = re.compile(
    r"^(?:us[\s.\-]*)?(?:eccn|ccl|export control classification(?: number)?)(?:[\s.\-]*(?:no|nr|number|nummer|code)\b)?[\s.:#=\-]*",
    re.IGNORECASE,
)
# Letters of the Cyrillic keyboard that look like those of an entry.
_ALIKE = str.maketrans("АВСЕавсе", "ABCEabce")
_ENTRY = re.compile(r"(?<![0-9A-Z])[0-9][A-E][0-9]{3}(?![0-9])", re.IGNORECASE)
_EAR99 = re.compile(r"ear\s*-?\s*99", re.IGNORECASE)
# A category of the United States Munitions List with a paragraph, XI(c)(4), or the list or its rules by name.
_USML = re.compile(
    r"(?:usml|itar)\b.*|(?:cat(?:egory|\.)?\s*)?(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})\s*\([a-z]\).*",
    re.IGNORECASE,
)
_KINDS = {"D": GoodsKind.SOFTWARE, "E": GoodsKind.TECHNOLOGY}


class NumberKind(StrEnum):
    """What a stated number is; `none` where it is no number of a US list that anybody could look up."""

    ECCN = "eccn"
    EAR99 = "ear99"
    USML = "usml"
    NONE = "none"


class Series(StrEnum):
    """Families of entries that rules speak of as one, by the last three signs of the number."""

    DUAL_USE = "dual_use"
    SPACECRAFT = "9x515"
    MILITARY = "600_series"
    UNILATERAL = "99x"
    OTHER = "other"


class Eccn(Value, frozen=True, kw_only=True):
    """An export control classification number: the entry by its five signs, `3A001`, and the paragraph as stated,
    without the dot before it, `a.5`, empty where none is."""

    entry: str
    paragraph: str = ""

    @property
    def category(self) -> int:
        """0 to 9, the first sign."""
        return int(self.entry[0])

    @property
    def group(self) -> str:
        """A to E, the second sign (15 CFR 738.2(b))."""
        return self.entry[1]

    @property
    def kind(self) -> GoodsKind:
        """What the entry lists: group D is software, E technology, all others commodities."""
        return _KINDS.get(self.group, GoodsKind.COMMODITY)

    @property
    def series(self) -> Series:
        """The family of the entry. Numbers from 000 to 499 follow lists that other countries have too."""
        last = self.entry[2:]
        if last == "515":
            return Series.SPACECRAFT
        if last[0] == "6":
            return Series.MILITARY
        if last[:2] == "99":
            return Series.UNILATERAL
        return Series.DUAL_USE if last[0] in "01234" else Series.OTHER

    def __str__(self) -> str:
        return f"{self.entry}.{self.paragraph}" if self.paragraph else self.entry


def read_eccn(text: str) -> Eccn | None:
    """The ECCN that the text states, with or without its paragraph (3A991.a.2, ECCN 3a001a2c); None where it is none, and where
    anything but one plain paragraph follows the entry, since a second number may stand there."""
    found = _ECCN.fullmatch(_stated(text))
    if found is None:
        return None
    paragraph = (found[2] or found[3] or "").strip(" .-").lower()
    if paragraph and not _PARAGRAPH.fullmatch(paragraph):
        glued = re.sub(r"[.()]", "", paragraph)
        # After a dot, `d2` may stand for two paragraphs; right after the entry, or in brackets, it can be but one.
        if not (found[2] or "(" in paragraph) or not _GLUED.fullmatch(glued):
            return None
        paragraph = ".".join(re.findall(r"[a-z]|[0-9]+", glued))
    return Eccn(entry=found[1].upper(), paragraph=paragraph)


def entries_in(text: str) -> tuple[str, ...]:
    """Every entry that stands anywhere in the text, each once and without its paragraph, in the text's order."""
    return tuple(dict.fromkeys(found[0].upper() for found in _ENTRY.finditer(text)))


def number_kind(text: str) -> NumberKind:
    """What the text is as a number of a US control list."""
    stated = _stated(text)
    if _EAR99.fullmatch(stated):
        return NumberKind.EAR99
    if read_eccn(stated) is not None:
        return NumberKind.ECCN
    return NumberKind.USML if _USML.fullmatch(stated) else NumberKind.NONE


def _stated(text: str) -> str:
    """The text without the name of the list before the number, letters and figures of other keyboards as Latin ones."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_ALIKE)
    return _NAMED.sub("", plain.strip())
