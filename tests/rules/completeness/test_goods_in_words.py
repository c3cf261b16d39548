"""completeness/goods_in_words: words of controlled goods ask where the papers' codes do not say so."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "completeness/goods_in_words"


def _brief(description: str, **line: Any) -> Brief:
    return shipped("2025-01-01", home="DE", to="TR", line={"description": description, **line})


def test_words_without_any_code_are_a_gap_with_a_question() -> None:
    finding = one(SLUG, _brief("MEMS inertial measurement unit", hs=None, eccn=None))
    assert (finding.level, finding.variant, finding.gap) == (Level.INCOMPLETE, "", True)
    assert "inertial measurement unit" in finding.facts["may_be_en"]
    assert "901420" in finding.facts["codes"]
    assert "no classification" in summary(finding)
    assert "keine Einstufung" in summary(finding, Lang.DE)
    assert question(finding)
    assert len(finding.citations) > 2


def test_words_beside_another_code_are_for_review() -> None:
    finding = one(SLUG, _brief("Inertial measurement unit", hs="9503.00", eccn="EAR99"))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "another_code", False)


def test_words_that_are_not_so_sure_are_a_note() -> None:
    finding = one(SLUG, _brief("Ball bearings, 20 mm", hs="7318.15", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.NOTE, "another_code")


def test_ear99_without_a_customs_code_asks_what_it_rests_on() -> None:
    finding = one(SLUG, _brief("Thermal imaging camera", hs=None, eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "ear99")
    assert "EAR99" in str(question(finding))


def test_a_number_that_is_none_is_no_proof() -> None:
    finding = one(SLUG, _brief("Thermal imaging camera", hs=None, eccn="none known"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "unreadable")


def test_a_code_that_says_what_the_words_say_is_one_note() -> None:
    finding = one(SLUG, _brief("Inertial measurement unit", hs="9014.20.80", eccn=None))
    assert (finding.level, finding.variant, finding.subject) == (Level.NOTE, "agreed", "/goods/0")
    assert "keep" in str(question(finding))


def test_a_heading_of_four_digits_fits() -> None:
    assert one(SLUG, _brief("Inertial measurement unit", hs="9014", eccn=None)).variant == "agreed"


def test_ear99_beside_goods_that_the_list_has_entries_for_asks() -> None:
    finding = one(SLUG, _brief("Inertial measurement unit", hs="9014.20", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "ear99_entry")
    assert "7A994" in finding.facts["codes"]
    assert "901420" not in finding.facts["codes"]
    assert "EAR99 rests" in str(question(finding))


def test_ear99_under_the_name_of_the_list_asks_too() -> None:
    brief = _brief("Inertial measurement unit", hs="9014.20", eccn=None, control_numbers={"US": "EAR99"})
    assert one(SLUG, brief).variant == "ear99_entry"


def test_ear99_beside_everyday_goods_is_noted() -> None:
    finding = one(SLUG, _brief("Wi-Fi router for the office", hs="8517.62", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.NOTE, "ear99_entry")
    assert "5A991" in finding.facts["codes"]


def test_goods_that_no_entry_holds_are_ear99() -> None:
    assert one(SLUG, _brief("Thermostat", hs="9032.10", eccn="EAR99")).variant == "agreed"


def test_a_spare_part_is_not_the_machine_that_it_is_for() -> None:
    finding = one(SLUG, _brief("Spindle for machining centre BAZ 500", hs="8466.93", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.NOTE, "ear99_entry")
    assert "machine tool" in finding.facts["may_be_en"]


def test_everyday_goods_under_a_code_of_machines_are_noted() -> None:
    finding = one(SLUG, _brief("24 V power supply", hs="8422.90", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.NOTE, "another_code")


def test_everyday_goods_under_a_code_of_something_quite_different_are_for_review() -> None:
    finding = one(SLUG, _brief("24 V power supply", hs="3926.90", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "another_code")


def test_arms_ask_under_any_code() -> None:
    for hs, eccn, variant in (
        ("9303.30", "EAR99", "ear99_entry"),
        ("9303.30", None, "another_code"),
        ("9503.00", "3A991", "another_code"),
    ):
        finding = one(SLUG, _brief("AK-47 rifle", hs=hs, eccn=eccn))
        assert (finding.level, finding.variant) == (Level.REVIEW, variant)


def test_a_category_of_the_munitions_list_agrees_with_arms() -> None:
    assert one(SLUG, _brief("AK-47 rifle", hs="9303.30", eccn="USML I(a)")).variant == "agreed"
    other = one(SLUG, _brief("Inertial measurement unit", hs="8422.90", eccn="USML XII(d)"))
    assert other.variant == "another_code"


def test_a_word_of_many_goods_counts_beside_a_code_of_arms() -> None:
    finding = one(SLUG, _brief("Rifle", hs="9303.30", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "ear99_entry")
    assert one(SLUG, _brief("Cartridges", hs="9306.30", eccn=None)).level is Level.REVIEW
    assert found_by(SLUG, _brief("Cartridges", hs="8443.99", eccn="EAR99")) == ()


def test_another_entry_of_the_least_control_is_another_code() -> None:
    finding = one(SLUG, _brief("Hexogen", hs="3602.00", eccn="1C990"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "another_code")
    assert one(SLUG, _brief("Hexogen", hs="3602.00", eccn="1C992")).variant == "agreed"


def test_goods_that_no_code_of_a_table_holds_ask_though_others_have_one() -> None:
    finding = one(SLUG, _brief("Marine diesel engine 800 hp", hs="8408.10", eccn="EAR99"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "ear99_entry")
    assert "8A992" in finding.facts["codes"]


def test_a_number_of_another_list_fits() -> None:
    brief = _brief("Sodium cyanide", hs="2837.11", eccn=None, control_numbers={"EU": "1C350"})
    assert one(SLUG, brief).variant == "agreed"


def test_an_entry_of_the_control_list_fits() -> None:
    assert one(SLUG, _brief("Inertial measurement unit", hs=None, eccn="7A994")).variant == "agreed"


def test_weak_words_and_other_goods_are_silent() -> None:
    assert found_by(SLUG, _brief("100 chips", hs=None, eccn=None)) == ()
    assert found_by(SLUG, _brief("Potatoes", hs=None, eccn=None)) == ()
    assert found_by(SLUG, _brief("toy gyroscope", hs="9503.00", eccn="EAR99")) == ()


def test_a_code_of_the_thing_agrees_though_no_list_had_it_on_that_day() -> None:
    brief = shipped(
        "2023-06-12", home="US", to="AE", line={"description": "Small servomotors, 24 V", "hs": "8501.10"}
    )
    assert one(SLUG, brief).variant == "agreed"


@pytest.mark.parametrize("name", ["EU", "GB", "DE"])
def test_words_of_listed_goods_contradict_a_number_that_is_none(name: str) -> None:
    brief = _brief("IMSI catcher", hs="8517.62", eccn=None, control_numbers={name: "none"})
    finding = one(SLUG, brief)
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "on_no_list", True)
    assert f"{name} none" in summary(finding)
    assert "letter" in str(question(finding))
    assert question(finding, Lang.DE)


@pytest.mark.parametrize(
    ("words", "hs"),
    [
        ("Radar sensor for sliding doors", "8526.10"),
        ("Wi-Fi router for the office", "8517.62"),
        ("CNC lathe", "8458.11"),
    ],
)
def test_ordinary_goods_that_are_on_no_list_are_noted_at_most(words: str, hs: str) -> None:
    found = found_by(SLUG, _brief(words, hs=hs, eccn=None, control_numbers={"GB": "none"}))
    assert all((finding.level, finding.gap) == (Level.NOTE, False) for finding in found)


def test_the_words_are_shown_as_the_order_has_them() -> None:
    finding = one(SLUG, _brief("Wärmebildkamera", hs="9503.00", eccn="EAR99"))
    assert finding.facts["words_de"] == "„Wärmebildkamera“"
