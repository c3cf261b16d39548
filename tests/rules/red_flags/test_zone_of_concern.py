"""red_flags/zone_of_concern: a named special economic zone, and not the town beside it."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest

from golden.places.test_files import LOOKALIKES
from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.zone_of_concern import SLUG


def _at(address: Any, known: str = "2026-08-01", country: str | None = "RU") -> tuple[Finding, ...]:
    user = {"role": "end_user", "name": "User Example", "address": address}
    user |= {"country": country} if country else {}
    brief = shipped("2025-06-30", home="DE", to="RU", parties=[user])
    clocks = msgspec.structs.replace(brief.clocks, known_at=datetime.date.fromisoformat(known))
    return found_by(SLUG, msgspec.structs.replace(brief, clocks=clocks))


@pytest.mark.parametrize(
    "address",
    [
        "Ter. OEZ Alabuga, ul. Sh-2, 5/12, Yelabuga, Tatarstan",
        "ул. Ш-2, 4/1, Елабуга 423601",
        "SEZ Alabuga, Yelabuga",
        "ОЭЗ ППТ Алабуга, Елабужский район",
        "4/1 Sh-2 Street, Elabuga 423601, Russia",
        {"street": "ul. Sh-2 5/12", "city": "Yelabuga", "postcode": "423601"},
    ],
)
def test_alabuga_is_found_in_its_residents_forms(address: Any) -> None:
    (finding,) = _at(address)
    assert (finding.level, finding.facts["zone"], finding.facts["severity"]) == (
        Level.REVIEW,
        "alabuga",
        "critical",
    )


@pytest.mark.parametrize(
    "address",
    [
        "ul. Mira 5, Yelabuga 423600, Tatarstan",
        "г. Елабуга, ул. Казанская 12",
        "ul. Alabuga 3, Ufa",
        "Alabuga, Kyrgyzstan",
        "Lipetsk, ul. Sovetskaya 3",
        "Dubna, ul. Mira 1",
    ],
)
def test_the_town_beside_it_and_a_street_are_not(address: str) -> None:
    assert _at(address, country=None if "Kyrgyz" in address else "RU") == ()


@pytest.mark.parametrize(
    "address",
    [
        "Special Economic Zone, Yelabuga",
        "ОЭЗ, 423600, г. Елабуга",
        "Sonderwirtschaftszone, Jelabuga",
        "Tatarstan, 55.8207, 52.0512",
        "Russia 55.82 N 52.05 E",
        "55°49'12\"N 52°03'00\"E",
    ],
)
@pytest.mark.parametrize("country", ["RU", None])
def test_a_zone_in_that_town_and_a_position_in_it_are_alabuga(address: str, country: str | None) -> None:
    (finding,) = _at(address, country=country)
    assert (finding.facts["zone"], finding.facts["severity"], finding.variant) == ("alabuga", "critical", "")


@pytest.mark.parametrize(
    "address", ["55.7564, 52.0544", "55.7660 N 52.0200 E", "Yelabuga, ul. Mira 55, 52", "52.0512, 55.8207"]
)
def test_a_position_in_the_town_is_not(address: str) -> None:
    assert _at(address) == ()


@pytest.mark.parametrize("address", ["Alabuga", "Алабуга", "Alabuga, Russia", "Россия, Алабуга"])
def test_the_bare_name_is_asked_about(address: str) -> None:
    (finding,) = _at(address)
    assert (finding.level, finding.facts["severity"], finding.variant) == (Level.REVIEW, "high", "unsure")


@pytest.mark.parametrize(
    "address", ["Alabuga, ul. Mira 5", "с. Алабуга", "Alabuga Trading", "Alabuga, Kurgan"]
)
def test_the_name_among_other_words_is_not(address: str) -> None:
    assert _at(address) == ()


def test_a_position_in_the_zone_counts_beside_another_country() -> None:
    (finding,) = _at("55.8207, 52.0512", country="KZ")
    assert finding.facts["zone"] == "alabuga"
    assert _at("Alabuga", country="KG") == ()


def test_a_zone_of_the_annex_counts_from_the_day_it_was_named() -> None:
    address = "ОЭЗ Дубна, ул. Программистов 4, Дубна"
    assert _at(address, "2025-10-23") == ()
    (finding,) = _at(address, "2025-10-24")
    assert (finding.level, finding.facts["severity"]) == (Level.REVIEW, "high")


def test_the_labelled_rows_are_told_apart() -> None:
    wrong = []
    for row in LOOKALIKES["alabuga"]:
        fields = {"address": row["given"]} if row["field"] == "address" else {}
        brief = shipped(
            "2025-06-30", home="DE", to="RU", parties=[{"role": "end_user", "name": "User", **fields}]
        )
        if bool(found_by(SLUG, brief)) != (row["expect"] == "zone"):
            wrong.append(row["id"])
    assert len(wrong) <= 1, wrong
