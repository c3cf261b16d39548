from __future__ import annotations

import pytest

from tidewaiter.goods.part_numbers.match import parts_of
from tidewaiter.goods.uav_roles import By, roles_of
from tidewaiter.model.goods import Goods

NAMED = {
    "Small servomotors, 24 V DC, metal gear": "servo",
    "Digitalservo 20 kg": "",
    "Servos 9 g": "servo",
    "Сервоприводы цифровые": "servo",
    "舵机 20kg": "servo",
    "Two-stroke engine 50 cc": "engine",
    "Zweitaktmotor 120 ccm": "engine",
    "turboréacteur 800 N": "engine",
    "Pixhawk flight controller": "flight_controller",
    "Otopilot, insansız uçak": "flight_controller",
    "GNSS receiver": "gnss",
    "CRPA antenna, 8 elements": "gnss",
    "IMU, tactical": "imu",
    "ژیروسکوپ": "imu",
    "MEMS-Beschleunigungssensor": "",
    "Telemetry radio 433 MHz": "rf_link",
    "图传 5.8G": "rf_link",
    "Carbon propeller 26x10": "propeller",
    "Fuselage of glass fibre": "airframe",
    "Ship propeller, bronze": "",
    "Autopilot for tractors": "",
    "Petrol engine for lawn mowers": "",
    "Vertical machining centre": "",
    "Timus alba": "",
}


@pytest.mark.parametrize("words", NAMED)
def test_words_name_a_role_or_none(words: str) -> None:
    found = [played.role.slug for played in roles_of(Goods(description=words))]
    assert found == ([NAMED[words]] if NAMED[words] else [])


def test_a_part_number_goes_before_words_and_code() -> None:
    goods = Goods(part_number="NEO-M8N", description="GNSS module", hs="8526.91")
    (played,) = roles_of(goods, parts_of(goods))
    assert (played.by, played.said) == (By.PART_NUMBER, "NEO-M8N")
    (played,) = roles_of(goods)
    assert played.by is By.WORDS
    (played,) = roles_of(Goods(hs="8526.91.20"))
    assert (played.by, played.said) == (By.CODE, "8526.91.20")


def test_a_part_of_anything_plays_no_role() -> None:
    goods = Goods(part_number="XC7A35T", hs="8542.39")
    assert roles_of(goods, parts_of(goods)) == ()
