from __future__ import annotations

from typing import Any

import pytest

from rules.papers import decided, found_by
from rules.sanctions.lists import FOREIGN, OPEN, listed_order, only, seen
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Band, Level, Outcome
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "sanctions/denied_person"
BARRED = (Level.PROHIBITED, "", False)


def denied(**order: Any) -> Brief:
    return listed_order("us_denied_persons", **order)


@pytest.mark.parametrize(
    "role", ["buyer", "end_user", "freight_forwarder", "bank", "notify", "exporter", "agent"]
)
def test_no_role_is_open_to_a_denied_person(role: str) -> None:
    assert seen(SLUG, denied(role=role)) == BARRED
    assert decided(denied(role=role)).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"to": "US"}, (Level.REVIEW, "at_home", False)),
        ({"to": "nowhere"}, (Level.REVIEW, "destination_unknown", True)),
        ({"home": "KR"}, BARRED),
        ({"lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "no_nexus", False)),
        ({"lines": (OPEN,), "home": "KR"}, (Level.REVIEW, "nexus_unknown", True)),
        ({"lines": (FOREIGN, {}), "home": "KR"}, BARRED),
        ({"listings": {"verified": False}}, (Level.REVIEW, "unverified", False)),
    ],
)
def test_items_subject_to_the_ear_that_are_exported(
    changes: dict[str, Any], expected: tuple[Level, str, bool]
) -> None:
    assert seen(SLUG, denied(**changes)) == expected


def test_the_end_of_the_order_is_told_or_must_be_looked_up() -> None:
    finding = only(SLUG, denied())
    assert "no last day" in finding.facts["end_en"]
    assert "keinen letzten Tag" in cards.summary(finding, Lang.DE)
    dated = denied(listings={"start": "2026-06-01", "end": "2026-11-28"})
    assert "2026-11-28" in only(SLUG, dated).facts["end_en"]
    assert "denial_order" in finding.tasks
    assert "180 days" in finding.card.tasks["denial_order"]["en"]
    assert "related persons" in finding.card.tasks["denial_order"]["en"]


def test_an_order_that_ended_bars_nobody() -> None:
    over = denied(listings={"start": "2026-01-01", "end": "2026-08-01"})
    assert found_by(SLUG, over) == ()
    assert found_by("sanctions/party_listed", over)[0].variant == "ended"


def test_it_is_silent_where_nobody_surely_is_denied() -> None:
    assert found_by(SLUG, denied(band=Band.POSSIBLE)) == ()
    assert found_by(SLUG, denied(role="manufacturer")) == ()
    assert found_by(SLUG, listed_order("us_sdn")) == ()
