"""Every card renders in both languages, whatever facts its rule gives, and no placeholder is filled by nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import structs

from tidewaiter.law.load import load_law
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.decision import Question
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

CARDS = load_law().cards
RULES = Path(__file__).parents[2] / "src" / "tidewaiter" / "rules"

CARD = Card(
    slug="red_flags/example",
    title={"en": "Example", "de": "Beispiel"},
    citations=(Citation(instrument="15 CFR 732", verified=True),),
    summary={
        "en": "{party} ({role}) is in {country}",
        "en.far": "{party} is far",
        "de": "{party} ist {role}",
    },
    question={"en": "Who is {party}?"},
    tasks={"keep": {"en": "Keep the papers of {party}"}},
    why="since",
)


def finding(**more: object) -> Finding:
    facts = {"party": "Example FZE", "role": "end_user", "country": "AE"}
    return Finding(card=CARD, level=Level.REVIEW, subject="", facts=facts, **more)  # type: ignore[arg-type]  # test


def test_facts_fill_the_sentence_and_roles_and_countries_get_their_names() -> None:
    assert cards.summary(finding()) == "Example FZE (end user) is in United Arab Emirates"
    assert cards.summary(finding(), Lang.DE) == "Example FZE ist Endverwender"


def test_a_variant_has_its_own_wording_and_else_the_plain_one() -> None:
    assert cards.summary(finding(variant="far")) == "Example FZE is far"
    assert cards.summary(finding(variant="near")).startswith("Example FZE (end user)")
    assert cards.question(finding(variant="far"), Lang.DE) == "Who is Example FZE?"


def test_a_missing_fact_shows_by_its_name_and_facts_are_never_formatted_again() -> None:
    assert (
        cards.filled("{party} and {other}", {"party": "{other.__class__}"}) == "{other.__class__} and [other]"
    )


def test_questions_and_tasks_take_the_wording_of_their_card() -> None:
    asked = Question(id=CARD.slug, rule=CARD.slug, subject="", facts={"party": "A"})
    assert cards.asked(asked, [finding()]) == "Who is A?"
    assert cards.asked(asked, []) == CARD.slug
    assert cards.task_text("keep", [finding(tasks=("keep",))]) == "Keep the papers of Example FZE"
    other = structs.replace(
        CARD, slug="x/other", tasks={"keep": {"en": "Keep the licence", "de": "Genehmigung aufbewahren"}}
    )
    both = [finding(tasks=("keep",)), structs.replace(finding(tasks=("keep",)), card=other)]
    assert cards.task_texts("keep", both) == ("Keep the papers of Example FZE", "Keep the licence")
    assert cards.task_texts("keep", both * 2) == cards.task_texts("keep", both)
    assert cards.task_text("Report within ten days.", [finding()]) == "Report within ten days."


@pytest.mark.parametrize("slug", sorted(CARDS))
def test_a_card_is_worded_in_both_languages_with_facts_its_rule_names(slug: str) -> None:
    card = CARDS[slug]
    sources = "\n".join(path.read_text(encoding="utf-8") for path in RULES.rglob("*.py"))
    named = set(re.findall(r"\"([a-z_]+)\"", sources)) | set(re.findall(r"\b([a-z_]+)=", sources))
    for wordings in (card.summary, card.question, *card.tasks.values()):
        plain = {key.removeprefix("en").removeprefix("de") for key in wordings}
        for variant in plain:
            assert f"en{variant}" in wordings, (slug, variant)
            assert f"de{variant}" in wordings, (slug, variant)
        for words in wordings.values():
            assert cards.placeholders(words) <= named, (slug, words)
    assert {"en", "de"} <= set(card.title)
