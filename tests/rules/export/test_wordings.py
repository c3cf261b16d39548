"""Every finding of an export or embargo rule can be said in both languages, and asks nothing that gives a reason away."""

from __future__ import annotations

import itertools

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.model.finding import Finding
from tidewaiter.rules.assess import assess
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

_MINE = ("export/", "embargo/")
_LINES = (
    {"hs": "8457.10", "eccn": "EAR99", "origin": "US"},
    {"hs": "8806.92", "origin": "CN"},
    {"hs": "8411.11", "origin": "CN", "us_content": "0"},
    {"hs": "8542"},
    {"eccn": "7A994"},
    {"hs": "090111", "eccn": "EAR99", "origin": "US"},
)
_DAYS = ("2014-08-01", "2022-03-15", "2023-06-01", "2024-01-01", "2024-12-01", "2026-07-31")
_TOWNS = ("Kirova 1, Simferopol, Crimea", "Artema 1, Donetsk", "Lenina 1, Melitopol")


def _all() -> list[Finding]:
    briefs = [
        shipped(day, home=home, to=to, line=line)
        for day, home, to, line in itertools.product(
            _DAYS, ("US", "DE", "GB", "AE", "nowhere"), ("IR", "RU", "SY"), _LINES
        )
    ]
    for day, home, town in itertools.product(_DAYS, ("US", "DE", "GB", "JP", "nowhere"), _TOWNS):
        user = {"role": "end_user", "name": "User Example", "country": "UA", "address": town}
        briefs.append(shipped(day, home=home, to="UA", line=_LINES[0], parties=[user]))
    route = [{"place": "USLAX"}, {"place": "IRTHR"}, {"place": "RULED"}, {"place": "KZALA"}]
    briefs += [
        shipped("2025-06-01", home=home, to="KZ", line=_LINES[0], route=route) for home in ("US", "GB")
    ]
    return [f for brief in briefs for f in assess(brief, LAW).findings if f.rule.startswith(_MINE)]


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    """What all export and embargo rules find in some hundred orders."""
    return _all()


def test_every_fact_of_a_sentence_is_there(findings: list[Finding]) -> None:
    said = {(f.rule, f.variant, lang): summary(f, lang) for f in findings for lang in Lang}
    assert all("[" not in text and "{" not in text for text in said.values()), said
    asked = {(f.rule, f.variant, lang): question(f, lang) or "" for f in findings for lang in Lang}
    assert all("[" not in text and "{" not in text for text in asked.values()), asked


def test_every_gap_asks_something_or_says_that_a_person_must_look(findings: list[Finding]) -> None:
    for finding in findings:
        if finding.gap and question(finding) is None:
            assert finding.variant in ("", "review", "state_unknown", "unread", "unverified"), finding


def test_a_question_never_says_why(findings: list[Finding]) -> None:
    words = ("sanction", "suspect", "embargo", "prohibit", "iran", "drone", "verbot", "verdacht", "sanktion")
    for text in {question(finding, lang) or "" for finding in findings for lang in Lang}:
        assert not any(word in text.lower() for word in words), text
