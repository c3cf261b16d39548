from __future__ import annotations

import pytest

from rules.export.de.papers import brief, line
from rules.papers import found_by, one
from tidewaiter.model.shipment import RouteLeg
from tidewaiter.model.words import Level, TransportMode

SLUG = "export/de/brokering"


def legs(*places: str) -> tuple[RouteLeg, ...]:
    return tuple(RouteLeg(place=place, mode=TransportMode.SEA) for place in places)


@pytest.mark.parametrize(
    ("to", "level", "variant"),
    [
        ("BR", Level.LICENCE_REQUIRED, ""),
        ("ZW", Level.PROHIBITED, "embargo"),
        ("MM", Level.PROHIBITED, "embargo"),
    ],
)
def test_arms_from_one_third_country_to_another(to: str, level: Level, variant: str) -> None:
    finding = one(SLUG, brief(line("0013"), to=to, route=legs("Istanbul", "TRIST")[:1] + legs(to)))
    assert (finding.level, finding.variant) == (level, variant)


def test_what_the_section_may_have_named_in_between_is_a_gap() -> None:
    finding = one(SLUG, brief(line("0013"), to="RU", day="2025-06-02", route=legs("Istanbul", "Moscow")))
    assert (finding.variant, finding.gap) == ("embargo_unread", True)


@pytest.mark.parametrize("first", ["Hamburg", "Rotterdam"])
def test_arms_that_leave_the_union_are_no_brokering(first: str) -> None:
    assert found_by(SLUG, brief(line("0013"), to="BR", route=legs(first, "Santos"))) == ()


def test_other_goods_are_left_alone() -> None:
    assert found_by(SLUG, brief(line("9A993"), to="BR", route=legs("Istanbul", "Santos"))) == ()
