"""export/eu/belarus_dual_use: items of Annex I to Regulation (EU) 2021/821 for Belarus."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/belarus_dual_use"


def test_it_is_barred_from_the_first_day() -> None:
    line = {"control_numbers": {"EU": "3A001a5"}}
    finding = one(SLUG, shipped("2022-03-03", home="DE", to="BY", line=line))
    assert (finding.level, finding.variant, finding.gap) == (Level.PROHIBITED, "", False)
    assert found_by(SLUG, shipped("2022-03-02", home="DE", to="BY", line=line)) == ()


@pytest.mark.parametrize("number", ["3A001", "3A001.a.5", "3A001a5", "5a002 a", "3A225"])
def test_numbers_of_annex_i_in_any_notation(number: str) -> None:
    finding = one(SLUG, shipped("2024-01-01", home="PL", to="BY", line={"control_numbers": {"EU": number}}))
    assert finding.facts["number"] == number


@pytest.mark.parametrize(
    "line", [{"eccn": "EAR99"}, {"eccn": "3A991"}, {"control_numbers": {"EU": "none"}, "eccn": "3A001"}, {}]
)
def test_other_goods_are_left_to_the_lists_that_are_not_on_file(line: dict[str, object]) -> None:
    assert found_by(SLUG, shipped("2024-01-01", home="DE", to="BY", line=line)) == ()


@pytest.mark.parametrize(("home", "to"), [("US", "BY"), ("DE", "TR")])
def test_it_binds_the_union_and_speaks_of_belarus(home: str, to: str) -> None:
    line = {"control_numbers": {"EU": "3A001"}}
    assert found_by(SLUG, shipped("2024-01-01", home=home, to=to, line=line)) == ()


def test_a_party_in_belarus_asks() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "BY"},
        {"role": "end_user", "name": "User Example", "country": "TR"},
    ]
    order = shipped(
        "2024-01-01", home="DE", to="TR", line={"control_numbers": {"EU": "3A001"}}, parties=parties
    )
    assert one(SLUG, order).variant == "passing"


def test_an_unknown_exporter_asks() -> None:
    line = {"control_numbers": {"EU": "3A001"}}
    order = shipped("2024-01-01", home="DE", to="BY", line=line, exporter={"name": "Exporter Example"})
    assert (one(SLUG, order).level, one(SLUG, order).variant) == (Level.REVIEW, "nexus_unknown")
