"""One row of Japan's End User List made an entity."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.names import script_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Desk", "entity_of"]

LIST = "jp_meti"
WATCHLIST = "jp_meti_eul"
_NATIVE = re.compile(r"^(?P<latin>[^()]*[A-Za-z][^()]*)\((?P<native>.*[\u3040-\u9fff].*)\)\s*$")
_COUNTRY = re.compile(
    r"^(?P<country>People's Republic of China|Hong Kong|Taiwan|Islamic Republic of (?:Iran|Pakistan|Afghanistan)|North Korea|"
    r"Russian Federation|United Arab Emirates|Syrian Arab Republic)\s+(?P<name>\S.*)$"
)
_WANTED = {"entity_name", "aliases", "addresses", "reason"}
# What the signs of the list stand for.
_WEAPONS = {"B": "biological", "C": "chemical", "M": "missiles", "N": "nuclear", "CW": "conventional weapons"}
_SIGNS = re.compile(r"(?<![A-Z])(CW|[BCMN])(?![A-Z])")


class Desk(NamedTuple):
    """Where to report, and the countries met."""

    reading: Reading
    tally: Tally
    countries: Countries


def entity_of(fields: Fields, desk: Desk) -> Entity | None:
    """The entity of one row, or None, with a reject, where it names nobody. Raises DriftError where its form changed."""
    for wanted in _WANTED - set(fields.leftovers()):
        desk.tally.note(f"a row has no field {wanted!r}", fields.place)
    name, aliases = fields.text("entity_name"), fields.texts("aliases")
    addresses, slipped = _addresses(fields, name is None, desk.tally)
    names = _names([text for text in (name, slipped, *aliases) if text])
    number = fields.need("id")
    if not names:
        desk.reading.reject(fields.place, f"the row {number} has no name")
        return None
    reason = unicodedata.normalize("NFKC", fields.text("reason") or "")
    signs = tuple(dict.fromkeys(_SIGNS.findall(reason)))
    if not signs:
        desk.tally.note("no sign of a weapon is given", fields.place, reason)
    listing = Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=number,
        designations=tuple(Designation(authority="METI", programme=sign) for sign in signs or ("",)),
        source_url=fields.text("source_url"),
        record=fields.place,
    )
    for unused in ("country", "entity_type", "list_id", "source_list_name", "last_verified", "date_added"):
        fields.pop(unused)
    desk.tally.leftovers(fields, "a row")
    countries = (desk.countries.code(each.text, "a country", fields.place) for each in addresses)
    weapons = ", ".join(_WEAPONS[sign] for sign in signs)
    said = (
        f"Feared: {weapons}" if weapons else "",
        f"Name as found behind the country: {slipped}" if slipped else "",
    )
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.ORGANISATION,
        names=names,
        listing=listing,
        countries=tuple(dict.fromkeys(code for code in countries if code)),
        addresses=addresses,
        remarks="; ".join(text for text in said if text) or None,
    )


def _addresses(fields: Fields, nameless: bool, tally: Tally) -> tuple[tuple[Address, ...], str | None]:
    """The addresses, which are countries, and the name that stands behind one where the row has none of its own."""
    found, slipped = [], None
    for text in fields.texts("addresses"):
        behind = _COUNTRY.match(text) if nameless and slipped is None else None
        if behind:
            slipped = behind["name"]
            tally.note("a name stands behind the country, and is read there", fields.place)
        found.append(Address(text=behind["country"] if behind else text))
    return tuple(found), slipped


def _names(texts: list[str]) -> tuple[Alias, ...]:
    """The names, the first primary; what stands in Japanese or Chinese in brackets behind one is a name of its own."""
    found: dict[str, Alias] = {}
    for text in texts:
        plain = " ".join(unicodedata.normalize("NFKC", text).split())
        native = _NATIVE.match(plain)
        for part in (native["latin"].strip(), native["native"].strip()) if native else (plain,):
            kind = NameKind.ALIAS if found else NameKind.PRIMARY
            strength = AliasStrength.UNKNOWN if found else AliasStrength.STRONG
            found.setdefault(part, Alias(name=part, kind=kind, strength=strength, script=script_of(part)))
    return tuple(found.values())
