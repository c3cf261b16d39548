"""What is not on file is told, since when and until when."""

from __future__ import annotations

from datetime import date

from tidewaiter.law.at import State
from tidewaiter.law.check import citations, counts
from tidewaiter.law.destinations import Reach
from tidewaiter.law.gaps import gaps, read_by_regime
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Regime

LAW = load_law()


def test_every_table_that_was_not_read_on_a_day_is_told() -> None:
    told = {(gap.name, gap.from_) for gap in gaps(LAW)}
    unread = {
        (table.slug, version.from_)
        for table in LAW.code_tables.values()
        for version in table.versions
        if version.state is State.UNKNOWN or version.open
    }
    assert unread
    assert unread <= told


def test_a_gap_ends_where_the_next_version_begins() -> None:
    (one,) = [gap for gap in gaps(LAW) if gap.name == "us_bis_affiliates"]
    assert (one.regime, one.from_, one.to) == (Regime.US, date(2026, 11, 10), None)
    (other,) = [gap for gap in gaps(LAW) if gap.name == "us_iran_owned_or_controlled"]
    assert (other.from_, other.to) == (date(2016, 1, 16), date(2018, 11, 5))


def test_measures_and_national_lists_that_were_not_read_are_told() -> None:
    told = {(gap.regime, gap.name) for gap in gaps(LAW)}
    unread = [one for one in LAW.destinations if one.reach is Reach.UNREAD]
    assert unread
    assert {(one.regime, one.place) for one in unread} <= told
    assert {(one.regime, one.slug) for one in LAW.national_lists.values()} <= told


def test_every_gap_says_what_is_missing() -> None:
    assert [gap.name for gap in gaps(LAW) if not gap.what.strip()] == []


def test_the_counts_of_the_regimes_are_those_of_the_whole_but_for_licence_exceptions() -> None:
    read = read_by_regime(LAW)
    assert len({one.regime for one in read}) == len(read)
    verified = sum(one.verified for one in read)
    unverified = sum(one.unverified for one in read)
    every = len(tuple(citations(LAW)))
    assert verified + unverified <= every
    assert unverified <= counts(LAW)["not verified"]
