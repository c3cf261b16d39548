"""What the Commerce Control List asks for an item, a destination and a day; first where an error would miss a licence."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from rules.papers import LAW
from tidewaiter.law.load import Law
from tidewaiter.law.own_rules import OwnReach, OwnRule
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.determination import Basis, Determination, Verdict, determine

NOW = date(2026, 7, 23)


def found(number: str, place: str, day: date = NOW, law: Law = LAW) -> Determination:
    return determine(law, number, place, day)


def test_no_marked_column_of_a_whole_entry_is_ever_missed() -> None:
    """Every entry against every graded row, by the strings of the two tables alone."""
    columns, missed = LAW.country_chart.columns, []
    for code, spelt in LAW.control_list.entries.items():
        whole = [one.strip() for one in spelt.split(",") if one.strip() in columns]
        for place, row in LAW.country_chart.rows.items():
            signs = row.replace(" ", "")
            if any(signs[columns.index(column)] == "X" for column in whole):
                verdict = found(code, place).verdict
                if verdict is not Verdict.LICENCE:
                    missed.append((code, place, verdict))
    assert missed == []


def test_no_doubt_ends_in_silence() -> None:
    """Every entry without a paragraph against every graded row, by the strings of the two tables alone: where nothing is
    asked, each reason has a column that is not marked, or a verified rule of its own that names its destinations."""
    columns, doubted = LAW.country_chart.columns, []
    for code, spelt in LAW.control_list.entries.items():
        reasons = [one.strip() for one in spelt.split(",") if one.strip()]
        for place, row in LAW.country_chart.rows.items():
            if found(code, place).verdict is not Verdict.NONE:
                continue
            signs = row.replace(" ", "")
            for reason in reasons:
                column = next((name for name in columns if reason.startswith(name)), None)
                marked = column is not None and signs[columns.index(column)] == "X"
                ruled = column is None and _frees(code, reason[:2], place)
                if marked or (column is None and not ruled):
                    doubted.append((code, place, reason))
            if not reasons:
                doubted.append((code, place, ""))
    assert doubted == []


def _frees(code: str, reason: str, place: str) -> bool:
    """Whether there are rules for the reason, those that name the entry before those for all, each of them verified, and
    none means the place: the groups that it names have other members, or it excepts the place."""
    mine = [rule for rule in LAW.own_rules.rules if rule.reason == reason and code in rule.entries]
    mine = mine or [rule for rule in LAW.own_rules.rules if rule.reason == reason and not rule.entries]
    for rule in mine:
        excepted = place in rule.but or any(place in LAW.country_group(g).at(NOW) for g in rule.but_groups)
        meant = {*rule.places, *rule.open}
        for group in (*rule.groups, *rule.open_groups):
            meant |= LAW.country_group(group).at(NOW).members
        named = rule.reach is OwnReach.PARTIES or (rule.reach is OwnReach.NAMED and place not in meant)
        if not rule.citation.verified or not (excepted or named):
            return False
    return bool(mine)


def test_destinations_of_part_746_never_pass_for_unmarked() -> None:
    for place in ("CU", "IR", "KP", "SY"):
        assert {found(code, place).verdict for code in LAW.control_list.entries} == {Verdict.PART_746}


@pytest.mark.parametrize(
    ("number", "place", "verdict"),
    [
        ("3A001.a.5", "CN", Verdict.LICENCE),
        ("3A001.a.5", "HK", Verdict.LICENCE),
        ("9A101", "DE", Verdict.LICENCE),
        ("9A101", "CA", Verdict.NONE),
        ("7A994", "CN", Verdict.NONE),
        ("3A991", "HK", Verdict.NONE),
        ("3A991", "RU", Verdict.NONE),
        ("9E003.a.1", "FR", Verdict.LICENCE),
        ("0A983", "CA", Verdict.LICENCE),
        ("5E980", "GB", Verdict.LICENCE),
        ("0A503", "CA", Verdict.NONE),
        ("0A503", "GB", Verdict.LICENCE),
        ("0A506", "AU", Verdict.LICENCE),
        ("0A501.a", "GB", Verdict.IN_PART),
        ("0B999", "IQ", Verdict.LICENCE),
        ("0B999", "CN", Verdict.NONE),
        ("0A998", "RU", Verdict.LICENCE),
        ("0A998", "SA", Verdict.NONE),
        ("0A981", "CA", Verdict.LICENCE),
        ("1C350", "DE", Verdict.NONE),
        ("1C350", "CN", Verdict.LICENCE),
        ("1C980", "DE", Verdict.OPEN),
        ("9A006", "DE", Verdict.ELSEWHERE),
        ("9A104", "GB", Verdict.ITAR),
        ("9D005", "GB", Verdict.ELSEWHERE),
        ("2B352", "IL", Verdict.LICENCE),
        ("3A998", "DE", Verdict.NO_ENTRY),
        ("EAR99", "CN", Verdict.EAR99),
        ("XI(c)(4)", "DE", Verdict.MUNITIONS),
        ("tbd", "DE", Verdict.NO_NUMBER),
        ("3A001", "US", Verdict.DOMESTIC),
        ("3A991", "AQ", Verdict.NO_ROW),
    ],
)
def test_the_verdict(number: str, place: str, verdict: Verdict) -> None:
    assert found(number, place).verdict is verdict


@pytest.mark.parametrize(
    ("number", "place", "verdict"),
    [
        ("9A619", "DE", Verdict.IN_PART),
        ("9A619.x", "DE", Verdict.LICENCE),
        ("9A619.y", "DE", Verdict.NONE),
        ("9A619.y.1", "CN", Verdict.LICENCE),  # by the rule for paragraph .y
        ("0A606.b", "DE", Verdict.NONE),
        ("0A606.b.1", "CN", Verdict.LICENCE),
        ("0A606.a", "DE", Verdict.LICENCE),
        ("9A604.c.2", "CA", Verdict.NONE),
        ("9A610.x", "DE", Verdict.IN_PART),  # parts for some aircraft are not meant
        ("3A001.z.1.a", "DE", Verdict.LICENCE),
        ("3A001.z.1.b", "AE", Verdict.LICENCE),
        ("3A001.z.1.b", "FR", Verdict.IN_PART),
        ("3A001.z", "CA", Verdict.IN_PART),
        ("5A992.c", "CN", Verdict.NONE),
        ("5A992", "CN", Verdict.IN_PART),
        ("5A992.z", "DE", Verdict.IN_PART),
        ("5A992.z.1", "DE", Verdict.LICENCE),
        ("9A991.d", "LB", Verdict.NONE),
        ("9A991.a", "LB", Verdict.LICENCE),
        ("9A991", "LB", Verdict.IN_PART),
        ("0A505.a", "DE", Verdict.LICENCE),
    ],
)
def test_a_stated_paragraph_settles_what_is_a_matter_of_paragraphs_alone(
    number: str, place: str, verdict: Verdict
) -> None:
    assert found(number, place).verdict is verdict


@pytest.mark.parametrize("number", ["9A991.d or a", "9A991.d/.a", "9A991 d, a", "9A991.d2", "9A991 / 3A001"])
def test_what_is_not_one_plain_number_is_never_asked_as_its_first(number: str) -> None:
    assert found(number, "LB").verdict is Verdict.NO_NUMBER


@pytest.mark.parametrize(
    ("changes", "place", "required"),
    [
        ({"open": ("DE",)}, "DE", Standing.UNKNOWN),
        ({"open": ("DE",)}, "FR", Standing.NO),
        ({"open_groups": ("A:1",)}, "DE", Standing.UNKNOWN),
        ({"open_groups": ("A:1",)}, "CN", Standing.YES),
        ({"but": ("CN",)}, "CN", Standing.YES),
        ({"groups": ("A:1",), "but": ("DE",)}, "DE", Standing.NO),
        ({"groups": ("A:1",), "but_groups": ("A:5",)}, "ZA", Standing.YES),
        ({"groups": ("A:1",), "but_groups": ("A:5",)}, "DE", Standing.NO),
    ],
)
def test_what_a_rule_says_of_a_destination(changes: dict[str, Any], place: str, required: Standing) -> None:
    law = _own(reach=OwnReach.NAMED, places=("CN",), **changes)
    assert [each.required for each in found("1C350", place, law=law).answers if each.says == "made up"] == [
        required
    ]


def test_a_rule_counts_from_its_day() -> None:
    law = _own(from_=date(2027, 1, 1))
    assert found("1C350", "DE", date(2026, 12, 31), law).verdict is Verdict.OPEN
    assert found("1C350", "DE", date(2027, 1, 1), law).verdict is Verdict.LICENCE


def test_a_group_counts_as_it_stands_on_the_day() -> None:
    law = _own(reach=OwnReach.NAMED, groups=("D:5",))
    table = law.country_group("D:5")
    block = msgspec.structs.replace(table.blocks[0], to=date(2027, 1, 1))
    tables = {**law.place_tables, table.slug: msgspec.structs.replace(table, blocks=(block,))}
    law = msgspec.structs.replace(law, place_tables=tables)
    assert found("1C350", "AF", date(2026, 12, 31), law).verdict is Verdict.LICENCE
    assert found("1C350", "AF", date(2027, 1, 1), law).verdict is Verdict.OPEN
    assert found("1C350", "AF", date(2020, 1, 1), law).verdict is Verdict.LICENCE


def test_a_part_that_nobody_verified_never_leaves_an_item_outside() -> None:
    law = _own(part=".b", citation=Citation(instrument="hearsay", verified=False))
    (made_up,) = [each for each in found("1C350.c", "CN", law=law).answers if each.says == "made up"]
    assert (made_up.applies, made_up.required) == (Standing.UNKNOWN, Standing.UNKNOWN)


@pytest.mark.parametrize("reach", OwnReach)
@pytest.mark.parametrize("place", ["DE", "CN", "CA"])
def test_a_rule_that_nobody_verified_is_unknown_for_every_destination(reach: OwnReach, place: str) -> None:
    hearsay = Citation(instrument="hearsay", verified=False)
    law = _own(reach=reach, places=("CN",), but=("CA",), citation=hearsay)
    made_up = [each for each in found("1C350", place, law=law).answers if each.says == "made up"]
    assert [each.required for each in made_up] == [Standing.UNKNOWN]


def test_no_silence_rests_on_a_rule_that_nobody_verified() -> None:
    """Every entry to every graded row: where nothing is asked, each answer is of the chart or of a verified rule."""
    resting = [
        (code, place)
        for code in LAW.control_list.entries
        for place in LAW.country_chart.rows
        if (answer := found(code, place)).verdict is Verdict.NONE
        for each in answer.answers
        if each.basis is not Basis.CHART and not (each.citation and each.citation.verified)
        if each.applies is not Standing.NO
    ]
    assert resting == []


def test_an_exception_that_nobody_verified_frees_nothing() -> None:
    assert found("5A004.a", "CA").verdict is Verdict.NONE
    rules = tuple(
        msgspec.structs.replace(rule, citation=Citation(instrument="hearsay", verified=False))
        if rule.slug == "encryption_items"
        else rule
        for rule in LAW.own_rules.rules
    )
    law = msgspec.structs.replace(LAW, own_rules=msgspec.structs.replace(LAW.own_rules, rules=rules))
    assert found("5A004.a", "CA", law=law).verdict is Verdict.OPEN


def test_what_speaks_of_listed_parties_asks_for_nothing_by_the_destination() -> None:
    assert found("3B994", "CN").verdict is Verdict.NONE
    assert found("1C350", "CN", law=_own(reach=OwnReach.PARTIES, places=())).verdict is Verdict.OPEN


def test_a_part_without_its_words_is_always_a_question() -> None:
    assert found("7A001.a", "DE").verdict in (Verdict.IN_PART, Verdict.LICENCE)
    assert found("9A610.x", "DE").verdict is Verdict.IN_PART


def test_a_place_that_a_rule_names_stands_before_the_groups_it_excepts() -> None:
    """The Emirates are named for advanced computing, and stand in A:5, which is excepted."""
    answers = [each.required for each in found("3A001", "AE").answers if each.basis is Basis.OWN_RULE]
    assert answers == [Standing.YES, Standing.YES]
    assert "AE" in LAW.country_group("A:5").at(NOW)
    israel = [each.required for each in found("3A001", "IL").answers if each.basis is Basis.OWN_RULE]
    assert Standing.NO in israel


def test_hong_kong_has_the_row_of_china_and_macau_its_own() -> None:
    for code in LAW.control_list.entries:
        china, hong_kong = found(code, "CN"), found(code, "HK")
        assert (china.verdict, china.answers) == (hong_kong.verdict, hong_kong.answers)
    assert found("3A001", "HK").row == "CN"
    assert found("3A001", "MO").row == "MO"


@pytest.mark.parametrize("day", [date(2020, 12, 22), date(2000, 1, 1)])
def test_hong_kong_before_its_day_has_no_row(day: date) -> None:
    assert found("3A001", "HK", day).verdict is Verdict.NO_ROW


def test_the_eve_of_the_issue_is_not_known_and_answers_all_the_same() -> None:
    eve, day = found("3A001", "CN", NOW - timedelta(days=1)), found("3A001", "CN")
    assert (eve.known, day.known) == (False, True)
    assert eve.verdict is day.verdict is Verdict.LICENCE


def test_a_territory_has_the_row_of_its_country() -> None:
    assert found("3A001", "GL").verdict is Verdict.IN_PART
    assert found("9A101", "GL").verdict is Verdict.LICENCE
    assert found("3A991", "GL").verdict is Verdict.NONE
    assert found("3A991", "PR").verdict is Verdict.DOMESTIC
    assert found("3A991", "KY").verdict is Verdict.NONE


def test_a_territory_that_nobody_verified_can_ask_for_a_licence_and_never_gives_silence() -> None:
    hearsay = Citation(instrument="hearsay", verified=False)
    treated = tuple(msgspec.structs.replace(each, citation=hearsay) for each in LAW.country_chart.treated_as)
    chart = msgspec.structs.replace(LAW.country_chart, treated_as=treated)
    law = msgspec.structs.replace(LAW, country_chart=chart)
    assert found("9A101", "GL", law=law).verdict is Verdict.LICENCE
    assert found("3A991", "GL", law=law).verdict is Verdict.NO_ROW
    assert found("3A991", "PR", law=law).verdict is Verdict.NO_ROW


@pytest.mark.parametrize("place", ["AQ", "XZ", "EU", "ZZ"])
def test_a_place_without_a_row_is_never_silent(place: str) -> None:
    assert {found(code, place).verdict for code in ("3A991", "3A001", "9A610.x")} == {Verdict.NO_ROW}


def _own(**changes: Any) -> Law:
    """The law with this rule made up for CB, and without those that name 1C350, so that its CW is not read."""
    cited = Citation(instrument="15 CFR 742.99", verified=True)
    rule = OwnRule(slug="made_up", reason="CB", reach=OwnReach.ALL, from_=NOW, citation=cited, says="made up")
    others = (each for each in LAW.own_rules.rules if "1C350" not in each.entries)
    rules = (msgspec.structs.replace(rule, **changes), *others)
    return msgspec.structs.replace(LAW, own_rules=msgspec.structs.replace(LAW.own_rules, rules=rules))


@pytest.mark.parametrize(
    ("changes", "place", "verdict"),
    [
        ({}, "DE", Verdict.LICENCE),
        ({"but": ("DE",)}, "DE", Verdict.OPEN),
        ({"but_groups": ("A:1",)}, "DE", Verdict.OPEN),
        ({"but_groups": ("A:1",)}, "CN", Verdict.LICENCE),
        ({"reach": OwnReach.NAMED, "groups": ("D:5",)}, "CN", Verdict.LICENCE),
        ({"reach": OwnReach.NAMED, "groups": ("D:5",)}, "HK", Verdict.LICENCE),
        ({"reach": OwnReach.NAMED, "groups": ("D:5",)}, "MO", Verdict.OPEN),
        ({"reach": OwnReach.NAMED, "groups": ("D:5",), "places": ("MO",)}, "MO", Verdict.LICENCE),
        ({"part": ".b"}, "DE", Verdict.IN_PART),
        ({"citation": Citation(instrument="hearsay", verified=False)}, "DE", Verdict.OPEN),
        ({"reach": OwnReach.UNREAD}, "DE", Verdict.OPEN),
    ],
)
def test_a_rule_of_its_own(changes: dict[str, Any], place: str, verdict: Verdict) -> None:
    assert found("1C350", place, law=_own(**changes)).verdict is verdict


def test_a_rule_that_names_the_entry_stands_before_the_rule_for_all() -> None:
    answers = [each for each in found("0A505", "KP").answers if each.reason == "AT"]
    assert answers == []  # North Korea is asked of Part 746
    at = [each for each in found("0B999", "IQ").answers if each.reason == "AT"]
    assert [each.says for each in at] == [LAW.own_rules.of("AT", "0B999", NOW)[0].says]
    assert LAW.own_rules.of("AT", "0B999", NOW)[0].slug == "at_north_korea"


def test_the_basis_of_each_answer_is_told() -> None:
    bases = {each.basis for each in found("9A004", "AU").answers}
    assert bases == {Basis.CHART, Basis.UNREAD}
    assert {each.basis for each in found("0A506", "GB").answers} >= {Basis.FOOTNOTE, Basis.OWN_RULE}


def test_a_footnote_for_a_part_leaves_open_whether_the_item_is_of_it() -> None:
    footnotes = [each for each in found("0A501", "GB").answers if each.basis is Basis.FOOTNOTE]
    assert [(each.required, each.applies) for each in footnotes] == [(Standing.YES, Standing.UNKNOWN)]
