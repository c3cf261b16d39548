from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest

from rules.papers import order, plain_finding
from tidewaiter.decisions.authorisations import authorised, covers
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Money
from tidewaiter.model.shipment import Authorisation
from tidewaiter.model.words import Level, Regime

ORDER = order("g5-machining-centre-after")
DAY = datetime.date(2025, 7, 31)
HELD = Authorisation(
    authority="BIS",
    number="D1234567",
    parties=("Clifton Trading Limited",),
    items=("LMW-VMC850",),
    quantity_left=1,
    value_left=Money(amount=142000, currency="USD"),
    expires=DAY,
    conditions=("Report delivery within 30 days",),
)
FOUND = plain_finding(
    Level.LICENCE_REQUIRED, regime=Regime.US, subject="/parties/0", facts={"authority": "BIS"}
)


def judged(finding: Finding = FOUND, **changes: Any) -> Finding:
    held = msgspec.structs.replace(HELD, **changes)
    shipment = msgspec.structs.replace(ORDER, authorisations=(held,))
    return authorised((finding,), shipment, DAY)[0]


def test_a_covered_finding_stays_as_review_with_number_and_conditions() -> None:
    finding = judged()
    assert finding.level is Level.REVIEW
    assert finding.facts["authorisation"] == "BIS D1234567"
    assert finding.facts["without_authorisation"] == "licence_required"
    assert finding.tasks == ("Report delivery within 30 days",)


@pytest.mark.parametrize(
    "changes",
    [
        {"authority": "OFAC"},
        {"authority": "somebody"},
        {"kind": "license_exception"},
        {"number": "STA"},
        {"number": "License Exception GBS"},
        {"expires": datetime.date(2025, 7, 30)},
        {"expires": None},
        {"parties": ()},
        {"parties": ("Clifton Trading",)},
        {"items": ()},
        {"items": ("LMW-VMC900",)},
        {"quantity_left": 0.5},
        {"value_left": Money(amount=141999, currency="USD")},
        {"value_left": Money(amount=999999, currency="EUR")},
        {"quantity_left": None, "value_left": None},
    ],
)
def test_what_does_not_fit_in_full_does_not_cover(changes: dict[str, Any]) -> None:
    assert judged(**changes) == FOUND


def test_case_and_punctuation_of_names_do_not_matter() -> None:
    assert judged(parties=("CLIFTON TRADING LIMITED.",)).level is Level.REVIEW


def test_a_finding_of_no_regime_or_of_another_is_not_covered() -> None:
    shipment = msgspec.structs.replace(ORDER, authorisations=(HELD,))
    for regime in (None, Regime.EU):
        assert not covers(HELD, plain_finding(Level.PROHIBITED, regime=regime), shipment, DAY)


def test_a_gap_a_note_and_a_party_elsewhere_are_left_alone() -> None:
    for finding in (
        msgspec.structs.replace(FOUND, gap=True),
        msgspec.structs.replace(FOUND, level=Level.REVIEW),
        msgspec.structs.replace(FOUND, subject="/payment/payer"),
    ):
        assert judged(finding) == finding


def test_a_payer_the_finding_names_must_be_named_too() -> None:
    facts = {"authority": "BIS", "party": "Dal Enerji"}
    finding = msgspec.structs.replace(FOUND, subject="/payment/payer", facts=facts)
    assert judged(finding) == finding
    assert judged(finding, parties=("Clifton Trading Limited", "Dal Enerji")).level is Level.REVIEW


def test_a_us_rule_that_names_no_authority_is_covered_only_where_its_group_has_one() -> None:
    silent = msgspec.structs.replace(FOUND, facts={})
    assert judged(silent) == silent
    export = plain_finding(Level.LICENCE_REQUIRED, rule="export/us/x", regime=Regime.US, subject="/goods/0")
    assert judged(export).level is Level.REVIEW
    assert judged(export, authority="OFAC") == export


def test_a_national_authority_of_the_union_is_asked_for_union_law() -> None:
    union = plain_finding(Level.LICENCE_REQUIRED, regime=Regime.EU, subject="")
    assert judged(union, authority="BAFA").level is Level.REVIEW
    assert judged(union) == union


def test_what_is_left_must_do_for_every_line_it_names_and_not_for_each_alone() -> None:
    twice = msgspec.structs.replace(ORDER, goods=ORDER.goods * 2, authorisations=(HELD,))
    lines = [
        plain_finding(Level.LICENCE_REQUIRED, rule="export/us/x", regime=Regime.US, subject=f"/goods/{at}")
        for at in (0, 1)
    ]
    assert [finding.level for finding in authorised(lines, twice, DAY)] == [Level.LICENCE_REQUIRED] * 2


def test_a_licence_that_ends_before_the_goods_leave_does_not_cover() -> None:
    late = msgspec.structs.replace(
        ORDER, authorisations=(HELD,), shipment_date=DAY + datetime.timedelta(days=1)
    )
    assert authorised((FOUND,), late, DAY) == (FOUND,)


def test_words_of_punctuation_alone_name_nothing() -> None:
    goods = tuple(msgspec.structs.replace(line, part_number=None, description="-") for line in ORDER.goods)
    held = msgspec.structs.replace(HELD, items=("...",))
    shipment = msgspec.structs.replace(ORDER, goods=goods, authorisations=(held,))
    assert authorised((FOUND,), shipment, DAY) == (FOUND,)


@pytest.mark.parametrize(
    ("subject", "covered"), [("/goods/0", True), ("/goods/1", False), ("", False), ("/goods/2", False)]
)
def test_a_finding_on_one_line_asks_for_that_line_alone_and_any_other_for_all(
    subject: str, covered: bool
) -> None:
    other = msgspec.structs.replace(ORDER.goods[0], part_number="EX-2", description="Another machine")
    shipment = msgspec.structs.replace(ORDER, goods=(*ORDER.goods, other), authorisations=(HELD,))
    finding = plain_finding(Level.LICENCE_REQUIRED, rule="export/us/x", regime=Regime.US, subject=subject)
    assert covers(HELD, finding, shipment, DAY) is covered


@pytest.mark.parametrize(
    ("regime", "authority", "covered"),
    [
        (Regime.EU, "BAFA", True),
        (Regime.EU, "Bundesbank", True),
        (Regime.EU, "UAMA", True),
        (Regime.EU, "ECJU", False),
        (Regime.GB, "OFSI", True),
        (Regime.GB, "ECJU", True),
        (Regime.GB, "OTSI", True),
        (Regime.GB, "BAFA", False),
        (Regime.CH, "SECO", True),
        (Regime.CH, "BAFA", False),
        (Regime.JP, "METI", True),
        (Regime.CA, "GAC", True),
        (Regime.AU, "ASO", True),
        (Regime.AU, "GAC", False),
    ],
)
def test_a_licence_of_the_authority_of_that_law_covers_and_no_other(
    regime: Regime, authority: str, *, covered: bool
) -> None:
    finding = msgspec.structs.replace(FOUND, regime=regime, facts={})
    assert (judged(finding, authority=authority).level is Level.REVIEW) is covered
