from __future__ import annotations

from typing import Any

import pytest

from rules.papers import brief_of, decided, found_by, hit, listing
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
        ({"home": "KR", "to": "KR"}, BARRED),
        ({"home": "KR", "to": "KR", "lines": ({"origin": "KR", "us_content": 0.3},)}, (Level.REVIEW, "at_home", False)),
        ({"home": "PR", "to": "PR"}, (Level.REVIEW, "at_home", False)),
        ({"lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "no_nexus", False)),
        ({"lines": (OPEN,), "home": "KR"}, (Level.REVIEW, "nexus_unknown", True)),
        ({"lines": (FOREIGN, {}), "home": "KR"}, BARRED),
        ({"listings": {"verified": False}}, (Level.REVIEW, "unverified", False)),
    ],
)  # fmt: skip
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


@pytest.mark.parametrize(
    ("origin", "home", "expected"),
    [
        ("US", "US", (Level.REVIEW, "denied_maker")),
        ("US", "DE", (Level.REVIEW, "denied_maker")),
        (None, "DE", (Level.REVIEW, "denied_maker")),
        ("KR", "DE", (Level.NOTE, "manufacturer")),
    ],
)
def test_who_is_denied_may_not_be_bought_from(
    origin: str | None, home: str, expected: tuple[Level, str]
) -> None:
    line = {
        "manufacturer": "Example Trading FZE",
        "origin": origin,
        "us_content": 0 if origin == "KR" else None,
    }
    shipment = listed_order("us_cmic", home=home, lines=(line,)).shipment
    found = hit("/goods/0/manufacturer", listing("us_denied_persons"))
    finding = found_by("sanctions/party_listed", brief_of(shipment, found))[0]
    assert (finding.level, finding.variant) == expected
    assert all("{" not in cards.summary(finding, lang) for lang in Lang)
