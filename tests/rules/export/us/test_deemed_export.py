"""export/us/deemed_export: what is released at home to a person whose recorded nationality is another."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import decided, found_by, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Outcome
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "export/us/deemed_export"


def _brief(
    nationality: str | None, *, home: str = "US", to: str = "US", role: str = "end_user", **line: Any
) -> Brief:
    goods = {"kind": "technology", "eccn": "9E003.a.1", "origin": "US", **line}
    party = {"role": role, "name": "User Example", "country": to, "nationality": nationality}
    return shipped("2026-07-23", home=home, to=to, line=goods, parties=[party])


@pytest.mark.parametrize("nationality", ["FR", "China", "IR", "stateless"])
@pytest.mark.parametrize("kind", ["technology", "software"])
@pytest.mark.parametrize("home", ["US", "DE"])
def test_a_release_at_home_to_a_foreign_national_is_a_question(
    nationality: str, kind: str, home: str
) -> None:
    brief = _brief(nationality, kind=kind, home=home, to=home)
    finding = one(SLUG, brief)
    assert (finding.level, finding.gap, finding.subject) == (Level.REVIEW, True, "/parties/0/nationality")
    decision = decided(brief)
    assert decision.outcome is not Outcome.NO_OBSTACLE
    assert not decision.complete


def test_an_intermediate_receiver_counts() -> None:
    assert found_by(SLUG, _brief("FR", role="intermediate_consignee"))


@pytest.mark.parametrize(
    "brief",
    [
        _brief("US"),
        _brief("United States"),
        _brief(None),
        _brief(" "),
        _brief("FR", kind="commodity", eccn="3A991"),
        _brief("FR", to="DE"),  # an export, which the control list is asked of
        _brief("FR", role="notify"),
        _brief("FR", home="DE", to="DE", origin="DE", us_content=0.0),
    ],
)
def test_nothing_else_follows_from_a_nationality(brief: Brief) -> None:
    assert found_by(SLUG, brief) == ()


def test_it_can_be_said_in_both_languages() -> None:
    finding = one(SLUG, _brief("FR"))
    for lang in Lang:
        assert "User Example" in summary(finding, lang)
        assert "FR" in summary(finding, lang)
    assert question(finding)
