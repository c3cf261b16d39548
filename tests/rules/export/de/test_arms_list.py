from __future__ import annotations

import msgspec
import pytest

from rules.export.de.papers import CLEAN, brief, line
from rules.papers import brief_of, found_by, one, with_exporter
from tidewaiter.model.shipment import RouteLeg
from tidewaiter.model.words import Level, Regime, TransportMode

SLUG = "export/de/arms_list"


@pytest.mark.parametrize("number", ["0006", "0006a", "0006.a", "AL 0006 a", "Teil I A 0006a", "ML6.a"])
def test_a_number_is_read_however_it_is_spelt(number: str) -> None:
    assert one(SLUG, brief(line(number))).level is Level.LICENCE_REQUIRED


def test_the_number_of_the_common_list_counts_under_the_union_too() -> None:
    finding = one(SLUG, brief(line("ML10.c", key="EU")))
    assert (finding.level, finding.regime) == (Level.LICENCE_REQUIRED, Regime.DE)


def test_a_number_under_another_country_is_not_german() -> None:
    assert found_by(SLUG, brief(line("0006", key="FR"))) == ()


def test_within_germany_nothing_is_asked() -> None:
    assert found_by(SLUG, brief(line("0006"), to="DE")) == ()


def test_no_destination_is_a_gap() -> None:
    finding = one(SLUG, brief(line("0006"), to="Atlantis"))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "nowhere", True)


def test_a_receiver_in_an_embargoed_country_is_a_gap_where_the_goods_go_elsewhere() -> None:
    parties = tuple(msgspec.structs.replace(party, country="IR", address=None) for party in CLEAN.parties[:1])
    finding = one(SLUG, brief(line("0013"), to="AE", parties=parties))
    assert (finding.level, finding.variant) == (Level.REVIEW, "embargo_passing")


def test_arms_that_leave_another_country_are_left_to_the_rule_on_brokering() -> None:
    legs = (
        RouteLeg(place="Istanbul", mode=TransportMode.SEA),
        RouteLeg(place="Santos", mode=TransportMode.SEA),
    )
    assert found_by(SLUG, brief(line("0013"), to="BR", route=legs)) == ()


def test_an_exporter_elsewhere_is_not_asked() -> None:
    shipment = with_exporter(msgspec.structs.replace(CLEAN, goods=(line("0006"),), route=()), "FR")
    assert found_by(SLUG, brief_of(shipment)) == ()


def test_what_leaves_germany_is_asked_about_whoever_sells_it() -> None:
    shipment = with_exporter(msgspec.structs.replace(CLEAN, goods=(line("0006"),)), "FR")
    assert one(SLUG, brief_of(shipment)).level is Level.LICENCE_REQUIRED


@pytest.mark.parametrize("eccn", ["0A606.x", "0A501.a", "VIII(h)", "9A610.x"])
def test_a_us_number_for_military_goods_is_asked_about(eccn: str) -> None:
    finding = one(SLUG, brief(line(eccn=eccn)))
    assert (finding.variant, finding.gap) == ("us_number", True)


def test_an_ordinary_us_number_is_not() -> None:
    assert found_by(SLUG, brief(line(eccn="3A991"))) == ()
