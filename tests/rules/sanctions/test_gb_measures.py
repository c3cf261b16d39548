from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from rules.papers import brief_of, found_by, hit, listing, order, with_exporter
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Band, Level, Regime
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "sanctions/gb_measures"
EU_ORDER = order("c3-spindle")
GB_ORDER = with_exporter(EU_ORDER, "GB")
RUSSIA = "The Russia (Sanctions) (EU Exit) Regulations 2019"


def found(
    *measures: str,
    shipment: Any = GB_ORDER,
    programme: str = RUSSIA,
    watchlist: str = "gb_sanctions",
    list_: str = "gb_uksl",
    band: Band = Band.PROBABLE,
    pointer: str = "/parties/0",
    **listed: Any,
) -> tuple[Finding, ...]:
    entry = listing(watchlist, programmes=(programme,), **listed)
    entry = msgspec.structs.replace(entry, measures=measures, list=list_)
    return found_by(SLUG, brief_of(shipment, hit(pointer, entry, band=band)))


def seen(*measures: str, **more: Any) -> list[tuple[Level, str, bool]]:
    return [(one.level, one.variant, one.gap) for one in found(*measures, **more)]


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        (("Asset freeze",), [(Level.PROHIBITED, "", False)]),
        (("ASSET  FREEZE",), [(Level.PROHIBITED, "", False)]),
        (("Asset freeze", "Travel Ban"), [(Level.PROHIBITED, "", False), (Level.NOTE, "lesser", False)]),
        (("Travel Ban",), [(Level.NOTE, "lesser", False)]),
        (("Trust Services Sanctions",), [(Level.NOTE, "lesser", False)]),
        (("De-flag",), [(Level.NOTE, "beside", False)]),
        (("Arms embargo",), [(Level.REVIEW, "measure", False)]),
        (("What is this",), [(Level.REVIEW, "unknown_measure", True)]),
        ((), [(Level.REVIEW, "untold", True)]),
    ],
)
def test_each_measure_has_its_own_effect(
    measures: tuple[str, ...], expected: list[tuple[Level, str, bool]]
) -> None:
    assert seen(*measures) == expected


def test_a_regime_that_was_not_read_or_is_not_on_file_prohibits_nothing() -> None:
    assert seen("Asset freeze", programme="Venezuela") == [(Level.REVIEW, "unverified", True)]
    assert seen("Asset freeze", verified=False) == [(Level.REVIEW, "unverified", True)]
    assert seen("Asset freeze", programme="Nowhere") == [(Level.REVIEW, "regime_unknown", True)]
    (unread,) = found("Arms embargo", programme="Nowhere")
    assert not unread.cited[0].instrument.startswith("SI")


def test_a_measure_is_cited_where_the_regime_imposes_it_and_else_as_not_read() -> None:
    (ships,) = found("Prohibition of port entry", programme="The Iran (Sanctions) Regulations 2023")
    assert str(ships.cited[0]) == "SI 2023/1314, regs 5(1)(d), 46, 48 to 50"
    assert ships.facts["act_en"] == "Iran (Sanctions) Regulations 2023, regs 5(1)(d), 46, 48 to 50"
    (new,) = found("Something new")
    assert (new.facts["act_en"], str(new.cited[0])) == (
        "Russia (Sanctions) (EU Exit) Regulations 2019",
        "SI 2019/855",
    )
    (trust,) = found("Trust Services Sanctions")
    assert (str(trust.cited[0]), trust.cited[0].verified) == ("SI 2019/855", False)


def test_where_uk_law_does_not_bind_or_may_not() -> None:
    assert seen("Asset freeze", shipment=EU_ORDER) == [(Level.REVIEW, "no_nexus", False)]
    assert seen("Travel Ban", shipment=EU_ORDER) == [(Level.NOTE, "lesser", False)]
    lost = with_exporter(EU_ORDER, None)
    assert seen("Asset freeze", shipment=lost) == [(Level.REVIEW, "nexus_unknown", True)]


def test_the_closed_list_is_a_list_of_freezes_until_its_day_and_a_question_from_it() -> None:
    assert seen(list_="gb_ofsi", programme="Russia") == [(Level.PROHIBITED, "", False)]
    later = msgspec.structs.replace(GB_ORDER, date=None, shipment_date=date(2026, 1, 28))
    assert seen(list_="gb_ofsi", programme="Russia", shipment=later) == [
        (Level.PROHIBITED, "closed_list", True)
    ]
    assert seen(list_="gb_uksl", programme="Russia", shipment=later) == [(Level.REVIEW, "untold", True)]


def test_parties_of_the_united_nations_whom_the_regulations_name() -> None:
    named = {"watchlist": "un_sc", "list_": "un_sc"}
    assert seen(programme="Al-Qaida", **named) == [(Level.PROHIBITED, "un_named", False)]
    assert seen(programme="DPRK", **named) == [(Level.PROHIBITED, "un_named", False)]
    assert seen(programme="Sudan", **named) == []
    assert seen(programme="Al-Qaida", shipment=EU_ORDER, **named) == []
    assert seen(programme="Al-Qaida", shipment=with_exporter(EU_ORDER, None), **named) == [
        (Level.REVIEW, "nexus_unknown", True)
    ]
    assert seen(programme="Al-Qaida", verified=False, **named) == [(Level.REVIEW, "un_named", True)]


def test_who_is_not_surely_meant_or_does_not_act_is_left_to_the_other_rule() -> None:
    assert seen("Asset freeze", band=Band.POSSIBLE) == []
    assert seen("Asset freeze", pointer="/goods/0/manufacturer") == []


def test_it_is_told_in_both_languages() -> None:
    (finding,) = found("Asset freeze")
    assert finding.regime is Regime.GB
    assert finding.tasks == ("hold", "return", "licence", "report")
    for lang in Lang:
        assert "regs 11 to 15" in cards.summary(finding, lang)
