"""One party of the EU's list made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.eu_fsf.blocks import Party
from tidewaiter.lists.eu_fsf.names import names_of
from tidewaiter.lists.eu_fsf.papers import addresses_of, births_of, citizenships_of, papers_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.uk_dates import uk_day
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.when import Interval
from tidewaiter.model.words import EntityKind

__all__ = ["Desk", "entities_of"]

LIST = "eu_fsf"
_KINDS = {
    "p": EntityKind.PERSON, "person": EntityKind.PERSON, "e": EntityKind.ORGANISATION, "enterprise": EntityKind.ORGANISATION,
    "entity": EntityKind.ORGANISATION,
}  # fmt: skip
# What a firm has and a ship has not: numbers of registers and banks, and words of a firm in its name.
_OF_FIRMS = frozenset({"registration", "tax_number", "bic", "trade_licence"})
_FIRM = re.compile(
    r"\b(?:co|company|corporation|corp|ltd|limited|llc|inc|sa|gmbh|agency|shipping|lines?|group|management)\b",
    re.IGNORECASE,
)
_OTHER = "eu_financial_sanctions"
# The lists of a programme, the first before those after it where an entry stands in several.
_PROGRAMMES = {"UKR": "eu_269_annex_i", "IRN": "eu_iran", "BLR": "eu_765_annex_i"}
_RANKS = ("eu_269_annex_i", "eu_2023_1529_annex_iii", "eu_iran", "eu_765_annex_i", _OTHER)
# The year that stands for a day that is not known or not yet set.
_NEVER = 9999


class Desk(NamedTuple):
    """Where to report, the countries met, and the numbers handed out."""

    reading: Reading
    tally: Tally
    countries: Countries
    taken: set[str]


def entities_of(party: Party, desk: Desk) -> Iterator[Entity]:
    """An entity of the party for each list that its acts name; none, with a reject, where it has no name. Raises DriftError
    where the form changed."""
    tally, countries = desk.tally, desk.countries
    kind = _kind(party.head, tally)
    amended = _amended(party, tally)
    names = names_of(party.names, tally)
    if not names.names:
        desk.reading.reject(party.place, "the entry has no name")
        return
    papers = papers_of(party.papers, kind, countries, tally)
    kind, papers = _craft(kind, names.names, papers)
    addresses = addresses_of(party.addresses, countries, tally)
    desk.reading.placeholders += addresses.empty
    born, places, births = births_of(party.births, countries, tally)
    nationalities, citizenships = citizenships_of(party.citizenships, countries, tally)
    first, *others = _listings(party, desk)
    found = tuple(addresses.found)
    remarks = (*names.remarks, *births, *citizenships, *addresses.remarks, *_said(party.head), *amended)
    tally.leftovers(party.head, "a party")
    entity = Entity(
        uid=entity_uid(first),
        kind=kind,
        names=names.names,
        listing=first,
        birth_dates=born,
        birth_places=places,
        nationalities=nationalities,
        countries=tuple(
            dict.fromkeys(each.country for each in found if each.country and len(each.country) == 2)
        ),
        addresses=found,
        identifiers=(*papers, *addresses.numbers),
        emails=tuple(addresses.emails),
        websites=tuple(addresses.websites),
        gender=names.genders[0] if names.genders else None,
        title="; ".join(names.titles) or None,
        remarks="; ".join(remarks) or None,
    )
    yield entity
    yield from (structs.replace(entity, uid=entity_uid(each), listing=each) for each in others)


def _kind(head: Fields, tally: Tally) -> EntityKind:
    words = [(head.text(field) or "").lower() for field in ("subjecttype", "classificationcode")]
    kinds = {_KINDS[word] for word in words if word in _KINDS}
    if len(kinds) != 1 or any(word and word not in _KINDS for word in words):
        tally.note("the type of a party is not known", head.place, "/".join(words))
    return next((_KINDS[word] for word in words if word in _KINDS), EntityKind.UNKNOWN)


def _craft(
    kind: EntityKind, names: tuple[Alias, ...], papers: tuple[Identifier, ...]
) -> tuple[EntityKind, tuple[Identifier, ...]]:
    """The list calls ships enterprises: one with the number of a ship, and nothing that only a firm has, is a ship; with it,
    it is the number of the firm, which the International Maritime Organization counts apart."""
    ships = [paper for paper in papers if paper.type == "imo"]
    if kind is not EntityKind.ORGANISATION or not ships:
        return kind, papers
    firm = any(paper.type in _OF_FIRMS for paper in papers) or any(
        _FIRM.search(alias.name) for alias in names
    )
    if not firm and any(paper.valid for paper in ships):
        return EntityKind.VESSEL, papers
    return kind, tuple(
        structs.replace(paper, type="imo_company", valid=None) if paper.type == "imo" else paper
        for paper in papers
    )


def _listings(party: Party, desk: Desk) -> Iterator[Listing]:
    """A listing for each list that the acts name, the gravest first, with the acts of that list.

    In force from the earlier of the day of designation and of the entry into force of these acts. Where the party has no day
    of designation, an act may be one that only amended the entry, and the start is not known."""
    head = party.head
    designated = _day(head.text("designationdate"))
    stated, number = head.text("eureferencenumber"), head.text("logicalid")
    acts = tuple(_act(block, desk.tally) for block in party.acts)
    urls = {
        act: url for block, act in zip(party.acts, acts, strict=True) if (url := block.text("publicationurl"))
    }
    for block in party.acts:
        desk.tally.leftovers(block, "an act")
    if not acts:
        desk.tally.note("a party without an act", party.place)
    entry = _entry(stated, number, party.place, desk)
    for watchlist, held in _by_watchlist(acts).items():
        days = [act.date for act in held if act.date]
        start = min([designated, *days]) if designated else None
        yield Listing(
            list=LIST,
            watchlist=watchlist,
            entry=entry,
            designations=held or (Designation(authority="EU", programme="", date=designated),),
            in_force=(Interval(start=start),) if start else (),
            source_url=next((urls[act] for act in held if act in urls), None),
            record=party.place,
        )


def _act(block: Fields, tally: Tally) -> Designation:
    day, published = block.text("entryintoforcedate"), block.text("publicationdate")
    read = _day(day)
    if day and read is None:
        tally.note("the day of an act cannot be read", block.place, day)
    for unused in ("regulationtype", "organisationtype"):
        block.pop(unused)
    return Designation(
        authority="EU",
        programme=block.text("programme") or "",
        date=read,
        date_verified=read is not None,
        published=_day(published),
        citation=block.text("numbertitle"),
    )


def _day(text: str | None) -> date | None:
    day = uk_day(text)
    return day if day and day.year < _NEVER else None


def _by_watchlist(acts: Sequence[Designation]) -> Mapping[str, tuple[Designation, ...]]:
    """The acts by the list that act or programme tells. Parties under 269/2014 stand in the programme UKR, as do those under
    208/2014, who are told by that act alone; those under the three regulations on Iran stand in IRN, by whichever act amended
    it."""
    named = " ".join(act.citation or "" for act in acts)
    of_269 = _names(named, "269/2014") or not _names(named, "208/2014")
    found: dict[str, list[Designation]] = {}
    for act in acts:
        found.setdefault(_list_of(act, of_269=of_269), []).append(act)
    return {slug: tuple(found[slug]) for slug in _RANKS if slug in found} or {_OTHER: ()}


def _list_of(act: Designation, *, of_269: bool) -> str:
    said = act.citation or ""
    if _names(said, "2023/1529"):
        return "eu_2023_1529_annex_iii"
    if _names(said, "833/2014") or _names(said, "208/2014") or (act.programme == "UKR" and not of_269):
        return _OTHER
    return _PROGRAMMES.get(act.programme, _OTHER)


def _names(text: str, act: str) -> bool:
    return re.search(rf"(?<!\d){act}(?!\d)", text) is not None


def _entry(stated: str | None, number: str | None, place: str, desk: Desk) -> str:
    """The list's reference, else its own number; with both where another entry has the reference. One entry that comes twice
    keeps its number, and is refused."""
    entry = stated or number or f"@{place}"
    if entry in desk.taken and number and f"#{number}" not in desk.taken:
        desk.tally.note("two entries have one reference, and are told apart by their numbers", place, entry)
        entry = f"{entry}/{number}"
    desk.taken.update((entry, f"#{number}"))
    return entry


def _said(head: Fields) -> Iterator[str]:
    for field, label in (
        ("unitednationid", "UN reference: "),
        ("designationdetails", "Designation: "),
        ("remark", ""),
    ):
        if text := head.text(field):
            yield f"{label}{text}"


def _amended(party: Party, tally: Tally) -> tuple[str, ...]:
    """The act that last changed a part of the entry, by the day of its publication."""
    blocks: Iterable[Fields] = (
        *party.names,
        *party.addresses,
        *party.births,
        *party.papers,
        *party.citizenships,
    )
    found: dict[date, str] = {}
    for block in blocks:
        told, title = block.text("act_publicationdate"), block.text("act_numbertitle")
        day = uk_day(told)
        if told and day is None:
            tally.note("the day of an act cannot be read", block.place, told)
        if day is not None and title:
            found[day] = title
    if not found:
        return ()
    last = max(found)
    return (f"Last amended: {last.isoformat()} by {found[last]}",)
