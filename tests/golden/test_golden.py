"""Golden cases: YAML that an officer can read, run through the whole house on real and sample lists."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp

import pytest

from golden.links import loose_ends
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.law.load import load_law
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.base import Value
from tidewaiter.model.decision import Decision
from tidewaiter.model.document import parse
from tidewaiter.model.words import Level, Outcome, Regime
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.order_file import read_order
from tidewaiter.screening.pipeline import Screener

HERE = Path(__file__).parent
ORDERS = Path(str(files("tidewaiter") / "data" / "examples" / "orders"))
CSL = Path("lists/us_csl/consolidated_2026-07-31.json")


class Given(Value, frozen=True, kw_only=True):
    order: str
    lists: tuple[str, ...]


class Then(Value, frozen=True, kw_only=True):
    outcome: tuple[Outcome, ...]
    complete: bool | None = None
    fires: dict[str, Level] = {}
    fires_any: dict[str, tuple[Level, ...]] = {}
    silent: tuple[str, ...] = ()
    regimes: dict[Regime, Outcome] = {}


class Case(Value, frozen=True, kw_only=True):
    id: str
    given: Given
    then: Then
    because: str
    source: str


class Cases(Value, frozen=True, kw_only=True):
    cases: tuple[Case, ...]


CASES = [
    case
    for path in sorted(HERE.glob("*.yaml"))
    for case in parse(path.read_text(encoding="utf-8"), Cases, file=path.name).cases
]


@cache
def screener(lists: tuple[str, ...], shared: Path | None) -> Screener:
    """One screener for each set of lists, opened once for all cases."""
    store = Store(Path(mkdtemp()))
    if shared and "us_csl" in lists:
        options = ImportOptions(received=date(2026, 8, 1))
        store.import_files("us_csl", [shared / CSL], options=options)
    return Screener(Catalogue.open(store, known_at=None), load_law(), standard_policy())


def screened(case: Case, request: pytest.FixtureRequest) -> Decision:
    needs_files = set(case.given.lists) - {"starter"}
    shared = request.getfixturevalue("shared") if needs_files else None
    order = read_order(ORDERS / case.given.order)
    return screener(case.given.lists, shared).screen(order, starter=True)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_golden(case: Case, request: pytest.FixtureRequest) -> None:
    decision = screened(case, request)
    assert loose_ends(decision) == []
    levels: dict[str, set[Level]] = {}
    for finding in decision.findings:
        levels.setdefault(finding.rule, set()).add(finding.level)
    assert decision.outcome in case.then.outcome, levels
    if case.then.complete is not None:
        assert decision.complete is case.then.complete, levels
    for rule, level in case.then.fires.items():
        assert level in levels.get(rule, set()), (rule, levels)
    for rule, allowed in case.then.fires_any.items():
        assert levels.get(rule, set()) & set(allowed), (rule, levels)
    assert not levels.keys() & set(case.then.silent), levels
    found = {regime.nexus.regime: regime.outcome for regime in decision.regimes}
    assert {regime: found[regime] for regime in case.then.regimes} == case.then.regimes


def test_every_example_order_has_a_golden_case() -> None:
    assert {path.name for path in ORDERS.glob("*.yaml")} == {case.given.order for case in CASES}


def test_the_same_basis_gives_the_same_bytes(request: pytest.FixtureRequest) -> None:
    import msgspec

    case = CASES[0]
    first = msgspec.json.encode(screened(case, request))
    screener.cache_clear()
    assert msgspec.json.encode(screened(case, request)) == first
