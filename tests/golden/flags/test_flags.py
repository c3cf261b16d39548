"""Golden cases of red flags, in the form of tests/golden/us: each rule that guidance calls for fires once and is silent once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from golden.links import loose_ends, lost_places
from golden.us.test_us import CASES as US_CASES
from golden.us.test_us import Case, Then, _cases, assert_came_out, screened, shipment_of
from tidewaiter.law.load import load_law
from tidewaiter.law.red_flags import Treated
from tidewaiter.model.document import fit, read_tree

HERE = Path(__file__).parent
CASES = [
    pytest.param(case, id=f"{path.stem}: {case.id}")
    for path in sorted(HERE.glob("*.yaml"))
    for case in _cases(path)
]
# Flags of rules that are not guidance, whose cases stand with their law: lists, owners, embargoes.
_ELSEWHERE = ("sanctions/", "ownership/", "embargo/", "export/", "completeness/")
_OWN_CASES = {
    # Asked in files of their own, where parts and codes are told line by line.
    "red_flags/uav_component": "tests/rules/red_flags/test_uav_component.py",
    "red_flags/goods_contradiction": "tests/rules/red_flags/test_goods_contradiction.py",
}


@pytest.mark.parametrize("case", CASES)
def test_golden(case: Case) -> None:
    decision = screened(case.given)
    assert loose_ends(decision) == []
    assert lost_places(decision, shipment_of(case.given)) == []
    assert_came_out(decision, case.then)


def test_every_rule_of_a_computed_flag_fires_once_and_is_silent_once() -> None:
    cases = [param.values[0] for param in (*CASES, *US_CASES)]
    then = [case.then for case in cases if isinstance(case, Case)] + list(_of_past_orders())
    fired = {rule for each in then for rule in each.finds}
    silent = {rule for each in then for rule in each.silent}
    wanted = {
        rule
        for flag in load_law().red_flags.flags
        if flag.treated is Treated.COMPUTED
        for rule in flag.rules
        if not rule.startswith(_ELSEWHERE)
    } - _OWN_CASES.keys()
    assert wanted - fired == set()
    assert wanted - silent == set()


def _of_past_orders() -> Iterator[Then]:
    """What the cases with past orders say must come out; they have a runner of their own."""
    for path in sorted((HERE.parent / "past").glob("*.yaml")):
        tree = cast("Any", read_tree(path.read_bytes(), file=path.name)[0])
        yield from (fit(case["then"], Then, file=path.name, lines={}) for case in tree["cases"])


def test_every_case_asserts_something_and_has_a_name_of_its_own() -> None:
    cases = [param.values[0] for param in CASES]
    assert len({param.id for param in CASES}) == len(CASES)
    assert all(case.then != Then() for case in cases if isinstance(case, Case))
