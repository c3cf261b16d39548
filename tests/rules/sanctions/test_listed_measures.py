from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by, one
from rules.sanctions.entries import met, ordered
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Band

SLUG = "sanctions/listed_measures"
BANK = "Central Bank of the Russian Federation"
DOLLARS: dict[str, Any] = {"payment": {"method": "wire", "currency": "USD"}}
PAYING: dict[str, Any] = {"payment": {"method": "wire", "payer": "Example Payer", "bank": "Example Bank"}}


def seen(findings: tuple[Finding, ...]) -> list[tuple[str, str, bool]]:
    return [(finding.level.value, finding.variant, finding.gap) for finding in findings]


def central_bank(**fields: Any) -> PartyMatches:
    return met("us_ns_mbs", "RUSSIA-EO14024", name=fields.pop("name", BANK), **fields)


def test_every_dealing_with_a_state_fund_is_barred() -> None:
    found = found_by(SLUG, ordered(central_bank()))
    assert seen(found) == [("note", "", False), ("prohibited", "", False)]
    assert found[1].tasks == ("hold",)


def test_it_is_open_where_the_entry_does_not_say_so_and_where_us_law_may_bind() -> None:
    perhaps = found_by(SLUG, ordered(central_bank(name="MINISTRY OF EXAMPLES")))
    assert ("review", "perhaps", True) in seen(perhaps)
    dollars = found_by(SLUG, ordered(central_bank(), home="DE", **DOLLARS))
    assert ("review", "nexus_unknown", True) in seen(dollars)
    assert found_by(SLUG, ordered(central_bank(), home="DE")) == ()


def test_export_licences_are_refused_for_items_subject_to_us_law() -> None:
    agency = met("us_ns_mbs", "CAATSA - RUSSIA", name="Presidency of Defense Industries")
    assert seen(found_by(SLUG, ordered(agency))) == [("review", "", False)]
    assert seen(found_by(SLUG, ordered(agency, home="DE"))) == [("review", "", False)]
    german = [{"description": "A part", "origin": "DE", "us_content": 0}]
    assert found_by(SLUG, ordered(agency, home="DE", goods=german)) == ()
    unknown = [{"description": "A part"}]
    assert seen(found_by(SLUG, ordered(agency, home="DE", goods=unknown))) == [
        ("review", "nexus_unknown", False)
    ]


@pytest.mark.parametrize(
    ("watchlist", "programme", "remarks"),
    [
        ("us_capta", "561-Related", None),
        ("us_plc", "NS-PLC", None),
        ("us_ns_mbs", "HKAA", None),
        (
            "us_ns_mbs",
            "BURMA-EO14014",
            "Executive Order 14014 Directive Information: Subject to Directive 1 - financial services",
        ),
    ],
)
def test_measures_on_payments_ask_for_a_person_where_the_party_pays_or_is_a_bank(
    watchlist: str, programme: str, remarks: str | None
) -> None:
    buyer = met(watchlist, programme, remarks=remarks)
    assert seen(found_by(SLUG, ordered(buyer))) == [("note", "payments", False)]
    for pointer in ("/payment/payer", "/payment/bank"):
        paying = met(watchlist, programme, remarks=remarks, at=pointer)
        assert seen(found_by(SLUG, ordered(paying, **PAYING))) == [("review", "", False)]


@pytest.mark.parametrize(
    ("watchlist", "programme"), [("us_cmic", "CMIC-EO13959"), ("us_ns_mbs", "ILLICIT-DRUGS-EO14059")]
)
def test_securities_and_investment_are_a_note(watchlist: str, programme: str) -> None:
    assert seen(found_by(SLUG, ordered(met(watchlist, programme)))) == [("note", "", False)]
    assert found_by(SLUG, ordered(met(watchlist, programme), home="DE")) == ()


def test_what_is_not_on_file_is_a_gap_that_shows_the_words_of_the_entry() -> None:
    new = met("us_ns_mbs", "EXAMPLE-EO99999", remarks="Something new")
    finding = one(SLUG, ordered(new))
    assert seen((finding,)) == [("review", "unknown", True)]
    assert finding.facts["wording"] == "Something new"
    assert finding.facts["named"] == "EXAMPLE-EO99999"
    german = [{"description": "A part", "origin": "DE", "us_content": 0}]
    assert found_by(SLUG, ordered(new, home="DE", goods=german)) == ()


def test_debt_is_another_rules() -> None:
    one_directive = "Executive Order 13662 Directive Determination - Subject to Directive 1"
    assert found_by(SLUG, ordered(met("us_ssi", "UKRAINE-EO13662", remarks=one_directive))) == ()


def test_a_match_that_is_not_sure_is_left_to_a_person() -> None:
    assert found_by(SLUG, ordered(central_bank(band=Band.POSSIBLE))) == ()
