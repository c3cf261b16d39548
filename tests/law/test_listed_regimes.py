"""The acts behind entries of the EU and UK lists, and the measures of the UK Sanctions List."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from rules.papers import listing
from tidewaiter.law.check_listed import listed_faults
from tidewaiter.law.describe import describe
from tidewaiter.law.listed_regimes import regimes_of
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Level, Regime

LAW = load_law()
DAY = date(2026, 8, 1)


def test_the_tables_are_well_formed() -> None:
    assert list(listed_faults(LAW)) == []


def test_each_fault_is_named() -> None:
    table = LAW.gb_listed_measures
    twice = msgspec.structs.replace(table, measures=(*table.measures, table.freeze))
    russia, dprk = LAW.listed_regimes["gb_russia"], LAW.listed_regimes["gb_dprk"]
    spoilt = {
        "one": msgspec.structs.replace(
            russia, slug="one", measures={"nothing": "reg. 1"}, watchlists=("no_list",)
        ),
        "two": msgspec.structs.replace(russia, slug="two", watchlists=("no_list",)),
        "three": msgspec.structs.replace(dprk, slug="three", un_named=None),
    }
    law = msgspec.structs.replace(LAW, gb_listed_measures=twice, listed_regimes=spoilt)
    told = "\n".join(listed_faults(law))
    for words in (
        "means two measures",
        "no other is the asset freeze",
        "means two acts",
        "no measure nothing",
    ):
        assert words in told
    assert "no effect of no_list" in told
    assert "stand together" in told
    mute = msgspec.structs.replace(table.freeze, title={"en": "freeze"})
    half = msgspec.structs.replace(table, measures=(mute,))
    assert "both languages" in "\n".join(listed_faults(msgspec.structs.replace(LAW, gb_listed_measures=half)))


@pytest.mark.parametrize(
    ("programmes", "expected"),
    [
        (("CHEM",), ["eu_2018_1542"]),
        (("EU-CHEM",), ["eu_2018_1542"]),
        (("TAQA", "EUAQ"), ["eu_881_2002", "eu_2016_1686"]),
        (("36/2012 (OJ L16)",), ["eu_36_2012"]),
        (("136/2012",), []),
        (("RUS",), []),
        ((), []),
    ],
)
def test_an_entry_stands_under_the_acts_that_it_tells(
    programmes: tuple[str, ...], expected: list[str]
) -> None:
    entry = listing("eu_financial_sanctions", programmes=programmes)
    assert [act.slug for act in regimes_of(entry, LAW.listed_regimes.values())] == expected


def test_no_act_is_read_where_only_its_number_is_known() -> None:
    unread = [act for act in LAW.listed_regimes.values() if not act.citation.verified]
    assert unread
    assert all(act.citation.verified_on is None for act in unread)
    assert {act.regime for act in LAW.listed_regimes.values()} == {Regime.EU, Regime.GB}


def test_only_the_freeze_prohibits() -> None:
    for measure in LAW.gb_listed_measures.measures:
        assert (measure.level is Level.PROHIBITED) == measure.freezes


def test_they_are_described_in_both_languages() -> None:
    assert "regs 11 to 15" in "\n".join(describe(LAW, "gb_russia", DAY))
    assert "within two weeks" in "\n".join(describe(LAW, "eu_269_2014", DAY))
    assert "binnen zwei Wochen" in "\n".join(describe(LAW, "eu_269_2014", DAY, "de"))
    assert "United Nations" in "\n".join(describe(LAW, "gb_isil", DAY))
    assert "closed since 2026-01-28" in "\n".join(describe(LAW, "gb_listed_measures", DAY))
