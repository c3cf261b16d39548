"""One row of the ministry's sheets made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.jp_mof.brackets import outside, tidied
from tidewaiter.lists.jp_mof.columns import (
    ADDRESSES,
    ALIASES,
    BIRTH_DATES,
    BIRTH_DATES_AND_PLACES,
    BIRTH_PLACES,
    DAYS,
    ENGLISH,
    JAPANESE,
    NATIONALITY,
    NUMBER,
    NUMBERS_OF_KIND,
    REMARKS,
)
from tidewaiter.lists.jp_mof.notices import OFF, spans_of
from tidewaiter.lists.jp_mof.texts import (
    days_in,
    names_in,
    numbers_in,
    parts,
    says_nothing,
    spellings,
    when_born,
)
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.names import script_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Desk", "Sheet", "entity_of"]

LIST = "jp_mof"
GONE = "a number was taken off the list, and has no name any more"
_ORIGINAL = re.compile(r"\(?\s*original\s+scr?ipt\s*:\s*(?P<native>[^()\n]+)\)?", re.IGNORECASE)
_CLAIMED = re.compile(r"^\s*self-proclaimed\s+", re.IGNORECASE)
# Formal names of countries that are not those of our tables.
_FORMAL = {
    "シリア・アラブ共和国": "SY", "コンゴ民主共和国": "CD", "中華人民共和国": "CN", "ロシア連邦": "RU", "米国": "US", "アメリカ合衆国": "US",
    "大韓民国": "KR", "韓国": "KR", "朝鮮民主主義人民共和国": "KP", "オマーン国": "OM", "中央アフリカ共和国": "CF", "タンザニア連合共和国": "TZ", "サウディ・アラビア": "SA", "パレスチナ": "PS", "グルジア": "GE", "クウェイト": "KW", "コンゴ共和国": "CG",
}  # fmt: skip
_STATE = re.compile(r"(?:・イスラム)?(?:連邦|民主|連合)?(?:共和国|王国|国)$")
_LONGEST = 14


class Desk(NamedTuple):
    """Where to report, the countries met, and how often each number was given out."""

    reading: Reading
    tally: Tally
    countries: Countries
    taken: dict[str, int]


class Sheet(NamedTuple):
    """A sheet of parties: its number in the workbook, the measure it is about, and what kind of parties it has."""

    number: int
    programme: str
    kind: EntityKind


def entity_of(fields: Fields, sheet: Sheet, desk: Desk) -> Entity | None:
    """The entity of a row. None, with a reject, for one without a name; a number that was taken off says nothing and is
    counted apart."""
    days, number = fields.text(DAYS) or "", fields.text(NUMBER) or ""
    japanese, english = fields.text(JAPANESE), fields.text(ENGLISH)
    held = tuple(days_in(days))
    if not (japanese or english):
        if any(word in days for word in OFF):
            desk.tally.note(GONE, fields.place)
        else:
            desk.reading.reject(fields.place, f"the row {number} of the notices has no name")
        return None
    if not held:
        desk.tally.note("the day of a notice is missing or cannot be read", fields.place, days)
    listing = _listing(sheet, number, days, held, fields.place, desk)
    names, notes = _names(japanese, english, fields)
    born, birth_places, unread = _born(fields, desk, fields.place)
    stays = tuple(_texts(fields, ADDRESSES))
    numbers, said = _numbers(fields)
    nations, other = _nationalities(fields, desk.countries)
    remarks = (
        *notes,
        *(f"Birth date: {text}" for text in unread),
        *(f"Nationality: {text}" for text in other),
        *said,
        *_remarks(fields, desk),
    )
    has_birth = bool(born or unread)
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind.PERSON if sheet.kind is EntityKind.UNKNOWN and has_birth else sheet.kind,
        names=names,
        listing=listing,
        birth_dates=born,
        birth_places=birth_places,
        nationalities=nations,
        countries=tuple(dict.fromkeys(code for text in stays if (code := _country_in(text, desk.countries)))),
        addresses=tuple(Address(text=text) for text in stays),
        identifiers=numbers,
        remarks="; ".join(remarks) or None,
    )


def _listing(
    sheet: Sheet, number: str, days: str, held: tuple[tuple[date, str], ...], place: str, desk: Desk
) -> Listing:
    """In force as its notices say."""
    first = held[0][0] if held else None
    stable = f"{Countries.digest((sheet.programme,))[:6]}-{re.sub(r'[^0-9A-Za-z*#()]+', '_', number) or '0'}"
    count = desk.taken.get(stable, 0) + 1
    desk.taken[stable] = count
    if count > 1:
        desk.tally.note("a number stands twice in one sheet", place, number)
    return Listing(
        list=LIST,
        watchlist=LIST,
        entry=stable if count == 1 else f"{stable}-{count}",
        designations=tuple(
            Designation(
                authority="MOF",
                programme=sheet.programme,
                date=day if day == first else None,
                published=day,
                citation=f"告示 {number}",
            )
            for day, what in held
            if what not in OFF
        )
        or (Designation(authority="MOF", programme=sheet.programme),),
        in_force=spans_of(held),
        citation=" ".join(days.split()) or None,
        record=place,
    )


def _names(
    japanese: str | None, english: str | None, fields: Fields
) -> tuple[tuple[Alias, ...], tuple[str, ...]]:
    """All names, the one in Latin letters first where there is one, and what stands beside them in their cells."""
    found: dict[str, Alias] = {}
    notes: list[str] = []

    def add(text: str, kind: NameKind, strength: AliasStrength) -> None:
        for at, (name, what) in enumerate(tidied(text, kind)):
            sure = strength if at == 0 or strength is AliasStrength.WEAK else AliasStrength.UNKNOWN
            what, sure = (what, sure) if found else (NameKind.PRIMARY, AliasStrength.STRONG)
            if name:
                found.setdefault(name, Alias(name=name, kind=what, strength=sure, script=script_of(name)))

    latin = " ".join(_ORIGINAL.sub(" ", english or "").split())
    for name in re.split(r"\s*[、;]\s*", latin):
        if plain := _CLAIMED.sub("", name).strip():
            for spelling in spellings(plain):
                add(spelling, NameKind.ALIAS, AliasStrength.UNKNOWN)
    for match in _ORIGINAL.finditer(english or ""):
        add(match["native"].strip(), NameKind.ALIAS, AliasStrength.STRONG)
    for name in outside(japanese or ""):
        add(" ".join(name.split()), NameKind.ALIAS, AliasStrength.STRONG)
    for column, what in ALIASES.items():
        names, beside = names_in(fields.text(column) or "")
        notes += beside
        for name in names:
            add(name, what.kind, what.strength)
    if not found:
        whole = " ".join((english or japanese or "").split())
        found[whole] = Alias(
            name=whole, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG, script=script_of(whole)
        )
    return tuple(found.values()), tuple(f"Beside the names: {note}" for note in notes)


def _born(
    fields: Fields, desk: Desk, place: str
) -> tuple[tuple[PartialDate, ...], tuple[str, ...], tuple[str, ...]]:
    """The dates and the places of birth, and what of the dates cannot be read. One sheet has both in one cell."""
    dates: list[PartialDate] = []
    places = list(_texts(fields, BIRTH_PLACES))
    unread: list[str] = []
    for column in BIRTH_DATES:
        text = fields.text(column)
        if text is None or says_nothing(text):
            continue
        found, rest = when_born(text)
        dates += found
        if column == BIRTH_DATES_AND_PLACES:
            places += [left for left in rest if not re.search(r"\d", left)]
            rest = tuple(left for left in rest if re.search(r"\d", left))
        unread += rest
    for left in unread:
        desk.tally.note("a part of a birth date cannot be read, and is kept as a remark", place, left)
    return tuple(dict.fromkeys(dates)), tuple(dict.fromkeys(places)), tuple(unread)


def _texts(fields: Fields, columns: tuple[str, ...]) -> Iterator[str]:
    for column in columns:
        for part in parts(fields.text(column) or ""):
            if not says_nothing(part):
                yield " ".join(part.split())


def _numbers(fields: Fields) -> tuple[tuple[Identifier, ...], tuple[str, ...]]:
    found: list[Identifier] = []
    said: list[str] = []
    for column, type_ in NUMBERS_OF_KIND.items():
        for number, part in numbers_in(fields.text(column) or "", phone=type_ in ("phone", "fax")):
            plain = " ".join(part.split())
            if number is None:
                said.append(f"{column}: {plain}")
            else:
                found.append(identifier(type_, number, note=plain if plain != number else None))
    return tuple(dict.fromkeys(found)), tuple(said)


def _nationalities(fields: Fields, countries: Countries) -> tuple[tuple[str, ...], tuple[str, ...]]:
    codes: dict[str, None] = {}
    other = []
    for part in parts(fields.text(NATIONALITY) or ""):
        for text in (one.strip() for one in re.split(r"[、,;\n]|及び", part)):
            code = _country(text, countries) if text else None
            if code:
                codes[code] = None
            elif text and not says_nothing(text):
                other.append(text)
    return tuple(codes), tuple(other)


def _remarks(fields: Fields, desk: Desk) -> Iterator[str]:
    for column, label in REMARKS.items():
        text = fields.text(column)
        if text and not says_nothing(text):
            yield f"{label}: {' '.join(text.split())}"
    for column in fields.leftovers():
        desk.tally.note(f"the column {column!r} is not known; its text is kept as a remark", fields.place)
        if text := fields.text(column):
            yield f"{column}: {' '.join(text.split())}"


def _country(text: str, countries: Countries) -> str | None:
    bare = re.sub(r"[(（].*$", "", text).strip(" 。.")
    return _FORMAL.get(bare) or countries.known(bare) or countries.known(_STATE.sub("", bare) or bare)


def _country_in(text: str, countries: Countries) -> str | None:
    """The country that an address ends with in English, or begins with in Japanese."""
    last = re.sub(r"[\d\s-]+$", "", text.rsplit(",", 1)[-1]).strip(" .)")
    if text.isascii() or "," in text:
        return countries.known(last) if last else None
    for size in range(min(len(text), _LONGEST), 1, -1):
        if (code := _FORMAL.get(text[:size])) or (code := countries.known(text[:size])):
            return code
    return None
