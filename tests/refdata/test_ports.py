"""Ports on file: whole, found by code and name, and where the lists of codes have them."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tidewaiter.refdata.countries import all_codes
from tidewaiter.refdata.ports import find_port, ports

# Codes where the table that is compared with is itself off: by degrees, or with another town of the code.
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
OFF = {"IRKHO", "IRZBR", "CNSZX", "CNTAO", "CNTSN", "VELAG", "KPNAM"}


def test_every_port_is_whole() -> None:
    assert len(ports()) >= 200
    for port in ports():
        assert port.country in all_codes(), port
        assert port.code is None or (len(port.code) == 5 and port.code[:2] == port.country), port
        assert port.iata is None or len(port.iata) == 3, port
        assert set(port.kinds) <= set("sar") != set(), port
        assert -90 <= port.latitude <= 90, port
        assert -180 <= port.longitude <= 180, port
        assert port.water in {"ocean", "gulf", "black", "caspian", None}, port
        assert (port.water is not None) == ("s" in port.kinds) or port.water is None, port


def test_no_code_stands_twice() -> None:
    codes = Counter(code for port in ports() for code in (port.code, port.iata) if code)
    assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("IRAMD", "IRAMD"),
        ("IR AMD", "IRAMD"),
        ("Amirabad", "IRAMD"),
        ("Bandar-e Anzali", "IRBAZ"),
        ("بندر انزلی", "IRBAZ"),
        ("Порт Оля", "RUOYA"),
        ("Machatschkala", "RUMCX"),
        ("Астрахань", "RUASF"),
        ("Aktau Sea Port", "KZAAU"),
        ("Türkmenbaşy", "TMKRW"),
        ("Noworossijsk", "RUNVS"),
        ("Bandar Abbas", "IRBND"),
        ("Flughafen Frankfurt", "DEFRA"),
        ("مرسین", "TRMER"),
        ("深圳", "CNSZX"),
    ],
)
def test_a_port_is_found_in_many_languages(text: str, code: str) -> None:
    found = find_port(text)
    assert found is not None
    assert found.code == code


def test_a_name_that_other_towns_bear_needs_its_country() -> None:
    assert find_port("Brest") is None
    assert find_port("Brest", country="FR") is None
    found = find_port("Brest", country="BY")
    assert found is not None
    assert found.country == "BY"


def test_positions_agree_with_the_lists_of_codes(shared: Path) -> None:
    """Within seven tenths of a degree, wherever a list has the code with a position."""
    with (shared / "refdata" / "unlocode.csv").open(encoding="utf-8") as rows:
        table = [
            row
            for row in csv.DictReader(rows)
            if NUMBER.fullmatch(row["lat"]) and NUMBER.fullmatch(row["lon"])
        ]
    places = {row["country"] + row["location"]: (float(row["lat"]), float(row["lon"])) for row in table}
    seas = json.loads((shared / "refdata" / "seaports.json").read_text(encoding="utf-8"))
    for code, port in seas.items():
        if port.get("coordinates"):
            longitude, latitude = port["coordinates"]
            places.setdefault(code, (latitude, longitude))
    checked = 0
    for mine in ports():
        if mine.code in places and mine.code not in OFF:
            latitude, longitude = places[mine.code]
            assert abs(latitude - mine.latitude) < 0.7, mine
            assert abs(longitude - mine.longitude) < 0.7, mine
            checked += 1
    assert checked > 150
