"""The normal forms by which past orders are found again: of parties, of goods, of references."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tidewaiter.errors import QueryError
from tidewaiter.model.past import TieKind
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.mail import is_free_mail
from tidewaiter.text.address import address_keys, address_parts
from tidewaiter.text.identifiers import (
    STRONG_TYPES,
    email_domain,
    identifier_type,
    normal_identifier,
    web_domain,
)
from tidewaiter.text.names import analyse

__all__ = ["Key", "PartyBlock", "keys_of", "part_key", "person_key", "plain", "split_list"]

Key = tuple[TieKind, str]
PartyBlock = tuple[str, str, str, str, str, str, str, str, str, str]
"""The fields of columns.PARTY as written, empty where one is left out; owners and officers parted by semicolons, numbers
as `type:value` parted by semicolons."""

_LOCAL = frozenset({"tax_number", "registration", "passport", "national_id", "trade_licence"})
"""Numbers that two countries may give alike."""
_SHORT = 7
"""Digits from which on a telephone number is one subscriber's."""
_SEPARATOR = re.compile(r"\s*[;|]\s*")


def keys_of(block: PartyBlock) -> tuple[Key, ...]:
    """Every key of a party, each once: its name, numbers, domain, telephone, mail, door, and those who own or head it."""
    name, country, address, email, phone, website, number, _, owners, officers = block
    code = country_code(country) or ""
    found: dict[Key, None] = {}
    for words in (_name_key(name),):
        if words:
            found[(TieKind.NAME, words)] = None
    for each in split_list(number):
        if key := _number_key(each, code):
            found[(TieKind.NUMBER, key)] = None
    found |= dict.fromkeys(_reached_by(email, website, phone))
    for door in _doors(address, code):
        found[(TieKind.ADDRESS, door)] = None
    for who in (*split_list(owners), *split_list(officers)):
        if key := person_key(who):
            found[(TieKind.PERSON, key)] = None
    return tuple(found)


def person_key(name: str) -> str:
    """The words of an owner's or officer's name in any order; empty for fewer than two, which many people bear."""
    words = _words(name)
    return " ".join(sorted(words)) if len(words) > 1 else ""


def part_key(number: str) -> str:
    """A part number without case, blanks and signs; empty for less than four characters."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKC", number).casefold() if letter.isalnum())
    return bare if len(bare) > 3 else ""


def plain(text: str) -> str:
    """The text in lower case with single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def split_list(text: str) -> tuple[str, ...]:
    """What semicolons or bars part."""
    return tuple(part for part in _SEPARATOR.split(text.strip()) if part)


def _name_key(name: str) -> str:
    return " ".join(_words(name))


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    try:
        form = analyse(name, None)
    except QueryError:  # too long to be a name
        return ()
    return form.bare or form.tokens


def _number_key(written: str, country: str) -> str:
    type, colon, value = written.partition(":")
    if not colon:
        type, value = "registration", written
    kind = identifier_type(type)
    normal, _ = normal_identifier(type, value)
    if not normal or kind not in STRONG_TYPES or kind == "bic":
        return ""
    return f"{kind} {normal} {country}".strip() if kind in _LOCAL else f"{kind} {normal}"


def _reached_by(email: str, website: str, phone: str) -> Iterator[Key]:
    for written in split_list(email):
        domain = email_domain(written)
        if domain and not is_free_mail(domain):
            yield TieKind.DOMAIN, domain
        elif domain:
            yield TieKind.MAIL, plain(written)
    site = web_domain(website) if website else None
    if site and not is_free_mail(site):
        yield TieKind.DOMAIN, site
    for written in split_list(phone):
        digits, _ = normal_identifier("phone", written)
        if len(digits) >= _SHORT:
            yield TieKind.PHONE, digits


def _doors(address: str, country: str) -> Iterator[str]:
    """The keys of the very door in its country; of an address without a street its units in each place."""
    if not address.strip():
        return
    form = address_parts(address)
    land = form.country or country or ""  # a firm of one country may sit in another
    keys = address_keys(form)
    for key in keys:
        yield f"{key} {land}".strip()
    if not keys:
        for place in form.places:
            for unit in sorted(form.units):
                yield f"{place} - {unit} {land}".strip()
