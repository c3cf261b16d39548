from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import brief_of, found_by, hit, listing, order, with_exporter
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Band, Level, Regime
from tidewaiter.rules.sanctions.freezes import EU_FREEZES
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "sanctions/eu_freeze"
EU_ORDER = order("c3-spindle")
US_ORDER = order("g5-machining-centre-after")


def found(
    shipment: Any, watchlist: str, *, pointer: str = "/parties/0", band: Band = Band.PROBABLE, **listed: Any
) -> tuple[Finding, ...]:
    return found_by(SLUG, brief_of(shipment, hit(pointer, listing(watchlist, **listed), band=band)))


def seen(shipment: Any, watchlist: str, **listed: Any) -> tuple[Level, str, bool]:
    (finding,) = found(shipment, watchlist, **listed)
    return finding.level, finding.variant, finding.gap


PROHIBITED = (Level.PROHIBITED, "", False)


@pytest.mark.parametrize(
    "watchlist", ["eu_269_annex_i", "eu_2023_1529_annex_iii", "eu_iran", "eu_765_annex_i"]
)
def test_a_list_with_one_act_needs_no_programme(watchlist: str) -> None:
    assert seen(EU_ORDER, watchlist) == PROHIBITED
    assert seen(US_ORDER, watchlist) == (Level.REVIEW, "no_nexus", False)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ({"programmes": ("CYB",)}, PROHIBITED),
        ({"programmes": ("EU-CYB",)}, PROHIBITED),
        ({"programmes": ("ZWE", "CYB")}, PROHIBITED),
        ({"programmes": ("2018/1542 (OJ L259)",)}, PROHIBITED),
        ({"programmes": ("ZWE",)}, (Level.REVIEW, "unverified", True)),
        ({"programmes": ("RUS",)}, (Level.REVIEW, "regime_unknown", True)),
        ({}, (Level.REVIEW, "regime_unknown", True)),
        ({"programmes": ("CYB",), "verified": False}, (Level.REVIEW, "unverified", True)),
    ],
)
def test_the_consolidated_list_is_told_act_by_act(
    listed: dict[str, Any], expected: tuple[Level, str, bool]
) -> None:
    assert seen(EU_ORDER, "eu_financial_sanctions", **listed) == expected


def test_an_unknown_exporter_leaves_the_nexus_open() -> None:
    assert seen(with_exporter(EU_ORDER, None), "eu_269_annex_i") == (Level.REVIEW, "nexus_unknown", True)


def test_who_pays_has_a_wording_of_its_own() -> None:
    assert US_ORDER.payment is not None
    bank = msgspec.structs.replace(US_ORDER.payment, bank="Example Bank")
    payment = msgspec.structs.replace(EU_ORDER, payment=bank)
    assert seen(payment, "eu_269_annex_i", pointer="/payment/bank") == (Level.PROHIBITED, "payment", False)


def test_who_is_not_surely_meant_does_not_act_or_is_not_listed_yet_is_left_to_the_other_rule() -> None:
    for watchlist in EU_FREEZES:
        assert found(EU_ORDER, watchlist, band=Band.POSSIBLE) == ()
        assert found(EU_ORDER, watchlist, pointer="/goods/0/manufacturer") == ()
        assert found(EU_ORDER, watchlist, start="2030-01-01") == ()
    assert found(EU_ORDER, "eu_833_annex_iv") == ()


def test_the_finding_cites_the_act_of_the_entry_and_names_its_duties_in_both_languages() -> None:
    (finding,) = found(EU_ORDER, "eu_financial_sanctions", programmes=("HR",))
    assert finding.regime is Regime.EU
    assert str(finding.cited[0]) == "Regulation (EU) 2020/1998, Art. 3(1), (2)"
    assert finding.tasks == ("hold", "return", "authority", "report")
    assert cards.question(finding) is None
    for lang in Lang:
        assert "2020/1998" in cards.summary(finding, lang)
        assert "Art. 9" in cards.task_text("report", (finding,), lang)


@pytest.mark.parametrize(
    ("programme", "act"), [("DPRK", "2017/1509"), ("Al-Qaida", "881/2002"), ("Lebanon", "")]
)
def test_an_entry_of_the_united_nations_is_a_gap_that_names_the_act_that_may_carry_it(
    programme: str, act: str
) -> None:
    (finding,) = found(EU_ORDER, "un_sc", programmes=(programme,))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "un_listed", True)
    assert act in finding.facts["act_en"]
    assert found(US_ORDER, "un_sc", programmes=(programme,)) == ()
