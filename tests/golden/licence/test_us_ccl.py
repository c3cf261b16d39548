"""Golden cases of export/us/ccl: one goods line, one destination, one day, in YAML that an officer can read."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rules.orders import shipped
from rules.papers import decided, found_by
from tidewaiter.model.base import Value
from tidewaiter.model.document import parse
from tidewaiter.model.words import GoodsKind, Outcome

SLUG = "export/us/ccl"
HERE = Path(__file__).parent


class Given(Value, frozen=True, kw_only=True):
    eccn: str
    to: str
    home: str = "US"
    day: datetime.date = datetime.date(2026, 8, 1)
    kind: GoodsKind = GoodsKind.COMMODITY
    origin: str = "US"
    us_content: float | None = None


class Then(Value, frozen=True, kw_only=True):
    finding: str
    variant: str = ""
    by: tuple[str, ...] = ()
    outcome: Outcome | None = None
    complete: bool | None = None


class Case(Value, frozen=True, kw_only=True):
    id: str
    given: Given
    then: Then
    because: str
    source: str


class Cases(Value, frozen=True, kw_only=True):
    cases: tuple[Case, ...]


CASES = parse((HERE / "us_ccl.yaml").read_text(encoding="utf-8"), Cases, file="us_ccl.yaml").cases


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_golden(case: Case) -> None:
    given, then = case.given, case.then
    line: dict[str, Any] = {"eccn": given.eccn, "kind": given.kind.value, "origin": given.origin}
    if given.us_content is not None:
        line["us_content"] = given.us_content
    brief = shipped(given.day.isoformat(), home=given.home, to=given.to, line=line)
    found = found_by(SLUG, brief)
    if then.finding == "silent":
        assert found == ()
    else:
        assert [(each.level.value, each.variant) for each in found] == [(then.finding, then.variant)]
        assert all(reason in found[0].facts["reasons"] for reason in then.by), found[0].facts["reasons"]
        assert found[0].trail
    decision = decided(brief)
    assert then.outcome is None or decision.outcome is then.outcome
    assert then.complete is None or decision.complete is then.complete


def test_there_are_enough_cases_and_each_is_told_apart() -> None:
    assert len(CASES) >= 25
    assert len({case.id for case in CASES}) == len(CASES)
    assert len({msgspec.json.encode(case.given) for case in CASES}) == len(CASES)
