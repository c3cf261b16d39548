"""The check finds what is wrong between list, chart and own rules."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tidewaiter.law.at import State
from tidewaiter.law.check import check, counts
from tidewaiter.law.check_controls import control_faults
from tidewaiter.law.load import Law, load_law

LAW = load_law()


def _spoilt(table: str, **changes: Any) -> Law:
    spoilt = msgspec.structs.replace(getattr(LAW, table), **changes)
    return msgspec.structs.replace(LAW, **{table: spoilt})


def _without(mapping: dict[str, str], key: str) -> dict[str, str]:
    return {name: value for name, value in mapping.items() if name != key}


LISTED, CHART, OWN = LAW.control_list, LAW.country_chart, LAW.own_rules
RULE = OWN.rules[0]


@pytest.mark.parametrize(
    ("law", "fault"),
    [
        (_spoilt("control_list", entries={**LISTED.entries, "3A001": "NS 3"}), "names NS 3"),
        (_spoilt("control_list", entries={**LISTED.entries, "3A001": "ZZ own"}), "has the reason ZZ"),
        (_spoilt("control_list", entries={**LISTED.entries, "3A0012": "NS 1"}), "is no entry of five signs"),
        (_spoilt("control_list", exceptions={"3A998": {"LVS": "no"}}), "exceptions for 3A998"),
        (_spoilt("control_list", parts={"3A991": {"NS 1": "x"}}), "has no such reason in part"),
        (_spoilt("control_list", points_to={"3A001": "ITAR"}), "is no entry without reasons"),
        (_spoilt("control_list", points_to={"9D005": "9D998"}), "neither an entry nor the ITAR"),
        (_spoilt("control_list", corrected={"9D998": "x"}), "corrected and no entry"),
        (_spoilt("control_list", spans=LISTED.spans[::-1]), "stands after"),
        (_spoilt("country_chart", rows=_without(CHART.rows, "DE")), "the issue has others"),
        (_spoilt("country_chart", by_part_746=("CU", "IR", "KP", "DE")), "points to Part 746 as well"),
        (
            _spoilt("country_chart", treated_as=(msgspec.structs.replace(CHART.treated_as[0], place="MO"),)),
            "has a row and is treated",
        ),
        (_spoilt("own_rules", rules=(RULE, RULE)), "stands twice"),
        (
            _spoilt("own_rules", rules=(msgspec.structs.replace(RULE, entries=("3A998",)),)),
            "3A998 is no entry on file",
        ),
        (
            _spoilt("own_rules", rules=(msgspec.structs.replace(RULE, entries=("3A991",)),)),
            "3A991 has no AT that a rule of its own decides",
        ),
        (
            _spoilt("own_rules", rules=(msgspec.structs.replace(RULE, groups=("D:9",)),)),
            "no country group D:9",
        ),
    ],
)
def test_a_fault_is_found(law: Law, fault: str) -> None:
    assert any(fault in found for found in check(law)), check(law)


def test_the_tables_are_counted() -> None:
    assert counts(LAW)["destinations of the Country Chart"] == 200
    assert counts(LAW)["entries of the Commerce Control List"] >= 633


def test_two_known_spans_with_one_set_of_rows_are_found() -> None:
    chart = LAW.country_chart
    earlier = msgspec.structs.replace(chart.spans[0], state=State.KNOWN)
    spoilt = msgspec.structs.replace(chart, spans=(earlier, *chart.spans[1:]))
    law = msgspec.structs.replace(LAW, country_chart=spoilt)
    assert any("is known, and its rows are those of" in fault for fault in control_faults(law))


def test_parts_without_a_source_are_found() -> None:
    sources = {name: cited for name, cited in LAW.control_list.sources.items() if name != "parts"}
    law = _spoilt("control_list", sources=sources)
    assert any("nothing says where parts were read" in fault for fault in control_faults(law))
