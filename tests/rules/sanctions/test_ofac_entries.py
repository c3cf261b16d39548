from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from rules.papers import LAW
from rules.sanctions.entries import met, ordered
from tidewaiter.model.words import Band
from tidewaiter.rules.sanctions.ofac_entries import measured, ofac_hits, stated, told_once

DAY = date(2026, 3, 2)
ONE = "Executive Order 13662 Directive Determination - Subject to Directive 1"
TWO = "alt. Executive Order 13662 Directive Determination - Subject to Directive 2"
THREE = "Executive Order 14024 Directive Information Subject to Directive 3 - All transactions in new debt"
ONE_A = "Executive Order 14024 Directive Information Subject to Directive 1a - As of the effective date"


def slugs(
    remarks: str | None, *programmes: str, on: str = "us_ssi", name: str = "EXAMPLE"
) -> list[list[str]]:
    (match,) = met(on, *programmes, remarks=remarks, name=name).matches
    found = measured(match, LAW, DAY)
    return [[one.slug for one in found.sure], [one.slug for one in found.possible], list(found.unknown)]


def test_directives_are_read_from_the_words_of_the_entry() -> None:
    (match,) = met("us_ssi", remarks=f"{ONE}; {TWO}; {THREE}; {ONE_A}; {ONE}").matches
    assert stated(match.entity) == (("13662", "1"), ("13662", "2"), ("14024", "3"), ("14024", "1"))
    (silent,) = met("us_ssi").matches
    assert stated(silent.entity) == ()


def test_where_the_entry_names_directives_no_other_is_possible() -> None:
    both = ("UKRAINE-EO13662", "RUSSIA-EO14024")
    assert slugs(f"{ONE}; {TWO}", *both) == [["eo13662_directive_1", "eo13662_directive_2"], [], []]


def test_where_it_names_none_each_of_its_programmes_is_possible() -> None:
    directives = [f"eo13662_directive_{number}" for number in (1, 2, 3, 4)]
    assert slugs(None, "UKRAINE-EO13662") == [[], directives, []]
    assert slugs("All offices worldwide", "UKRAINE-EO13662") == [[], directives, []]


def test_a_party_that_a_measure_itself_names_stands_under_it_by_its_full_name_alone() -> None:
    sure, possible, _ = slugs(
        None, "RUSSIA-EO14024", on="us_ns_mbs", name="PUBLIC JOINT STOCK COMPANY GAZPROM"
    )
    assert (sure, possible) == (["eo14024_directive_3"], [])
    sure, possible, _ = slugs(None, "RUSSIA-EO14024", on="us_ns_mbs", name="GAZPROM TELEKOM")
    assert sure == []
    assert len(possible) == 3


def test_a_directive_of_which_nothing_is_on_file_is_named() -> None:
    remarks = "Executive Order 14038 Directive Determination - Subject to Directive 1"
    assert slugs(remarks, "BELARUS-EO14038", on="us_ns_mbs") == [[], [], ["E.O. 14038 Directive 1"]]


def test_a_measure_that_had_not_begun_is_none() -> None:
    (match,) = met("us_ssi", "UKRAINE-EO13662", remarks=ONE).matches
    assert measured(match, LAW, date(2014, 7, 15)).all == ()
    assert len(measured(match, LAW, date(2014, 7, 16)).all) == 1


def test_hits_are_those_in_force_of_parties_that_surely_are_listed_and_act() -> None:
    def count(*found: object, **fields: object) -> int:
        return len(list(ofac_hits(ordered(*found, **fields))))  # type: ignore[arg-type]

    assert count(met("us_sdn", "NPWMD")) == 1
    assert count(met("us_entity_list")) == 0
    assert count(met("us_sdn", "NPWMD", band=Band.POSSIBLE)) == 0
    assert count(met("us_sdn", "NPWMD", start="2026-03-03")) == 0
    assert count(met("us_sdn", "NPWMD", start="2026-03-02")) == 1
    assert count(met("us_sdn", "NPWMD", at="/goods/0/manufacturer")) == 0
    assert count(met("us_sdn", "NPWMD", at="/parties/0/officers/0")) == 0


def test_an_entry_met_twice_is_told_of_once() -> None:
    brief = ordered(met("us_sdn", "NPWMD"), met("us_sdn", "NPWMD", at="/parties/1"))
    assert [match.party for match in told_once(ofac_hits(brief))] == ["/parties/0"]
    other = ordered(met("us_sdn", "NPWMD"), met("us_sdn", "NPWMD", at="/parties/1", entry="1"))
    assert len(list(told_once(ofac_hits(other)))) == 2


@pytest.mark.parametrize(
    ("words", "sure"),
    [("us_ssi", 286), ("us_ns_mbs", 9), ("us_cmic", 68), ("us_plc", 78), ("us_capta", 1)],
)
def test_every_entry_of_the_real_list_stands_under_a_measure_on_file(
    words: str, sure: int, shared: Path
) -> None:
    lists = {"CMIC-EO13959": "us_cmic", "NS-PLC": "us_plc", "561-Related": "us_capta"}
    counted: Counter[str] = Counter()
    with (shared / "lists/us_ofac/consolidated/cons_prim.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if len(row) < 12:
                continue
            programmes = row[3].split("] [")
            special = next((lists[code] for code in programmes if code in lists), "us_ns_mbs")
            watchlist = "us_ssi" if "UKRAINE-EO13662" in programmes else special
            (match,) = met(watchlist, *programmes, name=row[1], remarks=row[11]).matches
            found = measured(match, LAW, DAY)
            assert found.sure, row[1]
            assert not found.unknown, row[1]
            counted[watchlist] += 1
    assert counted[words] == sure
