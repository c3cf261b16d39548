from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.ownership.firms import listed, owned
from rules.papers import LAW, listing
from rules.sanctions.entries import met, ordered
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Band, Level, Standing
from tidewaiter.rules.assess import assess
from tidewaiter.rules.sanctions.general_licence import SLUG, find_after
from tidewaiter.rules.sanctions.licence_conditions import answered, summed

GERMAN = [{"description": "A part", "origin": "DE", "us_content": 0}]


def notes(brief: Brief) -> tuple[Finding, ...]:
    found = assess(brief, LAW).findings
    return tuple(finding for finding in found if finding.rule == SLUG)


def only(brief: Brief) -> Finding:
    (finding,) = notes(brief)
    return finding


def test_it_is_always_a_note_and_never_a_gap() -> None:
    finding = only(ordered(met("us_sdn", "RUSSIA-EO14024")))
    assert (finding.level, finding.gap, finding.tasks) == (Level.NOTE, False, ())
    assert "General License 6D" in finding.facts["licences_en"]


def test_a_programme_on_which_a_licence_is_silent_is_a_condition_that_is_not_met() -> None:
    finding = only(ordered(met("us_sdn", "RUSSIA-EO14024", "NPWMD")))
    steps = [step for step in finding.trail if step.asked == "programmes"]
    assert [(step.facts["left"], step.answer) for step in steps] == [("NPWMD", Standing.NO)]
    assert "met 0, not met 1" in finding.facts["licences_en"]
    assert [step.answer for step in finding.trail if step.asked == "licence"] == [Standing.NO]


@pytest.mark.parametrize(
    ("programme", "name"),
    [
        ("NPWMD", "EXAMPLE"),
        ("BELARUS-EO14038", "EXAMPLE POTASH"),
        ("SDGT", "EXAMPLE FRONT"),
        ("CUBA-EO14404", "X"),
    ],
)
def test_a_licence_for_another_programme_party_or_place_is_not_shown(programme: str, name: str) -> None:
    assert notes(ordered(met("us_sdn", programme, name=name), day="2026-05-04")) == ()


def test_the_party_that_a_licence_names_is_found_by_any_of_its_names() -> None:
    potash = met("us_sdn", "BELARUS-EO14038", name="OPEN JOINT STOCK COMPANY BELARUSKALI")
    assert "General License 13" in only(ordered(potash)).facts["licences_en"]


def test_a_place_counts_as_destination_or_as_the_party_s_country() -> None:
    group = met("us_sdn", "SDGT", name="TALIBAN")
    assert "General License 20" in only(ordered(group, to="AF")).facts["licences_en"]
    parties = [{"role": "buyer", "name": "Taliban", "country": "AF"}]
    abroad = only(ordered(group, to="AE", parties=parties))
    assert "General License 20" in abroad.facts["licences_en"]
    steps = [step for step in abroad.trail if step.asked == "condition"]
    assert Standing.NO in {step.answer for step in steps}


def test_a_licence_is_shown_from_its_day_and_said_to_have_ended_on_its_day() -> None:
    bank = met("us_sdn", "RUSSIA-EO14024", name="PUBLIC JOINT STOCK COMPANY SBERBANK OF RUSSIA")
    before = only(ordered(bank, day="2025-03-11"))
    assert (before.variant, "8L" in before.facts["licences_en"]) == ("party", True)
    after = only(ordered(bank, day="2025-03-12"))
    assert (after.variant, "8L" in after.facts["licences_en"]) == ("party_both", False)
    assert "ended on 2025-03-12" in after.facts["ended_en"]
    assert "endete am 2025-03-12" in after.facts["ended_de"]


def together(first: PartyMatches, *more: PartyMatches) -> PartyMatches:
    """What one party matches."""
    matches = tuple(match for found in (first, *more) for match in found.matches)
    return msgspec.structs.replace(first, matches=matches, total=len(matches))


def called(found: PartyMatches, name: str) -> PartyMatches:
    """The same of a party of that name."""
    matches = tuple(msgspec.structs.replace(match, asked=name) for match in found.matches)
    return msgspec.structs.replace(found, matches=matches)


def test_all_programmes_of_a_party_count_whichever_entry_they_stand_in() -> None:
    one, other = met("us_sdn", "RUSSIA-EO14024"), met("us_sdn", "NPWMD", entry="4712")
    finding = only(ordered(together(one, other)))
    assert finding.facts["programmes"] == "RUSSIA-EO14024, NPWMD"
    steps = [step for step in finding.trail if step.asked == "programmes"]
    assert [(step.facts["left"], step.answer) for step in steps] == [("NPWMD", Standing.NO)]
    assert "met 0, not met 1" in finding.facts["licences_en"]


def test_a_programme_on_a_list_of_which_the_licence_does_not_speak_is_left() -> None:
    sectoral = met("us_ssi", "RUSSIA-EO14024", entry="9")
    assert notes(ordered(sectoral)) == ()
    service = met("us_sdn", "CYBER2", entry="9", name="FEDERAL SECURITY SERVICE")
    blocked = only(ordered(together(met("us_ssi", "UKRAINE-EO13662"), service)))
    assert "met 0, not met 1" in blocked.facts["licences_en"]
    assert blocked.facts["programmes"] == "UKRAINE-EO13662, CYBER2"


def test_a_party_that_is_listed_and_owned_by_listed_ones_needs_all_covered() -> None:
    russian = listing("us_sdn", programmes=("RUSSIA-EO14024",))
    sectoral = msgspec.structs.replace(listing("us_ssi", programmes=("UKRAINE-EO13662",)), entry="9")
    hits = (listed("Holder", russian), listed("Example Trading FZE", sectoral))
    finding = only(owned(*hits, owners=({"name": "Holder", "share": 60},)))
    assert finding.subject == "/parties/0"
    assert finding.facts["programmes"] == "UKRAINE-EO13662, RUSSIA-EO14024"
    assert "met 0, not met 1" in finding.facts["licences_en"]


def test_two_parties_are_two_dealings_and_one_of_two_roles_is_one() -> None:
    second = met("us_sdn", "RUSSIA-EO14024", entry="9", at="/parties/1")
    both = notes(ordered(met("us_sdn", "RUSSIA-EO14024"), called(second, "Example Works")))
    assert [one.subject for one in both] == ["/parties/0", "/parties/1"]
    (same,) = notes(ordered(met("us_sdn", "NPWMD"), second))
    assert same.facts["programmes"] == "NPWMD, RUSSIA-EO14024"


def test_an_older_text_of_a_licence_that_was_replaced_is_not_told_of() -> None:
    finding = only(ordered(met("us_sdn", "RUSSIA-EO14024")))
    assert finding.facts["ended_en"] == "-"
    replaced = only(ordered(met("us_sdn", "RUSSIA-EO14024"), day="2022-07-13"))
    assert "General License 6 (farm goods" in replaced.facts["licences_en"]


def test_where_all_had_ended_that_is_what_is_said() -> None:
    gone = only(ordered(met("us_sdn", "CYBER2", name="FEDERAL SECURITY SERVICE"), day="2026-03-02"))
    assert "General License No. 1C" in gone.facts["licences_en"]
    syrian = met("us_ns_mbs", "RUSSIA-EO14024", name="Central Bank of the Russian Federation")
    finding = only(ordered(syrian, day="2022-03-02"))
    assert finding.variant == "party"


def test_a_destination_is_told_of_without_a_listed_party() -> None:
    finding = only(ordered(to="IR"))
    assert (finding.subject, finding.variant) == ("/destination", "place")
    theirs = ordered(to="IR", home="DE", goods=GERMAN, answers={"reach/us_owned": "no"})
    assert notes(theirs) == ()
    assert notes(ordered(to="IR", home="DE", goods=GERMAN))  # whether US persons own the exporter is unknown
    assert notes(ordered(to="AE")) == ()


def test_what_was_said_of_a_party_is_not_said_again_of_the_destination() -> None:
    assert [one.subject for one in notes(ordered(met("us_sdn", "IRAN"), to="IR"))] == ["/parties/0"]
    assert [one.subject for one in notes(ordered(met("us_sdn", "NPWMD"), to="IR"))] == ["/destination"]


def test_a_firm_that_blocked_persons_own_is_told_of_with_their_programmes() -> None:
    russian = listing("us_sdn", programmes=("RUSSIA-EO14024",))
    brief = owned(listed("Holder", russian), owners=({"name": "Holder", "share": 60},))
    finding = only(brief)
    assert (finding.subject, finding.facts["party"]) == ("/parties/0", "Example Trading FZE")
    assert finding.facts["programmes"] == "RUSSIA-EO14024"
    minority = owned(listed("Holder", russian), owners=({"name": "Holder", "share": 40},))
    assert notes(minority) == ()
    table = "owner,owned,share,owned_country\nHolder,Example Trading FZE,60,AE\n"
    by_file = owned(listed("Holder", russian), file=table)
    assert [one.facts["programmes"] for one in notes(by_file)] == ["RUSSIA-EO14024"]


def test_a_licence_that_an_entry_of_the_entity_list_names_is_told_of_and_no_other() -> None:
    named = "All items subject to the EAR, apart from items authorized pursuant to General License No. 1B of March 2, 2021."
    assert "1C" in only(ordered(met("us_entity_list", requirement=named))).facts["licences_en"]
    assert notes(ordered(met("us_entity_list", requirement="For all items subject to the EAR."))) == ()
    unsure = met("us_entity_list", requirement=named, band=Band.POSSIBLE)
    assert notes(ordered(unsure)) == ()


def test_nothing_is_said_where_us_law_binds_nobody() -> None:
    assert list(find_after(ordered(met("us_sdn", "RUSSIA-EO14024"), home="DE"), LAW, ())) == []


def licence(slug: str) -> Any:
    return next(one for one in LAW.general_licences.licences if one.slug == slug)


def answers(slug: str, brief: Brief, *programmes: str) -> list[str]:
    return [one.answer.value for one in answered(licence(slug), programmes, brief)]


@pytest.mark.parametrize(
    ("goods", "expected"),
    [
        ([{"eccn": "EAR99"}], "yes"),
        ([{"eccn": " ear99 "}], "yes"),
        ([{"eccn": "5A991"}], "no"),
        ([{}], "unknown"),
        ([{"eccn": "EAR99"}, {}], "unknown"),
        ([{"eccn": "EAR99"}, {}, {"eccn": "5A991"}], "no"),
    ],
)
def test_every_line_must_be_ear99(goods: list[dict[str, str]], expected: str) -> None:
    lines = [{"description": "A part", **line} for line in goods]
    assert answers("iran_530", ordered(to="IR", goods=lines), "IRAN")[0] == expected


@pytest.mark.parametrize(
    ("home", "origins", "expected"),
    [
        ("DE", ["US"], "yes"),
        ("DE", ["US", "US"], "yes"),
        ("DE", ["US", "DE"], "no"),
        ("DE", [None], "unknown"),
        ("US", ["DE"], "unknown"),
    ],
)
def test_goods_for_cuba_are_of_us_origin_or_leave_the_united_states(
    home: str, origins: list[str | None], expected: str
) -> None:
    lines = [{"description": "A part", "origin": origin} for origin in origins]
    assert answers("cuba_533", ordered(to="CU", home=home, goods=lines))[1] == expected


def test_the_destination_is_met_not_met_or_unknown() -> None:
    assert answers("ethiopia_512", ordered(to="ET"))[0] == "yes"
    assert answers("ethiopia_512", ordered(to="KE"))[0] == "no"
    assert answers("ethiopia_512", ordered(to="KE", destination="Nowhere at all"))[0] == "unknown"


def test_another_programme_breaks_the_condition_that_there_be_none() -> None:
    assert answers("iran_d2", ordered(to="IR"), "IRAN")[-1] == "yes"
    assert answers("iran_d2", ordered(to="IR"), "IRAN", "SDGT")[-1] == "no"
    assert answers("iran_d2", ordered(to="IR"))[-1] == "yes"


def test_one_no_is_no_and_only_all_yes_is_yes() -> None:
    yes, no, unknown = Standing.YES, Standing.NO, Standing.UNKNOWN
    assert summed((yes, no, unknown)) is no
    assert summed((yes, unknown)) is unknown
    assert summed((yes, yes)) is yes


def test_what_was_not_read_says_so() -> None:
    assert ", not verified" in only(ordered(met("us_sdn", "RUSSIA-EO14024"))).facts["licences_en"]
    bank = met("us_ns_mbs", "RUSSIA-EO14024", name="Central Bank of the Russian Federation")
    assert "whether it holds was not found" in only(ordered(bank)).facts["licences_en"]
