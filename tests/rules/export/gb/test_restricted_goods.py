"""export/gb/restricted_goods: what a control number means for Russia and Iran."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/gb/restricted_goods"


@pytest.mark.parametrize(
    ("number", "to", "variant"),
    [
        ("ML10.c", "RU", "military"),
        ("PL5017", "RU", "military"),
        ("3A001.a.2", "RU", "dual_use"),
        ("3A991", "RU", "critical"),
        ("ML10.c", "IR", "military"),
        ("ML10.c", "BY", "military"),
        ("3A001", "BY", "dual_use"),
        ("3A991", "BY", "critical"),
    ],
)
def test_a_number_of_its_lists_bars(number: str, to: str, variant: str) -> None:
    line = {"hs": "8542.31", "control_numbers": {"GB": number}}
    finding = one(SLUG, shipped("2025-01-01", home="GB", to=to, line=line))
    assert (finding.level, finding.variant, finding.gap) == (Level.PROHIBITED, variant, False)
    assert finding.facts["number"] == number


def test_other_numbers_for_iran_are_the_control_lists_business() -> None:
    for number in ("3A001", "3A991", "PL9013"):
        line = {"control_numbers": {"GB": number}}
        assert found_by(SLUG, shipped("2025-01-01", home="GB", to="IR", line=line)) == ()


def test_the_act_of_the_place_is_cited() -> None:
    line = {"control_numbers": {"GB": "ML1"}}
    acts = {"RU": "SI 2019/855", "BY": "SI 2019/600", "IR": "SI 2019/461"}
    for to, act in acts.items():
        cited = one(SLUG, shipped("2025-01-01", home="GB", to=to, line=line)).cited
        assert cited[0].instrument == act
        assert len({each.instrument for each in cited} & set(acts.values())) == 1


def test_belarus_has_its_own_day() -> None:
    line = {"control_numbers": {"GB": "3A001"}}
    eve = one(SLUG, shipped("2022-07-04", home="GB", to="BY", line=line))
    day = one(SLUG, shipped("2022-07-05", home="GB", to="BY", line=line))
    assert (eve.level, eve.variant, day.level) == (Level.REVIEW, "before", Level.PROHIBITED)
    assert (
        found_by(SLUG, shipped("2022-07-04", home="GB", to="BY", line={"control_numbers": {"GB": "3A991"}}))
        == ()
    )


def test_a_number_that_cannot_be_read_is_a_gap() -> None:
    for number in ("PL9013", "see sheet"):
        finding = one(
            SLUG, shipped("2025-01-01", home="GB", to="RU", line={"control_numbers": {"GB": number}})
        )
        assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "number_unread", True)


def test_each_place_that_the_order_reaches_is_asked() -> None:
    route = [{"place": "GBLHR"}, {"place": "RULED"}, {"place": "BYMSQ"}]
    brief = shipped("2025-01-01", home="GB", to="BY", line={"control_numbers": {"GB": "ML1"}}, route=route)
    assert {(f.facts["place"], f.level) for f in found_by(SLUG, brief)} == {
        ("BY", Level.PROHIBITED),
        ("RU", Level.REVIEW),
    }


def test_a_number_of_another_country_asks_since_march_2022() -> None:
    line = {"eccn": "3A001", "hs": "8542.31"}
    assert found_by(SLUG, shipped("2022-02-28", home="GB", to="RU", line=line)) == ()
    finding = one(SLUG, shipped("2022-03-01", home="GB", to="RU", line=line))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "mirror", True)


def test_the_open_nexus_and_the_passed_place_ask() -> None:
    line = {"control_numbers": {"GB": "ML1"}}
    unknown = one(SLUG, shipped("2025-01-01", home="nowhere", to="RU", line=line))
    assert (unknown.level, unknown.variant) == (Level.REVIEW, "nexus_unknown")
    route = [{"place": "GBLHR"}, {"place": "RULED"}, {"place": "KZALA"}]
    passing = one(SLUG, shipped("2025-01-01", home="GB", to="KZ", line=line, route=route))
    assert (passing.level, passing.variant) == (Level.REVIEW, "passing")


def test_no_number_and_no_nexus_say_nothing() -> None:
    assert found_by(SLUG, shipped("2025-01-01", home="GB", to="RU", line={"eccn": "EAR99"})) == ()
    line = {"control_numbers": {"GB": "ML1"}}
    assert found_by(SLUG, shipped("2025-01-01", home="AE", to="RU", line=line)) == ()
    assert found_by(SLUG, shipped("2025-01-01", home="GB", to="DE", line=line)) == ()
