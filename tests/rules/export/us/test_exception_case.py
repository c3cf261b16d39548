"""What a case of a licence exception knows of its places: unknown where nobody has read who belongs to a group."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.law.licence_exceptions import At
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.determination import Determination
from tidewaiter.rules.export.us.exception_case import Case, case_of
from tidewaiter.rules.export.us.exception_tests import required_for

YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN
D4 = At(groups=("D:4",))


def _case(to: str, day: str) -> Case:
    brief = shipped(day, home="US", to=to, line={"eccn": "3A001.a.2", "origin": "US"})
    return case_of(brief, LAW, (0, to), "", {})


@pytest.mark.parametrize(
    ("to", "day", "standing"),
    [
        ("SA", "2026-07-23", YES),
        ("DE", "2026-07-23", NO),
        ("AE", "2026-07-23", NO),
        # Before the issue that was read nobody knows who is in the group, and who is not.
        ("SA", "2026-07-22", UNKNOWN),
        ("AE", "2026-07-22", UNKNOWN),
        ("DE", "2026-07-22", UNKNOWN),
    ],
)
def test_a_place_is_in_a_group_as_far_as_the_group_was_read(to: str, day: str, standing: Standing) -> None:
    assert _case(to, day).goes_to(D4) is standing


@pytest.mark.parametrize(
    ("at", "standing"),
    [
        (At(), YES),
        (At(places=("SA",)), YES),
        (At(places=("AE",)), NO),
        (At(groups=("D:4",), but_places=("SA",)), NO),
        (At(groups=("D:4",), but_groups=("A:5",)), YES),
        (At(groups=("A:5",), also_places=("SA",)), YES),
        (At(but_groups=("D:4",)), NO),
        (At(but_groups=("A:5",)), YES),
        (At(table="us_nato"), NO),
        (At(but_table="us_nato"), YES),
    ],
)
def test_a_place_is_taken_in_and_out_by_name_group_and_table(at: At, standing: Standing) -> None:
    assert _case("SA", "2026-08-01").goes_to(at) is standing


def test_a_reason_that_the_list_leaves_open_may_require_the_licence() -> None:
    case, open_reason = _case("SA", "2026-08-01"), cast("Any", SimpleNamespace(reason="RS", whole=True))
    undecided = cast("Determination", SimpleNamespace(required=(), open=(open_reason,)))
    assert required_for(case, undecided, {"RS"}) is UNKNOWN
    assert required_for(case, undecided, {"NS"}) is NO
    asking = cast("Determination", SimpleNamespace(required=(open_reason,), open=()))
    assert required_for(case, asking, {"RS"}) is YES


def test_goods_that_leave_from_nobody_knows_where() -> None:
    brief = shipped("2026-08-01", home="US", to="SA", line={"eccn": "3A001.a.2"}, exporter=None)
    case = case_of(brief, LAW, (0, "SA"), "", {})
    assert case.leaves_from(At(places=("US",))) is UNKNOWN
    assert case.leaves_from(At()) is NO
    assert case.is_reexport() is UNKNOWN
