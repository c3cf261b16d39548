from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.duties import told
from tidewaiter.model.words import Level
from tidewaiter.rules.export.us.filing import SLUG

SMALL = {"value": {"amount": "50", "currency": "USD"}, "hs": "8542.39"}
LARGE = {"value": {"amount": "5000", "currency": "USD"}, "hs": "8542.39"}


def test_a_filing_is_a_note_with_a_task_and_no_gap() -> None:
    (note,) = told(SLUG, "DE", LARGE)
    assert (note.level, note.gap, note.tasks, note.variant) == (Level.NOTE, False, ("eei",), "")
    assert [str(citation) for citation in note.cited] == ["15 CFR 758.1, (b)(5)"]
    assert (note.facts["place_en"], note.facts["place_de"]) == ("Germany", "Deutschland")


@pytest.mark.parametrize(
    ("to", "line", "paragraph"),
    [
        ("SY", {"eccn": "EAR99"}, "(b)(1)"),
        ("CU", {"eccn": "EAR99"}, "(b)(1)"),
        ("SG", {"eccn": "3A001.a.7"}, "(b)(2)"),
        ("GB", {"eccn": "9A515.d"}, "(b)(3)"),
        ("DE", {"eccn": "0A505.a"}, "(b)(9)"),
        ("RU", {"eccn": "3A991"}, "(b)(10)"),
        ("VE", {"eccn": "3A991"}, "(b)(10)"),
        ("VN", {"eccn": "3A069"}, "(b)(11)"),
    ],
)
def test_some_exports_are_filed_whatever_they_are_worth(
    to: str, line: dict[str, Any], paragraph: str
) -> None:
    (note,) = told(SLUG, to, {**SMALL, **line})
    assert f"758.1{paragraph}; line 1" in note.facts["because_en"]
    assert note.tasks[0] in ("eei", "eei_authorised")


@pytest.mark.parametrize(
    ("to", "line"),
    [
        ("DE", {"eccn": "EAR99"}),
        ("DE", {"eccn": "3A991"}),
        ("CN", {"eccn": "EAR99"}),
        ("DE", {"eccn": "0A505.c"}),
        ("DE", {"eccn": "3A611.y"}),
        # Which number the line has is asked elsewhere, and comes first.
        ("CN", {"eccn": "to be found"}),
    ],
)
def test_other_small_exports_are_not(to: str, line: dict[str, Any]) -> None:
    assert told(SLUG, to, {**SMALL, **line}) == []


def test_an_exception_for_governments_frees_exports_to_china_from_it() -> None:
    held = [{"authority": "BIS", "number": "GOV", "kind": "license_exception"}]
    assert told(SLUG, "CN", {**SMALL, "eccn": "3A991"}, authorisations=held) == []


def test_a_validated_end_user_is_filed() -> None:
    held = [{"authority": "BIS", "number": "VEU"}]
    (note,) = told(SLUG, "IN", {**SMALL, "eccn": "EAR99"}, authorisations=held)
    assert "758.1(b)(7)" in note.facts["because_en"]


@pytest.mark.parametrize(
    ("line", "tasks"),
    [
        ({"eccn": "EAR99"}, ("eei",)),
        ({"eccn": "3A991"}, ("eei",)),
        ({"eccn": "6A001.a"}, ("eei", "eei_eccn")),
        ({"eccn": "3A001.z.1"}, ("eei", "eei_eccn", "eei_paragraph")),
    ],
)
def test_what_a_filing_says_hangs_on_the_item(line: dict[str, Any], tasks: tuple[str, ...]) -> None:
    (note,) = told(SLUG, "DE", {**LARGE, **line})
    assert note.tasks == tasks


def test_goods_that_leave_from_elsewhere_or_stay_are_not_filed() -> None:
    assert told(SLUG, "CN", {**LARGE, "eccn": "3A001.a.7"}, home="DE") == []
    assert told(SLUG, "US", LARGE) == []
    assert told(SLUG, "DE", LARGE, destination="somewhere") == []


def test_a_first_stop_in_the_united_states_is_where_the_goods_leave_from() -> None:
    route = [{"place": "USLAX"}, {"place": "CNSHA"}]
    assert len(told(SLUG, "CN", {**LARGE, "eccn": "3A991"}, home="DE", route=route)) == 1


def test_where_the_goods_leave_from_is_not_known() -> None:
    (note,) = told(SLUG, "CN", {**LARGE, "eccn": "3A991"}, home="nowhere")
    assert (note.variant, note.tasks) == ("maybe", ())


def test_software_is_filed_only_where_it_leaves_on_a_carrier() -> None:
    (note,) = told(SLUG, "SG", {**LARGE, "eccn": "3D003", "kind": "software"})
    assert (note.variant, note.tasks) == ("maybe", ())
    answers = {"us_duties/eei_value_software": "no"}
    (note,) = told(SLUG, "SG", {**LARGE, "eccn": "EAR99", "kind": "software"})
    assert "mass market software" in note.facts["maybe_en"]
    assert told(SLUG, "SG", {**LARGE, "eccn": "EAR99", "kind": "software"}, answers=answers) == []
