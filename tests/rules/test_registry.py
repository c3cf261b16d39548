from __future__ import annotations

import re

import msgspec

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.registry import RULES, unlinked


def test_slugs_are_unique_and_spelt_as_paths() -> None:
    slugs = [rule.slug for rule in RULES]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z0-9_]+(/[a-z0-9_]+){1,2}", slug) for slug in slugs)


def test_rules_about_who_stand_before_signs_and_gaps() -> None:
    groups = list(dict.fromkeys(rule.slug.split("/")[0] for rule in RULES))
    assert groups == ["sanctions", "ownership", "embargo", "export", "reach", "red_flags", "completeness"]


def test_a_rule_has_the_slug_of_its_file() -> None:
    for rule in RULES:
        function = rule.after or rule.find
        assert function.__module__ == "tidewaiter.rules." + rule.slug.replace("/", ".")


def test_a_rule_without_a_card_and_a_card_without_a_rule_are_told() -> None:
    assert unlinked(LAW) == ()
    cards = {slug: card for slug, card in LAW.cards.items() if slug != "export/us/ccl"}
    spoilt = msgspec.structs.replace(LAW, cards={**cards, "no/rule": LAW.card("export/us/ccl")})
    assert unlinked(spoilt) == ("export/us/ccl: the rule has no card", "no/rule: the card has no rule")


def test_a_rule_of_the_second_stage_finds_nothing_in_the_first() -> None:
    brief = shipped("2026-08-01", home="US", to="AE")
    second = [rule for rule in RULES if rule.after is not None]
    assert second
    assert [finding for rule in second for finding in rule.find(brief, LAW)] == []
