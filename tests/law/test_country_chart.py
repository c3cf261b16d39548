"""The Country Chart on file: marks, rows without marks, footnotes, and places treated as another."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from tidewaiter.law.at import State
from tidewaiter.law.country_chart import CountryChart
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Standing

LAW = load_law()
CHART = LAW.country_chart


@pytest.mark.parametrize(
    ("place", "column", "marked"),
    [
        ("CN", "NS 2", Standing.YES),
        ("CN", "AT 1", Standing.NO),
        ("DE", "NS 1", Standing.YES),
        ("DE", "NS 2", Standing.NO),
        ("CA", "NS 1", Standing.NO),
        ("CA", "FC 1", Standing.YES),
        ("MO", "NS 2", Standing.YES),
        ("IR", "AT 1", Standing.UNKNOWN),
        ("HK", "NS 2", Standing.UNKNOWN),
        ("CN", "NS 3", Standing.UNKNOWN),
    ],
)
def test_a_column_is_marked_or_not_or_nobody_knows(place: str, column: str, marked: Standing) -> None:
    assert CHART.marked(place, column) is marked


def test_four_rows_point_to_part_746_and_have_no_marks() -> None:
    assert set(CHART.by_part_746) == {"CU", "IR", "KP", "SY"}
    assert not set(CHART.by_part_746) & CHART.rows.keys()


def test_hong_kong_is_china_from_its_day() -> None:
    assert CHART.treated("HK", date(2020, 12, 22)) is None
    treated = CHART.treated("HK", date(2020, 12, 23))
    assert treated is not None
    assert treated.as_ == "CN"
    assert CHART.treated("MO", date(2026, 8, 1)) is None


def test_firearms_to_australia_need_a_licence_that_no_mark_shows() -> None:
    assert [(need, whole) for _, need, whole in CHART.footnotes_of("AU", "0A506")] == [(Standing.YES, True)]
    assert [(need, whole) for _, need, whole in CHART.footnotes_of("GB", "0A501")] == [(Standing.YES, False)]
    assert list(CHART.footnotes_of("AU", "3A001")) == []
    assert list(CHART.footnotes_of("CA", "0A506")) == []


def test_the_chart_is_known_from_the_issue_that_was_read() -> None:
    assert CHART.span(date(2026, 7, 22)).state is State.UNKNOWN
    assert CHART.span(date(2026, 7, 23)).state is State.KNOWN


@pytest.mark.parametrize("row", ["XXX", "XXX X- XX X XX - X-X -?", "XXX X- XX X XX - X-X ---"])
def test_a_row_of_other_length_or_signs_is_refused(row: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="AF"):
        msgspec.convert({**msgspec.to_builtins(CHART), "rows": {"AF": row}}, CountryChart)


@pytest.mark.parametrize(
    ("group", "place", "member"),
    [
        ("A:5", "AE", True),
        ("A:5", "IL", False),
        ("A:6", "IL", True),
        ("B", "DE", True),
        ("B", "CN", False),
        ("D:1", "MO", True),
        ("D:4", "QA", True),
        ("D:5", "CD", True),
        ("D:5", "CG", False),
        ("D:5", "MO", False),
        ("E:1", "SY", True),
        ("E:2", "CU", True),
    ],
)
def test_a_country_group_on_a_day(group: str, place: str, member: bool) -> None:
    table = LAW.country_group(group)
    assert (place in table.at(date(2026, 7, 23))) is member
    assert table.at(date(2026, 7, 23)).state is State.KNOWN
    assert table.at(date(2026, 7, 22)).state is State.UNKNOWN


def test_membership_before_the_issue_is_assumed_and_never_verified() -> None:
    row = LAW.country_group("D:5").at(date(2020, 1, 1)).row("CN")
    assert row is not None
    assert not row.verified
    row = LAW.country_group("D:5").at(date(2026, 7, 23)).row("CN")
    assert row is not None
    assert row.verified


# Places without a row of their own, by the place whose row is theirs.
TREATED_AS = {
    "AU": "CC CX HM NF",
    "CN": "HK",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
    "NL": "BQ",
    "NO": "BV SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR UM VI",
}


def test_a_place_without_a_row_is_treated_as_the_one_it_belongs_to() -> None:
    found = {(each.as_, each.place) for each in CHART.treated_as}
    assert found == {(whole, part) for whole, parts in TREATED_AS.items() for part in parts.split()}
    assert all(each.citation.verified and each.to is None for each in CHART.treated_as)


def test_the_footnotes_of_each_place() -> None:
    thirds = "AL AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT JP KR LT LU LV MT NL NO NZ PL PT RO SE SI SK ZA"
    expected: dict[str, set[int]] = {place: {3} for place in thirds.split()}
    for number, places in {
        1: "CD ER IQ LB LY SD SO",
        2: "AL CY MT ZA",
        4: "AT CH CY FI IE KR MT SE ZA",
        5: "LI",
        6: "BY RU",
        7: "IN",
        8: "PK",
        9: "UA",
        10: "AU GB",
    }.items():
        for place in places.split():
            expected.setdefault(place, set()).add(number)
    assert {place: set(notes) for place, notes in CHART.footnotes.items()} == expected


def test_what_each_footnote_does() -> None:
    told = {rule.footnote: (rule.whole, rule.part, rule.open) for rule in CHART.footnote_rules}
    assert told == {
        2: ((), (), ("6A003", "6A993")),
        3: (("0A919",), (), ()),
        4: ((), (), ("6A003", "6A993")),
        7: ((), ("6A003", "9A515"), ()),
        10: (
            ("0A506", "0A507", "0A509", "0E501", "0E504"),
            ("0A501", "0A502", "0A504", "0A505", "0A508", "0D501", "0D505", "0E505"),
            (),
        ),
    }
    assert set(CHART.by_part_746) == {"CU", "IR", "KP", "SY"}
