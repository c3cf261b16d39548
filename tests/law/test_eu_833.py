"""Regulation (EU) No 833/2014 beside its tables: days of articles, zones, ports, and the words that a version takes over."""

from __future__ import annotations

import datetime
from datetime import date

import msgspec
import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.check import check
from tidewaiter.law.load import load_law

LAW = load_law()


@pytest.mark.parametrize(
    ("slug", "first", "last"),
    [
        ("art_2_military", date(2014, 8, 1), date(2022, 2, 25)),
        ("art_2", date(2022, 2, 26), None),
        ("art_2_transit", date(2023, 2, 26), None),
        ("art_2a", date(2022, 2, 26), None),
        ("art_2a_transit", date(2023, 6, 24), None),
        ("informed", date(2025, 7, 20), None),
        ("zones_new", date(2025, 10, 24), None),
        ("zones_existing", date(2026, 1, 25), None),
        ("ports", date(2025, 2, 25), None),
    ],
)
def test_the_days_of_the_articles(slug: str, first: date, last: date | None) -> None:
    article, day = LAW.eu_833.article(slug), datetime.timedelta(days=1)
    assert (article.holds(first - day), article.holds(first)) == (False, True)
    assert article.holds(date(2030, 1, 1)) is (last is None)
    if last is not None:
        assert (article.holds(last), article.holds(last + day)) == (True, False)


def test_a_provision_that_is_not_on_file_is_an_error() -> None:
    with pytest.raises(LawError, match="no provision 'art_99'"):
        LAW.eu_833.article("art_99")


def test_zones_and_ports_by_day() -> None:
    assert LAW.eu_833.zones_on(date(2025, 10, 23)) == {}
    assert len(LAW.eu_833.zones_on(date(2025, 10, 24))) == 11
    counted = [
        len(LAW.eu_833.ports_on(date.fromisoformat(day)))
        for day in ("2025-02-24", "2026-04-23", "2026-04-24")
    ]
    assert counted == [0, 11, 14]


def test_a_zone_that_nothing_finds_is_a_fault() -> None:
    lost = msgspec.structs.replace(LAW.eu_833.zones[0], zone="nowhere")
    port = msgspec.structs.replace(LAW.eu_833.ports[0], codes=(), names=(), called=())
    russia = msgspec.structs.replace(LAW.eu_833, zones=(lost,), ports=(port,))
    faults = check(msgspec.structs.replace(LAW, eu_833=russia))
    assert "eu_833: the zone nowhere is not on file" in faults
    assert "eu_833: nothing finds astrakhan" in faults


def test_a_version_takes_over_the_words_of_an_earlier_one() -> None:
    table = LAW.codes("eu_833_annex_vii")
    read = table.at(date(2022, 12, 4)).without_code
    assert len(read) == 10
    assert table.at(date(2026, 8, 1)).without_code == read
    assert table.at(date(2022, 2, 25)).without_code == ()
