"""completeness/place_in_words: running text that names a place under wide measures is asked about."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.shipment import Delivery
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness import place_in_words
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "completeness/place_in_words"


def _brief(end_use: str = "Spare parts for packing machines", **fields: Any) -> Brief:
    return shipped("2025-09-10", home="DE", to=fields.pop("to", "ES"), end_use=end_use, **fields)


@pytest.mark.parametrize(
    ("end_use", "place"),
    [
        ("Spare for a refinery in Iran", "IR"),
        ("export to Russian Federation via Armenia", "RU"),
        ("Weiterverkauf nach Russland über Kasachstan", "RU"),
        ("Betriebe der Russischen Föderation", "RU"),
        ("Rusya'ya sevk edilecek", "RU"),
        ("İran'a sevk", "IR"),
        ("для завода в России", "RU"),
        ("для завода в Росcии", "RU"),
        ("в Иране", "IR"),
        ("转运至俄罗斯", "RU"),
        ("用于白俄罗斯工厂", "BY"),
        ("پروژه در ایران", "IR"),
        ("Anlage in Teheran", "IR"),
        ("to be delivered to Sinuiju", "KP"),
        ("a hotel in Havana", "CU"),
        ("a clinic in Damascus", "SY"),
        ("Kran für eine Baustelle auf der Krim", "crimea"),
        ("ремонт шахты в Донецке", "donetsk"),
        ("production at SEZ Alabuga", "alabuga"),
        ("No, the goods are passed on to Russia", "RU"),
        ("No transit, direct to Russia", "RU"),
        ("not for Belarus but for Russia", "RU"),
        ("not only for Russia", "RU"),
        ("export to Russia is not prohibited", "RU"),
        ("not for Spain, for Russia", "RU"),
        ("The plant in Russia is not ready", "RU"),
        ("Tehran road project", "IR"),
        ("delivery via Iran", "IR"),
    ],
)
def test_a_place_that_only_the_end_use_names_is_asked_about(end_use: str, place: str) -> None:
    told = {finding.facts["place"]: finding for finding in found_by(SLUG, _brief(end_use))}
    assert (told[place].level, told[place].gap, told[place].subject) == (Level.REVIEW, True, "/end_use")


@pytest.mark.parametrize(
    "clause",
    [
        "Not for Russia",
        "No re-export to Russia or Belarus",
        "Keine Wiederausfuhr nach Russland",
        "не для России",
        "Запрещается реэкспорт в Россию",
        "Rusya'ya değil",
        "不得转运至俄罗斯",
        "The buyer shall not sell, export or re-export, directly or indirectly, to the Russian Federation any goods",
        "Re-export to Russia is prohibited",
        "Not for Russia, Belarus or Iran",
    ],
)
def test_a_clause_that_excludes_the_place_is_a_note(clause: str) -> None:
    findings = found_by(SLUG, _brief(notes=clause))
    assert findings
    assert {(finding.level, finding.variant, finding.gap) for finding in findings} == {
        (Level.NOTE, "denied", False)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Russian-language manual",
        "Iranian owner",
        "Moscow mule mug",
        "Cuba libre glass",
        "Havana brown paint",
        "Teheran carpet pattern",
        "Plant in Moscow, Idaho",
        "Bakery ovens, 210 Teheran-ro, Gangnam-gu, Seoul 06220, KR",
        "Office at Calle de Cuba 4, Valencia",
        "Extraction of 朝鲜蓟",
        "Wiring of irrigation controllers in Valencia",
    ],
)
def test_adjectives_and_patterns_are_no_places(text: str) -> None:
    assert found_by(SLUG, _brief(text, notes=text)) == ()


def test_one_finding_names_every_field_that_says_so() -> None:
    brief = _brief(
        notes="Novosibirsk",
        documents=("CMR: unloading place Omsk, Russia",),
        delivery=Delivery(instructions="hand over in Moscow"),
        packing="marks: MOSKVA",
        answers={"red_flags/stays": "No, on to Russia"},
        line={"description": "Connector for Russia", "part_of": "plant in Russia"},
    )
    finding = one(SLUG, brief)
    assert finding.facts["fields"].split(", ") == [
        "/answers/red_flags~1stays",
        "/goods/0/description",
        "/goods/0/part_of",
        "/delivery/instructions",
        "/packing",
        "/documents/0",
        "/notes",
    ]
    assert "Russia" in summary(finding)
    assert "Russland" in summary(finding, Lang.DE)
    assert question(finding)


def test_a_denial_elsewhere_takes_nothing_back() -> None:
    finding = one(SLUG, _brief("Plant in Russia", notes="No re-export to Russia"))
    assert (finding.level, finding.facts["fields"]) == (Level.REVIEW, "/end_use")


def test_words_for_goods_bear_names_of_cities() -> None:
    assert found_by(SLUG, _brief(line={"description": "Carpet, pattern Tabriz"})) == ()


def test_the_place_of_the_order_and_that_of_its_goods_are_left_to_other_rules() -> None:
    assert found_by(SLUG, _brief("Plant in Russia", to="RU")) == ()
    assert found_by(SLUG, _brief(line={"description": "Veneer from Russia", "origin": "RU"})) == ()


def test_a_place_counts_from_the_day_of_its_measures() -> None:
    def on(day: str) -> int:
        return len(found_by(SLUG, shipped(day, home="DE", to="ES", end_use="Plant in Belarus")))

    assert (on("2021-01-11"), on("2025-01-01")) == (0, 1)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Alabuga", "sez alabuga", "SEZ Alabuga"), ["SEZ Alabuga"]),
        (("Russia", "Iran"), ["Russia", "Iran"]),
        (("Moscow", "moscow"), ["moscow"]),
        ((), []),
    ],
)
def test_words_that_stand_in_longer_ones_are_told_once(words: tuple[str, ...], told: list[str]) -> None:
    assert place_in_words._longest(words) == told
