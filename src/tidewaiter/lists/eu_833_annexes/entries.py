"""One entry of an annex to Regulation (EU) No 833/2014 made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.eu_833_annexes.annexes import Annex
from tidewaiter.lists.eu_833_annexes.rows import Row
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.names import script_of, split_name
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.registrations import registrations
from tidewaiter.lists.strict import Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["Desk", "entity_of"]

LIST = "eu_833_annexes"
ACT = "Regulation (EU) No 833/2014"
SOURCE = "https://eur-lex.europa.eu/eli/reg/2014/833"
_LABELLED = re.compile(r"(?P<label>[^:(][^:]{0,39}):\s*(?P<text>.*)")
_WITHIN = re.compile(r"\s+(?=(?:Local names?|A\.?k\.?a\.?|Alias(?:es)?):)", re.IGNORECASE)
_ALIASES = re.compile(
    r"local names?|a\.?k\.?a\.?|also known as|alias(?:es)?|alsiases|.*\bname|.*\bbranch", re.IGNORECASE
)
_FORMERLY = re.compile(r"(?P<name>.*?)\s*\(formerly\s+(?P<former>[^()]+)\)?", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DETAILS = {
    "address": "address", "registration": "registration", "website": "website", "telephone": "phone", "phone": "phone",
    "email": "email", "e-mail": "email", "place of registration": "place", "tax": "registration", "imo": "imo",
}  # fmt: skip


class Desk(NamedTuple):
    """Where to report, and the countries met."""

    reading: Reading
    tally: Tally
    countries: Countries


class _Told(NamedTuple):
    """What the cells besides the name tell."""

    addresses: tuple[Address, ...]
    identifiers: tuple[Identifier, ...]
    emails: tuple[str, ...]
    websites: tuple[str, ...]
    countries: tuple[str, ...]
    remarks: tuple[str, ...]


def entity_of(number: str, annex: Annex, row: Row, desk: Desk) -> Entity | None:
    """The entity of the entry in the annex of this number, or None, with a reject, where it has no name."""
    names, remarks = _names(row.cells.get("name", ()), row.place, desk.tally)
    if not names:
        desk.reading.reject(row.place, "the entry has no name")
        return None
    told = _told(row, desk)
    listing = _listing(number, annex, row, names[0].name, desk.tally)
    grounds = " ".join(row.cells.get("grounds", ()))
    said = (*remarks, *told.remarks, *((f"Grounds: {grounds}",) if grounds else ()))
    return Entity(
        uid=entity_uid(listing),
        kind=annex.kind,
        names=names,
        listing=listing,
        countries=told.countries,
        addresses=told.addresses,
        identifiers=told.identifiers,
        emails=told.emails,
        websites=told.websites,
        remarks="; ".join(said) or None,
    )


def _names(lines: Sequence[str], place: str, tally: Tally) -> tuple[tuple[Alias, ...], tuple[str, ...]]:
    """The name of the first line, then those of labelled lines; a line without a label goes on with the name. A former name
    stands in brackets; one within another ("a.k.a.") is a name of its own, and a remark says so."""
    found: dict[str, Alias] = {}
    remarks: list[str] = []
    pieces = [piece for line in lines for piece in _WITHIN.split(line) if piece]
    for at, piece in enumerate(pieces):
        labelled = _LABELLED.fullmatch(piece)
        if labelled and at and _ALIASES.fullmatch(labelled["label"].strip()):
            for text in _parted(labelled["text"]):
                _add(
                    found,
                    Alias(
                        name=text, kind=NameKind.ALIAS, strength=AliasStrength.UNKNOWN, script=script_of(text)
                    ),
                )
            continue
        former = _FORMERLY.fullmatch(piece)
        for text in _parted(former["former"]) if former else ():
            _add(
                found,
                Alias(
                    name=text, kind=NameKind.FORMER, strength=AliasStrength.UNKNOWN, script=script_of(text)
                ),
            )
        rest = former["name"] if former else piece
        if not rest:
            continue
        if at == 0:
            _first(found, rest, remarks)
        else:
            tally.note(
                "a line of a name has no label known here, and is taken for a name and for the rest of one",
                place,
                piece[:60],
            )
            whole = f"{next(iter(found), '')} {rest}".strip()
            for text in (whole, labelled["text"] if labelled else rest):
                _add(
                    found,
                    Alias(
                        name=text, kind=NameKind.ALIAS, strength=AliasStrength.UNKNOWN, script=script_of(text)
                    ),
                )
    ranked = sorted(found.values(), key=lambda alias: alias.kind is not NameKind.PRIMARY)
    return (tuple(ranked) if ranked and ranked[0].kind is NameKind.PRIMARY else ()), tuple(remarks)


def _first(found: dict[str, Alias], text: str, remarks: list[str]) -> None:
    main, inside = split_name(text)
    _add(
        found, Alias(name=main, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG, script=script_of(main))
    )
    if inside:
        remarks.append(f"Names inside a name, split at a.k.a.: {text}")
    for other, kind in inside:
        _add(found, Alias(name=other, kind=kind, strength=AliasStrength.UNKNOWN, script=script_of(other)))


def _add(found: dict[str, Alias], alias: Alias) -> None:
    if alias.name:
        found.setdefault(alias.name, alias)


def _told(row: Row, desk: Desk) -> _Told:
    held: dict[str, dict[str, None]] = {}
    for what, text in (*_details(row, desk.tally), *_plain_cells(row)):
        held.setdefault(what, {})[text] = None
    addresses = tuple(Address(text=text) for what in ("address", "place") for text in held.get(what, ()))
    places = [text for what in ("address", "place") for text in held.get(what, ())]
    codes = (desk.countries.known(text.rpartition(",")[2].strip(" .")) for text in places)
    numbers = [each for text in held.get("registration", ()) for each in registrations(text)]
    ships = [identifier("imo", re.sub(r"\D", "", text) or text) for text in held.get("imo", ())]
    phones = [identifier("phone", text) for text in held.get("phone", ())]
    return _Told(
        addresses=addresses,
        identifiers=tuple(dict.fromkeys((*ships, *numbers, *phones))),
        emails=tuple(held.get("email", ())),
        websites=tuple(held.get("website", ())),
        countries=tuple(dict.fromkeys(code for code in codes if code)),
        remarks=tuple(held.get("remark", ())),
    )


def _plain_cells(row: Row) -> Iterator[tuple[str, str]]:
    for what in ("imo", "place"):
        yield from ((what, text) for text in row.cells.get(what, ()))


def _details(row: Row, tally: Tally) -> Iterator[tuple[str, str]]:
    """What each labelled line tells; a line without a label goes on with the one before, the first is an address."""
    joined: list[tuple[str, str]] = []
    for line in row.cells.get("details", ()):
        labelled = _LABELLED.fullmatch(line)
        label = labelled["label"].strip().casefold() if labelled else ""
        what = (
            next((ours for begin, ours in _DETAILS.items() if label.startswith(begin)), None)
            if label
            else None
        )
        if labelled and what:
            joined.append((what, labelled["text"]))
        elif labelled and not line.lower().startswith("http"):
            tally.note("a label of an entry is not known, and is kept as a remark", row.place, label)
            joined.append(("remark", line))
        elif joined:
            what, text = joined.pop()
            joined.append((what, f"{text} {line}"))
        else:
            joined.append(("address", line))
    for what, text in joined:
        if what == "remark":
            yield what, text
        else:
            yield from ((what, part) for part in _parted(text))


def _listing(number: str, annex: Annex, row: Row, name: str, tally: Tally) -> Listing:
    """In force from the day that the entry gives, where it gives one; else from a day that is not known."""
    said = " ".join(row.cells.get("date", ()))
    day = _day(said)
    if said and day is None:
        tally.note("the day of an entry cannot be read", row.place, said)
    within = f"{number}.{row.part}" if row.part else number
    where = (
        f"Annex {number}"
        + (f" Part {row.part}" if row.part else "")
        + (f", entry {row.number}" if row.number else "")
    )
    return Listing(
        list=LIST,
        watchlist=annex.watchlist,
        entry=f"{within}:{row.number or Countries.digest((name,))}",
        designations=(
            Designation(
                authority="EU",
                programme=f"833/2014 Annex {number}",
                date=day,
                date_verified=day is not None,
                citation=f"{ACT}, {where}",
            ),
        ),
        in_force=(Interval(start=day),) if day else (),
        source_url=SOURCE,
        record=row.place,
    )


def _day(text: str) -> date | None:
    found = _DOTTED.fullmatch(text.strip())
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else written_day(text)
    except ValueError:
        return None


def _parted(text: str) -> tuple[str, ...]:
    return tuple(plain for part in text.split(";") if (plain := part.strip(" ,;")))
