from __future__ import annotations

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, order, with_exporter
from tidewaiter.law.describe import describe
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Regime

SLUG = "export/national/control_list"
CLEAN = order("c3-spindle")


def brief(numbers: dict[str, str], *, country: str = "CH", to: str = "IN") -> Brief:
    goods = tuple(msgspec.structs.replace(line, control_numbers=numbers, eccn=None) for line in CLEAN.goods)
    shipment = msgspec.structs.replace(with_exporter(CLEAN, country), goods=goods, destination=to)
    return brief_of(shipment)


@pytest.mark.parametrize(
    ("country", "number", "level"),
    [
        ("CH", "3A001.a", Level.LICENCE_REQUIRED),
        ("CH", "ML22", Level.LICENCE_REQUIRED),
        ("CH", "ML23", Level.REVIEW),
        ("JP", "15(1)", Level.LICENCE_REQUIRED),
        ("JP", "16(1)", Level.REVIEW),
        ("CA", "7-2", Level.LICENCE_REQUIRED),
        ("CA", "5400", Level.LICENCE_REQUIRED),
        ("CA", "8-1", Level.REVIEW),
    ],
)
def test_a_number_of_the_states_own_list_asks_for_a_licence(country: str, number: str, level: Level) -> None:
    found = found_by(SLUG, brief({country: number}, country=country))
    assert {finding.level for finding in found} == {level}
    assert {finding.regime for finding in found} == {Regime(country)}
    assert all(finding.gap is (level is Level.REVIEW) for finding in found)


@pytest.mark.parametrize("numbers", [{}, {"CH": "not listed"}, {"CH": "nicht gelistet"}, {"EU": "EAR99"}])
def test_without_any_number_the_rule_is_silent(numbers: dict[str, str]) -> None:
    assert found_by(SLUG, brief(numbers)) == ()


def test_a_number_of_the_own_list_speaks_before_that_of_another() -> None:
    (finding, *_) = found_by(SLUG, brief({"EU": "3A001", "CH": "not listed"})) or (None,)
    assert finding is None


def test_what_is_on_file_and_what_is_not_can_be_shown() -> None:
    for slug, listed in LAW.national_lists.items():
        shown = "\n".join(describe(LAW, slug, listed.from_))
        assert listed.unread["en"] in shown
        assert "holds" in shown
