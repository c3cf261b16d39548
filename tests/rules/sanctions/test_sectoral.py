from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import LAW, found_by, one
from rules.sanctions.entries import met, ordered
from tidewaiter.law.load import Law
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Band, Level
from tidewaiter.rules.sanctions.sectoral import find

SLUG = "sanctions/sectoral"
ONE = "Executive Order 13662 Directive Determination - Subject to Directive 1"
FOUR = "Executive Order 13662 Directive Determination - Subject to Directive 4"


def bank(**fields: Any) -> PartyMatches:
    return met("us_ssi", "UKRAINE-EO13662", remarks=ONE, **fields)


def seen(finding: Finding) -> tuple[Level, str, bool]:
    return finding.level, finding.variant, finding.gap


def paid(method: str | None, **fields: Any) -> dict[str, Any]:
    return {"payment": {"method": method}, **fields}


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("net 14", (Level.NOTE, "within", False)),
        ("net 15", (Level.PROHIBITED, "longer", False)),
        ("wire", (Level.REVIEW, "terms_unknown", True)),
        (None, (Level.REVIEW, "terms_unknown", True)),
    ],
)
def test_the_term_decides(method: str | None, expected: tuple[Level, str, bool]) -> None:
    assert seen(one(SLUG, ordered(bank(), **paid(method)))) == expected


def test_who_receives_as_well_as_buys_is_told_of_once() -> None:
    brief = ordered(bank(), bank(at="/parties/1"), **paid("net 15"))
    assert [finding.subject for finding in found_by(SLUG, brief)] == ["/parties/0"]


def test_who_only_receives_leaves_a_question() -> None:
    assert seen(one(SLUG, ordered(bank(at="/parties/1"), **paid("net 15")))) == (
        Level.REVIEW,
        "may_be_longer",
        True,
    )


def test_a_payer_and_a_bank_owe_the_price_and_a_carrier_does_not() -> None:
    payment: dict[str, Any] = {
        "payment": {"method": "net 15", "payer": "Example Payer", "bank": "Example Bank"}
    }
    for pointer in ("/payment/payer", "/payment/bank"):
        assert one(SLUG, ordered(bank(at=pointer), **payment)).level is Level.PROHIBITED
    route: dict[str, Any] = {"route": [{"place": "DEHAM", "carrier": "Example Lines"}]}
    assert found_by(SLUG, ordered(bank(at="/route/0/carrier"), **paid("net 15"), **route)) == ()


def test_a_match_that_is_not_sure_is_left_to_a_person() -> None:
    assert found_by(SLUG, ordered(bank(band=Band.POSSIBLE), **paid("net 15"))) == ()


def test_nothing_binds_a_german_exporter_in_euro_and_perhaps_one_in_dollars() -> None:
    assert found_by(SLUG, ordered(bank(), home="DE", **paid("net 15"))) == ()
    dollars: dict[str, Any] = {"payment": {"method": "net 15", "currency": "USD"}}
    assert seen(one(SLUG, ordered(bank(), home="DE", **dollars))) == (Level.REVIEW, "longer", True)


def test_of_two_directives_the_shorter_term_counts() -> None:
    both = met(
        "us_ssi",
        "UKRAINE-EO13662",
        remarks=f"{ONE}; alt. Executive Order 13662 Directive Determination - Subject to Directive 2",
    )
    finding = one(SLUG, ordered(both, **paid("net 20")))
    assert seen(finding) == (Level.PROHIBITED, "longer", False)
    assert finding.facts["days"] == "14"
    assert len(finding.citations) == 2


def test_a_directive_that_nobody_has_read_does_not_bar() -> None:
    measures = tuple(
        msgspec.structs.replace(
            measure,
            versions=tuple(
                msgspec.structs.replace(
                    version, citation=msgspec.structs.replace(version.citation, verified=False)
                )
                for version in measure.versions
            ),
        )
        for measure in LAW.ofac_measures.measures
    )
    law: Law = msgspec.structs.replace(
        LAW, ofac_measures=msgspec.structs.replace(LAW.ofac_measures, measures=measures)
    )
    (finding,) = find(ordered(bank(), **paid("net 15")), law)
    assert seen(finding) == (Level.REVIEW, "longer", False)


@pytest.mark.parametrize(
    ("end_use", "expected"),
    [
        ("Drill heads for an offshore field", (Level.REVIEW, "oil", True)),
        ("Ersatzteile für Bohranlagen", (Level.REVIEW, "oil", True)),
        ("Spare parts for a dairy", (Level.NOTE, "oil_other", False)),
        ("", (Level.REVIEW, "oil_unknown", True)),
        (None, (Level.REVIEW, "oil_unknown", True)),
    ],
)
def test_oil_projects_are_a_question_where_the_papers_speak_of_oil(
    end_use: str | None, expected: tuple[Level, str, bool]
) -> None:
    firm = met("us_ssi", "UKRAINE-EO13662", remarks=FOUR)
    assert seen(one(SLUG, ordered(firm, end_use=end_use))) == expected


def test_goods_that_speak_of_oil_ask_too() -> None:
    firm = met("us_ssi", "UKRAINE-EO13662", remarks=FOUR)
    goods = [{"description": "Wellhead valve", "eccn": "EAR99", "origin": "US"}]
    assert one(SLUG, ordered(firm, goods=goods)).variant == "oil"
    assert found_by(SLUG, ordered(firm, home="DE", goods=goods)) == ()


def test_what_is_barred_holds_the_goods_and_names_the_authority() -> None:
    finding = one(SLUG, ordered(bank(), **paid("net 15")))
    assert finding.tasks == ("hold",)
    assert finding.facts["authority"] == "OFAC"
    assert one(SLUG, ordered(bank(), **paid("net 14"))).tasks == ()
