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
from tidewaiter.lists.us_ofac_nonsdn.watchlists import watchlist_of
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


def strengths(entities: list[Entity]) -> Counter[AliasStrength]:
    return Counter(alias.strength for entity in entities for alias in entity.names[1:])


@pytest.mark.real
def test_the_set_of_2025(shared: Path) -> None:
    entities, reading = read(READER, real_set(shared))
    assert len(entities) == 442
    assert Counter(entity.kind for entity in entities) == {
        EntityKind.ORGANISATION: 363,
        EntityKind.PERSON: 79,
    }
    assert Counter(entity.listing.watchlist for entity in entities) == {
        "us_ssi": 286, "us_plc": 78, "us_cmic": 68, "us_ns_mbs": 9, "us_capta": 1,
    }  # fmt: skip
    assert strengths(entities) == {AliasStrength.STRONG: 1_073, AliasStrength.WEAK: 68}
    assert sum(len(entity.addresses) for entity in entities) + reading.placeholders == 574
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
    assert len(entities) == 462
    assert READER.published(files) == date(2022, 3, 24)
    assert Counter(entity.kind for entity in entities) == {
        EntityKind.ORGANISATION: 382,
        EntityKind.PERSON: 80,
    }
    assert strengths(entities) == {AliasStrength.STRONG: 1_098, AliasStrength.WEAK: 68}
    assert sum(len(entity.addresses) for entity in entities) == 525
    assert sum(len(entity.birth_dates) for entity in entities) == 75
    assert not reading.rejects
    assert len(reading.warnings) == 1
    assert reading.warnings[0].startswith("remarks of no known form")


@pytest.mark.real
def test_both_forms_agree_where_the_entry_did_not_change(shared: Path) -> None:
    """The files are three years apart; of entries whose programmes and names are the same, the rest is compared."""
    tables, _ = read(READER, real_set(shared))
    before = {entity.listing.entry: entity for entity in read(READER, real_xml(shared))[0]}
    same = [
        (now, then)
        for now in tables
        if (then := before.get(now.listing.entry)) is not None
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
def test_the_list_of_each_entry_is_the_one_that_the_consolidated_screening_list_names(shared: Path) -> None:
    """Half a year apart, the two agree on every entry that both hold."""
    rows = json.loads((shared / "lists/us_csl/consolidated_2026-07-31.json").read_text(encoding="utf-8"))[
        "results"
    ]
    named: dict[str, set[str]] = {}
    for row in rows:
        found = csl_watchlist(row["source"])
        if found is not None and "Treasury" in row["source"]:
            named.setdefault(str(row["entity_number"]), set()).add(found.slug)
    entities, _ = read(READER, real_set(shared))
    both = [entity for entity in entities if entity.listing.entry in named]
    assert len(both) == 437
    assert [
        entity.uid for entity in both if entity.listing.watchlist not in named[entity.listing.entry]
    ] == []


@pytest.mark.real
def test_the_real_sets_are_taken_into_a_store(home: Path, shared: Path) -> None:
    folder = shared / "lists" / "us_ofac"
    store = Store(home)
    older = ImportOptions(received=date(2022, 3, 25))
    xml = store.import_files(
        "us_ofac_nonsdn", [folder / "consolidated" / "consolidated_2022-03-24.xml"], options=older
    ).snapshot
    assert (xml.listings, xml.published, xml.files) == (462, date(2022, 3, 24), ("consolidated.xml",))
    assert not any("was not given" in warning for warning in xml.warnings)
    paths = [folder / "consolidated" / role for role in ROLES]
    with pytest.raises(ShrinkError, match="us_other in us_ofac_nonsdn would shrink from 3 listings to 0"):
        store.import_files("us_ofac_nonsdn", paths, options=RECEIVED)
    meant = structs.replace(RECEIVED, accept_shrink=True)
    report = store.import_files("us_ofac_nonsdn", paths, options=meant)
    assert (report.snapshot.listings, report.snapshot.aliases, report.snapshot.addresses) == (442, 1_073, 574)
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


@pytest.mark.parametrize(
    ("lists", "programmes", "said", "slug"),
    [
        ((), ("NS-PLC", "SDGT"), (), "us_plc"),
        ((), ("CMIC-EO13959",), (), "us_cmic"),
        ((), ("RUSSIA-EO14024", "UKRAINE-EO13662"), (), "us_ssi"),
        ((), ("UKRAINE-EO13685", "UKRAINE-EO13662"), (), "us_ssi"),
        ((), ("561-Related",), (), "us_capta"),
        ((), ("HKAA",), (), "us_ns_mbs"),
        ((), ("CAATSA - RUSSIA",), (), "us_ns_mbs"),
        ((), ("RUSSIA-EO14024",), ("Executive Order 14024 Directive Information Subject to Directive 3 - x",), "us_ns_mbs"),
        ((), ("RUSSIA-EO14024",), ("Executive Order 14024 Directive Information Subject to Directive 2 - x",), "us_capta"),
        ((), ("RUSSIA-EO14024",), ("Subject to Directive 2", "Subject to Directive 3"), "us_ns_mbs"),
        ((), ("FSE-SY", "SYRIA"), (), "us_other"),
        ((), ("NEW-EO19999",), (), None),
        ((SSI,), ("RUSSIA-EO14024",), (), "us_ssi"),
        (("Non-SDN Menu-Based Sanctions List (NS-MBS List)", SSI), (), (), "us_ssi"),
        (("Non-SDN Palestinian Legislative Council List",), (), (), "us_plc"),
        (("CAPTA List",), ("RUSSIA-EO14024",), (), "us_capta"),
        (("Consolidated List",), ("NS-PLC",), (), "us_plc"),
        (("A New List",), ("NS-PLC",), (), None),
    ],
)  # fmt: skip
def test_which_list(
    lists: tuple[str, ...], programmes: tuple[str, ...], said: tuple[str, ...], slug: str | None
) -> None:
    assert watchlist_of(lists, programmes, said) == slug


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


def test_a_list_of_several_is_one_listing_that_names_the_others() -> None:
    files = forms.enhanced(BANK, role="cons_enhanced.xml", listed_on=SSI)
    text = files[0].content.decode()
    other = '<sanctionsList datePublished="2019-01-02">Non-SDN Menu-Based Sanctions List</sanctionsList></sanctionsLists></sanctionsL'
    text = re.sub(r"</sanctionsLists>(?=<sanctionsPrograms>)", other.removesuffix("</sanctionsL"), text)
    (found,), _ = read(READER, (structs.replace(files[0], content=text.encode()),))
    assert found.listing.watchlist == "us_ssi"
    assert f"Lists: {SSI}, Non-SDN Menu-Based Sanctions List" in (found.remarks or "")
    assert found.listing.in_force[0].start == date(2019, 1, 2)


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
