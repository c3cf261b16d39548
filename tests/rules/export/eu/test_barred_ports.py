"""export/eu/barred_ports: ports and airports of Annex XLVII."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.brief import Brief

SLUG = "export/eu/barred_ports"


def _via(day: str, *legs: tuple[str, str | None], home: str = "DE") -> Brief:
    route = [{"place": place, **({"mode": mode} if mode else {})} for place, mode in legs]
    return shipped(day, home=home, to="KZ", line={"hs": "9401.69"}, route=route)


def _variants(brief: Brief) -> list[str]:
    return [f"{finding.level.value} {finding.variant}".strip() for finding in found_by(SLUG, brief)]


@pytest.mark.parametrize(
    ("day", "place", "count"),
    [
        ("2025-02-24", "RUNVS", 0),
        ("2025-02-25", "RUNVS", 1),
        ("2026-04-23", "RUMMK", 0),
        ("2026-04-24", "RUMMK", 1),
        ("2026-08-01", "VKO", 1),
        ("2026-08-01", "RULED", 0),
    ],
)
def test_a_code_by_its_day(day: str, place: str, count: int) -> None:
    assert _variants(_via(day, ("DEHAM", "sea"), (place, None))) == ["prohibited"] * count


@pytest.mark.parametrize(
    ("place", "before", "after", "said"),
    [
        ("Novorossiysk", "sea", "rail", ["prohibited"]),
        ("Novorossiysk", None, "sea", ["prohibited"]),
        ("Novorossiysk", "road", "rail", []),
        ("Novorossiysk", None, None, ["review unsure"]),
        ("Port of Novorossiysk", "road", None, ["prohibited"]),
        ("Порт Новороссийск", None, None, ["prohibited"]),
        ("Novorossiysk, Russia", None, None, ["review unsure"]),
        ("Zavodskaya ulitsa 3 Novorossiysk 353900", None, None, []),
        ("Perm", "road", "road", []),
        ("Perm", "air", None, ["prohibited"]),
        ("Perm", "sea", None, []),
        ("Vnukovo", None, None, ["prohibited"]),
        ("Primorsk", None, None, ["review unsure"]),
        ("Karimun oil terminal", None, None, ["prohibited"]),
        ("Karimun, Indonesia", None, None, ["review unsure"]),
        ("Astrakhan, Iran", None, None, []),
    ],
)
def test_the_town_is_not_the_port(place: str, before: str | None, after: str | None, said: list[str]) -> None:
    assert _variants(_via("2026-08-01", ("DEHAM", before), (place, after), ("KZALA", None))) == said


@pytest.mark.parametrize(
    ("delivery", "terms", "said"),
    [
        ("Novorossiysk", "CIF", ["prohibited"]),
        ("FOB Novorossiysk", None, ["prohibited"]),
        ("DAP Novorossiysk", None, ["review unsure"]),
        ("Novorossiysk", "DAP", ["review unsure"]),
        ("Novorossiysk port", "DAP", ["prohibited"]),
    ],
)
def test_a_place_of_delivery(delivery: str, terms: str | None, said: list[str]) -> None:
    fields: dict[str, Any] = {"delivery": {"place": delivery}, **({"incoterm": terms} if terms else {})}
    assert _variants(shipped("2026-08-01", home="DE", to="RU", **fields)) == said


def test_it_binds_the_union() -> None:
    assert _variants(_via("2026-08-01", ("TRIST", "sea"), ("RUNVS", None), home="TR")) == []
    assert _variants(_via("2026-08-01", ("Nowhere", "sea"), ("RUNVS", None), home="nowhere")) == [
        "review nexus_unknown"
    ]
