from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by, one
from rules.past_papers import before, past, screened
from tidewaiter.rules.red_flags.resubmitted import SLUG


def asked(
    line: dict[str, Any] | None = None, mine: dict[str, Any] | None = None, days: int = 10, **changes: Any
) -> Any:
    order = before(days, status="refused", line=line, **changes)
    return screened(past(count=1, customer=(order,), refused=(order,)), line=mine)


def test_unchanged() -> None:
    found = one(SLUG, asked(parties=screenable()))
    assert (found.variant, found.facts["changed"], found.facts["severity"]) == ("", "-", "high")


def screenable() -> Any:
    from tidewaiter.model.past import PastParty
    from tidewaiter.model.words import Role

    return (
        PastParty(role=Role.BUYER, name="Buyer Example"),
        PastParty(role=Role.END_USER, name="User Example"),
    )


@pytest.mark.parametrize(
    ("line", "mine", "changed"),
    [
        ({"hs": "845811"}, {}, "code"),
        ({"hs": "84229010"}, {}, "-"),
        ({"eccn": "2B001"}, {"eccn": "EAR99"}, "eccn"),
        ({"us_content": 0.4}, {"us_content": 0.1}, "us_content"),
    ],
)
def test_what_changed(line: dict[str, Any], mine: dict[str, Any], changed: str) -> None:
    assert one(SLUG, asked(line, mine, parties=screenable())).facts["changed"] == changed


def test_another_place_and_others_who_receive() -> None:
    found = one(SLUG, asked(destination="KZ"))
    assert found.facts["changed"] == "destination, parties"


def test_code_and_quantity_stand_for_goods_that_are_named_otherwise() -> None:
    renamed = {"description": "Spare part", "hs": "842290", "quantity": 10.0}
    assert one(SLUG, asked(renamed, {"description": "Jaw", "quantity": 10})).subject == "/goods/0"
    assert found_by(SLUG, asked(renamed, {"description": "Jaw", "quantity": 11})) == ()


def test_a_year_and_no_longer() -> None:
    assert found_by(SLUG, asked(days=365))
    assert found_by(SLUG, asked(days=366)) == ()


def test_what_was_refused_to_others_is_another_flag() -> None:
    known = past(refused=(before(status="refused"),))
    assert found_by(SLUG, screened(known)) == ()
