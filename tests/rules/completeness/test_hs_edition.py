from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order, with_goods
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Standing

SLUG = "completeness/hs_edition"
CLEAN = order("c3-spindle")


def on(day: str, **goods: object) -> Brief:
    shipment = msgspec.structs.replace(with_goods(CLEAN, **goods), date=datetime.date.fromisoformat(day))
    return brief_of(shipment)


def test_an_old_code_is_a_note_that_names_both_editions_and_the_new_codes() -> None:
    finding = one(SLUG, on("2025-06-16", hs="8525.80.30"))
    assert (finding.level, finding.variant, finding.subject) == (Level.NOTE, "", "/goods/0")
    assert (finding.facts["before"], finding.facts["edition"]) == ("HS 2017", "HS 2022")
    assert "8525.83" in finding.facts["became"]


@pytest.mark.parametrize(("day", "fires"), [("2021-12-31", False), ("2022-01-01", True)])
def test_the_old_edition_was_right_until_the_new_one_began(day: str, fires: bool) -> None:
    assert bool(found_by(SLUG, on(day, hs="8803.30"))) is fires


def test_a_code_of_the_edition_in_force_is_no_matter() -> None:
    assert found_by(SLUG, on("2025-06-16", hs="8525.89")) == ()
    assert found_by(SLUG, on("2025-06-16", hs=None)) == ()


@pytest.mark.parametrize("words", ["Drone, quadcopter, 7 kg", "Беспилотный летательный аппарат", "无人机"])
def test_unmanned_aircraft_under_the_manned_heading_are_asked(words: str) -> None:
    assert one(SLUG, on("2025-06-16", hs="8802.20", description=words)).variant == "moved"


def test_manned_aircraft_stay_where_they_are() -> None:
    assert found_by(SLUG, on("2025-06-16", hs="8802.20", description="Light aeroplane, two seats")) == ()


def chpl() -> CodesOnDay:
    return LAW.codes("chpl").at(datetime.date(2026, 8, 1))


def test_an_old_code_meets_the_lists_by_each_new_one_and_never_surely() -> None:
    (hit,) = chpl().hits("85258030")
    assert (hit.row.code, hit.wider, hit.edition) == ("852589", True, "HS 2017")
    assert hit.standing is Standing.UNKNOWN
    (hit,) = chpl().hits("880330")
    assert (hit.row.code, hit.wider, hit.standing) == (
        "880730",
        True,
        Standing.YES,
    )  # it became that one alone


def test_a_code_of_both_editions_meets_a_row_once() -> None:
    hits = chpl().hits("854231")
    assert [(hit.row.code, hit.edition) for hit in hits] == [("854231", "")]


def test_an_old_code_is_a_control_of_the_brief() -> None:
    controls = [each for each in on("2025-06-16", hs="8525.80").controls if each.table == "chpl"]
    assert [(each.code, each.wider, each.edition) for each in controls] == [("852589", True, "HS 2017")]
