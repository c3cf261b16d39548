"""Tables of goods codes on a day, and what a goods code meets in them."""

from __future__ import annotations

from datetime import date

import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.at import State
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Standing

LAW = load_law()


def _hits(table: str, day: str, digits: str) -> list[tuple[str, Standing, bool]]:
    on_day = LAW.codes(table).at(date.fromisoformat(day))
    return [(hit.row.code, hit.standing, hit.wider) for hit in on_day.hits(digits)]


def test_supplement_7_did_not_exist_before_its_first_day() -> None:
    on_day = LAW.codes("us_supp7").at(date(2023, 2, 23))
    assert on_day.state is State.NOT_YET
    assert on_day.rows == ()


def test_the_first_twelve_codes_are_unknown_because_nobody_read_them() -> None:
    on_day = LAW.codes("us_supp7").at(date(2023, 2, 24))
    assert on_day.state is State.UNKNOWN
    assert len(on_day.rows) == 12
    assert not any(row.verified for row in on_day.rows)
    assert len(on_day.possible) == 41


def test_a_code_that_came_later_may_have_been_listed_before() -> None:
    assert _hits("us_supp7", "2024-04-17", "84571010") == [("845710", Standing.UNKNOWN, False)]
    assert _hits("us_supp7", "2024-04-18", "84571010") == [("845710", Standing.YES, False)]


def test_fifty_three_codes_are_known_at_last() -> None:
    on_day = LAW.codes("us_supp7").at(date(2024, 4, 18))
    assert (on_day.state, len(on_day.rows), on_day.possible) == (State.KNOWN, 53, ())
    assert on_day.verified


@pytest.mark.parametrize(
    ("day", "codes"), [("2023-05-18", 0), ("2023-05-19", 9), ("2023-09-26", 45), ("2024-02-23", 50)]
)
def test_the_high_priority_list_grew(day: str, codes: int) -> None:
    assert len(LAW.codes("chpl").at(date.fromisoformat(day)).rows) == codes


def test_the_high_priority_list_keeps_its_tiers() -> None:
    rows = {row.code: row.tier for row in LAW.codes("chpl").at(date(2024, 2, 23)).rows}
    assert (rows["854231"], rows["852691"], rows["845710"]) == ("1", "2", "4.B")


def test_the_union_annex_is_open_once_rows_were_added_that_nobody_read() -> None:
    table = LAW.codes("eu_2023_1529_annex_ii")
    eve, day = table.at(date(2024, 11, 17)), table.at(date(2024, 11, 18))
    assert (eve.state, eve.open) == (State.KNOWN, False)
    assert (day.state, day.open) == (State.UNKNOWN, True)
    assert day.rows == eve.rows


def test_the_united_kingdom_dropped_ex_when_it_substituted_the_schedule() -> None:
    table = LAW.codes("gb_schedule_4")
    eve, day = table.at(date(2024, 9, 12)), table.at(date(2024, 9, 13))
    assert any(row.ex for row in eve.rows)
    assert not any(row.ex for row in day.rows)
    assert len({row.code for row in day.rows}) == 95


def test_a_listed_heading_takes_its_subheadings() -> None:
    assert _hits("gb_schedule_4", "2024-09-13", "85013100") == [("8501", Standing.YES, False)]


def test_a_short_code_meets_longer_ones_as_wider() -> None:
    assert _hits("us_supp7", "2024-04-18", "8542") == [
        ("854231", Standing.YES, True),
        ("854232", Standing.YES, True),
        ("854233", Standing.YES, True),
        ("854239", Standing.YES, True),
    ]


def test_the_longest_listed_code_comes_first() -> None:
    assert [code for code, _, _ in _hits("gb_schedule_4", "2024-09-13", "9013908000")] == ["90139080"]
    assert [code for code, _, _ in _hits("gb_schedule_4", "2024-09-13", "901390")] == ["90139080"]


def test_another_code_meets_nothing() -> None:
    assert _hits("us_supp7", "2024-04-18", "090111") == []


def test_the_law_on_file_begins_somewhere() -> None:
    with pytest.raises(LawError):
        LAW.codes("us_supp7").at(date(1999, 12, 31))
