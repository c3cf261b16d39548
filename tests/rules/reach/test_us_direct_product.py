"""reach/us_direct_product: which foreign-made lines are asked how they were made, and how an answer counts."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import brief_of, found_by, hit, listing, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.wording.cards import question, summary, task_text
from tidewaiter.wording.labels import Lang

SLUG = "reach/us_direct_product"
DAY = "2026-08-01"
BOARD = {"hs": "8543.70", "eccn": "3A991", "origin": "DE", "us_content": "0"}


def _brief(day: str = DAY, *, home: str = "AE", to: str = "IR", **changes: Any) -> Brief:
    fields = {
        name: changes.pop(name) for name in ("answers", "route", "parties", "end_use") if name in changes
    }
    return shipped(day, home=home, to=to, line={**BOARD, **changes}, **fields)


def _listed(requirement: str, *, to: str = "MY", role: int = 0, **changes: Any) -> Brief:
    found: PartyMatches = hit(f"/parties/{role}", listing("us_entity_list", requirement=requirement))
    return brief_of(_brief(to=to, **changes).shipment, found)


def _paragraphs(brief: Brief) -> str:
    found = found_by(SLUG, brief)
    return found[0].facts["paragraphs"] if found else ""


@pytest.mark.parametrize("to", ["IR", "RU", "BY"])
def test_a_listed_board_made_in_germany_is_asked_about(to: str) -> None:
    brief = _brief(to=to)
    finding = one(SLUG, brief)
    assert (finding.level, finding.regime, finding.gap) == (Level.INCOMPLETE, Regime.US, True)
    assert finding.subject == "/goods/0"
    assert subject_to_ear(brief, 0) is Standing.UNKNOWN
    assert [step.asked for step in finding.trail] == ["scope", "making"]


@pytest.mark.parametrize("to", ["IR", "RU", "BY"])
def test_from_a_country_of_supplement_3_it_is_excluded(to: str) -> None:
    brief = _brief(home="DE", to=to)
    assert found_by(SLUG, brief) == ()
    assert subject_to_ear(brief, 0) is Standing.NO


def test_a_garden_chair_to_spain_is_nobodys_question() -> None:
    brief = _brief(home="DE", to="ES", hs="9401.69", eccn="EAR99")
    assert found_by(SLUG, brief) == ()
    assert subject_to_ear(brief, 0) is Standing.NO


@pytest.mark.parametrize(
    ("day", "to", "asked"),
    [
        ("2022-02-23", "RU", False),
        ("2022-02-24", "RU", True),
        ("2022-03-01", "BY", False),
        ("2022-03-02", "BY", True),
        ("2023-02-23", "IR", False),
        ("2023-02-24", "IR", True),
    ],
)
def test_the_rules_begin_on_their_days(day: str, to: str, asked: bool) -> None:
    assert bool(found_by(SLUG, _brief(day, to=to))) is asked


@pytest.mark.parametrize(
    ("day", "eccn", "asked"),
    [("2024-07-22", "6A993", False), ("2024-07-23", "6A993", True), ("2024-07-22", "7A994", True)],
)
def test_the_rule_on_iran_grew_to_categories_6_8_and_9(day: str, eccn: str, asked: bool) -> None:
    assert bool(found_by(SLUG, _brief(day, eccn=eccn))) is asked


@pytest.mark.parametrize(
    ("number", "to", "paragraphs"),
    [
        ("2B001", "CN", "(b)"),
        ("3A991", "CN", ""),
        ("9A515.x", "CN", "(b), (c)"),
        ("9A515.x", "AE", ""),
        ("9A610.x", "PK", "(d)"),
        ("9A610.x", "ES", ""),
        ("0A919", "IL", "(d)"),
        ("3B001.g", "MO", "(b)"),
        ("3B001.b", "MO", "(b), (e)(3)"),
        ("3B001.c", "MO", "(b), (k)"),
        ("3B993", "CN", "(e)(3)"),
        ("3A090", "ES", "(h)"),
        ("3A001.z.1", "ES", "(h)"),
        ("3A001", "ES", ""),
        ("4E091", "FR", "(l)"),
        ("EAR99", "CN", ""),
    ],
)
def test_each_rule_in_and_out_of_its_scope(number: str, to: str, paragraphs: str) -> None:
    assert _paragraphs(_brief(to=to, eccn=number)) == paragraphs


def test_hong_kong_counts_as_china() -> None:
    assert _paragraphs(_brief(to="HK", eccn="2B001")) == "(b)"


def test_goods_of_supplement_7_are_asked_about_though_on_no_list() -> None:
    assert _paragraphs(_brief(eccn="EAR99", hs="8407.10")) == "(j)"
    assert _paragraphs(_brief(eccn="EAR99", hs="8407.10", to="RU")) == "(f)"
    assert _paragraphs(_brief(eccn="EAR99", hs="9401.69")) == ""


def test_occupied_crimea_came_in_may_2023() -> None:
    user = {"role": "end_user", "name": "User", "country": "UA", "address": "Kirova 1, Simferopol, Crimea"}
    assert _paragraphs(_brief("2023-05-18", to="UA", parties=[user])) == ""
    assert _paragraphs(_brief("2023-05-19", to="UA", parties=[user])) == "(f)"


def test_supercomputers_are_asked_about_where_the_end_use_speaks_of_one() -> None:
    assert _paragraphs(_brief(to="CN", eccn="EAR99", end_use="Cooling of a supercomputer")) == "(i)"
    assert _paragraphs(_brief(to="SG", eccn="EAR99", end_use="Cooling of a supercomputer")) == ""


@pytest.mark.parametrize(
    ("requirement", "paragraph"),
    [
        ("For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2", "(e)(1)"),
        ("For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4", "(e)(2)"),
        ("For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR)4", "(e)(2)"),
        (
            "For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)",
            "(g)",
        ),
        ("For all items subject to the EAR. (See § 744.11 of the EAR)", ""),
    ],
)
def test_a_party_with_a_footnote_makes_any_item_a_question(requirement: str, paragraph: str) -> None:
    assert _paragraphs(_listed(requirement, eccn="EAR99")) == paragraph


def test_a_wording_that_nobody_understands_stands_for_every_footnote() -> None:
    assert _paragraphs(_listed("Whatever 734.9 says")) == "(e)(1), (e)(2), (g)"


def test_footnote_5_asks_of_equipment_alone() -> None:
    wording = "For all items subject to the EAR (See §§734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR)5"
    assert _paragraphs(_listed(wording, eccn="3B991")) == "(e)(3)"
    assert _paragraphs(_listed(wording, eccn="3A991")) == ""


def test_footnote_3_is_excluded_from_supplement_3_and_footnote_1_is_not() -> None:
    assert (
        _paragraphs(
            _listed(
                "All items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)",
                home="DE",
            )
        )
        == ""
    )
    assert (
        _paragraphs(
            _listed("For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2", home="DE")
        )
        == "(e)(1)"
    )


def test_the_government_of_iran_as_a_party_counts_since_july_2024() -> None:
    def found(day: str) -> str:
        listed = hit("/parties/0", listing("us_sdn", programmes=["IRAN"]))
        return _paragraphs(brief_of(_brief(day, to="MY").shipment, listed))

    assert found("2024-07-22") == ""
    assert found("2024-07-23") == "(j)"


def test_an_owner_with_a_footnote_counts_while_affiliates_are_reached() -> None:
    def found(day: str) -> str:
        owner = {"name": "Listed Owner", "share": 60}
        parties = [{"role": "end_user", "name": "User Example", "country": "MY", "owners": [owner]}]
        listed = hit(
            "/parties/0/owners/0",
            listing(
                "us_entity_list",
                requirement="For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2",
            ),
        )
        return _paragraphs(brief_of(_brief(day, to="MY", parties=parties).shipment, listed))

    assert found("2025-09-28") == ""
    assert found("2025-09-29") == "(e)(1)"
    assert found("2025-11-10") == ""


@pytest.mark.parametrize(("leaves", "asked"), [("DEHAM", False), ("AEDXB", True), ("Nowhere", True)])
def test_where_the_goods_leave_from_decides_and_not_who_sells(leaves: str, asked: bool) -> None:
    brief = _brief(home="DE", route=[{"place": leaves}, {"place": "IRTHR"}])
    assert bool(found_by(SLUG, brief)) is asked


def test_whoever_passes_the_goods_on_elsewhere_ends_the_exclusion() -> None:
    def asked(country: str | None) -> bool:
        passing = {"role": "intermediate_consignee", "name": "Passing On", "country": country}
        parties = [{"role": "end_user", "name": "User Example", "country": "IR"}, passing]
        return bool(found_by(SLUG, _brief(home="DE", parties=parties)))

    assert [asked(country) for country in ("AE", None, "AT", "IR")] == [True, True, False, False]


def test_a_line_without_a_number_is_asked_about_for_iran_and_russia() -> None:
    assert _paragraphs(_brief(eccn=None)) == "(j)"


def test_a_line_without_a_number_is_asked_about_for_china_where_something_turns_on_it() -> None:
    assert _paragraphs(_brief(to="CN", eccn=None)) == ""
    listed = hit("/parties/0", listing("us_entity_list", requirement="For all items subject to the EAR"))
    finding = one(SLUG, brief_of(_brief(to="CN", eccn=None).shipment, listed))
    assert (finding.variant, finding.facts["paragraphs"]) == ("unclassified", "(b), (e)(3)")


def test_a_number_of_another_list_counts_too() -> None:
    assert _paragraphs(_brief(to="CN", eccn=None, control_numbers={"EU": "2B001"})) == "(b)"


def test_a_number_of_the_munitions_list_is_the_state_departments() -> None:
    assert found_by(SLUG, _brief(to="IR", eccn="XI(c)(4)")) == ()


def test_the_answer_counts() -> None:
    yes, no = (_brief(answers={SLUG: answer}) for answer in ("Yes.", "nein"))
    assert subject_to_ear(yes, 0) is Standing.YES
    assert found_by(SLUG, yes) == ()
    assert subject_to_ear(no, 0) is Standing.NO
    assert (one(SLUG, no).level, one(SLUG, no).tasks) == (Level.NOTE, ("certificate",))


@pytest.mark.parametrize("answer", ["no idea", "not that we know", "refused", ""])
def test_any_other_text_answers_nothing(answer: str) -> None:
    assert subject_to_ear(_brief(answers={SLUG: answer}), 0) is Standing.UNKNOWN


@pytest.mark.parametrize("lang", list(Lang))
def test_it_speaks_both_languages(lang: Lang) -> None:
    finding = one(SLUG, _brief())
    assert "734.9(j)" in summary(finding, lang)
    assert "{" not in summary(finding, lang) + (question(finding, lang) or "{")
    denied = one(SLUG, _brief(answers={SLUG: "no"}))
    assert "1" in task_text("certificate", (denied,), lang)


def test_it_cites_the_paragraph_of_the_day() -> None:
    finding = one(SLUG, _brief("2023-02-24"))
    assert [citation.instrument for citation in finding.cited] == ["88 FR 12150"]


@pytest.mark.parametrize("wording", [None, "Nobody has seen this before"])
def test_an_entry_whose_footnotes_nobody_knows_may_have_any(wording: str | None) -> None:
    found = hit("/parties/0", listing("us_entity_list", requirement=wording))
    brief = brief_of(_brief(to="MY").shipment, found)
    assert _paragraphs(brief) == "(e)(1), (e)(2), (g)"
    assert subject_to_ear(brief, 0) is Standing.UNKNOWN
    elsewhere = hit("/parties/0", listing("us_unverified", requirement=wording))
    assert _paragraphs(brief_of(_brief(to="MY").shipment, elsewhere)) == ""


def test_a_line_without_a_number_is_asked_about_for_a_party_of_footnote_5() -> None:
    wording = "For all items subject to the EAR (See §§ 734.9(e)(3) and 744.11 of the EAR) 5"
    finding = one(SLUG, _listed(wording, eccn=None, hs="8422.90"))
    assert (finding.variant, finding.facts["paragraphs"]) == ("unclassified", "(e)(3)")
    assert _paragraphs(_listed(wording, eccn="3A991")) == ""


def test_who_is_told_of_the_arrival_may_be_consignee() -> None:
    wording = "For all items subject to the EAR (See §§ 734.9(e)(2) and 744.11 of the EAR) 4"
    parties = [
        {"role": "end_user", "name": "User Example", "country": "MY"},
        {"role": "notify", "name": "Notified Example", "country": "MY"},
    ]
    assert _paragraphs(_listed(wording, role=1, parties=parties)) == "(e)(2)"


@pytest.mark.parametrize(
    ("day", "home", "to", "paragraphs"),
    [
        ("2023-02-23", "AE", "RU", ""),
        ("2023-02-24", "AE", "RU", "(f)"),
        (DAY, "AE", "BY", "(f)"),
        (DAY, "DE", "RU", ""),
        (DAY, "AE", "IR", ""),
    ],
)
def test_goods_on_no_list_may_be_of_supplement_6(day: str, home: str, to: str, paragraphs: str) -> None:
    assert _paragraphs(_brief(day, home=home, to=to, eccn="EAR99", hs="9401.69")) == paragraphs


@pytest.mark.parametrize(("stop", "asked"), [("DEHAM", False), ("IRTHR", False), ("AEDXB", True)])
def test_a_single_stop_elsewhere_leaves_open_where_the_goods_leave_from(stop: str, asked: bool) -> None:
    brief = _brief(home="DE", route=[{"place": stop}])
    assert (subject_to_ear(brief, 0) is Standing.UNKNOWN) is asked
    assert bool(found_by(SLUG, brief)) is asked


def test_a_line_is_asked_about_though_a_rule_excludes_the_place_it_is_made_in() -> None:
    brief = shipped(
        "2026-08-01", home="DE", to="RU", line={"origin": "DE", "hs": "8542.31", "us_content": 0.1}
    )
    nexus = nexus_of(brief, Regime.US)
    assert nexus is not None
    facts = [ground.fact for ground in nexus.grounds if ground.subject == "/goods/0"]
    assert facts == ["direct_product_unclassified", "direct_product_excluded"]
    assert [finding.variant for finding in found_by("reach/us_direct_product", brief)] == ["unclassified"]
