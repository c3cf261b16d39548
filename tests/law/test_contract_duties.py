"""Clauses in contracts and due diligence: what is asked on which day, and what the check finds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from tidewaiter.law.at import State
from tidewaiter.law.check_contracts import contract_faults
from tidewaiter.law.contract_duties import ClauseVersion
from tidewaiter.law.describe import describe, known
from tidewaiter.law.load import load_law

LAW = load_law()
CLAUSES = [
    (clause.slug, version.from_) for clause in LAW.contract_duties.clauses for version in clause.versions[1:]
]


@pytest.mark.parametrize(("slug", "day"), CLAUSES)
def test_a_clause_changes_on_its_day_and_not_on_the_eve(slug: str, day: date) -> None:
    clause = LAW.contract_duties.clause(slug)
    assert clause.at(day).from_ == day
    assert clause.at(day - timedelta(days=1)).from_ < day


@pytest.mark.parametrize(
    ("slug", "first", "due"),
    [
        ("eu_833_12g", date(2023, 12, 19), date(2024, 3, 20)),
        ("eu_833_12ga", date(2024, 6, 25), date(2024, 12, 26)),
        ("eu_765_8g", date(2024, 7, 1), date(2024, 7, 1)),
    ],
)
def test_clauses_and_the_days_on_which_they_are_due(slug: str, first: date, due: date) -> None:
    clause = LAW.contract_duties.clause(slug)
    assert clause.at(first - timedelta(days=1)).state is State.NOT_YET
    assert clause.at(first).due == due


@pytest.mark.parametrize(
    ("table", "first"),
    [
        ("eu_833_annex_xl", date(2024, 12, 26)),
        ("eu_833_annex_xlviii", date(2025, 5, 26)),
        ("eu_765_annex_xxx", date(2025, 1, 2)),
        ("eu_765_annex_xxxi", date(2025, 5, 26)),
    ],
)
def test_due_diligence_begins_for_each_list_on_its_day(table: str, first: date) -> None:
    reach = [each for duty in LAW.contract_duties.diligence for each in duty.reach if each.table == table]
    assert [each.from_ for each in reach] == [first]


def test_five_machine_tool_codes_are_left_out_by_both_articles() -> None:
    russia = LAW.contract_duties.clause("eu_833_12g").at(date(2024, 6, 25))
    belarus = LAW.contract_duties.clause("eu_765_8g").at(date(2024, 7, 1))
    assert russia.exempt == belarus.exempt == ("845710", "845811", "845891", "845961", "846693")
    assert (russia.exempt_read, belarus.exempt_read) == (False, True)


@pytest.mark.parametrize(
    ("day", "codes", "partners"),
    [
        (date(2023, 12, 19), 45, 9),
        (date(2024, 6, 24), 45, 9),
        (date(2024, 6, 25), 50, 11),
        (date(2025, 10, 23), 50, 11),
    ],
)
def test_annex_xl_and_annex_viii_by_their_days(day: date, codes: int, partners: int) -> None:
    assert len(LAW.codes("eu_833_annex_xl").at(day).rows) == codes
    assert len(LAW.places("eu_833_annex_viii").at(day).members) == partners


def test_what_nobody_read_is_unknown_and_keeps_what_was_known() -> None:
    table, places = LAW.codes("eu_833_annex_xl"), LAW.places("eu_833_annex_viii")
    assert (table.at(date(2025, 10, 24)).state, table.at(date(2025, 10, 24)).open) == (State.UNKNOWN, True)
    assert (places.at(date(2025, 10, 24)).state, len(places.at(date(2025, 10, 24)).members)) == (
        State.UNKNOWN,
        11,
    )


def test_annex_xl_is_no_copy_that_follows_the_list_of_guidance() -> None:
    guidance = {row.code for row in LAW.codes("chpl").at(date(2024, 2, 23)).rows}
    annex = {row.code for row in LAW.codes("eu_833_annex_xl").at(date(2024, 2, 23)).rows}
    assert len(guidance - annex) == 5


@pytest.mark.parametrize(
    ("changes", "fault"),
    [({"partners": "nowhere"}, "no table of places nowhere"), ({"papers": ()}, "no paper shows the clause")],
)
def test_a_clause_that_names_nothing_on_file_is_a_fault(changes: dict[str, Any], fault: str) -> None:
    duties = LAW.contract_duties
    spoilt = msgspec.structs.replace(duties.clauses[0], **changes)
    law = msgspec.structs.replace(
        LAW, contract_duties=msgspec.structs.replace(duties, clauses=(spoilt, *duties.clauses[1:]))
    )
    assert any(fault in found for found in contract_faults(law))
    assert tuple(contract_faults(LAW)) == ()


def test_a_duty_for_a_list_that_is_not_on_file_and_a_slug_given_twice_are_faults() -> None:
    duties = LAW.contract_duties
    reach = msgspec.structs.replace(duties.diligence[0].reach[0], table="nowhere")
    spoilt = msgspec.structs.replace(duties.diligence[0], reach=(reach,), slug="eu_765_8ga")
    law = msgspec.structs.replace(
        LAW, contract_duties=msgspec.structs.replace(duties, diligence=(spoilt, *duties.diligence[1:]))
    )
    assert {"eu_765_8ga stands twice", "eu_765_8ga: there is no table of codes nowhere"} <= set(
        contract_faults(law)
    )


@pytest.mark.parametrize("changes", [{"due": None}, {"old_doubt": date(2025, 1, 1)}])
def test_a_version_that_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    version = LAW.contract_duties.clause("eu_833_12g").at(date(2024, 6, 25))
    fields = {name: getattr(version, name) for name in version.__struct_fields__} | changes
    with pytest.raises(ValueError, match=r"a first day|begins before"):
        ClauseVersion(**fields)


@pytest.mark.parametrize(
    "slug", ["contract_duties", "eu_833_12g", "eu_833_12ga", "eu_765_8g", "eu_833_12gb", "eu_765_8ga"]
)
def test_all_of_it_can_be_shown(slug: str) -> None:
    assert slug in known(LAW)
    english = describe(LAW, slug, date(2024, 7, 1))
    assert len(english) == len(describe(LAW, slug, date(2024, 7, 1), "de"))
    assert english[0].startswith(slug)


def test_what_was_not_read_is_shown_as_that() -> None:
    assert any("(not read)" in line for line in describe(LAW, "eu_833_12g", date(2024, 6, 25)))


def test_each_duty_has_a_task_of_its_own_on_a_card() -> None:
    duties = LAW.contract_duties
    tasks = [*(clause.task for clause in duties.clauses), *(duty.task for duty in duties.diligence)]
    told = {task for slug, card in LAW.cards.items() if slug.startswith("export/eu/") for task in card.tasks}
    assert len(set(tasks)) == len(tasks)
    assert set(tasks) | {f"check_{clause.task}" for clause in duties.clauses} <= told
