from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.duties import told
from tidewaiter.rules.export.us.support_documents import SLUG


def _worth(amount: str) -> dict[str, Any]:
    return {"value": {"amount": amount, "currency": "USD"}}


@pytest.mark.parametrize(
    ("to", "line", "tasks"),
    [
        ("CN", {"eccn": "3A001.a.7", **_worth("50001")}, ("china_statement",)),
        ("CN", {"eccn": "6A003.b.3", **_worth("5001")}, ("china_statement",)),
        ("HK", {"eccn": "3A001.a.7", **_worth("50001")}, ("hong_kong_licence",)),
        ("BR", {"eccn": "0A501.a", **_worth("1")}, ("firearms_certificate",)),
    ],
)
def test_a_licence_takes_a_paper_of_its_own(to: str, line: dict[str, Any], tasks: tuple[str, ...]) -> None:
    (note,) = told(SLUG, to, line)
    assert note.tasks == tasks


@pytest.mark.parametrize(
    ("to", "line"),
    [
        ("CN", {"eccn": "3A001.a.7", **_worth("50000")}),
        ("CN", {"eccn": "3A991", **_worth("90000")}),
        ("CN", {"eccn": "5A002.a", **_worth("90000")}),
        ("CN", {"eccn": "3D003", "kind": "software", **_worth("90000")}),
        ("SG", {"eccn": "3A001.a.7", **_worth("90000")}),
        ("HK", {"eccn": "3A991", **_worth("90000")}),
    ],
)
def test_other_licences_take_none(to: str, line: dict[str, Any]) -> None:
    assert told(SLUG, to, line) == []


def test_lines_that_need_no_licence_do_not_count_towards_the_amount() -> None:
    goods = [
        {"description": "A", "origin": "US", "eccn": "3A001.a.7", **_worth("30000")},
        {"description": "B", "origin": "US", "eccn": "3A991", **_worth("30000")},
    ]
    assert told(SLUG, "CN", {}, goods=goods) == []
    both = [goods[0], {**goods[1], "eccn": "3A001.b.4"}]
    (note,) = told(SLUG, "CN", {}, goods=both)
    assert "line 1, 2" in note.facts["because_en"]


def test_a_value_that_is_not_known_may_be_above_the_amount() -> None:
    (note,) = told(SLUG, "CN", {"eccn": "3A001.a.7"})
    assert (note.variant, note.tasks) == ("maybe", ())


def test_a_reexport_from_hong_kong_takes_its_licence() -> None:
    (note,) = told(SLUG, "PK", {"eccn": "6A001.a"}, home="HK")
    assert note.tasks == ("hong_kong_licence",)


@pytest.mark.parametrize(
    ("to", "eccn", "words"),
    [
        ("DE", "3A611.a", "600 series major defense equipment"),
        ("DE", "0A501.a", "certificate or permit for the import of firearms"),
        ("CN", "4A003.b", "computers need a licence to China"),
    ],
)
def test_what_the_papers_do_not_tell_is_told_as_a_condition(to: str, eccn: str, words: str) -> None:
    (note,) = told(SLUG, to, {"eccn": eccn})
    assert words in note.facts["maybe_en"]
    assert note.tasks == ()
