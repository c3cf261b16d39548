from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.papers import LAW
from tidewaiter.model.card import Card
from tidewaiter.rules.registry import RULES

HERE = Path(__file__).parent
SLUGS = [rule.slug for rule in RULES]
CARDS = sorted(LAW.cards)


def test_every_rule_has_one_card_and_every_card_one_rule() -> None:
    assert sorted(SLUGS) == CARDS


@pytest.mark.parametrize("slug", SLUGS)
def test_every_rule_has_a_test_file_of_its_slug(slug: str) -> None:
    group, _, name = slug.rpartition("/")
    assert (HERE / group / f"test_{name}.py").is_file()


def _wordings(card: Card) -> dict[str, dict[str, str]]:
    """Field and variant, to language, to sentence."""
    found: dict[str, dict[str, str]] = {}
    for field, texts in (("title", card.title), ("summary", card.summary), ("question", card.question)):
        for key, text in texts.items():
            language, _, variant = key.partition(".")
            found.setdefault(f"{field} {variant}", {})[language] = text
    for slug, texts in card.tasks.items():
        found[f"task {slug}"] = dict(texts)
    for slug, texts in card.steps.items():
        found[f"step {slug}"] = dict(texts)
    return found


@pytest.mark.parametrize("slug", CARDS)
def test_every_sentence_of_a_card_stands_in_english_and_german(slug: str) -> None:
    for place, texts in _wordings(LAW.card(slug)).items():
        assert set(texts) == {"en", "de"}, place
        assert all(text.strip() for text in texts.values()), place


@pytest.mark.parametrize("slug", CARDS)
def test_both_languages_ask_for_the_same_facts(slug: str) -> None:
    for place, texts in _wordings(LAW.card(slug)).items():
        names = [
            {re.sub(r"_(en|de)$", "", name) for name in re.findall(r"{(\w+)}", text)}
            for text in texts.values()
        ]
        assert names[0] == names[1], place


@pytest.mark.parametrize("slug", CARDS)
def test_every_card_says_why_and_cites(slug: str) -> None:
    card = LAW.card(slug)
    assert card.why.strip()
    assert card.citations


@pytest.mark.parametrize("slug", [slug for slug in CARDS if slug.startswith("red_flags/")])
def test_every_red_flag_is_guidance_with_a_severity(slug: str) -> None:
    card = LAW.card(slug)
    assert card.guidance
    assert card.severity in {"critical", "high", "medium", "low"}
