from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.ownership.firms import listed, owned
from rules.papers import LAW, decided, hit, listing
from rules.sanctions.entries import met, ordered
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Band, Level
from tidewaiter.rules.assess import assess
from tidewaiter.rules.sanctions.ofac_duties import SLUG
from tidewaiter.wording.cards import summary, task_text
from tidewaiter.wording.labels import Lang

SDN = met("us_sdn", "NPWMD")
DOLLARS: dict[str, Any] = {"payment": {"method": "wire", "currency": "USD"}}
ALL = ("keep", "report", "annual", "unblocked", "rejected", "records")


def duties(brief: Brief) -> tuple[Finding, ...]:
    return tuple(finding for finding in assess(brief, LAW).findings if finding.rule == SLUG)


def test_a_us_exporter_keeps_reports_and_records() -> None:
    (finding,) = duties(ordered(SDN))
    assert (finding.level, finding.variant, finding.gap) == (Level.NOTE, "blocked", False)
    assert finding.tasks == ALL
    assert {
        name: finding.facts[name] for name in ("blocked_by", "rejected_by", "annual_by", "records_until")
    } == {
        "blocked_by": "2026-03-16",
        "rejected_by": "2026-03-16",
        "annual_by": "2026-09-30",
        "records_until": "2036-03-02",
    }


def test_the_tasks_stand_on_the_decision_with_their_days() -> None:
    decision = decided(ordered(SDN))
    assert set(ALL) <= set(decision.tasks)
    texts = {task: task_text(task, decision.findings) for task in ALL}
    assert "2026-03-16" in texts["report"]
    assert "2026-09-30" in texts["annual"]
    assert "2036-03-02" in texts["records"]
    assert "Example Trading FZE" in texts["keep"]
    assert "[" not in "".join(texts.values())


@pytest.mark.parametrize(
    "found",
    [
        met("us_sdn", "NPWMD", band=Band.POSSIBLE),
        met("us_entity_list"),
        met("us_cmic", "CMIC-EO13959"),
        met("us_sdn", "NPWMD", at="/goods/0/manufacturer"),
    ],
)
def test_what_is_not_barred_brings_no_duty(found: PartyMatches) -> None:
    assert duties(ordered(found)) == ()


def test_a_german_exporter_has_none_and_one_in_dollars_asks() -> None:
    assert duties(ordered(SDN, home="DE")) == ()
    (finding,) = duties(ordered(SDN, home="DE", **DOLLARS))
    assert (finding.variant, finding.tasks) == ("perhaps", ("establish",))
    assert duties(ordered(home="DE", **DOLLARS)) == ()


def test_a_us_person_among_the_parties_of_a_german_order_has_them() -> None:
    parties = [
        {"role": "buyer", "name": "Example Trading FZE", "country": "AE"},
        {"role": "agent", "name": "Example Agent", "country": "US", "us_person": True},
    ]
    assert duties(ordered(SDN, home="DE", parties=parties))[0].tasks == ALL


def test_a_firm_that_blocked_persons_own_is_blocked_too() -> None:
    npwmd = listing("us_sdn", programmes=("NPWMD",))
    (finding,) = duties(owned(listed("Holder", npwmd), owners=({"name": "Holder", "share": 50},)))
    assert (finding.variant, finding.facts["parties"]) == ("blocked", "Example Trading FZE")
    assert duties(owned(listed("Holder", npwmd), owners=({"name": "Holder", "share": 49},))) == ()


def test_a_dealing_that_is_barred_without_blocking_is_reported_as_turned_away() -> None:
    bank = met("us_ns_mbs", "RUSSIA-EO14024", name="Central Bank of the Russian Federation")
    (finding,) = duties(ordered(bank))
    assert (finding.variant, finding.tasks) == ("rejected", ("rejected", "records"))


def test_of_a_party_that_is_barred_alone_nothing_is_said_to_be_blocked() -> None:
    bank = met(
        "us_ns_mbs",
        "RUSSIA-EO14024",
        name="Central Bank of the Russian Federation",
        at="/parties/1",
        entry="1",
    )
    (finding,) = duties(ordered(SDN, bank))
    assert (finding.variant, finding.facts["parties"]) == ("blocked", "Example Trading FZE")


def test_a_destination_that_is_barred_names_nobody() -> None:
    brief = shipped("2026-08-01", home="US", to="IR", line={"eccn": "EAR99", "origin": "US"})
    (finding,) = (one for one in assess(brief, LAW).findings if one.rule == SLUG)
    assert "The dealing is barred" in summary(finding, Lang.EN)
    assert "Das Geschäft ist verboten" in summary(finding, Lang.DE)


@pytest.mark.parametrize(
    ("day", "tasks", "years"),
    [
        ("2019-06-20", ("keep", "report", "annual", "records"), "5"),
        ("2019-06-21", tuple(task for task in ALL if task != "unblocked"), "5"),
        ("2024-08-07", tuple(task for task in ALL if task != "unblocked"), "5"),
        ("2024-08-08", ALL, "5"),
        ("2025-03-11", ALL, "5"),
        ("2025-03-12", ALL, "10"),
    ],
)
def test_the_duties_of_the_day(day: str, tasks: tuple[str, ...], years: str) -> None:
    (finding,) = duties(ordered(SDN, day=day))
    assert (finding.tasks, finding.facts["years"]) == (tasks, years)


def test_an_entry_that_nobody_has_read_brings_them_all_the_same() -> None:
    found = hit("/parties/0", listing("us_sdn", programmes=("NPWMD",), verified=False))
    assert duties(ordered(found))[0].tasks == ALL
