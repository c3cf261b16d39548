"""The law can be read by a person, day by day."""

from __future__ import annotations

from datetime import date

import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.describe import describe
from tidewaiter.law.load import load_law

LAW = load_law()


def test_a_table_says_what_is_not_known() -> None:
    text = "\n".join(describe(LAW, "us_supp7", date(2023, 6, 1)))
    assert "on 2023-06-01: unknown, since 2023-05-19" in text
    assert "840710 aircraft spark-ignition piston engines (not verified)" in text
    assert "845710 may be listed" in text


def test_an_open_table_says_so() -> None:
    text = describe(LAW, "eu_2023_1529_annex_ii", date(2025, 1, 1))
    assert text[-1] == "further codes may be listed that nobody has read"


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("export/us/supp7", "source: 15 CFR Part 746"),
        ("coalition", "TW since 2023-02-27"),
        ("us_sdn", "level: prohibited"),
        ("eu_833_annex_iv", "Arts 2(7)(i)"),
        ("eu_833", "Annex XLVII, Part A: port of Novorossiysk (RUNVS) since 2025-02-25"),
        ("eu_833", "Annex LII, Part A: alabuga since 2025-10-24"),
        ("us_ofac_records", "10 years"),
        ("3A001", "MT 1 (missile technology): part of the entry"),
        ("3A992", "rs_pakistan: to Pakistan or within it"),
        ("9A006", "points to another entry or another authority"),
        ("0D606", "corrected: "),
        ("us_ccl", "3A991: AT 1"),
        ("us_country_chart", "HK: as CN since 2020-12-23"),
        ("us_country_chart", "GB: X-- -- -- - -- - --- --, footnote 10"),
        ("us_country_group_d5", "CD since 2026-07-23"),
        ("rs_iraq_and_pakistan", "places: IQ, PK"),
    ],
)
def test_everything_on_file_can_be_shown(slug: str, words: str) -> None:
    assert words in "\n".join(describe(LAW, slug, date(2026, 7, 31)))


def test_an_unknown_name_is_met_with_names_like_it() -> None:
    with pytest.raises(LawError, match=r"Did you mean .*us_supp7"):
        describe(LAW, "supp7", date(2026, 7, 31))


def test_a_copy_that_was_read_in_place_of_the_source_is_named() -> None:
    shown = "\n".join(describe(LAW, "eu_2023_1529_annex_ii", date(2023, 7, 26)))
    assert "read 2026-11-22 in github legalize-dev/legalize-eu" in shown


def test_a_list_shows_values_and_transit() -> None:
    luxury = describe(LAW, "eu_833_annex_xviii", date(2022, 10, 7))
    assert "9102 clocks, watches and their parts (above EUR 300)" in luxury
    fuel = "\n".join(describe(LAW, "eu_833_annex_xx", date(2023, 6, 24)))
    assert "not through RU since 2023-06-24" in fuel
    assert "not through" not in "\n".join(describe(LAW, "eu_833_annex_xx", date(2023, 6, 23)))
