"""What the words of a line name, beside what its papers state."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from tidewaiter.model.brief import Brief
from tidewaiter.rules.completeness import named_goods


def _line(description: str, **line: Any) -> tuple[Brief, Any, Any]:
    brief = shipped("2025-01-01", home="DE", to="TR", line={"description": description, **line})
    return brief, brief.shipment.goods[0], named_goods.by_words(brief, 0)


@pytest.mark.parametrize(
    ("description", "hs", "named"),
    [
        ("24 V power supply", "8504.40", False),
        ("24 V power supply", "8422.90", False),
        ("24 V power supply", "9403.20", True),
        ("24 V power supply", None, False),
        ("Inertial measurement unit", "8422.90", True),
        ("Inertial measurement unit", None, True),
        ("Ball bearings", "9403.20", False),
    ],
)
def test_what_names_goods_outright(description: str, hs: str | None, named: bool) -> None:
    _, goods, hints = _line(description, hs=hs)
    assert bool(named_goods.outright(goods, hints)) is named


def test_software_is_no_goods_that_a_customs_code_contradicts() -> None:
    _, goods, hints = _line("Inertial measurement unit", hs=None, eccn="EAR99", kind="software")
    assert named_goods.outright(goods, hints) == ()


@pytest.mark.parametrize(
    ("stated", "is_ear99"),
    [
        ({"eccn": "EAR99"}, True),
        ({"eccn": None, "control_numbers": {"US": "EAR99"}}, True),
        ({"eccn": "7A994"}, False),
        ({"eccn": "EAR99", "control_numbers": {"EU": "7A103"}}, False),
        ({"eccn": None}, False),
    ],
)
def test_who_says_ear99(stated: dict[str, Any], is_ear99: bool) -> None:
    _, goods, _ = _line("Inertial measurement unit", hs="9014.20", **stated)
    assert named_goods.is_ear99(goods) is is_ear99


def test_a_thing_without_codes_is_contradicted_by_none() -> None:
    _, goods, hints = _line("Handcuffs", hs="8301.50")
    assert not named_goods.agrees_with_code(goods, hints)
    assert not named_goods.other_code(goods, hints)
    _, goods, hints = _line("Inertial measurement unit", hs="8301.50")
    assert named_goods.other_code(goods, hints)


def test_the_machine_that_a_part_is_for_is_not_the_goods() -> None:
    _, goods, hints = _line("Spindle for machining centre", hs="8466.93")
    assert {hint.item for hint in named_goods.under_the_code(goods, hints)} == {"machine_tool_part"}


def test_a_heading_that_holds_the_goods_alone_fits() -> None:
    _, goods, hints = _line("Survey drone, six rotors", hs="8806.22")
    assert named_goods.agrees_with_code(goods, hints)
    _, goods, hints = _line("Survey drone, six rotors", hs="8802.20")
    assert not named_goods.agrees_with_code(goods, hints)
