"""Names that stand in an address: behind a care-of sign, with a legal form, or as the first line."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.model.party import Address, Party
from tidewaiter.model.words import AskedKind
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.text.address.words import is_address_word
from tidewaiter.text.names import MAX_NAME, NameForm, analyse

__all__ = ["all_forms", "has_legal_form", "is_place", "names_in_address", "plain_words", "without_address"]


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_CARE = re.compile(
    r"(?:^|[\s,;(])(?:c/o|care of|att(?:entio)?n\b\.?:?|z\.\s?Hd?\.|zu Händen(?: von)?|m/s\.?|messrs\.?|on behalf of|o/b/o"
    r"|(?:for )?(?:the )?account of|chez|для|через)[\s:]+(?=\S)",
    re.IGNORECASE,
)
_CARE_HINTS = _words(
    "c/o care att attn attention hd zhd händen m/s messrs behalf o/b/o account chez для через"
)
# What stands for a name where a form wants one.
_DESKS = _words("""
    department dept division section office desk unit warehouse store stores purchasing purchase procurement buying import export
    imports exports logistics accounts accounting account payable finance receiving goods inwards inbound shipping dispatch customs
    the of for and to manager director head officer attention attn att consignee buyer customer receiver recipient notify party same as
    above below order c/o company see address
""")
_SEPARATOR = re.compile(r"[,;\n\r|]")
_DIGIT = re.compile(r"\d")
_SEGMENT = re.compile(r"\s*[,;\n\r|]+\s*")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_FORM = 3
_MOST_WORDS = 12
_TRAILING = " .,:;()\"'-"


def names_in_address(party: Party) -> tuple[str, ...]:
    """The names in the party's address, in their order.

    A segment between commas is a name behind a care-of sign, or with a legal form of three letters or more (NV and AB
    are states, too). The first one is, where it has two words or more and no digit, does not begin or end like a
    street, building or district, is no country, and a number follows later, as it does when the street comes after the
    name; one word is enough, and it may have a number, where the party's own name is a desk (`Import Department`).
    """
    if party.address is None:
        return ()
    text = party.address if isinstance(party.address, str) else _lines(party.address)
    first = _SEPARATOR.search(text)
    desk = first is not None and is_desk(party.name)
    begins = first is not None and " " in text[: first.start()] and not _DIGIT.search(text, 0, first.start())
    hinted = not _hints().isdisjoint(plain_words(text))
    return _in_segments(text, desk) if begins or hinted or desk else ()


def plain_words(text: str) -> list[str]:
    """The words in lower case, without stops, commas and brackets: cheap, since every party's are looked at."""
    lower = text.lower()
    for sign, plain in ((".", ""), (",", " "), ("(", " "), (")", " "), (":", " "), (";", " ")):
        if sign in lower:
            lower = lower.replace(sign, plain)
    return lower.split()


def is_desk(name: str) -> bool:
    """Whether the name is one of a department or of nobody: `Goods Receiving`, `c/o`, `as below`."""
    words = plain_words(name)
    return all(word in _DESKS or word.isdigit() for word in words)


@lru_cache(maxsize=8192)
def _in_segments(text: str, desk: bool) -> tuple[str, ...]:
    segments = [part for part in _SEGMENT.split(text[:MAX_NAME]) if part]
    found = [
        _with_forms([name, *segments[at + 1 :]], 0)
        for at, part in enumerate(segments)
        if (name := _behind_care_of(part))
    ]
    if len(segments) > 1 and _is_first_name(segments, desk):
        found.append(_with_forms(segments, 0))
    forms = sure_forms()
    found += (
        _with_forms(segments, at)
        for at, part in enumerate(segments)
        if not forms.isdisjoint(plain_words(part)) and _is_firm(part)
    )
    return tuple(dict.fromkeys(name.strip(_TRAILING) for name in found))


def without_address(name: str) -> tuple[str, ...]:
    """The name alone, where a name field goes on with an address: a street, a box or a number behind a comma."""
    segments = _SEGMENT.split(name)
    for at, part in enumerate(segments[1:], start=1):
        words = _WORD.findall(part.lower())
        if any(sign.isdigit() for sign in part) and any(map(is_address_word, words)):
            return (", ".join(segments[:at]),)
    return ()


def has_legal_form(text: str) -> bool:
    """Whether the text is a name with a legal form, and more than the form."""
    form = analyse(text[:MAX_NAME], AskedKind.ORGANISATION)
    return bool(form.legal) and not _is_form(form) and any(len(forms[0]) > 2 for forms in form.words)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether the text is a country, or has words of streets, buildings and districts."""
    return country_code(text) is not None or any(map(is_address_word, _WORD.findall(text.lower())))


@lru_cache(maxsize=1)
def all_forms() -> frozenset[str]:
    """Every legal form of one word, as it is written: lower case, without stops."""
    words = (form.spelling.lower().replace(".", "") for form in legal_forms())
    return frozenset(word for word in words if word.isalpha())


@lru_cache(maxsize=1)
def sure_forms() -> frozenset[str]:
    """Words that are a legal form wherever they stand, also in an address."""
    words = (form.spelling.lower().replace(".", "") for form in legal_forms() if form.reach is Reach.WORD)
    return frozenset(word for word in words if len(word) >= _SHORTEST_FORM and word.isalpha())


@lru_cache(maxsize=1)
def _hints() -> frozenset[str]:
    return sure_forms() | _CARE_HINTS


def _lines(address: Address) -> str:
    parts = (
        address.text,
        address.unit,
        address.floor,
        address.building,
        address.street,
        address.district,
        address.city,
    )
    return ", ".join(part for part in (*parts, address.region, address.postcode) if part)


def _behind_care_of(segment: str) -> str | None:
    found = _CARE.search(segment)
    name = segment[found.end() :].strip(_TRAILING) if found else ""
    return name if sum(map(str.isalpha, name)) >= 4 and not name[0].isdigit() else None


def _is_first_name(segments: list[str], desk: bool) -> bool:
    first = segments[0]
    words = _WORD.findall(first.lower())
    if not words or len(words) > _MOST_WORDS or _CARE.search(first) or country_code(first) is not None:
        return False
    if is_address_word(words[0]) or is_address_word(words[-1]):
        return desk and len(words) > 2 and has_legal_form(first)
    if desk:
        return any(len(word) > 2 for word in words)
    several = len(words) > 1 or _with_forms(segments, 0) != first
    follows = any(_DIGIT.search(part) for part in segments[1:])
    return several and follows and _DIGIT.search(first) is None


def _is_firm(segment: str) -> bool:
    """Whether the segment is a firm, and no street or building that is called after one: `DMCC Business Centre`."""
    if _CARE.search(segment):
        return False
    last = plain_words(segment)[-1]
    return (last in all_forms() or not is_place(segment)) and has_legal_form(segment)


def _is_form(form: NameForm) -> bool:
    """Whether the name is a legal form and nothing besides: such a name keeps its words."""
    return bool(form.legal) and len(form.words) >= len(form.tokens)


def _with_forms(segments: list[str], at: int) -> str:
    """The segment, and the forms that a comma parts from it: `Example Co., Ltd.`"""
    name = segments[at]
    for part in segments[at + 1 :]:
        form = analyse(part, AskedKind.ORGANISATION)
        if not _is_form(form):
            break
        name = f"{name}, {part}"
    return name
