"""What a goods line is a part of, as far as the papers say, and whether it is a fastener or a similar small part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.words import Word, WordList
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Standing

__all__ = ["Parent", "parents", "small_part"]

# Words that say that one thing was made for another, and those that only bring another thing in.
_MADE_FOR = re.compile(
    r"\b(?:(?:specially |purpose-)?(?:designed|modified|developed|adapted|engineered|made) (?:to fit|for)"
    r"|(?:eigens |speziell )?(?:entwickelt|konstruiert|ausgelegt|angepasst|geändert|gefertigt|hergestellt) für)\b"
)
_FOR = re.compile(
    r"\b(?:to fit|to suit|suitable for|part of|for|fits|passend für|passend zu|für|zum|zur|zu)\b"
)
_DOTTED = r"\d{4}\.\d{2}(?:[.\s]?\d{2}){0,2}"
_CODE = re.compile(
    rf"(?<![\d.])(?:{_DOTTED}|(?<=hs )\d{{4,10}}|(?<=hts )\d{{4,10}}|(?<=code )\d{{4,10}}|(?<=\()\d{{6,10}}(?=\)))"
)
_LINE = re.compile(r"\b(?:line|item|position|pos\.?) ?(\d{1,3})\b")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What tells of size, stuff or standard and changes nothing of what a thing is.
_PLAIN = frozenset(
    [
        "a",
        "an",
        "the",
        "steel",
        "stainless",
        "brass",
        "titanium",
        "aluminium",
        "aluminum",
        "alloy",
        "plated",
        "zinc",
        "galvanised",
        "galvanized",
        "black",
        "metric",
        "hex",
        "hexagon",
        "hexagonal",
        "hexagon-head",
        "head",
        "socket",
        "cap",
        "machine",
        "flat",
        "plain",
        "lock",
        "self-locking",
        "high",
        "tensile",
        "strength",
        "grade",
        "class",
        "iso",
        "din",
        "en",
        "astm",
        "m",
        "type",
        "size",
        "mm",
        "flange",
        "flanged",
        "captive",
        "blind",
        "rubber",
        "nylon",
        "copper",
        "x",
        "and",
        "or",
        "aus",
        "stahl",
        "edelstahl",
        "verzinkt",
        "sechskant",
        "zylinderkopf",
    ]
)


class Parent(Value, frozen=True, kw_only=True):
    """Another thing that the line is said to belong to: `text` as the papers put it, `codes` the customs codes (digits)
    that stand in it or on the goods line it names. `stated` says that the papers call the line a part of it, or made or
    changed for it; else the two are only named together."""

    text: str
    codes: tuple[str, ...]
    stated: bool


def parents(goods: Goods, others: tuple[Goods, ...]) -> tuple[Parent, ...]:
    """What the line is said to be a part of: by its field `part_of`, then by its description. `others` are all goods
    lines of the order, by number or name of which `part_of` may speak."""
    return tuple(_parents(goods, others))


def _parents(goods: Goods, others: tuple[Goods, ...]) -> Iterator[Parent]:
    if goods.part_of and goods.part_of.strip():
        text = _plain(goods.part_of)
        codes = (*_codes(text), *_of_lines(text, goods, others))
        yield Parent(text=text, codes=tuple(dict.fromkeys(codes)), stated=True)
    _, text, stated = _split(goods)
    if text:
        yield Parent(text=text, codes=_codes(text), stated=stated)


def small_part(goods: Goods, words: WordList) -> Standing:
    """Whether the description says that the line is a fastener or a similar small part: unknown where its word may mean
    something else with the words before it (`piston pin`); no where it says anything else, or nothing."""
    name, _, _ = _split(goods)
    name = re.split(r"[,;:(/]| with | mit ", name)[0]
    pieces = [_pieces(piece, words) for piece in re.split(r" and | und | & ", name)]
    found = [_is_small(piece, words) for piece in pieces if piece]
    if not found or Standing.NO in found:
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in found else Standing.YES


def _split(goods: Goods) -> tuple[str, str, bool]:
    """The description in lower case: what the thing is, what it is for, and whether it says made for it."""
    text = _plain(goods.description or "")
    made, plain = _MADE_FOR.search(text), _FOR.search(text)
    first = min((found for found in (made, plain) if found), key=lambda found: found.start(), default=None)
    if first is None:
        return text, "", False
    return text[: first.start()].strip(" ,"), text[first.end() :].strip(" ,"), first is made


def _pieces(piece: str, words: WordList) -> tuple[str, ...]:
    """The words of a name that say what the thing is: numbers, sizes and words for a number of things left out."""
    piece = re.sub(rf"^.*\b(?:{'|'.join(words.but)})s? (?:of|von|aus) ", "", piece)
    return tuple(word for word in _TOKEN.findall(piece) if word not in words.but)


def _is_small(piece: tuple[str, ...], words: WordList) -> Standing:
    said = tuple(word for word in piece if word not in _PLAIN or word in words.spelt)
    for at in range(len(said)):
        found = _word(" ".join(said[at:]), words)
        if found is not None:
            before = [word for word in said[:at] if _word(word, words) is None and word not in found.kinds]
            return Standing.UNKNOWN if found.kinds and before else Standing.YES
    return Standing.NO


def _word(text: str, words: WordList) -> Word | None:
    for word in words.words:
        if text == word.word or (word.part and text.endswith(word.word)):
            return word
    return None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _codes(text: str) -> tuple[str, ...]:
    """The customs codes in the text: written with a dot, after HS, HTS or code, or alone in brackets."""
    found = []
    for match in _CODE.finditer(text):
        try:
            found.append(hs_digits(match[0]))
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))


def _of_lines(text: str, goods: Goods, others: tuple[Goods, ...]) -> Iterator[str]:
    """The codes of other goods lines that the text names by number, part number or description."""
    numbered = {int(number) - 1 for number in _LINE.findall(text)}
    for at, other in enumerate(others):
        names = {_plain(name) for name in (other.part_number, other.description) if name and len(name) > 3}
        if other is not goods and other.hs and (at in numbered or text in names or _holds(text, names)):
            yield hs_digits(other.hs)


def _holds(text: str, names: set[str]) -> bool:
    """Whether a part number of several signs, figures among them, stands in the text."""
    return any(
        any(sign.isdigit() for sign in name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        for name in names
    )
