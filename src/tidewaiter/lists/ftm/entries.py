"""An entity of the graph made as many entities as it has listings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.ftm.graph import Graph, Node
from tidewaiter.lists.ftm.listings import listings_of
from tidewaiter.lists.ftm.model import IDENTIFIERS, KINDS, LINKS, NEVER_READ, RELATIONS, REMARKS
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.names import script_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Tally
from tidewaiter.model.entity import Alias, Entity, Identifier, Relation, entity_uid
from tidewaiter.model.party import Address
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Desk", "entities_of", "leftovers"]

_NAMES = (
    ("name", NameKind.ALIAS, AliasStrength.STRONG),
    ("alias", NameKind.ALIAS, AliasStrength.UNKNOWN),
    ("abbreviation", NameKind.ALIAS, AliasStrength.UNKNOWN),
    ("previousName", NameKind.FORMER, AliasStrength.UNKNOWN),
    ("weakAlias", NameKind.ALIAS, AliasStrength.WEAK),
)
_COUNTRIES = ("country", "jurisdiction", "mainCountry", "flag")
_READ = frozenset(
    [
        *(name for name, _, _ in _NAMES), *_COUNTRIES, *IDENTIFIERS, *REMARKS, *NEVER_READ, "birthDate", "birthPlace",
        "birthCountry", "nationality", "citizenship", "address", "addressEntity", "email", "website", "gender", "title", "holder",
        "full", "street", "street2", "city", "postalCode", "region", "state", "postOfficeBox", "remarks",
    ]
)  # fmt: skip


class Desk(NamedTuple):
    """Where to report, the countries met, and the graph that the entity stands in."""

    reading: Reading
    tally: Tally
    countries: Countries
    graph: Graph


def entities_of(node: Node, desk: Desk) -> Iterator[Entity]:
    """An entity for each listing of the node; none, and a reject, where it has no name."""
    names = _names(node)
    if not names:
        desk.reading.reject(node.place, f"the {node.schema} {node.id} has no name")
        return
    tied = desk.graph.tied.get(node.id, [])
    sanctions = [one for _, one in tied if one.schema == "Sanction"]
    if not sanctions:
        desk.tally.note(
            "a listed entity has no Sanction, so its days and programmes are not known", node.place
        )
    kind = KINDS[node.schema]
    born, unread = _born(node, desk)
    addresses = _addresses(node, desk)
    numbers = (*_numbers(node, kind), *_papers(tied, desk), *_references(node))
    for listing in listings_of(node, sanctions, desk.tally):
        yield Entity(
            uid=entity_uid(listing),
            kind=kind,
            names=names,
            listing=listing,
            birth_dates=born,
            birth_places=node.texts("birthPlace", "birthCountry"),
            nationalities=_codes(node, ("nationality", "citizenship"), "a nationality", desk),
            countries=_countries(node, addresses, desk),
            addresses=addresses,
            identifiers=tuple(dict.fromkeys(numbers)),
            emails=node.texts("email"),
            websites=node.texts("website"),
            relations=tuple(_relations(node, tied, desk.graph)),
            gender=next(iter(node.texts("gender")), None),
            title="; ".join(node.texts("title")) or None,
            remarks="; ".join((*_remarks(node, sanctions), *unread)) or None,
        )


def _names(node: Node) -> tuple[Alias, ...]:
    """All names, each once: the caption first where it is one of the names, else the first name."""
    given = [(text, how, strength) for name, how, strength in _NAMES for text in node.texts(name)]
    if node.schema == "Address":
        given = [(text, NameKind.ALIAS, AliasStrength.STRONG) for text in node.texts("full")] or given
    strong = [text for text, _, strength in given if strength is AliasStrength.STRONG]
    primary = node.caption if node.caption in strong else next(iter(strong), None)
    primary = primary or node.caption or next((text for text, _, _ in given), None)
    if primary is None:
        return ()
    found = {primary: _alias(primary, NameKind.PRIMARY, AliasStrength.STRONG)}
    for text, how, strength in given:
        found.setdefault(text, _alias(text, how, strength))
    return tuple(found.values())


def _alias(name: str, kind: NameKind, strength: AliasStrength) -> Alias:
    return Alias(name=name, kind=kind, strength=strength, script=script_of(name))


def _born(node: Node, desk: Desk) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    dates: list[PartialDate] = []
    unread: list[str] = []
    for text in node.texts("birthDate"):
        try:
            dates.append(PartialDate.parse(text[:10]))
        except ValueError:
            desk.tally.note("a birth date cannot be read, and is kept as a remark", node.place, text)
            unread.append(f"birth date: {text}")
    return tuple(dict.fromkeys(dates)), tuple(unread)


def _codes(node: Node, names: tuple[str, ...], what: str, desk: Desk) -> tuple[str, ...]:
    return desk.countries.codes(tuple(text.upper() for text in node.texts(*names)), what, node.place)


def _countries(node: Node, addresses: tuple[Address, ...], desk: Desk) -> tuple[str, ...]:
    own = _codes(node, _COUNTRIES, "a country", desk)
    found = (each.country for each in addresses)
    return tuple(dict.fromkeys((*own, *(code for code in found if code and len(code) == 2))))


def _addresses(node: Node, desk: Desk) -> tuple[Address, ...]:
    """Those that stand by themselves, in parts where they have parts; then those given as text alone."""
    found: dict[Address, None] = {}
    if node.schema == "Address":
        found[_address(node, desk)] = None
    told: set[str] = set()
    for id_ in node.texts("addressEntity"):
        other = desk.graph.addresses.get(id_)
        if other is None:
            desk.tally.note("an address is named that is not in the file", node.place)
            continue
        told |= {*other.texts("full"), other.caption or ""}
        found[_address(other, desk)] = None
    found.update((Address(text=text), None) for text in node.texts("address") if text not in told)
    empty = Address()
    desk.reading.placeholders += sum(each == empty for each in found)
    return tuple(each for each in found if each != empty)


def _address(node: Node, desk: Desk) -> Address:
    def one(*names: str) -> str | None:
        return ", ".join(node.texts(*names)) or None

    codes = _codes(node, ("country",), "a country of an address", desk)
    parts = Address(
        street=one("street", "street2", "postOfficeBox"),
        city=one("city"),
        region=one("region", "state"),
        postcode=one("postalCode"),
        country=codes[0] if codes else None,
    )
    if parts.street or parts.city:
        return parts
    whole = one("full") or one("remarks")
    return Address(text=whole, country=parts.country) if whole else parts


def _numbers(node: Node, kind: EntityKind) -> Iterator[Identifier]:
    for name, type_ in IDENTIFIERS.items():
        for value in node.texts(name):
            ours = type_
            if kind is EntityKind.AIRCRAFT and name == "registrationNumber":
                ours = "aircraft_tail"
            if type_ == "imo" and kind not in (EntityKind.VESSEL, EntityKind.UNKNOWN):
                ours = "imo_company"
            yield identifier(ours, value, note=name)


def _papers(tied: list[tuple[str, Node]], desk: Desk) -> Iterator[Identifier]:
    for name, one in tied:
        if name != "holder":
            continue
        codes = _codes(one, ("country",), "a country of a paper", desk)
        said = "; ".join((*one.texts("type"), *(f"expires {text}" for text in one.texts("endDate"))))
        for value in one.texts("number"):
            label = (
                "passport" if one.schema == "Passport" else identifier_label(said, EntityKind.PERSON, value)
            )
            yield identifier(label, value, country=codes[0] if codes else None, note=said or None)
        for value in one.texts("publicKey"):
            yield identifier("digital_currency", value, note="; ".join(one.texts("currency")) or None)


def _references(node: Node) -> Iterator[Identifier]:
    """The numbers that the entity had in the files it was put together from."""
    for text in node.referents:
        yield Identifier(type="referent", value=text, normal=text.casefold())


def _relations(node: Node, tied: list[tuple[str, Node]], graph: Graph) -> Iterator[Relation]:
    for name, one in tied:
        if one.schema in ("Sanction", "Identification", "Passport", "CryptoWallet"):
            continue
        kind = RELATIONS.get((one.schema, name), "Linked To")
        share = "".join(f" ({text} %)" for text in one.texts("percentage")[:1])
        for other, values in one.properties.items():
            for id_ in values:
                if other != name and id_ != node.id and id_ in graph.names:
                    yield Relation(kind=f"{kind}{share}", name=graph.names[id_])


def _remarks(node: Node, sanctions: list[Node]) -> Iterator[str]:
    for name in REMARKS:
        yield from (f"{name}: {text}" for text in node.texts(name))
    for one in sanctions:
        yield from (f"{name}: {text}" for name in ("status", "reason", "summary") for text in one.texts(name))


def leftovers(node: Node, tally: Tally) -> None:
    """Counts the properties of the node that nobody reads."""
    known = _OF_TIES if node.schema in LINKS else _READ
    for name in node.properties:
        if name not in known and name not in _REVERSE:
            tally.note(f"the property {name!r} of {node.schema} is not known and was not read", node.place)


_OF_TIES = frozenset(
    [
        *NEVER_READ, *(side for sides in LINKS.values() for side in sides), "authority", "authorityId", "unscId", "recordId", "program",
        "provisions", "status", "duration", "reason", "country", "listingDate", "startDate", "endDate", "date", "summary", "description",
        "number", "type", "currency", "publicKey", "percentage", "role", "relationship", "ownershipType", "sharesCount",
        "sharesValue", "sharesCurrency", "legalBasis", "secretary", "passport", "amount", "amountUsd",
    ]
)  # fmt: skip
# What a nested form calls the ties that it writes out; they are read as entities of their own.
_REVERSE = frozenset(
    [
        "sanctions", "identification", "passport", "ownershipOwner", "ownershipAsset", "directorshipDirector",
        "directorshipOrganization", "membershipMember", "membershipOrganization", "employers", "employees", "familyPerson",
        "familyRelative", "associates", "associations", "unknownLinkFrom", "unknownLinkTo", "agencyClient", "agentRepresentation",
        "successors", "predecessors", "cryptoWallets", "positionOccupancies", "debtDebtor", "debtCreditor", "securities",
    ]
)  # fmt: skip
