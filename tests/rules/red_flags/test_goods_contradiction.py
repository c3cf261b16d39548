from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Level
from tidewaiter.rules.red_flags.goods_contradiction import SLUG

CLEAN = order("c3-spindle")


def line(**fields: object) -> Brief:
    return brief_of(msgspec.structs.replace(CLEAN, goods=(msgspec.convert(fields, Goods),)))


def test_a_number_under_quite_another_heading_is_high() -> None:
    finding = one(SLUG, line(part_number="XC7A35T-TR", hs="8536.90"))
    assert (finding.level, finding.variant) == (Level.REVIEW, "part")
    assert finding.facts["headings"] == "8542"


@pytest.mark.parametrize("number", ["XC7A35T-1CPG236C", "78M05", "VP230"])
def test_a_family_a_mark_and_a_commodity_weigh_less(number: str) -> None:
    finding = one(SLUG, line(part_number=number, hs="8536.90"))
    assert (finding.level, finding.facts["severity"]) == (Level.NOTE, "medium")


@pytest.mark.parametrize(
    "fields",
    [
        {"part_number": "XC7A35T", "hs": "8542.39"},
        {"part_number": "XC7A35T"},
        {"description": "Development board with XC7A35T", "hs": "8471.50"},
        {"part_number": "XC7Z020-1CLG400C", "hs": "8536.90"},
        {"part_number": "TS130C-01", "hs": "8525.80"},
    ],
)
def test_what_may_be_together_is_silent(fields: dict[str, str]) -> None:
    assert found_by(SLUG, line(**fields)) == ()


@pytest.mark.parametrize(
    ("hs", "eccn"),
    [
        ("8542.31", "2B350"),
        ("8542.39", "8A992"),
        ("8457.10", "3A001.a"),
        ("8407.10", "7A994"),
        ("8532.21", "9A991"),
    ],
)
def test_a_number_of_another_category(hs: str, eccn: str) -> None:
    found = found_by(SLUG, line(hs=hs, eccn=eccn))
    if eccn.startswith("2B"):
        assert found == ()  # equipment for tests and making has codes of its own
    else:
        assert [(each.level, each.variant) for each in found] == [(Level.REVIEW, "eccn")]


@pytest.mark.parametrize(
    ("hs", "eccn"),
    [
        ("8542.31", "3A991.a"),
        ("8542.39", "9A515.e"),
        ("8542.31", "EAR99"),
        ("8542.31", "3E001"),
        ("8457.10", "2B001"),
        ("8526.91", "7A994"),
        ("8501.10", "9A012"),
        ("9014.20", "7A003"),
        ("8517.62", "5A991"),
    ],
)
def test_a_number_of_a_category_that_may_be_is_silent(hs: str, eccn: str) -> None:
    assert found_by(SLUG, line(hs=hs, eccn=eccn)) == ()


@pytest.mark.parametrize(
    ("words", "hs"),
    [
        ("Inertial measurement unit", "3926.90"),
        ("GNSS receiver", "9503.00"),
        ("Flight controller", "7326.90"),
    ],
)
def test_words_under_a_code_of_another_world_are_noted(words: str, hs: str) -> None:
    finding = one(SLUG, line(description=words, hs=hs, eccn="7A994"))
    assert (finding.level, finding.variant, finding.facts["severity"]) == (Level.NOTE, "words", "medium")


def test_words_of_which_another_rule_asks_already_are_told_once() -> None:
    assert found_by(SLUG, line(description="Inertial measurement unit", hs="3926.90", eccn="EAR99")) == ()


@pytest.mark.parametrize(
    ("words", "hs"),
    [
        ("Hobby servo", "9503.00"),
        ("Propeller of wood", "4421.99"),
        ("GNSS receiver", "8526.91"),
        ("Sealing jaw", "3926.90"),
    ],
)
def test_words_that_fit_the_code_are_silent(words: str, hs: str) -> None:
    assert found_by(SLUG, line(description=words, hs=hs)) == ()


def test_software_has_no_customs_code_to_contradict() -> None:
    assert found_by(SLUG, line(kind=GoodsKind.SOFTWARE, hs="8536.90", part_number="XC7A35T")) == ()
