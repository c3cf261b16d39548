"""Which controls a goods line meets, each table on its own clock."""

from __future__ import annotations

from datetime import date

import msgspec

from tidewaiter.goods.controls import controls_of
from tidewaiter.law.load import load_law
from tidewaiter.model.brief import Clocks
from tidewaiter.model.goods import Control
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Regime, Standing

LAW = load_law()


def _controls(hs: str | None, as_of: str, known_at: str = "2026-08-01") -> tuple[Control, ...]:
    line = {"description": "a thing"} | ({"hs": hs} if hs else {})
    papers = {"reference": "T-1", "parties": [{"name": "Example", "role": "buyer"}], "goods": [line]}
    clocks = Clocks(
        as_of=date.fromisoformat(as_of), as_of_from="asked", known_at=date.fromisoformat(known_at)
    )
    return controls_of(msgspec.convert(papers, Shipment), LAW, clocks)


def _by_table(hs: str, as_of: str, known_at: str = "2026-08-01") -> dict[str, Control]:
    return {control.table: control for control in _controls(hs, as_of, known_at)}


def test_a_machining_centre_stands_in_nine_tables() -> None:
    found = _by_table("8457.10.10", "2025-07-09")
    assert set(found) == {
        "chpl",
        "eu_2017_1509_goods",
        "eu_765_annex_xxx",
        "eu_833_annex_xl",
        "eu_occupied_annex_ii",
        "gb_russia_3i",
        "gb_schedule_4",
        "us_supp4",
        "us_supp7",
    }
    assert found["chpl"].tier == "4.B"
    assert found["us_supp7"].regime is Regime.US
    assert found["us_supp7"].standing is Standing.YES
    assert found["us_supp7"].verified


def test_law_follows_as_of_and_guidance_follows_known_at() -> None:
    found = set(_by_table("8457.10", "2022-01-01", known_at="2026-08-01"))
    assert found == {"chpl", "eu_2017_1509_goods", "eu_occupied_annex_ii"}, (
        "two of wars and embargoes that are older"
    )
    assert "chpl" not in _by_table("8457.10", "2025-07-09", known_at="2023-06-01")


def test_an_unread_table_is_unknown_and_not_verified() -> None:
    found = _by_table("8526.91", "2023-06-12")["us_supp7"]
    assert found.standing is Standing.UNKNOWN
    assert not found.verified


def test_a_short_code_is_wider_and_never_silent() -> None:
    found = [control for control in _controls("8542", "2025-07-09") if control.table == "us_supp7"]
    assert [control.code for control in found] == ["854231", "854232", "854233", "854239"]
    assert all(control.wider for control in found)


def test_ex_makes_a_row_partial() -> None:
    assert _by_table("8411.11", "2024-01-01")["eu_2023_1529_annex_ii"].partial
    assert not _by_table("8806.92", "2024-01-01")["eu_2023_1529_annex_ii"].partial


def test_rows_of_one_code_stay_apart() -> None:
    rows = [c for c in _controls("8529.90", "2024-01-01") if c.table == "eu_2023_1529_annex_ii"]
    assert len(rows) == 3
    assert len({control.entry for control in rows}) == 3


def test_a_line_without_a_code_meets_nothing_here() -> None:
    assert _controls(None, "2025-07-09") == ()
