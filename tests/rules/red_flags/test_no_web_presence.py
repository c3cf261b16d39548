from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.no_web_presence import SLUG, lacking


@pytest.mark.parametrize("website", ["none", "no website", "-", "n/a", "keine Website"])
def test_a_site_that_is_said_not_to_be_is_told_once(website: str) -> None:
    finding = one(SLUG, asked_of({"website": website}))
    assert (finding.variant, finding.facts["severity"], finding.level) == ("stated", "medium", Level.NOTE)


def test_a_free_mail_address_without_a_site_is_told() -> None:
    assert one(SLUG, asked_of({"email": "dairy@gmail.com"})).facts["domain"] == "gmail.com"


@pytest.mark.parametrize(
    "firm",
    [
        {"email": "dairy@gmail.com", "website": "www.dairy.example.de"},
        {"email": "info@dairy.example.de"},
        {"website": "www.dairy.example.de"},
        {"kind": "person", "email": "erika@gmail.com"},
        {},
    ],
)
def test_a_trace_a_person_and_what_is_not_recorded_are_silent(firm: dict[str, str]) -> None:
    assert found_by(SLUG, asked_of(firm)) == ()


def test_without_either_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/parties (website, email)"
    assert lacking(asked_of({"website": "none"}), LAW) is None
