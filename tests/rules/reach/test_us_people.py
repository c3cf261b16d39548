"""reach/us_people: US persons in a dealing of a firm elsewhere with a place under embargo, and who is one by the papers."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "reach/us_people"
CHAIR = {"hs": "9401.69", "eccn": "EAR99", "origin": "DE", "us_content": "0"}
OWN = {"reach/us_owned": "no"}


def _brief(*, to: str = "IR", home: str = "DE", **fields: Any) -> Brief:
    answers = {**OWN, **fields.pop("answers", {})}
    return shipped("2026-08-01", home=home, to=to, line=CHAIR, answers=answers, **fields)


def _persons(brief: Brief) -> Standing:
    nexus = nexus_of(brief, Regime.US)
    assert nexus is not None
    return nexus.persons


@pytest.mark.parametrize("to", ["IR", "CU", "KP"])
def test_for_a_place_under_embargo_it_is_asked(to: str) -> None:
    finding = one(SLUG, _brief(to=to))
    assert (finding.level, finding.subject, finding.gap) == (Level.INCOMPLETE, "/exporter", True)


@pytest.mark.parametrize(("to", "home"), [("ES", "DE"), ("RU", "DE"), ("IR", "US"), ("IR", "PR")])
def test_elsewhere_and_of_us_persons_it_is_not(to: str, home: str) -> None:
    assert found_by(SLUG, _brief(to=to, home=home)) == ()


@pytest.mark.parametrize(("town", "asked"), [("Sevastopol", True), ("Donetsk", True), ("Lviv", False)])
def test_for_an_occupied_region_it_is_asked_too(town: str, asked: bool) -> None:
    user = {
        "role": "end_user",
        "name": "User Example",
        "country": "UA",
        "address": {"city": town, "country": "UA"},
    }
    found = found_by(SLUG, _brief(to="UA", parties=[user]))
    assert bool(found) is asked
    assert all("{" not in summary(finding, lang) for finding in found for lang in Lang)


def test_the_answer_counts() -> None:
    yes, no = (_brief(answers={SLUG: answer}) for answer in ("yes", "no"))
    assert (_persons(yes), _persons(no)) == (Standing.YES, Standing.NO)
    assert found_by(SLUG, yes) == found_by(SLUG, no) == ()


@pytest.mark.parametrize(
    ("role", "standing"),
    [
        ("buyer", Standing.YES),
        ("freight_forwarder", Standing.YES),
        ("agent", Standing.YES),
        (None, Standing.YES),
        ("notify", Standing.NO),
        ("manufacturer", Standing.NO),
    ],
)
def test_whoever_acts_from_the_united_states_is_a_us_person(role: str | None, standing: Standing) -> None:
    there = {"role": role, "name": "Example Forwarding", "country": "US"}
    user = {"role": "end_user", "name": "User Example", "country": "ES"}
    assert _persons(_brief(to="ES", parties=[user, there])) is standing


def test_an_owner_or_officer_of_a_buyer_does_not_act() -> None:
    user = {
        "role": "end_user",
        "name": "User Example",
        "country": "ES",
        "owners": [{"name": "Example Holdings Inc.", "country": "US", "us_person": True}],
    }
    assert _persons(_brief(to="ES", parties=[user])) is Standing.NO


@pytest.mark.parametrize("lang", list(Lang))
def test_it_speaks_both_languages(lang: Lang) -> None:
    finding = one(SLUG, _brief())
    assert "{" not in summary(finding, lang) + (question(finding, lang) or "{")
