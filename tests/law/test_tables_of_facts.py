"""Tables on file against the facts they were carried from, row by row, by a reader of those facts of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from tidewaiter.law.load import load_law

pytestmark = pytest.mark.real
LAW = load_law()
# The guidance by its first words in the facts, and how it is cited on file.
GUIDANCE = {
    "FinCEN/BIS FIN-2022-Alert003": "FIN-2022-Alert003",
    "Tri-seal": "Tri-Seal Compliance Note",
    "Quint-seal": "Quint-Seal Compliance Note: Know Your Cargo",
    "FIN-2025-A002": "FIN-2025-A002",
    "UK guidance": "UK guidance on diversion to Russia",
    "EU Commission/EEAS": "statements of the EU sanctions envoy",
    "Chinese and Malaysian": "US action of 19 December 2023",
}


def _facts(shared: Path, name: str) -> Any:
    path = shared / "facts" / name
    if not path.is_file():
        pytest.skip(f"no {path}")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _rows(table: str, day: str) -> list[tuple[str, bool]]:
    on_day = LAW.codes(table).at(date.fromisoformat(day))
    return sorted((row.code, row.ex) for row in on_day.rows)


@pytest.mark.parametrize(
    ("day", "tiers"),
    [("2023-05-19", {"1", "2"}), ("2023-09-26", {"1", "2", "3.A", "3.B", "4.A"}), ("2024-02-23", None)],
)
def test_the_high_priority_list_by_its_stages(shared: Path, day: str, tiers: set[str] | None) -> None:
    codes = _facts(shared, "chpl.yaml")["codes"]
    theirs = sorted((row["hs6"], row["tier"]) for row in codes if tiers is None or row["tier"] in tiers)
    on_day = LAW.codes("chpl").at(date.fromisoformat(day))
    assert sorted((row.code, row.tier) for row in on_day.rows) == theirs


def test_the_union_annex_as_it_first_was(shared: Path) -> None:
    codes = _facts(shared, "iran_uav_hs.yaml")["eu_2023_1529"]["codes"]
    theirs = sorted((row["hs6"], row["ex"]) for row in codes)
    assert _rows("eu_2023_1529_annex_ii", "2023-07-26") == theirs


def test_the_schedule_of_the_united_kingdom_as_it_first_was(shared: Path) -> None:
    codes = _facts(shared, "iran_uav_hs.yaml")["uk_sched4"]["codes_until_2024_09_12"]
    theirs = sorted((row["hs6"], row["ex"]) for row in codes)
    assert _rows("gb_schedule_4", "2023-12-14") == theirs


def test_the_schedule_of_the_united_kingdom_as_substituted(shared: Path) -> None:
    codes = _facts(shared, "law_2026.yaml")["uk"]["schedule4_2024_09_13"]["codes"]
    on_day = LAW.codes("gb_schedule_4").at(date(2024, 9, 13))
    theirs = sorted((row["code"], row["verified"]) for row in codes)
    assert sorted((row.code, row.verified) for row in on_day.rows) == theirs


@pytest.mark.parametrize("begins", GUIDANCE)
def test_the_jurisdictions_that_a_paper_names(shared: Path, begins: str) -> None:
    papers = _facts(shared, "transshipment.yaml")["jurisdictions"]
    paper = next(each for each in papers if each["guidance"].startswith(begins))
    # A paper of which the facts give years alone counts from the last day of the last of them.
    day = "2024-12-31" if paper["date"] == "2023-2024" else paper["date"]
    mine = [
        (row.place, row.from_.isoformat(), row.to, row.verified, row.citation.verified)
        for row in LAW.places("transshipment").every_row
        if row.citation is not None and row.citation.instrument == GUIDANCE[begins]
    ]
    told = paper["verified"]
    assert sorted(mine) == sorted((place, day, None, told, told) for place in paper["jurisdictions"])


def test_no_paper_names_a_jurisdiction_that_the_facts_do_not_have() -> None:
    rows = LAW.places("transshipment").every_row
    assert {row.citation.instrument for row in rows if row.citation} == set(GUIDANCE.values())
    assert all(row.citation for row in rows)
