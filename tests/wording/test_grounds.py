"""The sentences of grounds: one in each language for every fact that a regime can give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tidewaiter.wording.grounds import _WORDS, ground_sentence
from tidewaiter.wording.labels import Lang

REACH = Path(__file__).parents[2] / "src" / "tidewaiter" / "rules" / "reach"
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in REACH.rglob("*.py"))
GIVEN = {
    *re.findall(r'fact="(\w+)"', SOURCE),
    *re.findall(r'"((?:us_content|us_owned|us_owners|direct_product|dollar|unknown)\w*)"', SOURCE),
}
# Slugs of law, names of rules and variants that the pattern takes for facts.
OTHERS = {"us_owned_or_controlled"}


def test_every_fact_has_a_sentence() -> None:
    assert sorted(GIVEN - _WORDS.keys() - OTHERS) == []


@pytest.mark.parametrize("fact", sorted(_WORDS))
def test_both_languages_name_the_same_facts(fact: str) -> None:
    names = [
        {re.sub(r"_(en|de)$", "", name) for name in re.findall(r"{(\w+)}", text)} for text in _WORDS[fact]
    ]
    assert names[0] == names[1]


def test_a_ground_is_filled_and_falls_back_to_its_fact() -> None:
    facts = {"line": "2", "share": "29 %", "level": "25 %", "place_de": "Türkei", "paragraph": "734.4(d)"}
    assert ground_sentence("us_content", facts, Lang.DE) == (
        "Position 2: US-Anteil 29 %, über 25 % für Türkei (15 CFR 734.4(d))"
    )
    assert ground_sentence("of_another_kind", {"value": "x"}) == "of another kind x"
    assert ground_sentence("us_person", {}) == "US person -"
