from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.duties import told
from tidewaiter.rules.export.us.control_statement import SLUG

BOTH = ("destination_control_statement", "eccn_on_invoice")


@pytest.mark.parametrize(
    ("eccn", "tasks"),
    [
        ("3A991", BOTH[:1]),
        ("3A001.a.7", BOTH[:1]),
        ("3A001.z.1", BOTH),
        ("3A090.a", BOTH),
        ("9A515.d", BOTH),
        ("3A611.y", BOTH),
        ("5A992.c", BOTH[:1]),
    ],
)
def test_an_item_of_the_list_needs_the_statement_and_some_their_number(
    eccn: str, tasks: tuple[str, ...]
) -> None:
    (note,) = told(SLUG, "DE", {"eccn": eccn})
    assert tuple(task.removesuffix("_authorised") for task in note.tasks) == tasks


def test_a_paragraph_that_is_not_stated_may_be_one_with_its_number() -> None:
    (note,) = told(SLUG, "DE", {"eccn": "5A992"})
    assert note.tasks == BOTH[:1]
    assert "758.6(a)(2)" in note.facts["if_en"]


@pytest.mark.parametrize(
    "given",
    [
        {"line": {"eccn": "EAR99"}},
        {"line": {"eccn": "3A991"}, "home": "DE"},
        {"line": {"eccn": "3A991"}, "answers": {"us_exception/purpose": "gift"}},
        {"line": {"eccn": "3A991"}, "authorisations": [{"authority": "BIS", "number": "BAG"}]},
    ],
)
def test_ear99_baggage_gifts_and_goods_from_elsewhere_need_none(given: dict[str, Any]) -> None:
    assert told(SLUG, "CN", **given) == []


def test_military_software_on_a_carrier_has_its_number_on_the_invoice() -> None:
    (note,) = told(SLUG, "DE", {"eccn": "9D610.y", "kind": "software"})
    assert "758.6(a)(2)" in note.facts["maybe_en"]
    carried = {"us_duties/statement_software": "yes", "us_duties/eccn_on_invoice_carrier": "yes"}
    (note,) = told(SLUG, "DE", {"eccn": "9D610.y", "kind": "software"}, answers=carried)
    assert tuple(task.removesuffix("_authorised") for task in note.tasks) == BOTH


def test_software_may_leave_on_a_carrier() -> None:
    (note,) = told(SLUG, "DE", {"eccn": "3D991", "kind": "software"})
    assert (note.variant, note.tasks) == ("maybe", ())
    carried = {"us_duties/statement_software": "yes"}
    (note,) = told(SLUG, "DE", {"eccn": "3D991", "kind": "software"}, answers=carried)
    assert note.tasks == BOTH[:1]
