from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.uav_kit import SLUG

CLEAN = order("c3-spindle")


def lines(*goods: Goods) -> Brief:
    return brief_of(msgspec.structs.replace(CLEAN, goods=goods))


def words(*descriptions: str) -> Brief:
    return lines(*(Goods(description=text) for text in descriptions))


def test_three_roles_of_three_lines_are_a_kit() -> None:
    finding = one(SLUG, words("Two-stroke engine 50 cc", "Servo, metal gear", "Flight controller"))
    assert (finding.level, finding.subject, finding.facts["count"]) == (Level.REVIEW, "/goods", "3")
    assert "servo (line 2: servo)" in finding.facts["roles_en"]
    assert "Servo (Position 2: servo)" in finding.facts["roles_de"]


def test_part_numbers_words_and_codes_count_alike() -> None:
    brief = lines(
        Goods(part_number="HS-1005SGT"), Goods(hs="8526.91"), Goods(description="Carbon propeller 26x10")
    )
    assert one(SLUG, brief).facts["count"] == "3"


@pytest.mark.parametrize(
    "texts",
    [
        ("Servo", "Flight controller"),
        ("Servo", "Servo, big", "Servo, small", "Sealing jaw"),
        ("GNSS receiver with IMU and telemetry",),
        ("GNSS receiver with IMU and telemetry", "Servo"),
        ("Ship propeller", "Marine autopilot", "GNSS receiver"),
    ],
)
def test_fewer_lines_or_roles_are_none(texts: tuple[str, ...]) -> None:
    assert found_by(SLUG, words(*texts)) == ()


def test_a_line_of_several_roles_takes_the_one_that_no_other_has() -> None:
    finding = one(SLUG, words("GNSS receiver with IMU", "GNSS antenna: CRPA", "Servo"))
    assert finding.facts["count"] == "3"
    assert "inertial sensor (line 1: imu)" in finding.facts["roles_en"]
