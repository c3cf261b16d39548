"""export/eu/no_belarus_clause: the clause against re-export to Belarus."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/no_belarus_clause"
CIRCUIT = {"hs": "8542.31", "origin": "DE"}


def test_it_is_due_from_its_first_day() -> None:
    finding = one(SLUG, shipped("2024-07-01", home="DE", to="TR", line=CIRCUIT, contract_date="2024-07-01"))
    assert (finding.level, finding.variant, finding.gap) == (Level.INCOMPLETE, "missing", True)
    assert found_by(SLUG, shipped("2024-06-30", home="DE", to="TR", line=CIRCUIT)) == ()


@pytest.mark.parametrize("to", ["BY", "CH", "IS", "PL"])
def test_belarus_itself_and_the_countries_of_the_list_need_none(to: str) -> None:
    assert found_by(SLUG, shipped("2024-07-01", home="DE", to=to, line=CIRCUIT)) == ()


@pytest.mark.parametrize("code", ["9303.20", "8802.20", "2710.19", "3811.21", "8411.11"])
def test_goods_of_lists_that_are_not_on_file_may_need_it(code: str) -> None:
    finding = one(
        SLUG, shipped("2024-07-01", home="DE", to="TR", line={"hs": code}, contract_date="2024-07-01")
    )
    assert finding.variant == "may_be"


def test_old_contracts_have_no_last_day() -> None:
    finding = one(SLUG, shipped("2026-10-01", home="DE", to="TR", line=CIRCUIT, contract_date="2024-06-30"))
    assert (finding.level, finding.variant, finding.facts["old_until"]) == (Level.NOTE, "old_contract", "-")
