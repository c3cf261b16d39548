"""Programmes, measures and general licences of OFAC: the codes of the real lists, and the eve and the day of each change."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tidewaiter.law.check_ofac import ofac_citations, ofac_faults
from tidewaiter.law.describe import describe
from tidewaiter.law.describe_ofac import ofac_slugs
from tidewaiter.law.general_licences import GeneralLicence
from tidewaiter.law.load import Law, load_law
from tidewaiter.law.ofac_measures import MeasureKind, OfacMeasure
from tidewaiter.law.ofac_programmes import Programme
from tidewaiter.model.words import Level

LAW = load_law()
ONE_DAY = timedelta(days=1)
SDN_FILES = ("2021-07/sdn.csv", "2024-06/sdn.csv", "delta/sdn_2024-04-26.csv", "delta/sdn_2024-05-03.csv")
SIGNS = {
    "(SDN)": "us_sdn", "(SSI)": "us_ssi", "(CMIC)": "us_cmic", "(NS-MBS List)": "us_ns_mbs", "(CAP)": "us_capta",
    "(PLC)": "us_plc",
}  # fmt: skip


def _in_the_consolidated_list(shared: Path) -> Iterator[tuple[str, str]]:
    file = shared / "lists/us_csl/consolidated_2026-07-31.json"
    for row in json.loads(file.read_text(encoding="utf-8"))["results"]:
        watchlist = next((slug for sign, slug in SIGNS.items() if sign in row["source"]), None)
        if watchlist:
            yield from ((watchlist, code) for code in row["programs"])


def _in_the_sdn_files(shared: Path) -> Iterator[tuple[str, str]]:
    for name in SDN_FILES:
        with (shared / "lists/us_ofac" / name).open(encoding="ascii", errors="replace", newline="") as file:
            for row in csv.reader(file):
                if len(row) > 3:
                    yield from (("us_sdn", code.strip(" []")) for code in row[3].split("] ["))


def test_every_code_of_the_real_lists_has_a_row_that_names_the_list(shared: Path) -> None:
    met = {*_in_the_consolidated_list(shared), *_in_the_sdn_files(shared)}
    on_file = {(name, one.code) for one in LAW.ofac_programmes.programmes for name in one.lists}
    assert met - on_file == set()
    assert on_file - met == set()
    assert len(met) == 101
    assert len(LAW.ofac_programmes.programmes) == 89


def test_the_tables_are_well_formed_and_every_row_is_cited() -> None:
    assert list(ofac_faults(LAW)) == []
    assert len(list(ofac_citations(LAW))) == (
        len(LAW.ofac_programmes.programmes)
        + len(LAW.ofac_programmes.risks)
        + len(LAW.ofac_programmes.statute)
        + sum(len(measure.versions) for measure in LAW.ofac_measures.measures)
        + len(LAW.general_licences.licences)
    )


@pytest.mark.parametrize("programme", LAW.ofac_programmes.programmes, ids=lambda one: one.code)
def test_a_programme_ends_on_its_day_and_not_on_the_eve(programme: Programme) -> None:
    assert not programme.ended(programme.from_)
    if programme.to is not None:
        assert programme.ended(programme.to)
        assert not programme.ended(programme.to - ONE_DAY)


@pytest.mark.parametrize("measure", LAW.ofac_measures.measures, ids=lambda one: one.slug)
def test_each_version_of_a_measure_begins_on_its_day(measure: OfacMeasure) -> None:
    before = None
    for version in measure.versions:
        assert measure.on(version.from_) is version
        assert measure.on(version.from_ - ONE_DAY) is before
        before = version


@pytest.mark.parametrize("licence", LAW.general_licences.licences, ids=lambda one: one.slug)
def test_a_general_licence_begins_and_ends_on_its_days(licence: GeneralLicence) -> None:
    assert licence.holds(licence.from_)
    assert not licence.holds(licence.from_ - ONE_DAY)
    if licence.to is not None:
        assert licence.holds(licence.to - ONE_DAY)
        assert not licence.holds(licence.to)
        assert licence.ended(licence.to)


@pytest.mark.parametrize(
    ("slug", "day", "days"),
    [
        ("eo13662_directive_1", "2014-07-16", 90),
        ("eo13662_directive_1", "2014-09-11", 90),
        ("eo13662_directive_1", "2014-09-12", 30),
        ("eo13662_directive_1", "2017-11-27", 30),
        ("eo13662_directive_1", "2017-11-28", 14),
        ("eo13662_directive_2", "2017-11-27", 90),
        ("eo13662_directive_2", "2017-11-28", 60),
        ("eo13662_directive_3", "2026-01-01", 30),
        ("eo14024_directive_3", "2022-03-26", 14),
    ],
)
def test_the_terms_of_the_directives(slug: str, day: str, days: int) -> None:
    measure = next(one for one in LAW.ofac_measures.measures if one.slug == slug)
    version = measure.on(date.fromisoformat(day))
    assert version is not None
    assert version.days == days


def test_a_row_that_nobody_has_read_never_prohibits() -> None:
    for measure in LAW.ofac_measures.measures:
        for version in measure.versions:
            unread = msgspec.structs.replace(
                version, citation=msgspec.structs.replace(version.citation, verified=False)
            )
            assert unread.governing_level is not Level.PROHIBITED


def _with(table: str, rows: str, at: int, **changes: Any) -> Law:
    held = getattr(LAW, table)
    listed = list(getattr(held, rows))
    listed[at] = msgspec.structs.replace(listed[at], **changes)
    return msgspec.structs.replace(LAW, **{table: msgspec.structs.replace(held, **{rows: tuple(listed)})})


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (_with("ofac_programmes", "programmes", 0, code="BALKANS-EO14033"), "BALKANS-EO14033 stands twice"),
        (_with("ofac_programmes", "programmes", 0, source="nowhere"), "names no source on file: nowhere"),
        (_with("ofac_programmes", "programmes", 0, risk="none"), "names no risk on file: none"),
        (_with("ofac_programmes", "programmes", 0, to=date(1999, 1, 1)), "ends before it begins"),
        (_with("ofac_programmes", "programmes", 0, lists=("us_x",)), "no effect for the list us_x"),
        (_with("ofac_programmes", "programmes", 0, title={"en": "x"}), "words are missing"),
        (_with("ofac_measures", "measures", 0, programmes=("X",)), "there is no programme X"),
        (_with("ofac_measures", "measures", 0, kind=MeasureKind.SECURITIES), "no other does"),
        (_with("ofac_measures", "measures", 3, kind=MeasureKind.DEBT), "states days"),
        (_with("ofac_measures", "measures", 0, slug="eo13662_directive_2"), "stands twice"),
        (_with("general_licences", "licences", 0, source="nowhere"), "names no source on file"),
        (_with("general_licences", "licences", 0, conditions=()), "has no condition"),
        (_with("general_licences", "licences", 0, to=date(2022, 2, 24)), "ends before it begins"),
        (_with("general_licences", "licences", 0, programmes=("X",)), "there is no programme X"),
        (_with("general_licences", "licences", 0, title={"en": "x", "de": " "}), "words are missing"),
        (_with("ofac_programmes", "statute", 0, from_=date(2020, 1, 1)), "stands after"),
    ],
)
def test_what_is_wrong_is_said(changed: Law, fault: str) -> None:
    assert any(fault in one for one in ofac_faults(changed)), list(ofac_faults(changed))


@pytest.mark.parametrize("slug", sorted(ofac_slugs(LAW)))
@pytest.mark.parametrize("lang", ["en", "de"])
def test_everything_can_be_shown(slug: str, lang: str) -> None:
    lines = describe(LAW, slug, date(2024, 5, 1), lang)
    assert len(lines) > 2 or "not yet" in lines[1]
    assert "None" not in " ".join(lines)


def test_what_is_shown_says_what_was_not_read_and_what_ended() -> None:
    assert any("not verified" in line for line in describe(LAW, "BALKANS", date(2024, 5, 1)))
    assert any("ended" in line for line in describe(LAW, "SYRIA", date(2025, 7, 1)))
    assert any("in force" in line for line in describe(LAW, "SYRIA", date(2025, 6, 30)))
    assert any("not yet" in line for line in describe(LAW, "CUBA-EO14404", date(2026, 4, 30)))
    assert any("ended" in line for line in describe(LAW, "russia_8l", date(2025, 3, 12)))
    assert any(
        "renewals were not found" in line for line in describe(LAW, "russia_13_later", date(2026, 1, 1))
    )
