"""The public stories and the clean controls, with whoever was listed on that day said by hand."""

from __future__ import annotations

import datetime
import re

import pytest

from rules.papers import (
    WATCHLISTS,
    at_address,
    brief_of,
    decided,
    found_by,
    hit,
    levels,
    listing,
    order,
    without,
)
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Payment, Shipment
from tidewaiter.model.words import Level, Outcome, Role

US_ALL = "For all items subject to the EAR. (See § 744.11 of the EAR)"
STORIES = {
    "g1-servomotors-before": brief_of(order("g1-servomotors-before")),
    "g2-converters-before": brief_of(order("g2-converters-before")),
    "g5-machining-centre-before": brief_of(order("g5-machining-centre-before")),
    "g9-istanbul-before": brief_of(order("g9-istanbul-before")),
}
COMPLETE = {"g5-machining-centre-before"}


@pytest.mark.parametrize("name", sorted(STORIES))
def test_before_anybody_was_listed_the_papers_ask_for_a_person(name: str) -> None:
    decision = decided(STORIES[name])
    assert decision.outcome is Outcome.REVIEW
    # G1 speaks of model aircraft, of which the rule on unmanned ones asks; G2 names no end user and no number; the Control
    # List of 2022, on which the goods of G9 stand as 3A991, was not read. G5 is EAR99 for a stated use by a named user.
    assert decision.complete is (name in COMPLETE)
    assert bool(found_by("completeness/us_end_use", STORIES[name])) is (name == "g2-converters-before")
    asked = found_by("export/us/rocket_and_uav_end_use", STORIES[name])
    assert [(one.level, one.variant) for one in asked] == (
        [(Level.REVIEW, "hint")] if name == "g1-servomotors-before" else []
    )


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        (
            "g1-servomotors-before",
            {
                "many_key_parts",
                "payer_not_buyer",
                "ship_to_not_buyer_country",
                "transshipment_jurisdiction",
                "uav_component",
                "young_company",
            },
        ),
        ("g2-converters-before", {"transshipment_jurisdiction", "ship_to_not_buyer_country"}),
        ("g5-machining-centre-before", {"transshipment_jurisdiction"}),
        (
            "g9-istanbul-before",
            {"young_company", "after_2022_02_24", "shared_officer", "transshipment_jurisdiction"},
        ),
    ],
)
def test_the_flags_of_the_stories(name: str, flags: set[str]) -> None:
    assert {rule[10:] for rule in levels(STORIES[name]) if rule.startswith("red_flags/")} == flags


def test_g1_after_buyer_and_payer_were_blocked() -> None:
    sdn = listing("us_sdn", start="2023-09-27", programmes=("NPWMD", "IFSR"))
    brief = brief_of(order("g1-servomotors-after"), hit("/parties/0", sdn), hit("/payment/payer", sdn))
    assert decided(brief).outcome is Outcome.PROHIBITED


def test_g1_before_a_later_listing_is_only_noted() -> None:
    sdn = listing("us_sdn", start="2023-09-27", programmes=("NPWMD",))
    brief = brief_of(order("g1-servomotors-before"), hit("/parties/0", sdn))
    assert levels(brief)["sanctions/party_listed"] is Level.NOTE
    assert decided(brief).outcome is Outcome.REVIEW


def test_g2_at_the_listed_unit_and_at_another_one() -> None:
    unit = brief_of(
        order("g2-converters-listed-address"), at_address("/parties/0", "HK Address 05", "same_unit")
    )
    assert decided(unit).outcome is Outcome.LICENCE_REQUIRED
    other = at_address("/parties/0", "HK Address 05", "same_building")
    assert decided(brief_of(order("g2-converters-other-unit"), other)).outcome is Outcome.REVIEW


def test_g9_after_a_german_exporter_of_us_goods_needs_a_licence_and_a_us_person_may_not() -> None:
    entity_list = listing("us_entity_list", start="2024-02-23", requirement=US_ALL)
    shipment = order("g9-istanbul-after")
    assert decided(brief_of(shipment, hit("/parties/0", entity_list))).outcome is Outcome.LICENCE_REQUIRED
    sdn = listing("us_sdn", start="2023-04-12", programmes=("RUSSIA-EO14024",))
    assert decided(brief_of(shipment, hit("/parties/0", sdn))).outcome is Outcome.REVIEW


@pytest.mark.parametrize("name", ["c1-ventilator", "c2-hobby-servos", "c3-spindle"])
def test_clean_controls_meet_no_obstacle(name: str) -> None:
    decision = decided(brief_of(order(name)))
    assert decision.outcome is Outcome.NO_OBSTACLE
    assert decision.complete
    assert {finding.level for finding in decision.findings} == {Level.NOTE}


@pytest.mark.parametrize("name", ["c1-ventilator", "c2-hobby-servos", "c3-spindle"])
def test_a_clean_control_without_its_end_user_is_incomplete_and_no_more(name: str) -> None:
    decision = decided(brief_of(without(order(name), "end_user")))
    assert (decision.outcome, decision.complete) == (Outcome.INCOMPLETE, False)


@pytest.mark.parametrize("name", ["c1-ventilator", "c2-hobby-servos", "c3-spindle"])
def test_the_sample_alone_is_not_enough_unless_accepted(name: str) -> None:
    assert decided(brief_of(order(name), starter=False)).outcome is Outcome.INCOMPLETE


@pytest.mark.parametrize("text", ["x", "\u200b\u202e?", "Ω" * 900, "{party}", "a, b; c"])
def test_thin_or_odd_papers_break_no_rule_and_are_never_complete(text: str) -> None:
    party = Party(role=Role.BUYER, name=text, country=text, email=text, incorporated=text, industry=text)
    shipment = Shipment(
        reference=text,
        date=datetime.date(2025, 1, 1),
        parties=(party,),
        goods=(Goods(description=text, eccn=text, origin=text),),
        destination=text,
        end_use=text,
        payment=Payment(payer=text, payer_country=text),
        answers={text: text},
    )
    decision = decided(brief_of(shipment))
    assert "completeness/rule_failed" not in {finding.rule for finding in decision.findings}
    assert not decision.complete
    assert decision.outcome is not Outcome.NO_OBSTACLE


def _everything() -> list[Brief]:
    briefs = list(STORIES.values())
    for watchlist in (*WATCHLISTS, "no_such_list"):
        listed = listing(watchlist, start="2020-01-01", programmes=("RUSSIA-EO14024",))
        briefs += [
            brief_of(order(name), hit("/parties/0", listed))
            for name in ("g5-machining-centre-after", "c1-ventilator")
        ]
    return briefs


def test_every_sentence_finds_the_facts_it_needs() -> None:
    for brief in _everything():
        for finding in decided(brief).findings:
            for language in ("en", "de"):
                for texts in (finding.card.summary, finding.card.question):
                    text = texts.get(f"{language}.{finding.variant}") or texts.get(language) or ""
                    assert set(re.findall(r"{(\w+)}", text)) <= set(finding.facts), finding.rule
