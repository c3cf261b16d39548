from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.papers import LAW, brief_of, decided, hit, listing, order, with_exporter, with_goods
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level, Regime

SLUG = "sanctions/blocking_statute"
CLEAN = order("c3-spindle")


def bound(to: str, *, home: str = "DE", day: str = "2024-05-06") -> Shipment:
    parties = tuple(msgspec.structs.replace(party, country=to, address=None) for party in CLEAN.parties)
    return msgspec.structs.replace(
        with_goods(with_exporter(CLEAN, home), origin="US", eccn="EAR99", us_content=1.0),
        date=datetime.date.fromisoformat(day),
        destination=to,
        parties=parties,
        route=(),
    )


def told(brief: Brief) -> list[Finding]:
    return [finding for finding in decided(brief).findings if finding.rule == SLUG]


@pytest.mark.parametrize(("home", "variant"), [("DE", "german"), ("FR", "")])
def test_us_measures_on_cuba_are_a_question_for_counsel(home: str, variant: str) -> None:
    (finding,) = told(brief_of(bound("CU", home=home)))
    assert (finding.level, finding.regime, finding.variant) == (Level.REVIEW, Regime.EU, variant)
    assert finding.tasks == ("counsel",)
    assert any("AWV" in citation.instrument for citation in finding.citations) is (home == "DE")


@pytest.mark.parametrize(("day", "variant"), [("2025-09-29", "german"), ("2025-09-30", "german_unknown")])
def test_after_the_return_of_the_measures_the_annex_is_not_known(day: str, variant: str) -> None:
    (finding,) = told(brief_of(bound("CU", day=day)))
    assert (finding.variant, finding.gap) == (variant, variant.endswith("unknown"))


@pytest.mark.parametrize("home", ["US", "GB", "CH"])
def test_exporters_elsewhere_are_not_under_it(home: str) -> None:
    assert told(brief_of(bound("CU", home=home))) == []


@pytest.mark.parametrize("to", ["RU", "KR", "TR"])
def test_other_us_measures_are_not_in_the_annex(to: str) -> None:
    assert told(brief_of(bound(to))) == []


def test_before_2018_the_annex_named_other_measures_on_iran() -> None:
    old, new = bound("IR", day="2018-08-06"), bound("IR", day="2018-08-07")
    assert told(brief_of(old)) == []
    assert LAW.ofac_programmes.statute_on(datetime.date(2018, 8, 7)).annex == ("CU", "IR")
    assert [finding.facts["place"] for finding in told(brief_of(new))] in (["IR"], [])


def test_a_listed_party_is_asked_about_once() -> None:
    listed = hit("/parties/0", listing("us_sdn", programmes=["IRAN"]))
    shipment = msgspec.structs.replace(bound("AE"), goods=CLEAN.goods)
    rules = [finding.rule for finding in decided(brief_of(shipment, listed)).findings if finding.tasks]
    assert rules.count("sanctions/secondary_risk") <= 1
    assert SLUG not in rules
