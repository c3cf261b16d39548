"""The same order on the eve and on the day of every change of US law: YAML that an officer can read."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import yaml

from golden.orders import Given, Then, assert_came_out, screened
from tidewaiter.model.base import Value
from tidewaiter.model.decision import Decision
from tidewaiter.model.document import fit, read_tree

HERE = Path(__file__).parent
ONE_DAY = datetime.timedelta(days=1)
# Those days of the facts on which US law did not change: the law of the Union, the United Kingdom, Germany and the Security Council.
ELSEWHERE = {
    "2023-07-26",
    "2023-12-14",
    "2024-06-25",
    "2024-07-03",
    "2024-09-13",
    "2024-11-18",
    "2025-07-20",
    "2025-09-28",
    "2025-09-30",
    "2025-10-24",
    "2026-01-28",
    "2026-02-06",
    "2026-07-30",
}


class Day(Value, frozen=True, kw_only=True):
    """A day on which the law changed, an order, and what comes out of it on the eve and then."""

    id: str
    day: datetime.date
    given: Given
    eve: Then
    then: Then
    because: str


class Days(Value, frozen=True, kw_only=True):
    days: tuple[Day, ...]


def _days() -> tuple[Day, ...]:
    tree, lines = read_tree((HERE / "days.yaml").read_bytes(), file="days.yaml")
    return fit(tree, Days, file="days.yaml", lines=lines).days


DAYS = _days()


def on(case: Day, day: datetime.date) -> Decision:
    import msgspec

    return screened(msgspec.structs.replace(case.given, day=day))


@pytest.mark.parametrize("case", DAYS, ids=[f"{case.day} {case.id}" for case in DAYS])
def test_the_law_changes_on_its_day(case: Day) -> None:
    eve, then = on(case, case.day - ONE_DAY), on(case, case.day)
    assert_came_out(eve, case.eve)
    assert_came_out(then, case.then)
    assert _said(eve) != _said(then)


def _said(decision: Decision) -> set[tuple[str, str, str, str]]:
    return {
        (finding.rule, finding.level.value, finding.variant, str(citation))
        for finding in decision.findings
        for citation in finding.cited
    }


def test_every_boundary_day_of_us_law_has_its_order(shared: Path) -> None:
    facts = yaml.safe_load((shared / "facts" / "law_2026.yaml").read_text(encoding="utf-8"))
    days = set()
    for eve_and_day in facts["boundary_days"]:
        eve = datetime.date.fromisoformat(eve_and_day.rsplit("/", 1)[0])
        days.add((eve + ONE_DAY).isoformat())
    assert days - ELSEWHERE <= {case.day.isoformat() for case in DAYS}
