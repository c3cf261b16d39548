"""Names that one field joins or hides: trading names, care-of lines, two firms in one field, a firm in the address line,
a ship behind `M/V`; each to be searched by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tidewaiter.model.match import Evidence, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.screening.address_names import (
    all_forms,
    has_legal_form,
    is_place,
    names_in_address,
    plain_words,
    without_address,
)
from tidewaiter.text.crafts import craft_name
from tidewaiter.text.korean import korean_readings
from tidewaiter.text.stateless import without_state

__all__ = ["FoundName", "found_names", "joined_names", "with_places"]

MOST = 8  # names found in one party; more are a table that slipped into a field, and the whole text is searched besides


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Between two names. Abbreviations of one or two letters need their strokes or stops, since they are words elsewhere.
_BETWEEN = re.compile(
    r"""[\s,;(]+(?:
    c/o | care\ of | [dD]/?[bB]/?[aA] | d\.\s?b\.\s?a\.? | t/a | (?:trading|operating|doing\ business|acting|handelnd|firmierend)\ (?:as|als|unter)
    | [an]\.?/?k\.?/?a\.? | f\.?/?k\.?/?a\.? | (?:also|now|formerly|previously)\ known\ as | formerly | previously | alias | ex\.?
    | o\.?/?b\.?/?o\.? | (?:for\ and\ )?on\ behalf\ of | for\ (?:the\ )?account\ of | by\ order\ of | represented\ by
    | vormals | ehemals | auch\ bekannt\ als | i\.\s?A\. | im\ Auftrag(?:\ von|\ der|\ des)? | für\ Rechnung(?:\ von|\ der|\ des)? | vertreten\ durch
    | pour\ le\ compte\ d[eu'] | au\ nom\ d[eu'] | anciennement | dit\ aussi | por\ cuenta\ de | en\ nombre\ de | antes | conocid[oa]\ como
    | per\ conto\ di | in\ nome\ di | già | (?:по|за)\ (?:поручению|сч[её]т) | от\ имени | в\ интересах | в\ лице | ранее | он\ же | она\ же
    | также\ известн\w+\ как | adına | hesabına | eski\ adıyla
    | (?:بال)?نيابة\ عن | على\ حساب | لحساب | المعروف\ (?:باسم|بـ) | به\ نمایندگی\ از | به\ حساب | معروف\ به
    | 又名 | 曾用名 | 原名
    )(?:[\s:.]+|(?<=')|(?=[\u4e00-\u9fff]))
    | \s+[/|]\s+ | \s*;\s* | \s*[\r\n]+\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# Before the one name that is meant.
_BEFORE = re.compile(
    r"""^\s*(?:c/o | care\ of | att(?:entio)?n\b\.?:? | o/b/o | (?:for\ and\ )?on\ behalf\ of | (?:for\ )?(?:the\ )?account\ of
    | (?:to\ the|by)\ order\ of | m/s\.? | messrs\.? | zu\ Händen(?:\ von)? | z\.\s?Hd?\. | i\.\s?A\. | im\ Auftrag(?:\ von|\ der|\ des)?
    | für\ Rechnung(?:\ von|\ der|\ des)? | pour\ le\ compte\ d[eu'] | au\ nom\ d[eu'] | por\ cuenta\ de | en\ nombre\ de | per\ conto\ di | in\ nome\ di
    | по\ поручению | от\ имени | за\ сч[её]т | в\ интересах | (?:بال)?نيابة\ عن | على\ حساب | لحساب | به\ نمایندگی\ از | به\ حساب
    )[\s:]*(?<=[\s:.'])(?=\S)""",
    re.VERBOSE | re.IGNORECASE,
)
# One of these words stands wherever either pattern can fit; most names have none, and are done with.
_HINTS = _words("""
    c/o care d/b/a dba t/a as als unter a/k/a aka f/k/a fka n/k/a nka known formerly previously
    alias ex o/b/o obo behalf account order represented vormals ehemals bekannt ia auftrag rechnung vertreten compte nom anciennement dit cuenta
    nombre antes conocido conocida conto nome già поручению счет счёт имени интересах лице ранее он она известный известная adına hesabına adıyla
    نيابة بالنيابة حساب لحساب المعروف نمایندگی معروف / | attn attention att m/s messrs händen hd zhd
""")
_JOINERS = _words("and und et y e ve и و & +")
_MARKS = frozenset(".,():;\n\r/|&+又曾原")
_SIGNS = frozenset(";\n\r又曾原")
_AND = re.compile(r"\s+(?:and|und|et|y|e|ve|и|و|&|\+)\s+|\s*[/+]\s*", re.IGNORECASE)
_AND_COMMA = re.compile(_AND.pattern + r"|\s*,\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]{5,})\)\s*$")
_DIGIT = re.compile(r"\d")
_OF_CRAFTS = (None, AskedKind.VESSEL)
_OF_NO_STATE = (AskedKind.PERSON, AskedKind.VESSEL, AskedKind.AIRCRAFT)


class FoundName(NamedTuple):
    """A further name of a party, and the field it stood in: `name`, `aliases/N` or `address`."""

    name: str
    place: str


def joined_names(party: Party) -> tuple[str, ...]:
    """The names that stand joined or hidden in the party's name, aliases and address, in their order; empty where every
    field holds one name. The whole name is searched besides."""
    return tuple(found.name for found in found_names(party))


def found_names(party: Party) -> tuple[FoundName, ...]:
    """The same names, each with the field it stood in."""
    found = _all_found(party)
    if not found:
        return ()
    known = {party.name, *party.aliases}
    return tuple(item for item in found if item.name not in known)


def _all_found(party: Party) -> tuple[FoundName, ...]:
    """Every name found, also one that is an alias of the party already; each once, in order."""
    found = [FoundName(name, "name") for name in _in_name(party.name)]
    if party.kind in _OF_CRAFTS and (ship := craft_name(party.name)):
        found.append(FoundName(ship.name, "name"))
    found += [FoundName(name, "name") for name in _other_readings(party)]
    for at, alias in enumerate(party.aliases):
        found += [FoundName(name, f"aliases/{at}") for name in _in_name(alias)]
    if party.address is not None:
        found += [FoundName(name, "address") for name in names_in_address(party)]
    if not found:
        return ()
    first: dict[str, FoundName] = {}
    for item in found:
        first.setdefault(item.name, item)
    return tuple(first.values())[:MOST]


def _other_readings(party: Party) -> Iterator[str]:
    """The name as it may be read besides: Persian words that are joined without a blank, one by one; a Korean's name in
    Chinese or Cyrillic letters; an institution without its state before it."""
    if "\u200c" in party.name:
        yield party.name.replace("\u200c", " ")
    if party.kind in (None, AskedKind.PERSON):
        yield from korean_readings(party.name)
    if party.kind not in _OF_NO_STATE and (rest := without_state(party.name)):
        yield rest


def with_places(found: PartyMatches, party: Party) -> PartyMatches:
    """The same matches; where a name that was found in a field of the party carries the evidence, it says that field and
    not the alias that the search was given."""
    places = {item.name: item.place for item in _all_found(party)}
    if not places:
        return found
    matches = tuple(
        replace(
            match, comparison=replace(match.comparison, evidence=_told(match.comparison.evidence, places))
        )
        for match in found.matches
    )
    return replace(found, matches=matches)


def _told(evidence: tuple[Evidence, ...], places: dict[str, str]) -> tuple[Evidence, ...]:
    return tuple(
        replace(item, left_from=places[item.left])
        if item.left in places and (item.left_from or "").startswith("aliases/")
        else item
        for item in evidence
    )


def _in_name(name: str) -> tuple[str, ...]:
    """Every name in the field, where there is more than one or words stand before it. Most fields hold one name, and are
    done with after their words have been looked at once."""
    marked = not _MARKS.isdisjoint(name)
    words = plain_words(name) if marked else name.lower().split()
    hinted = not _HINTS.isdisjoint(words) or (marked and not _SIGNS.isdisjoint(name))
    parts = _by_words(name) if hinted else ()
    if not parts and (marked or not _JOINERS.isdisjoint(words)):
        parts = tuple(_by_looks(name, words))
    if not parts:
        return ()
    plain = (part.strip(" .,()\"'") for part in parts)
    return tuple(part for part in dict.fromkeys(plain) if part != name and _is_name(part))


def _by_looks(name: str, words: list[str]) -> Iterator[str]:
    """Names that no word parts: in brackets, firms in a row, and a name before its address."""
    if name.endswith(")"):
        yield from _by_bracket(name)
    if _forms_inside(plain_words(name.replace("/", " ")) if "/" in name else words):
        yield from _by_forms(name)
    if "," in name and _DIGIT.search(name):
        yield from without_address(name)


def _by_words(name: str) -> tuple[str, ...]:
    plain = name.replace("(", " ").replace(")", " ")
    meant = _BEFORE.sub("", plain)
    parts = _BETWEEN.split(meant)
    return tuple(parts) if len(parts) > 1 or meant != plain else ()


def _by_bracket(name: str) -> Iterator[str]:
    """The name in brackets at the end, and the one before it: two words that are no place, or a firm."""
    found = _BRACKET.search(name)
    if not found or not name[: found.start()].strip():
        return
    inner = found.group(1).strip()
    words = inner.split()
    alone = len(words) > 1 and not any(sign.isdigit() for sign in inner) and not is_place(inner)
    if alone or has_legal_form(inner):
        yield from (name[: found.start()], inner)


def _forms_inside(words: list[str]) -> bool:
    """Whether a legal form stands before the last words of the name, which are one or more forms themselves."""
    forms = all_forms()
    end = len(words)
    while end and words[end - 1] in forms:
        end -= 1
    return not forms.isdisjoint(words[1:end])


def _by_forms(name: str) -> Iterator[str]:
    """Firms in a row, each with its own legal form."""
    for between in (_AND, _AND_COMMA):
        parts = between.split(name)
        if len(parts) > 1 and all(map(_may_be_firm, parts)) and all(map(has_legal_form, parts)):
            yield from parts
            return


def _may_be_firm(part: str) -> bool:
    return any(len(word) > 2 and word not in all_forms() for word in plain_words(part))


def _is_name(text: str) -> bool:
    return sum(sign.isalpha() for sign in text) >= (2 if not text.isascii() else 4)
