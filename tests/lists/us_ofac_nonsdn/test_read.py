"""OFAC's lists beside the SDN list: the real files in two forms, which list an entry stands on, and the other forms."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from bench.invented_party import Party
from msgspec import structs

from lists.reading import file, read
from lists.us_ofac_sdn import forms
from tidewaiter.errors import DriftError, ShrinkError, SourceError
from tidewaiter.lists.reader import Files
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.lists.us_csl.watchlists import watchlist_of as csl_watchlist
from tidewaiter.lists.us_ofac_nonsdn.read import READER
from tidewaiter.lists.us_ofac_nonsdn.watchlists import watchlists_of
from tidewaiter.lists.us_ofac_sdn import read as sdn
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

ROLES = ("cons_prim.csv", "cons_alt.csv", "cons_add.csv")
RECEIVED = ImportOptions(received=date(2025, 12, 20), published=date(2025, 12, 19))


def real_set(shared: Path) -> Files:
    folder = shared / "lists" / "us_ofac" / "consolidated"
    return tuple(file(role, (folder / role).read_bytes()) for role in ROLES)


def real_xml(shared: Path) -> Files:
    path = shared / "lists" / "us_ofac" / "consolidated" / "consolidated_2022-03-24.xml"
    return (file("consolidated.xml", path.read_bytes()),)


def once(entities: list[Entity]) -> list[Entity]:
    """One entity of each entry, which has one for each list that it stands on."""
    return list({entity.listing.entry: entity for entity in entities}.values())


def strengths(entities: list[Entity]) -> Counter[AliasStrength]:
    return Counter(alias.strength for entity in entities for alias in entity.names[1:])


@pytest.mark.real
def test_the_set_of_2025(shared: Path) -> None:
    entities, reading = read(READER, real_set(shared))
    assert len({entity.listing.entry for entity in entities}) == 442
    assert len(entities) == 445  # a listing for each list: 17014, 17250 and 17254 stand on two
    parties = once(entities)
    assert Counter(entity.kind for entity in parties) == {
        EntityKind.ORGANISATION: 363,
        EntityKind.PERSON: 79,
    }
    assert Counter(entity.listing.watchlist for entity in entities) == {
        "us_ssi": 286, "us_plc": 78, "us_cmic": 68, "us_ns_mbs": 12, "us_capta": 1,
    }  # fmt: skip
    assert strengths(parties) == {AliasStrength.STRONG: 1_073, AliasStrength.WEAK: 68}
    assert sum(len(entity.addresses) for entity in parties) + reading.placeholders == 574
    assert reading.placeholders == 52
    assert not reading.rejects
    assert [warning.partition(" (times")[0] for warning in reading.warnings] == [
        "remarks of no known form are kept as text, by their beginnings",
        "the remarks are cut off, and cons_comments.csv does not go on with them",
    ]


@pytest.mark.real
def test_the_xml_of_2022(shared: Path) -> None:
    files = real_xml(shared)
    entities, reading = read(READER, files)
    assert len({entity.listing.entry for entity in entities}) == 462
    assert len(entities) == 483  # 19 entries stand on two lists, and Sberbank on three
    assert READER.published(files) == date(2022, 3, 24)
    parties = once(entities)
    assert Counter(entity.kind for entity in parties) == {
        EntityKind.ORGANISATION: 382,
        EntityKind.PERSON: 80,
    }
    assert strengths(parties) == {AliasStrength.STRONG: 1_098, AliasStrength.WEAK: 68}
    assert sum(len(entity.addresses) for entity in parties) == 525
    assert sum(len(entity.birth_dates) for entity in parties) == 75
    assert not reading.rejects
    assert len(reading.warnings) == 1
    assert reading.warnings[0].startswith("remarks of no known form")


@pytest.mark.real
def test_both_forms_agree_where_the_entry_did_not_change(shared: Path) -> None:
    """The files are three years apart; of entries whose programmes and names are the same, the rest is compared."""
    tables, _ = read(READER, real_set(shared))
    before = {entity.uid: entity for entity in read(READER, real_xml(shared))[0]}
    same = [
        (now, then)
        for now in tables
        if (then := before.get(now.uid)) is not None
        and then.listing.designations == now.listing.designations
        and {alias.name for alias in then.names} == {alias.name for alias in now.names}
        and "cut off" not in (now.remarks or "")
    ]
    assert len(same) == 381
    for now, then in same:
        assert (now.kind, now.listing.watchlist, now.birth_dates) == (
            then.kind,
            then.listing.watchlist,
            then.birth_dates,
        )
        assert set(now.names) == set(then.names)
        numbers = {(each.type, each.normal) for each in now.identifiers}
        assert {(each.type, each.normal) for each in then.identifiers} <= numbers
        assert set(then.websites) == set(now.websites)
        assert {relation.kind for relation in then.relations} <= {"Linked To"}


@pytest.mark.real
def test_the_lists_of_each_entry_are_those_that_the_consolidated_screening_list_names(shared: Path) -> None:
    """Half a year apart, the two agree on every entry that both hold, but for the SDN list, which is another."""
    rows = json.loads((shared / "lists/us_csl/consolidated_2026-07-31.json").read_text(encoding="utf-8"))[
        "results"
    ]
    named: dict[str, set[str]] = {}
    for row in rows:
        found = csl_watchlist(row["source"])
        if found is not None and "Treasury" in row["source"]:
            named.setdefault(str(row["entity_number"]), set()).add(found.slug)
    entities, _ = read(READER, real_set(shared))
    read_as: dict[str, set[str]] = {}
    for entity in entities:
        read_as.setdefault(entity.listing.entry, set()).add(entity.listing.watchlist)
    both = read_as.keys() & named.keys()
    assert len(both) == 437
    assert {entry for entry in both if read_as[entry] != named[entry] - {"us_sdn"}} == set()
    assert {entry for entry in both if len(read_as[entry]) > 1} == {"17014", "17250", "17254"}


@pytest.mark.real
def test_the_real_sets_are_taken_into_a_store(home: Path, shared: Path) -> None:
    folder = shared / "lists" / "us_ofac"
    store = Store(home)
    older = ImportOptions(received=date(2022, 3, 25))
    xml = store.import_files(
        "us_ofac_nonsdn", [folder / "consolidated" / "consolidated_2022-03-24.xml"], options=older
    ).snapshot
    assert (xml.listings, xml.published, xml.files) == (483, date(2022, 3, 24), ("consolidated.xml",))
    assert not any("was not given" in warning for warning in xml.warnings)
    paths = [folder / "consolidated" / role for role in ROLES]
    with pytest.raises(ShrinkError, match="us_other in us_ofac_nonsdn would shrink from 3 listings to 0"):
        store.import_files("us_ofac_nonsdn", paths, options=RECEIVED)
    meant = structs.replace(RECEIVED, accept_shrink=True)
    report = store.import_files("us_ofac_nonsdn", paths, options=meant)
    assert (report.snapshot.listings, report.snapshot.aliases, report.snapshot.addresses) == (445, 1_087, 580)
    assert report.in_force
    assert store.verify() == ()
    with pytest.raises(ShrinkError, match=r"comes without cons_alt\.csv and cons_add\.csv"):
        store.import_files("us_ofac_nonsdn", paths[:1], options=RECEIVED)
    with pytest.raises((DriftError, SourceError)):
        store.import_files("us_ofac_nonsdn", [folder / "2024-06" / "sdn.csv"], options=RECEIVED)
    with pytest.raises(ShrinkError, match="at least 5000"):
        store.import_files(
            "us_ofac_sdn",
            [_copy(folder / "consolidated" / "consolidated_2022-03-24.xml", home.parent / "sdn.xml")],
            options=older,
        )


def _copy(source: Path, target: Path) -> Path:
    target.write_bytes(source.read_bytes())
    return target


SSI = "Sectoral Sanctions Identifications List"
OF_13662 = "Executive Order 13662 Directive Determination - Subject to Directive 2"
BLOCKED = "Secondary sanctions risk: See Section 11 of Executive Order 14024."


@pytest.mark.parametrize(
    ("lists", "programmes", "said", "slugs"),
    [
        ((), ("NS-PLC", "SDGT"), (), ("us_plc",)),
        ((), ("CMIC-EO13959",), (), ("us_cmic",)),
        ((), ("RUSSIA-EO14024", "UKRAINE-EO13662"), (), ("us_ssi",)),
        ((), ("RUSSIA-EO14024", "UKRAINE-EO13662"), (OF_13662,), ("us_ssi",)),
        ((), ("RUSSIA-EO14024", "UKRAINE-EO13662"), (OF_13662, "Subject to Directive 3"), ("us_ssi", "us_ns_mbs")),
        ((), ("RUSSIA-EO14024", "UKRAINE-EO13662"), ("EO 14024 Directive 3",), ("us_ssi", "us_ns_mbs")),
        ((), ("RUSSIA-EO14024", "UKRAINE-EO13662"), ("Subject to Directive 3", BLOCKED), ("us_ssi",)),
        ((), ("RUSSIA-EO14024",), ("Subject to Directive 3", BLOCKED), ("us_ns_mbs",)),
        ((), ("RUSSIA-EO14024",), (), ("us_ns_mbs",)),
        ((), ("UKRAINE-EO13685", "UKRAINE-EO13662"), (), ("us_ssi",)),
        ((), ("561-Related",), (), ("us_capta",)),
        ((), ("HKAA",), (), ("us_ns_mbs",)),
        ((), ("CAATSA - RUSSIA",), (), ("us_ns_mbs",)),
        ((), ("RUSSIA-EO14024",), ("Executive Order 14024 Directive Information Subject to Directive 3 - x",), ("us_ns_mbs",)),
        ((), ("RUSSIA-EO14024",), ("Executive Order 14024 Directive Information Subject to Directive 2 - x",), ("us_capta",)),
        ((), ("RUSSIA-EO14024",), ("Subject to Directive 2", "Subject to Directive 3"), ("us_capta", "us_ns_mbs")),
        ((), ("FSE-SY", "SYRIA"), (), ("us_other",)),
        ((), ("NEW-EO19999",), (), ()),
        ((SSI,), ("RUSSIA-EO14024",), (), ("us_ssi",)),
        (("Non-SDN Menu-Based Sanctions List (NS-MBS List)", SSI), (), (), ("us_ssi", "us_ns_mbs")),
        ((SSI, "CAPTA List", "NS-MBS List", "SDN List"), (), (), ("us_ssi", "us_capta", "us_ns_mbs")),
        (("Non-SDN Palestinian Legislative Council List",), (), (), ("us_plc",)),
        (("CAPTA List",), ("RUSSIA-EO14024",), (), ("us_capta",)),
        (("Consolidated List",), ("NS-PLC",), (), ("us_plc",)),
        ((SSI, "A New List"), (), (), ("us_ssi", "us_other")),
        (("A New List",), ("NS-PLC",), (), ()),
    ],
)  # fmt: skip
def test_which_lists(
    lists: tuple[str, ...], programmes: tuple[str, ...], said: tuple[str, ...], slugs: tuple[str, ...]
) -> None:
    assert watchlists_of(lists, programmes, said) == slugs


BANK = (Party(7, "Entity", "EXAMPLE BANK", programmes=("RUSSIA-EO14024",), features=(
    ("Effective Date (CMIC)", "02 Aug 2021"), ("Listing Date (CMIC)", "03 Jun 2021"),
)),)  # fmt: skip


def test_the_forms_that_name_the_list_and_those_that_do_not() -> None:
    for files in (
        forms.advanced(BANK, role="cons_advanced.xml", listed_on=SSI),
        forms.enhanced(BANK, role="cons_enhanced.xml", listed_on=SSI),
    ):
        (found,), reading = read(READER, files)
        assert found.listing.watchlist == "us_ssi"
        assert reading.warnings == []
    for files in (
        forms.plain(BANK, role="consolidated.xml"),
        forms.comma_separated(BANK, roles=ROLES),
    ):
        (found,), _ = read(READER, files)
        assert found.listing.watchlist == "us_ns_mbs"


def test_an_entry_on_several_lists_is_a_listing_for_each_from_its_own_day() -> None:
    files = forms.enhanced(BANK, role="cons_enhanced.xml", listed_on=SSI)
    text = files[0].content.decode()
    other = '<sanctionsList datePublished="2019-01-02">Non-SDN Menu-Based Sanctions List</sanctionsList></sanctionsLists></sanctionsL'
    text = re.sub(r"</sanctionsLists>(?=<sanctionsPrograms>)", other.removesuffix("</sanctionsL"), text)
    (sectoral, menu), _ = read(READER, (structs.replace(files[0], content=text.encode()),))
    assert (sectoral.uid, menu.uid) == ("us_ofac_nonsdn:us_ssi:7", "us_ofac_nonsdn:us_ns_mbs:7")
    for found in (sectoral, menu):
        assert f"Lists: {SSI}, Non-SDN Menu-Based Sanctions List" in (found.remarks or "")
    assert sectoral.names == menu.names
    assert sectoral.listing.in_force[0].start != date(2019, 1, 2)
    assert menu.listing.in_force[0].start == date(2019, 1, 2)


def test_an_entry_of_no_known_list_is_told_and_kept() -> None:
    (found,), reading = read(
        READER, forms.plain((Party(7, "Entity", "A", programmes=("NEW-EO19999",)),), role="consolidated.xml")
    )
    assert found.listing.watchlist == "us_other"
    assert any("of a list that is not known here" in warning for warning in reading.warnings)


def test_the_days_of_a_programme_are_its_own() -> None:
    company = (structs_party(),)
    (found,), _ = read(READER, forms.plain(company, role="consolidated.xml"))
    (act,) = found.listing.designations
    assert (act.programme, act.date, act.published) == ("CMIC-EO13959", date(2021, 8, 2), date(2021, 6, 3))


def structs_party() -> Party:
    return Party(7, "Entity", "EXAMPLE", programmes=("CMIC-EO13959",), features=BANK[0].features)


def test_the_sdn_list_is_not_this_one() -> None:
    with pytest.raises(SourceError, match="SDN List, which is not the consolidated list"):
        READER.recognise(forms.enhanced(BANK, role="cons_enhanced.xml"))
    _, reading = read(READER, forms.advanced(BANK, role="cons_advanced.xml"))
    assert any("not of this publication" in warning for warning in reading.warnings)
    assert sdn.READER.version != READER.version
    assert NameKind.PRIMARY is read(READER, forms.plain(BANK, role="consolidated.xml"))[0][0].names[0].kind
