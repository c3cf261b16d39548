from __future__ import annotations

import pytest

from rules.export.de.papers import brief, line
from rules.papers import found_by, one
from tidewaiter.model.words import GoodsKind, Level

SLUG = "export/de/technical_assistance"
SERVICE = line(kind=GoodsKind.SERVICE)
WEAPON = "Training for the production of chemical weapons"


def test_a_service_for_such_weapons_waits_for_the_office() -> None:
    finding = one(SLUG, brief(SERVICE, to="AE", end_use=WEAPON))
    assert (finding.level, finding.variant, finding.tasks) == (
        Level.LICENCE_REQUIRED,
        "stated",
        ("inform_bafa",),
    )


@pytest.mark.parametrize("to", ["CH", "US", "FR", "DE"])
def test_friends_and_members_are_left_alone(to: str) -> None:
    assert found_by(SLUG, brief(SERVICE, to=to, end_use=WEAPON)) == ()


def test_goods_are_left_to_other_rules() -> None:
    assert found_by(SLUG, brief(line(), to="AE", end_use=WEAPON)) == ()


@pytest.mark.parametrize(("to", "asked"), [("IR", True), ("AE", False)])
def test_forces_count_in_embargoed_countries_alone(to: str, asked: bool) -> None:
    use = "Maintenance training for armoured vehicles of the armed forces"
    assert bool(found_by(SLUG, brief(SERVICE, to=to, end_use=use))) is asked


def test_an_ordinary_service_is_not_asked_about() -> None:
    assert found_by(SLUG, brief(SERVICE, to="IR", end_use="Commissioning of a dairy")) == ()
