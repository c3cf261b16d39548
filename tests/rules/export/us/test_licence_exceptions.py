from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.test_requirements import found
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.rules.assess import assess
from tidewaiter.rules.completeness.rule_failed import failed
from tidewaiter.rules.export.us.licence_exceptions import SLUG, find_after
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

CHIP = {"eccn": "3A001.a.7", "hs": "8542.39", "origin": "US"}


def _found(
    to: str, line: dict[str, Any], day: str = "2026-08-01", home: str = "US", **fields: Any
) -> list[Finding]:
    brief = shipped(day, home=home, to=to, line=line, **fields)
    return [one for one in assess(brief, LAW).findings if one.rule == SLUG]


def _held(number: str, kind: str = "license_exception") -> list[dict[str, str]]:
    return [{"authority": "BIS", "number": number, "kind": kind}]


def test_nothing_is_said_where_nothing_asks_for_a_licence() -> None:
    assert _found("DE", {"eccn": "EAR99", "origin": "US"}) == []
    assert _found("DE", {"eccn": "EAR99", "origin": "US"}, authorisations=_held("GBS")) == []


def test_an_open_exception_is_a_review_without_a_gap_that_asks() -> None:
    (one,) = _found("SG", CHIP)
    assert (one.level, one.gap, one.subject) == (Level.REVIEW, False, "/goods/0")
    asked = question(one) or ""
    assert "us_exception/purpose: sale, " in asked
    assert "gbs_reasons: the licence is required" in asked
    assert "GBS (Lieferungen in Länder der Gruppe B)" in summary(one, Lang.DE)
    assert {"15 CFR 740.4", "15 CFR 740.20, (c)(2)"} <= {str(citation) for citation in one.cited}
    assert {step.asked for step in one.trail} >= {"condition_yes", "condition_no", "condition_unknown"}


def test_what_is_shut_out_altogether_is_a_note_that_cites_why() -> None:
    (one,) = _found("IR", {"eccn": "3A991", "hs": "8542.39", "origin": "US"}, home="DE")
    assert (one.level, one.variant) == (Level.NOTE, "none")
    assert question(one) is None
    assert [str(citation) for citation in one.cited] == ["15 CFR 746.7, (c); 740.2(a)(6)"]


def test_lines_that_come_out_alike_are_told_once() -> None:
    goods = [{"description": name, "value": {"amount": "9000", "currency": "USD"}, **CHIP} for name in "AB"]
    (one,) = _found("SG", CHIP, goods=goods)
    assert one.facts["lines"] == "1, 2"


def test_nothing_is_met_where_a_rule_that_may_bar_it_could_not_be_asked() -> None:
    answers = {
        f"us_exception/{name}": given
        for name, given in {"purpose": "sale", "suspended": "no", "tsr_assurance": "yes"}.items()
    }
    line = {"eccn": "3D003", "kind": "software", "origin": "US"}
    brief = shipped("2026-08-01", home="US", to="SG", line=line, answers=answers, authorisations=_held("TSR"))
    known = assess(brief, LAW).findings
    assert "held_met" in {one.variant for one in find_after(brief, LAW, known)}
    broken = (*known, failed("export/us/military_end_use", "KeyError", LAW))
    told = {one.variant for one in find_after(brief, LAW, broken)}
    assert told
    assert "held_met" not in told


def test_each_line_has_its_own_exceptions() -> None:
    goods = [
        {"description": "A", **CHIP},
        {"description": "B", "eccn": "3D003", "kind": "software", "origin": "US"},
    ]
    assert [one.facts["lines"] for one in _found("SG", CHIP, goods=goods)] == ["1", "2"]


@pytest.mark.parametrize(
    ("section", "left"),
    [
        ("744.2", "TSU"),
        ("744.3", ""),
        ("744.6", ""),
        ("744.11", ""),
        ("744.17", "GOV"),
        ("744.21", "GOV"),
        ("744.22", "GOV"),
        ("736.2", ""),
    ],
)
def test_a_requirement_of_part_744_leaves_what_its_section_says(section: str, left: str) -> None:
    brief = shipped(
        "2026-08-01", home="US", to="SG", line={"eccn": "EAR99", "origin": "US", "kind": "technology"}
    )
    asked = found(f"15 CFR {section}", rule="sanctions/listed_address", subject="/parties/0")
    (one,) = find_after(brief, LAW, (asked,))
    assert one.facts["by_purpose"] == (left or "-")
    assert one.variant == ("purpose" if left else "none")


def test_a_question_of_part_744_leaves_the_exceptions_open() -> None:
    brief = shipped("2026-08-01", home="US", to="SG", line=CHIP)
    asked = found("15 CFR 744.21", level=Level.REVIEW, rule="sanctions/listed_address")
    licence = found("15 CFR 742.4", subject="/goods/0", facts={"number": "3A001.a.7", "place": "SG"})
    (one,) = find_after(brief, LAW, (licence, asked))
    assert "a military end use or end user asks for the licence" in one.facts["asked_en"]
    assert "military_end_use: " not in one.facts["asked_en"]


def test_an_exception_in_the_order_is_tested_and_its_best_paragraph_told() -> None:
    held = {
        one.variant: one
        for one in _found("DE", {"eccn": "3A611.a", "origin": "US"}, authorisations=_held("STA"))
    }
    assert "sta_statement: " in held["held_asked"].facts["asked_en"]
    assert question(held["held_asked"]) is None
    assert held["held_asked"].tasks == ("sta_notice", "wassenaar_report")
    # A paragraph that is named is the one that is weighed.
    named = _found("DE", {"eccn": "3A611.a", "origin": "US"}, authorisations=_held("STA (c)(2)"))
    assert "held_barred" in {one.variant for one in named}


def test_every_unmet_condition_of_an_exception_in_the_order_is_told() -> None:
    told = _found("CN", {**CHIP, "value": {"amount": "9000", "currency": "USD"}}, authorisations=_held("LVS"))
    unmet = next(one for one in told if one.variant == "held_not_met").facts["unmet_en"]
    assert "Country Group B" in unmet
    assert "within the amount" in unmet


@pytest.mark.parametrize("kind", ["license exception", "LICENCE_EXCEPTION", "Genehmigungsausnahme"])
def test_an_exception_is_known_by_its_kind(kind: str) -> None:
    assert len(_found("SG", CHIP, authorisations=_held("GBS", kind))) == 2


def test_an_exception_is_known_by_its_symbol() -> None:
    named = [{"authority": "BIS", "number": "STA (c)(2)"}]
    assert len(_found("SG", CHIP, authorisations=named)) == 2


def test_a_licence_in_the_order_is_no_exception() -> None:
    assert len(_found("SG", CHIP, authorisations=_held("D123456", "individual"))) == 1


@pytest.mark.parametrize("place", ["SG", "CN", "IR", "SY", "CU", "RU", "KP", "UA", "AE", "DE"])
@pytest.mark.parametrize("eccn", ["EAR99", "3A991", "3A001.a.7", "3A611.a", "5A002.a", "3A090.a", "9E003.h"])
def test_every_fact_of_a_sentence_is_there_in_both_languages(place: str, eccn: str) -> None:
    for one in _found(place, {"eccn": eccn, "origin": "US"}, authorisations=_held("STA")):
        for lang in Lang:
            assert "[" not in summary(one, lang) + (question(one, lang) or "")
        english = summary(one, Lang.EN)
        assert " der " not in english


@pytest.mark.parametrize(
    ("to", "eccn", "paragraph"),
    [("KP", "EAR99", "746.4(c)"), ("IR", "3A991", "746.7(c)")],
)
def test_of_what_is_prohibited_one_line_says_that_none_applies(to: str, eccn: str, paragraph: str) -> None:
    told = _found(to, {"eccn": eccn, "origin": "US"})
    barred = [one for one in told if one.variant == "prohibited"]
    assert barred == told
    (one,) = told
    assert (one.level, one.gap, question(one)) == (Level.NOTE, False, None)
    assert one.facts["by"].startswith(f"740.1(a); {paragraph}")
    assert {"15 CFR 740.1, (a)"} < {str(citation) for citation in one.cited}
    assert "keine Genehmigungsausnahme gilt" in summary(one, Lang.DE)
    assert one.trail == ()


def test_a_line_that_is_not_prohibited_is_weighed_beside_one_that_is() -> None:
    brief = shipped(
        "2026-08-01", home="US", to="SG", line=CHIP, goods=[{"description": n, **CHIP} for n in "AB"]
    )
    licence = [
        found("15 CFR 742.4", subject=f"/goods/{n}", facts={"number": "3A001.a.7", "place": "SG"})
        for n in (0, 1)
    ]
    barred = found("15 CFR 742.4", level=Level.PROHIBITED, subject="/goods/1")
    told = {one.facts["lines"]: one.variant for one in find_after(brief, LAW, (*licence, barred))}
    assert told == {"1": "open_and_purpose", "2": "prohibited"}


@pytest.mark.parametrize(("home", "variant"), [("US", "prohibited"), ("DE", "purpose")])
def test_an_occupied_region_is_weighed_once_and_not_as_its_country_too(home: str, variant: str) -> None:
    parties = [
        {"role": role, "name": "Example", "country": "UA", "address": {"city": "Sevastopol", "country": "UA"}}
        for role in ("buyer", "end_user")
    ]
    (one,) = _found("UA", CHIP, home=home, parties=parties)
    assert (one.facts["place_en"], one.variant) == (LAW.region("crimea").title["en"], variant)
    assert one.facts["number"] == ("3A001.a.7" if variant == "purpose" else "-")


def test_what_is_not_met_is_told_as_such_and_no_way_to_meet_it() -> None:
    (one,) = _found("SG", {**CHIP, "value": {"amount": "9000", "currency": "USD"}})
    assert "LVS: not met: the net value" in one.facts["out_en"]
    assert "LVS: nicht erfüllt: der Nettowert" in one.facts["out_de"]
