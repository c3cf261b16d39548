"""The annexes to Regulation 833/2014: invented parties as EUR-Lex sets them, and what must be told or refused."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from lxml import etree

from lists.damaged import compiled, cut, flipped, trees_changed
from lists.eu_833_annexes.text import FOUR, HEADER, WHOLE, annex, listed, page, table
from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.eu_833_annexes.annexes import OF_GOODS, OF_PARTIES
from tidewaiter.lists.eu_833_annexes.read import READER
from tidewaiter.lists.reader import Reading
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind


def given(*annexes: str) -> tuple[dict[str, Entity], Reading]:
    found, reading = read(READER, (file("annexes.xhtml", page(*annexes)),))
    return {entity.listing.entry: entity for entity in found}, reading


def of_four(*row: str) -> tuple[Entity, Reading]:
    found, reading = given(annex("IV", table(HEADER, row)))
    (entity,) = found.values()
    return entity, reading


def test_every_annex_of_parties_is_read() -> None:
    found, reading = given(*WHOLE)
    assert Counter(entity.listing.programmes[0].split()[-1] for entity in found.values()) == {
        "III": 2, "IV": 2, "V": 1, "VI": 1, "XII": 3, "XIII": 1, "XIV": 1, "XV": 1, "XIX": 2, "XLII": 2, "XLIV": 1, "XLV": 2,
        "XLVII": 1, "XLIX": 1,
    }  # fmt: skip
    assert reading.warnings == ["annexes.xhtml: ANNEX L has no entry"]
    assert READER.published((file("annexes.xhtml", page(*WHOLE)),)) == date(2026, 7, 21)


def test_an_entry_of_annex_iv() -> None:
    found, _ = given(*WHOLE)
    entry = found["IV:1"]
    assert [(alias.name, alias.kind, alias.strength, alias.script) for alias in entry.names] == [
        ("Example Avionics JSC", NameKind.PRIMARY, AliasStrength.STRONG, None),
        ("Акционерное Общество «Пример»", NameKind.ALIAS, AliasStrength.UNKNOWN, "Cyrl"),
        ("EXAVIA", NameKind.ALIAS, AliasStrength.UNKNOWN, None),
        ("Example-Avia", NameKind.ALIAS, AliasStrength.UNKNOWN, None),
    ]
    assert [address.text for address in entry.addresses] == [
        "1 Example Street, Perm, Russia",
        "2 Example Street, Omsk, Russia",
    ]
    assert entry.countries == ("RU",)
    assert [(each.type, each.value, each.valid, each.note) for each in entry.identifiers] == [
        ("tax_number", "7707083893", True, "Tax ID/INN"), ("phone", "+ 7 (495) 123-45-67", None, None)
    ]  # fmt: skip
    assert (entry.websites, entry.emails) == (("https://www.example.org",), ("a@example.org",))
    listing = entry.listing
    assert (listing.watchlist, listing.in_force) == ("eu_833_annex_iv", (Interval(start=date(2022, 2, 25)),))
    assert listing.designations[0].citation == "Regulation (EU) No 833/2014, Annex IV, entry 1"


def test_marks_of_changes_are_no_part_of_names_and_days() -> None:
    found, _ = given(*WHOLE)
    entry = found["IV:2"]
    assert [(alias.name, alias.kind) for alias in entry.names] == [
        ("Example Two Ltd", NameKind.PRIMARY), ("Twin", NameKind.ALIAS)
    ]  # fmt: skip
    assert entry.listing.designations[0].date == date(2026, 7, 21)
    assert entry.countries == ("HK",)
    assert "split at a.k.a.: Example Two Ltd (a.k.a. Twin)" in (entry.remarks or "")


def test_ships_have_their_number_and_former_names() -> None:
    found, _ = given(*WHOLE)
    ship, other = found["XLII:1"], found["XLII:2"]
    assert (ship.kind, ship.listing.watchlist) == (EntityKind.VESSEL, "eu_833_vessels")
    assert [(alias.name, alias.kind) for alias in ship.names] == [
        ("Sea Example", NameKind.PRIMARY), ("Old Example", NameKind.FORMER)
    ]  # fmt: skip
    assert [(each.type, each.value, each.valid) for each in ship.identifiers] == [("imo", "9074729", True)]
    assert [(alias.name, alias.kind) for alias in other.names] == [
        ("Kappa", NameKind.PRIMARY),
        ("Lambda", NameKind.FORMER),
    ]
    assert other.identifiers[0].valid is False
    assert "Grounds: Article 3s(2), point (b) of this Regulation" in (ship.remarks or "")
    assert ship.listing.in_force == (Interval(start=date(2024, 6, 25)),)


def test_lists_grids_and_parts() -> None:
    found, _ = given(*WHOLE)
    assert found["III:2"].primary_name == "EXAMPLE BANK 2"
    assert found["XIX.B:1"].primary_name == "EXAMPLE STATE YARD"
    assert (
        found["XIX.B:1"].listing.designations[0].citation
        == "Regulation (EU) No 833/2014, Annex XIX Part B, entry 1"
    )
    names = [entity.primary_name for entity in found.values() if entity.listing.entry.startswith("XII:")]
    assert names == ["Example Credit Bank", "Example Savings Bank", "Example Last Bank"]
    (bank,) = [entity for entity in found.values() if entity.listing.watchlist == "eu_833_banks"]
    assert bank.listing.in_force == (Interval(start=date(2022, 3, 12)),)
    (fund,) = [entity for entity in found.values() if entity.primary_name == "Example Fund Ltd"]
    assert fund.countries == ("CY",)
    assert found["III:1"].listing.in_force == ()


def test_two_entries_side_by_side_are_two() -> None:
    header = ("Name of the legal person, entity or body", "Date of application")
    found, _ = given(FOUR, annex("XIV", table((*header, *header), ("Example One", "1.3.2022", "Example Two", "2.3.2022"),
                                              ("Example Three", "3.3.2022", "", ""))))  # fmt: skip
    assert [entity.primary_name for entity in found.values() if entity.listing.entry.startswith("XIV")] == [
        "Example One", "Example Two", "Example Three"
    ]  # fmt: skip


def test_lines_without_a_label() -> None:
    entity, reading = of_four(
        "7.", "Example Seven|of the North", "1 Example Street, Perm|(second gate)|Colour: red", "1.2.2023"
    )
    assert [alias.name for alias in entity.names] == [
        "Example Seven",
        "Example Seven of the North",
        "of the North",
    ]
    assert [address.text for address in entity.addresses] == ["1 Example Street, Perm (second gate)"]
    assert entity.remarks == "Colour: red"
    assert len([warning for warning in reading.warnings if "label" in warning]) == 2


def test_a_day_that_cannot_be_read_leaves_the_start_open() -> None:
    entity, reading = of_four("7.", "Example Seven", "", "31.2.2023")
    assert entity.listing.in_force == ()
    assert any("the day of an entry cannot be read" in warning for warning in reading.warnings)


def test_an_entry_without_a_name_is_a_reject() -> None:
    _, reading = given(
        annex("IV", table(HEADER, ("1.", "", "Address: Perm", "1.2.2023"), ("2.", "Example", "", "1.2.2023")))
    )
    assert [(reject.place, reject.why) for reject in reading.rejects] == [
        ("annexes.xhtml ANNEX IV entry 1", "the entry has no name")
    ]


def test_annexes_that_are_missing_empty_or_not_known_are_told() -> None:
    _, reading = given(FOUR, annex("XLII"), annex("LXX", listed("Example")))
    told = " ".join(reading.warnings)
    for what in (
        "ANNEX XLII has no entry",
        "ANNEX XIV is not in the text",
        "ANNEX LXX is not known and was not read",
    ):
        assert what in told


def test_texts_set_in_another_way_are_told() -> None:
    _, reading = given(FOUR, annex("V", "<div class='norm'>EXAMPLE ARMS</div>"),
                       annex("XIV", table(("Name", "Date"), ("Example", "1.2.2022"), ("Heading",))))  # fmt: skip
    told = " ".join(reading.warnings)
    assert "set in a way that is not known" in told
    assert "a row of one cell is no entry" in told


def test_a_paragraph_that_is_no_numbered_entry_is_told_beside_others_that_are() -> None:
    inside = "".join(f'<p class="norm">{text}</p>' for text in ("1. FIRST ARMS", "THIRD ARMS JSC", ""))
    found, reading = given(FOUR, annex("V", inside))
    assert [entity.primary_name for uid, entity in found.items() if uid.startswith("V:")] == ["FIRST ARMS"]
    (told,) = [warning for warning in reading.warnings if "was not read" in warning]
    assert "THIRD ARMS JSC" in told
    assert "ANNEX V" in told


def test_paragraphs_in_one_box_are_entries_of_their_own() -> None:
    inside = "".join(
        f'<p class="norm">{text}</p>' for text in ("1. FIRST ARMS", "2. SECOND ARMS", "THIRD ARMS JSC")
    )
    found, reading = given(FOUR, annex("V", f"<div>{inside}</div>"))
    names = [entity.primary_name for uid, entity in found.items() if uid.startswith("V:")]
    assert names == ["FIRST ARMS", "SECOND ARMS"]
    assert any("THIRD ARMS JSC" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("annexes", "what"),
    [
        ((annex("V", listed("EXAMPLE")),), "ANNEX IV is not there or empty"),
        ((FOUR, FOUR), "comes twice"),
        ((FOUR, '<p class="norm">ANNEX V</p>'), "in another form"),
        ((FOUR, annex("FIVE")), "in another form"),
        ((FOUR, annex("XIV", table(("Name", "Colour"), ("Example", "red")))), "'Colour' is not known"),
        ((FOUR, annex("XIV", table(("Date", "Grounds"), ("1.2.2022", "red")))), "a table has the columns"),
        ((FOUR, annex("XIV", table(("Name", "Date"), ("Example", "1.2.2022", "red")))), "a row has 3 cells"),
        ((FOUR, annex("III", '<div class="grid-container"><div>1.</div></div>')), "a grid has 1 columns"),
    ],
)
def test_another_form_is_refused(annexes: tuple[str, ...], what: str) -> None:
    with pytest.raises(DriftError, match=what):
        given(*annexes)


def test_other_pages_are_refused() -> None:
    whole = page(*WHOLE)
    for content in (
        page(*WHOLE, reference="02014R0833 — DE — 21.07.2026 — 021.001"),
        page(*WHOLE, reference="02014R0269 — EN — 21.07.2026 — 021.001"),
        whole.replace(b"</div>", b"", 1),
        whole.replace(b"<html", b'<!DOCTYPE html [<!ENTITY a "b">]><html'),
        whole.decode().encode("utf-16"),
        b"name,date\n",
    ):
        with pytest.raises(SourceError):
            READER.recognise((file("annexes.xhtml", content),))


def test_an_entry_twice_is_refused() -> None:
    row = ("1.", "Example", "", "1.2.2023")
    assert compiled("eu_833_annexes", "annexes.xhtml", page(annex("IV", table(HEADER, row, row)))) is None


def test_no_damage_loses_an_entry_in_silence() -> None:
    whole = page(*WHOLE)
    before = compiled("eu_833_annexes", "annexes.xhtml", whole)
    assert before is not None
    assert len(before.entities) == 21
    for damaged in flipped(whole):
        found = compiled("eu_833_annexes", "annexes.xhtml", damaged)
        if found is not None and len(found.entities) + len(found.snapshot.rejects) < len(before.entities):
            assert set(found.snapshot.warnings) - set(before.snapshot.warnings)
    for short in cut(whole):
        assert compiled("eu_833_annexes", "annexes.xhtml", short) is None


def test_no_element_removed_or_doubled_loses_more_than_itself() -> None:
    whole = page(*WHOLE)
    before = compiled("eu_833_annexes", "annexes.xhtml", whole)
    assert before is not None
    for root in trees_changed(whole.replace(b"&nbsp;", b" ")):
        found = compiled("eu_833_annexes", "annexes.xhtml", etree.tostring(root))
        if found is not None and len(found.entities) + len(found.snapshot.rejects) < len(before.entities) - 1:
            assert set(found.snapshot.warnings) - set(before.snapshot.warnings)


def test_no_annex_is_of_parties_and_of_goods() -> None:
    assert not OF_GOODS & set(OF_PARTIES)
