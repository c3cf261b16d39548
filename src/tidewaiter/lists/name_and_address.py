"""A name and an address written into one text, parted by commas of which the name may hold some itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.refdata.address_places import address_places
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.refdata.states import is_us_state
from tidewaiter.text.address.roles import (
    BLOCK,
    BUILDING,
    BUILDING_AHEAD,
    STREET_AFTER,
    STREET_AHEAD,
    STREET_EITHER,
    UNIT,
    roles_of,
)

__all__ = ["Parted", "ends_in_form", "is_form", "parted"]


class Parted(NamedTuple):
    """The name, what follows it, and the name read in another way where it may end elsewhere."""

    name: str
    address: str | None
    otherwise: str | None = None


_WORD = re.compile(r"[^\W_]+(?:[.'’/&-][^\W_]+)*\.?")
_MARKS = UNIT | BLOCK | BUILDING | BUILDING_AHEAD | STREET_AFTER | STREET_AHEAD | STREET_EITHER
_BOX = re.compile(
    r"\bP\.?\s?O\.?\s*(?:Box)?\b|\bInmate\b|\bReg(?:ister)?\.? (?:No|Number)\b|#\s?\d", re.IGNORECASE
)
_AREA = re.compile(
    r"\b(?:district|dist|city|province|county|region|oblast|krai|raion|zone|township|village|town|area|parks?|plaza|square|estate|"
    r"new territories|n\.t|kowloon|corner|opposite|near|behind|c/o|gate|bridge|airport|port|campus|yard|industrial)\b",
    re.IGNORECASE,
)  # fmt: skip
# What a part behind a name may be called that names a body within the one before it, or goes on with its name.
_INSTITUTION = re.compile(
    r"\b(?:institut\w*|academ\w*|universit\w*|ministry|bureau|laborator\w*|factory|plant|sciences|"
    r"(?:far east\w*|siberian|ural) branch|branch of|"
    r"(?:research|scientific|technolog\w+|production|design|testing|engineering) cent(?:er|re))\b",
    re.IGNORECASE,
)  # fmt: skip
_BY_BIRTH = {"jr", "sr", "ii", "iii", "iv"}
_NUMBERED_OFF = re.compile(
    r"(?<=\w)(?<!institute)(?<!factory)(?<!bureau)(?<!plant)[.,]?\s+(?=No\.?\s*#?\d+$|(?:No\.?\s*)?#?\d[\w/-]*\s+\w)",
    re.IGNORECASE,
)
_FEW = 3
"""Words of a name or of what follows it up to which the two may be the names of a person, family name first."""


def parted(text: str) -> Parted:
    """The name at the beginning of the text, and the address behind it.

    Of the parts between commas the first belongs to the name, and so does each after it that is a legal form or names an
    institution; the first that has a number, a word of an address or a place begins the address. What is none of these
    stands between, and may be either ("Smith, John, 1 Main Road"), so both readings are given.

    >>> parted("Example Co., Ltd., Room 5, 1 Main Road, Hong Kong")
    Parted(name='Example Co., Ltd.', address='Room 5, 1 Main Road, Hong Kong', otherwise=None)
    >>> parted("Smith, John, 1 Main Road, Reno")
    Parted(name='Smith, John', address='1 Main Road, Reno', otherwise='Smith')
    """
    parts = _parts(text)
    taken = 1
    while taken < len(parts) and _goes_on(parts[taken]):
        taken += 1
    name, rest = ", ".join(parts[:taken]), parts[taken:]
    head, behind = _after_form(parts[taken - 1])
    if behind and not (rest and _is_country(behind)):
        return Parted(", ".join((*parts[: taken - 1], head)), ", ".join((behind, *rest)))
    cut = _NUMBERED_OFF.search(name) if taken == 1 and rest and not _ends_in_form(name) else None
    if cut and not _INSTITUTION.search(name[cut.end() :]):
        return Parted(name, ", ".join(rest), name[: cut.start()])
    town = len(rest) == 2 and _is_country(rest[1])
    if len(rest) > 1 and not town and not _ends_in_form(name) and not _is_place(rest[0]):
        longer = f"{name}, {rest[0]}"
        given = len(name.split()) == 1 and len(rest[0].split()) <= _FEW and _is_place(rest[1])
        if given:
            return Parted(longer, ", ".join(rest[1:]), name)
        return Parted(name, ", ".join(rest), longer)
    return Parted(name, ", ".join(rest) or None)


def is_form(part: str) -> bool:
    """Whether the text is a legal form and nothing else."""
    return _key(part) in _forms()


def ends_in_form(name: str) -> bool:
    """Whether the last word of the text is a legal form."""
    words = _WORD.findall(name)
    return bool(words) and _key(words[-1]) in _form_words()


def _parts(text: str) -> list[str]:
    """The parts between commas that no bracket holds together."""
    found, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth = max(0, depth + (letter in "([") - (letter in ")]"))
        if letter == "," and depth == 0:
            found.append(text[start:at])
            start = at + 1
    return [part.strip() for part in (*found, text[start:]) if part.strip()] or [text.strip()]


def _goes_on(part: str) -> bool:
    """Whether a part that follows a name belongs to it."""
    form = _form_at_start(part)
    if form or _key(part) in _forms() or _key(part) in _BY_BIRTH:
        behind = part[form:].strip(" .") if form else ""
        phrase = " " in _key(part[:form])
        return (
            not behind
            or behind.startswith("(")
            or phrase
            or not _is_place(behind)
            or bool(_after_form(part)[1])
        )
    if _is_country(part) or not _INSTITUTION.search(part):
        return False
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", part)
    last = bool(bare.split()) and bool(_INSTITUTION.search(bare.split()[-1]))
    if re.search(r"\d", bare):
        return last and bare[0].isdigit()
    return last or not _has_mark(part)


def _ends_in_form(name: str) -> bool:
    """Whether the name ends in a legal form, after which only an address can come; a corporation may have parts."""
    words = _WORD.findall(re.sub(r"\s*\([^()]*\)\s*$", "", name))
    return bool(words) and _key(words[-1]) in _form_words() - {"corporation", "corp"}


def _after_form(part: str) -> tuple[str, str]:
    """A part whose legal form is followed by an address without a comma, cut behind the form; else the part and ""."""
    for word in _WORD.finditer(part):
        if _key(word[0]) in _form_words():
            head, behind = part[: word.end()].strip(), part[word.end() :].strip(" .")
            whole = " " in _key(head) and _key(head) in _forms()
            if _starts_address(behind) and not whole and not _INSTITUTION.search(behind):
                return head, behind
    return part, ""


def _starts_address(text: str) -> bool:
    words = _WORD.findall(text)
    first = words[0] if words else ""
    return bool(
        re.match(r"(?:No\.?\s*[A-Z]?|#)?\s*\d", text, re.IGNORECASE)
        or _BOX.match(text)
        or (len(words) > 1 and any(roles_of(word) & UNIT for word in _key(first).split("/")))
        or _key(first) in {"floor", "fl", "building", "bldg"}
        or _is_country(text)
    )


def _is_place(part: str) -> bool:
    return bool(re.search(r"\d", part) or _BOX.search(part) or _has_mark(part) or _is_country(part))


def _has_mark(part: str) -> bool:
    words = [_key(word) for word in _WORD.findall(part)]
    return bool(
        any(word != "of" and roles_of(word) & _MARKS for word in words)
        or _AREA.search(part)
        or _key(part) in _places()
    )


def _is_country(part: str) -> bool:
    plain = part.strip(" .")
    return country_code(plain) is not None or is_us_state(plain)


def _form_at_start(part: str) -> int:
    """Where the legal form that the part begins with ends; 0 where it begins with none."""
    end = 0
    for word in _WORD.finditer(part):
        if part[end : word.start()].strip(" ./") or not _form_so_far(part[: word.end()]):
            break
        end = word.end()
    return end if end and _key(part[:end]) in _forms_ahead() else 0


def _form_so_far(text: str) -> bool:
    key = _key(text)
    return key in _forms_ahead() or any(form.startswith(f"{key} ") for form in _phrases())


def _key(text: str) -> str:
    return " ".join(re.sub(r"[.’']", "", text.casefold()).replace("-", " ").split())


@lru_cache(maxsize=1)
def _forms() -> frozenset[str]:
    return frozenset(_key(form.spelling) for form in legal_forms()) | _forms_ahead()


@lru_cache(maxsize=1)
def _forms_ahead() -> frozenset[str]:
    """Forms with which a part may begin: "st" ends a firm's name, and begins a street's."""
    return frozenset(
        _key(form.spelling) for form in legal_forms() if form.reach in (Reach.WORD, Reach.PHRASE)
    ) | {"co", "pt", "ao", "zao", "oao", "pao"}


@lru_cache(maxsize=1)
def _form_words() -> frozenset[str]:
    """Forms of one word that count wherever they stand."""
    return frozenset(_key(form.spelling) for form in legal_forms() if form.reach is Reach.WORD) | {"co"}


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    return tuple(sorted(form for form in _forms() if " " in form))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    def named() -> Iterable[str]:
        for place in address_places():
            yield place.name
            yield from place.spellings

    return frozenset(_key(name) for name in named())
