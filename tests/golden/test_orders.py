"""Golden cases of the law of the US (`us`), the EU (`eu`), the UK (`gb`), other states (`national`), and of what holds under
every regime (`house`), in the form of golden/orders.py."""

from __future__ import annotations

import msgspec
import pytest

from golden.links import loose_ends, lost_places
from golden.orders import CASES, Case, Then, assert_came_out, screened, shipment_of


@pytest.mark.parametrize("case", CASES)
def test_golden(case: Case) -> None:
    decision = screened(case.given)
    assert loose_ends(decision) == []
    assert lost_places(decision, shipment_of(case.given)) == []
    assert_came_out(decision, case.then)


def test_every_case_asserts_something_and_has_a_name_of_its_own() -> None:
    cases = [param.values[0] for param in CASES]
    assert len({param.id for param in CASES}) == len(CASES)
    assert all(case.then != Then() for case in cases if isinstance(case, Case))
    assert len({msgspec.json.encode(case.given) for case in cases if isinstance(case, Case)}) == len(cases)
