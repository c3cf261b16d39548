"""The names in one record of Canada's list: languages side by side, aliases strung together in every way."""

from __future__ import annotations

import re

from tidewaiter.lists.names import script_of
from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["firm_names", "person_names"]

_LANGUAGE = re.compile(r"^(?:[A-Z][a-z]{3,12})(?: spelling)?:\s*")
_ALSO = re.compile(r"\(\s*(?:also known as|a\.?k\.?a\.?)[:\s]+(?P<also>[^()]+)\)", re.IGNORECASE)
_FORMER = re.compile(r"\(\s*(?:formerly(?: known as)?|f\.?k\.?a\.?)[:\s]+(?P<also>[^()]+)\)", re.IGNORECASE)
_PARTS = re.compile(r"\s*;\s*|\s+/\s*|\s*/\s+|\s+or\s+|\s+ou\s+", re.IGNORECASE)
# A comma before these belongs to the name: "Example Trading, Ltd."
_COMMA = re.compile(
    r"\s*,(?!\s*(?:ltd|llc|inc|jsc|co|corp|plc|ojsc|cjsc|pjsc|gmbh|s\.?a|pte|limited|company|department)\b)\s*",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?<=\w{3})/(?=[^\W\d]{3})")
_LEAST_WORDS = 2


def firm_names(text: str, aliases: str | None) -> tuple[Alias, ...]:
    """The name of a firm or ship, in English and, behind a slash, in French; what is called so in brackets; aliases."""
    plain = " ".join(text.split())
    found = [(match["also"], NameKind.ALIAS) for match in _ALSO.finditer(plain)]
    found += [(match["also"], NameKind.FORMER) for match in _FORMER.finditer(plain)]
    bare = " ".join(_FORMER.sub(" ", _ALSO.sub(" ", plain)).split())
    english, *others = _SLASH.split(bare) if _in_two_languages(bare) else (bare,)
    found += [(other, NameKind.ALIAS) for other in others]
    found += [(part, NameKind.ALIAS) for part in _split(aliases or "")]
    return _distinct(
        [
            (english, NameKind.PRIMARY, AliasStrength.STRONG),
            *((name, kind, AliasStrength.UNKNOWN) for name, kind in found),
        ]
    )


def person_names(family: str, given: str, aliases: str | None) -> tuple[Alias, ...]:
    """The name of a person and the aliases. One of a single word is another spelling of the family name, where it is
    written in capitals as that is, else of the given name, and weak by itself."""
    family, given = " ".join(family.split()), " ".join(given.split())
    primary = Alias(
        name=f"{given} {family}".strip(),
        kind=NameKind.PRIMARY,
        strength=AliasStrength.STRONG,
        family=family or None,
        given=given or None,
        script=script_of(family),
    )
    found: list[tuple[str, NameKind, AliasStrength]] = []
    for part in _split(aliases or ""):
        if " " in part or not (family and given) or script_of(part) != script_of(family):
            found.append((part, NameKind.ALIAS, AliasStrength.UNKNOWN))
            continue
        of_family = part.isupper() and family.isupper()
        whole = f"{given} {part}" if of_family else f"{part} {family}"
        found += [(whole, NameKind.ALIAS, AliasStrength.UNKNOWN), (part, NameKind.ALIAS, AliasStrength.WEAK)]
    return (primary, *(alias for alias in _distinct(found) if alias.name != primary.name))


def _split(text: str) -> list[str]:
    """The names strung together. A comma parts them unless a legal form stands behind it, or it is inside brackets."""
    found = []
    for piece in _PARTS.split(" ".join(text.split())):
        found += [_LANGUAGE.sub("", part).strip(" ,;") for part in _at_commas(piece)]
    return [_unbracketed(part) for part in found if any(letter.isalnum() for letter in part)]


def _at_commas(text: str) -> list[str]:
    found, start = [], 0
    for comma in _COMMA.finditer(text):
        before = text[: comma.start()]
        if before.count("(") <= before.count(")"):
            found.append(text[start : comma.start()])
            start = comma.end()
    return [*found, text[start:]]


def _unbracketed(text: str) -> str:
    return text.strip("()") if text.count("(") != text.count(")") else text


def _in_two_languages(text: str) -> bool:
    halves = _SLASH.split(text)
    return len(halves) == 2 and all(len(half.split()) >= _LEAST_WORDS for half in halves)


def _distinct(names: list[tuple[str, NameKind, AliasStrength]]) -> tuple[Alias, ...]:
    found: dict[str, Alias] = {}
    for text, kind, strength in names:
        name = " ".join(text.split())
        if name:
            found.setdefault(name, Alias(name=name, kind=kind, strength=strength, script=script_of(name)))
    return tuple(found.values())
