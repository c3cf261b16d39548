from __future__ import annotations

import msgspec
import pytest

from rules.papers import LAW, plain_finding
from tidewaiter.model.card import Card
from tidewaiter.model.words import Level, Stage
from tidewaiter.rules.registry import RULES
from tidewaiter.rules.stages import APART, stage_of


def card(slug: str) -> Card:
    return plain_finding(Level.NOTE, rule=slug).card


@pytest.mark.parametrize(
    ("slug", "stage"),
    [
        ("export/us/de_minimis", Stage.NEXUS),
        ("export/us/direct_product", Stage.NEXUS),
        ("export/us/ccl", Stage.CONTROL_LIST),
        ("export/us/supp7", Stage.DESTINATION),
        ("export/us/744_3", Stage.END_USE),
        ("export/us/744_21", Stage.END_USE),
        ("export/us/744_11", Stage.PARTIES),
        ("export/us/military_end_use", Stage.END_USE),
        ("export/us/licence_exceptions", Stage.EXCEPTIONS),
        ("export/us/filing", Stage.DUTIES),
        ("reach/anything", Stage.NEXUS),
        ("embargo/anything", Stage.DESTINATION),
        ("sanctions/anything", Stage.PARTIES),
        ("ownership/anything", Stage.OWNERSHIP),
        ("red_flags/end_use", Stage.GUIDANCE),
        ("completeness/end_use", Stage.COMPLETENESS),
        ("a_new_group/records", Stage.DUTIES),
        ("a_new_group/anything", Stage.CONTROL_LIST),
    ],
)
def test_the_slug_says_where_a_rule_stands(slug: str, stage: Stage) -> None:
    assert stage_of(card(slug)) is stage


def test_the_card_may_say_otherwise() -> None:
    moved = msgspec.structs.replace(card("export/us/ccl"), stage=Stage.ITEM)
    assert stage_of(moved) is Stage.ITEM
    assert stage_of(msgspec.structs.replace(card("export/us/ccl"), guidance=True)) is Stage.GUIDANCE


def test_guidance_and_completeness_alone_stand_apart() -> None:
    apart = {rule.slug for rule in RULES if stage_of(LAW.card(rule.slug)) in APART}
    told = {slug for slug, each in LAW.cards.items() if each.guidance}
    assert apart == told | {slug for slug in LAW.cards if slug.startswith(("red_flags/", "completeness/"))}
