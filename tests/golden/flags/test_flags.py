"""Golden cases of red flags, in the form of tests/golden/us: each rule that guidance calls for fires once and is silent once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from golden.links import loose_ends, lost_places
from golden.orders import Case, Then, assert_came_out, cases_of, screened, shipment_of
from tidewaiter.law.load import load_law
from tidewaiter.model.document import read_tree

HERE = Path(__file__).parent
CASES = [
    pytest.param(case, id=f"{path.stem}: {case.id}")
    for path in sorted(HERE.glob("*.yaml"))
    for case in cases_of(path)
]


@pytest.mark.parametrize("case", CASES)
def test_golden(case: Case) -> None:
    decision = screened(case.given)
    assert loose_ends(decision) == []
    assert lost_places(decision, shipment_of(case.given)) == []
    assert_came_out(decision, case.then)


def test_every_rule_of_a_computed_flag_fires_once_and_is_silent_once() -> None:
    """In some golden case, whichever runner asks it: lists, owners and embargoes have theirs beside their law."""
    wanted = {rule for flag in load_law().red_flags.flags for rule in flag.rules}
    fired, silent = set[str](), set[str]()
    for then in _thens():
        for fires in ("finds", "fires", "fires_any"):
            fired |= set(then.get(fires) or ())
        silent |= set(then.get("silent") or ())
    assert wanted - fired == set()
    assert wanted - silent == set()


def _thens() -> Iterator[dict[str, Any]]:
    for path in sorted(HERE.parent.rglob("*.yaml")):
        tree = cast("Any", read_tree(path.read_bytes(), file=path.name)[0])
        cases = tree.get("cases", ()) if isinstance(tree, dict) else ()
        yield from (case["then"] for case in cases if isinstance(case.get("then"), dict))


def test_every_case_asserts_something_and_has_a_name_of_its_own() -> None:
    cases = [param.values[0] for param in CASES]
    assert len({param.id for param in CASES}) == len(CASES)
    assert all(case.then != Then() for case in cases if isinstance(case, Case))
