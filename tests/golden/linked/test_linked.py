"""One party on many lists: ten that stand on all of them, and pairs of one name that are not the same, by the authorities' numbers."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from lists.eu_fsf.parties import xml
from lists.reading import file, read, real
from tidewaiter.catalogue.linking import found_links
from tidewaiter.catalogue.links import Links, packed
from tidewaiter.lists.entities import Entities
from tidewaiter.lists.registry import reader
from tidewaiter.model.document import fit, read_tree
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

HERE = Path(__file__).parent
FILES: dict[str, dict[str, str]] = {
    "us_csl": {"consolidated_json": "us_csl/consolidated_2026-07-31.json"},
    "us_ofac_sdn": {"sdn_csv": "us_ofac/2024-06/sdn.csv", "add_csv": "us_ofac/2024-06/add.csv"},
    "un_sc": {"consolidated_xml": "un_sc/2026-08-01.xml"},
    "gb_ofsi": {"conlist_xlsx": "gb_ofsi/conlist_2022-05-04.xlsx"},
    "au_dfat": {"dfat_xlsx": "au_dfat/2026-08.xlsx"},
}


def golden(name: str) -> Any:
    tree, lines = read_tree((HERE / name).read_bytes(), file=name)
    return fit(tree, dict[str, Any], file=name, lines=lines)


TEN = golden("ten_parties.yaml")["parties"]
DIFFERENT = [tuple(pair) for pairs in golden("different.yaml").values() for pair in pairs]


def linked(entities: list[Entity]) -> tuple[Entities, Links]:
    held = Entities.of(entities)
    return held, Links(packed(found_links(held)))


@cache
def everything(shared: Path) -> tuple[Entities, Links]:
    """The real files, and an EU list of the ten with the UN's references, names and days of birth."""
    found = [
        entity
        for list_id, roles in FILES.items()
        for entity in read(reader(list_id), real(shared, **roles))[0]
    ]
    council = {entity.listing.entry: entity for entity in found if entity.listing.list == "un_sc"}
    parties = tuple(_european(number, council[party["un"]]) for number, party in enumerate(TEN))
    found += read(reader("eu_fsf"), (file("fsf.xml", xml(*parties)),))[0]
    return linked(found)


def _european(number: int, entity: Entity) -> Any:
    said = {
        "logicalId": str(9000 + number),
        "euReferenceNumber": f"EU.{9000 + number}.1",
        "unitedNationId": entity.listing.entry,
        "designationDate": "2020-01-01",
        "subject": "person",
    }
    names = [
        ("nameAlias", {"wholeName": name.name, "strong": "true", "logicalId": f"{number}{at}"})
        for at, name in enumerate(entity.names[:2])
    ]
    return said, names


@pytest.mark.real
@pytest.mark.parametrize("party", TEN, ids=[party["un"] for party in TEN])
def test_a_party_is_linked_on_all_its_lists_and_to_nobody_else(shared: Path, party: dict[str, Any]) -> None:
    held, links = everything(shared)
    number = held.position(f"un_sc:un_sc:{party['un']}")
    found = {held.uids[each] for each in links.party(number)}
    european = next(uid for uid in found if uid.startswith("eu_fsf:"))
    assert found == {*party["listings"], european}
    assert held.by_uid(european).listing.entry == f"EU.{9000 + TEN.index(party)}.1"


@pytest.mark.real
def test_parties_of_one_name_are_not_linked(shared: Path) -> None:
    held, links = everything(shared)
    for left, right in DIFFERENT:
        one, other = held.position(left), held.position(right)
        assert other not in links.party(one), (left, right)
    assert len(DIFFERENT) >= 149


@pytest.mark.real
def test_no_party_has_two_references_of_the_united_nations(shared: Path) -> None:
    held, links = everything(shared)
    for number, uid in enumerate(held.uids):
        if uid.startswith("un_sc:"):
            party = [held.uids[each] for each in links.party(number)]
            assert sum(each.startswith("un_sc:") for each in party) == 1, party


# ---------------------------------------------------------------- composed: the same name, and something that keeps them apart
NAMES = (
    "Ivan Example", "Mohammed Hassan Example", "Ahmed Ali Sample", "Kim Chol Muster", "Jose Garcia Ejemplo", "Иван Примеров",
    "Anna Maria Esempio", "Li Wei Sample", "Abdul Rahman Mithal", "John Smith",
)  # fmt: skip
DAY = PartialDate.parse("1961-04-17")


def listed(list_id: str, name: str, **fields: Any) -> Entity:
    listing = Listing(
        list=list_id,
        watchlist=fields.pop("watchlist", list_id),
        entry=fields.pop("entry", "7"),
        record="made up",
    )
    kind = fields.pop("kind", EntityKind.PERSON)
    alias = Alias(name=name, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    remarks = fields.pop("citation", None)
    listing = structs.replace(listing, citation=remarks)
    return Entity(uid=entity_uid(listing), kind=kind, names=(alias,), listing=listing, **fields)


def number(type_: str, value: str, country: str | None = None, *, valid: bool | None = None) -> Identifier:
    return Identifier(type=type_, value=value, normal=value, country=country, valid=valid)


BORN = {"birth_dates": (DAY,)}
APART: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "nothing but the name": ({}, {}),
    "born on another day": (BORN, {"birth_dates": (PartialDate.parse("1961-04-18"),)}),
    "born in the same year, by one list": (BORN, {"birth_dates": (PartialDate.parse("1961"),)}),
    "born on 1 January, which stands for a year": (
        {"birth_dates": (PartialDate.parse("1961-01-01"),)},
        {"birth_dates": (PartialDate.parse("1961-01-01"),)},
    ),
    "born about that day": (BORN, {"birth_dates": (structs.replace(DAY, circa=True),)}),
    "no day of birth on one side": (BORN, {}),
    "of different gender": ({**BORN, "gender": "male"}, {**BORN, "gender": "female"}),
    "with papers of one register that differ": (
        {**BORN, "identifiers": (number("national_id", "1234567", "RU"),)},
        {**BORN, "identifiers": (number("national_id", "7654321", "RU"),)},
    ),
    "passports of one number and two countries": (
        {"identifiers": (number("passport", "1234567", "RU"),)},
        {"identifiers": (number("passport", "1234567", "IR"),)},
    ),
    "a passport too short to tell anybody": (
        {"identifiers": (number("passport", "12345", "RU"),)},
        {"identifiers": (number("passport", "12345", "RU"),)},
    ),
    "a person and a ship": ({}, {"kind": EntityKind.VESSEL}),
    "firms by their name alone": ({"kind": EntityKind.COMPANY}, {"kind": EntityKind.COMPANY}),
    "firms in registers of two countries": (
        {"kind": EntityKind.COMPANY, "identifiers": (number("registration", "12345678", "RU"),)},
        {"kind": EntityKind.COMPANY, "identifiers": (number("registration", "12345678", "CN"),)},
    ),
    "ships with numbers of their own": (
        {"kind": EntityKind.VESSEL, "identifiers": (number("imo", "9187667", valid=True),)},
        {"kind": EntityKind.VESSEL, "identifiers": (number("imo", "9187629", valid=True),)},
    ),
    "ships with one number whose check digit fails": (
        {"kind": EntityKind.VESSEL, "identifiers": (number("imo", "9187666", valid=False),)},
        {"kind": EntityKind.VESSEL, "identifiers": (number("imo", "9187666", valid=False),)},
    ),
    "with references of the United Nations that differ": (
        {**BORN, "citation": "RUS0001; QDi.901"},
        {**BORN, "citation": "QDi.902"},
    ),
    "under one number of two lists of one's own": ({"watchlist": "own_denied"}, {"watchlist": "own_denied"}),
    "under one number of two authorities": ({"entry": "90001"}, {"entry": "90001"}),
    "an unproven number of a person with another name": (
        {"identifiers": (number("national_id", "1234567"),)},
        {"identifiers": (number("national_id", "1234567"),), "names_of": "Petr Other"},
    ),
    "a reference of another party in the text": (
        {"citation": "QDi.903"},
        {"remarks": "Associated with somebody (QDi.903)"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "why"), [*product(NAMES, APART)])
def test_who_only_shares_a_name_is_not_linked(name: str, why: str) -> None:
    left, right = APART[why]
    other = right.get("names_of", name)
    right = {key: value for key, value in right.items() if key != "names_of"}
    _, links = linked([listed("gb_sanctions", name, **left), listed("au_dfat", other, **right)])
    assert links.party(0) == (0,), why


@pytest.mark.parametrize("name", NAMES)
def test_the_same_name_born_on_the_same_day_is_one_party(name: str) -> None:
    words = name.split()
    turned = " ".join([words[-1], *words[:-1]])
    _, links = linked([listed("gb_sanctions", name, **BORN), listed("au_dfat", turned, **BORN)])
    assert links.party(0) == (0, 1)
