"""export/eu/dual_use_listed: what the papers say of Annex I, stated and by the ECCN, and what follows."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/dual_use_listed"
KNOWN = "2026-03-02"
BY_HAND = {"origin": "DE", "us_content": 0.0, "hs": "8542.31"}


def found(day: str, **line: object) -> list[tuple[Level, str, bool]]:
    brief = shipped(day, home="DE", to="IN", line={**BY_HAND, **line})
    return [(each.level, each.variant, each.gap) for each in found_by(SLUG, brief)]


@pytest.mark.parametrize("name", ["EU", "eu annex i", "DE", "Germany", "EG"])
def test_a_stated_number_needs_a_licence_under_any_name_of_the_list(name: str) -> None:
    assert found(KNOWN, control_numbers={name: "3A001.a.7"}) == [(Level.LICENCE_REQUIRED, "", False)]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2021-09-08", (Level.INCOMPLETE, "before", True)),
        ("2021-09-09", (Level.LICENCE_REQUIRED, "state_unknown", True)),
        ("2025-11-14", (Level.LICENCE_REQUIRED, "state_unknown", True)),
        ("2025-11-15", (Level.LICENCE_REQUIRED, "", False)),
        ("2026-09-21", (Level.LICENCE_REQUIRED, "", False)),
        ("2026-09-22", (Level.LICENCE_REQUIRED, "state_unknown", True)),
    ],
)
def test_each_list_counts_from_its_day(day: str, said: tuple[Level, str, bool]) -> None:
    assert found(day, control_numbers={"EU": "3A001"}) == [said]


@pytest.mark.parametrize(
    ("day", "variant"),
    [("2025-11-14", "number_unknown"), ("2025-11-15", ""), ("2026-09-22", "state_unknown")],
)
def test_the_500_series_began_with_the_list_of_2025(day: str, variant: str) -> None:
    assert [each[1] for each in found(day, control_numbers={"EU": "3A504.a"})] == [variant]


def test_a_number_that_the_list_does_not_have_is_a_gap() -> None:
    assert found(KNOWN, control_numbers={"EU": "3A009"}) == [(Level.INCOMPLETE, "not_listed", True)]
    assert found(KNOWN, control_numbers={"EU": "6A009"}) == [(Level.INCOMPLETE, "number_unknown", True)]
    assert found("2026-10-01", control_numbers={"EU": "3A009"}) == [
        (Level.INCOMPLETE, "number_unknown", True)
    ]


@pytest.mark.parametrize("number", ["3A090", "9A610", "3A991", "1C355"])
def test_an_eccn_without_a_counterpart_mirrors_nothing(number: str) -> None:
    assert "mirror" not in [variant for _, variant, _ in found(KNOWN, eccn=number)]


def test_an_eccn_of_both_lists_counts_until_the_unions_number_is_stated() -> None:
    assert found(KNOWN, eccn="3A001.a.7") == [(Level.LICENCE_REQUIRED, "mirror", True)]
    both = {"eccn": "3A001.a.7", "control_numbers": {"EU": "3A001.a.7"}}
    assert found(KNOWN, **both) == [(Level.LICENCE_REQUIRED, "", False)]


def test_papers_that_deny_what_the_eccn_says_go_to_a_person() -> None:
    line = {"eccn": "3A001.a.7", "control_numbers": {"EU": "none"}}
    assert found(KNOWN, **line) == [(Level.REVIEW, "denied", True)]


@pytest.mark.parametrize(
    "line", [{"control_numbers": {"EU": "none"}}, {"control_numbers": {"DE": "2B909"}, "eccn": None}]
)
def test_silence_where_the_list_has_nothing_to_say(line: dict[str, object]) -> None:
    assert found(KNOWN, **{"eccn": "EAR99", **line}) == []


def test_a_number_of_the_united_states_alone_is_noted() -> None:
    assert found(KNOWN, eccn="EAR99") == [(Level.NOTE, "unstated", False)]
    assert found(KNOWN, eccn="3A991.a") == [(Level.NOTE, "unstated", False)]


def test_neither_transfers_nor_deliveries_past_the_union_are_exports() -> None:
    line = {**BY_HAND, "control_numbers": {"EU": "3A001"}}
    assert found_by(SLUG, shipped(KNOWN, home="DE", to="FR", line=line)) == ()
    past = shipped(KNOWN, home="US", to="MX", line=line)
    assert found_by(SLUG, past) == ()
    brokered = shipped(KNOWN, home="DE", to="MX", line=line, route=[{"place": "CNSHA"}, {"place": "MXVER"}])
    assert found_by(SLUG, brokered) == ()


def test_where_the_goods_leave_from_is_asked_where_nobody_can_read_it() -> None:
    line = {**BY_HAND, "control_numbers": {"EU": "3A001"}}
    lost = shipped(KNOWN, home="DE", to="MX", line=line, route=[{"place": "Hof 3"}, {"place": "MXVER"}])
    assert one(SLUG, lost).variant == "nexus_unknown"


def test_a_service_is_no_item() -> None:
    assert found(KNOWN, kind="service", control_numbers={"EU": "3A001"}) == []
