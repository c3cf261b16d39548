"""The licence exceptions, their bars and what entries say of them agree with each other and can be shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from tidewaiter.law.check import check, counts
from tidewaiter.law.describe import describe
from tidewaiter.law.filing_exemptions import ExemptionTest
from tidewaiter.law.licence_exceptions import At, Bar, Condition, EntryNote, LicenceException, Means
from tidewaiter.law.load import Law, load_law

LAW = load_law()
TABLE, BARS, NOTES = LAW.licence_exceptions, LAW.exception_bars, LAW.exception_notes
FIRST = TABLE.exceptions[0]
SAID = {"en": "it is so", "de": "es ist so"}
DAY = date(2026, 8, 1)


def _spoilt(**tables: Any) -> Law:
    return msgspec.structs.replace(LAW, **tables)


def _with(*conditions: Condition, **changes: Any) -> Law:
    changed = msgspec.structs.replace(FIRST, conditions=conditions or FIRST.conditions, **changes)
    return _spoilt(
        licence_exceptions=msgspec.structs.replace(TABLE, exceptions=(changed, *TABLE.exceptions[1:]))
    )


def _barred(**changes: Any) -> Law:
    changed = msgspec.structs.replace(BARS.bars[0], **changes)
    return _spoilt(exception_bars=msgspec.structs.replace(BARS, bars=(changed, *BARS.bars[1:])))


def _noted(note: EntryNote) -> Law:
    return _spoilt(exception_notes=msgspec.structs.replace(NOTES, notes=(note,)))


def test_every_section_of_part_740_that_authorises_is_on_file() -> None:
    sections = {exception.section for exception in TABLE.exceptions}
    # 740.1 and 740.2 say how exceptions are used, 740.24 to 740.29 came last; 742.6 has the exclusion of Supplement No. 8.
    assert sections == {*(f"740.{number}" for number in range(3, 30)), "742.6"}
    assert counts(LAW)["license exceptions"] == len(TABLE.exceptions)


def test_the_tables_have_no_fault() -> None:
    assert not [fault for fault in check(LAW) if "exception" in fault or "us_exception" in fault]


@pytest.mark.parametrize(
    ("law", "fault"),
    [
        (_with(title={"en": "only English"}), "LVS: no words in de"),
        (_with(purpose="fun"), "nothing is said of the purpose fun"),
        (_with(at=At(groups=("Z:9",))), "there is no country group Z:9"),
        (_with(at=At(places=("Mars",))), "Mars is neither a country code nor a region"),
        (_with(at=At(table="nowhere")), "there is no table nowhere"),
        (_with(Condition(slug="x", says=SAID, number="none")), "there is no number none"),
        (_with(Condition(slug="x", says=SAID, reasons=("ZZ",))), "ZZ is no reason for control"),
        (_with(Condition(slug="x", says=SAID, test=Means.AT)), "nothing to test it by"),
        (_with(Condition(slug="gbs_entry", says=SAID)), "gbs_entry means something else elsewhere"),
        (_with(id="GBS"), "GBS stands twice"),
        (_barred(hits=("CIV",)), "CIV is no exception"),
        (_barred(remain={"CIV": ""}), "CIV is no exception"),
        (_barred(required=("ZZ 1",)), "ZZ is no reason for control"),
        (_barred(says={"de": "nur Deutsch"}), "suspended: no words in en"),
        (_noted(EntryNote(entry="3A998", symbol="LVS")), "3A998 is no entry on file"),
        (_noted(EntryNote(entry="3A001", symbol="CIV")), "CIV, which is no exception"),
    ],
)
def test_a_fault_is_named(law: Law, fault: str) -> None:
    assert any(fault in line for line in check(law)), check(law)


@pytest.mark.parametrize("items", [("3A01",), ("3A001 but",)])
def test_an_item_that_is_none_is_refused_at_once(items: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="is no item such as"):
        Condition(slug="x", says=SAID, items=items)
    with pytest.raises(ValueError, match="is no item such as"):
        Bar(slug="x", section="740.2", says=SAID, items=items)
    with pytest.raises(ValueError, match="is no item such as"):
        LicenceException(id="X", title=SAID, section="740.3", items=items, conditions=())


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("LVS", "must be so (by value, us_exception/lvs_value)"),
        ("LVS", "source: 15 CFR 740.3"),
        ("BAG", "for: baggage of a traveller"),
        ("BAG", "(a) - (d) is left (15 CFR 746.4, (c); 740.2(a)(6))"),
        ("GBS", "nothing is left (15 CFR 746.7, (c); 740.2(a)(6))"),
        ("HBM", "items: 3A090.c"),
        ("us_licence_exceptions", "GOV (b): United States Government"),
        ("us_exception_bars", "leaves none"),
        ("us_exception_notes", "2E903: IEC whole entry"),
    ],
)
def test_exceptions_can_be_read(slug: str, words: str) -> None:
    assert words in "\n".join(describe(LAW, slug, DAY))


def test_a_bar_knows_what_it_speaks_of_and_what_it_leaves() -> None:
    iran = next(bar for bar in BARS.bars if bar.slug == "iran")
    assert all(iran.concerns(exception) and iran.left_of(exception) is None for exception in TABLE.exceptions)
    emirates = next(bar for bar in BARS.bars if bar.slug == "emirates")
    assert {one.symbol for one in TABLE.exceptions if emirates.concerns(one)} == {"STA"}


def _due(**changes: Any) -> Law:
    changed = msgspec.structs.replace(LAW.duties.duties[0], **changes)
    return _spoilt(duties=msgspec.structs.replace(LAW.duties, duties=(changed, *LAW.duties.duties[1:])))


@pytest.mark.parametrize(
    ("law", "fault"),
    [
        (_due(task="none"), "the card of export/us/filing has no task none"),
        (_due(rule="export/us/none"), "the card of export/us/none has no task eei"),
        (_due(number="none"), "there is no number none"),
        (_due(reasons=("ZZ",)), "ZZ is no reason for control"),
        (_due(at=At(groups=("Z:9",))), "there is no country group Z:9"),
        (_due(says={"en": "only English"}), "no words in de"),
        (_due(slug="eei_licence"), "eei_licence stands twice"),
    ],
)
def test_a_fault_of_a_duty_is_named(law: Law, fault: str) -> None:
    assert any(fault in line for line in check(law)), check(law)


def test_duties_can_be_read() -> None:
    text = "\n".join(describe(LAW, "us_duties", DAY))
    assert "15 CFR 758.1, (b)(10): export/us/filing, eei: an item of the Control List goes to China" in text


def test_an_item_of_a_duty_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="is no item such as"):
        msgspec.structs.replace(LAW.duties.duties[0], items=("3A01",))


def test_every_task_of_a_card_on_duties_is_brought_by_a_duty() -> None:
    rules = {duty.rule for duty in LAW.duties.duties}
    brought = {(duty.rule, duty.task) for duty in LAW.duties.duties}
    told = {(rule, task) for rule in rules for task in LAW.card(rule).tasks}
    assert brought == {(rule, task) for rule, task in told if not task.endswith("_authorised")}
    assert {
        task.removesuffix("_authorised") for rule, task in told if "en.authorised" in LAW.card(rule).summary
    } == {task for rule, task in brought if "en.authorised" in LAW.card(rule).summary}


def test_a_duty_whose_card_has_no_words_for_an_export_to_be_authorised_is_a_fault() -> None:
    card = LAW.card("export/us/filing")
    tasks = {name: words for name, words in card.tasks.items() if name != "eei_authorised"}
    cards = {**LAW.cards, card.slug: msgspec.structs.replace(card, tasks=tasks)}
    faults = check(msgspec.structs.replace(LAW, cards=cards))
    assert any("has no task eei_authorised" in fault for fault in faults)


def test_the_exemptions_from_filing_have_words_places_purposes_and_numbers() -> None:
    first = LAW.duties.exemptions[0]

    def faults(**changes: object) -> str:
        spoilt = msgspec.structs.replace(LAW.duties, exemptions=(msgspec.structs.replace(first, **changes),))
        return " | ".join(check(msgspec.structs.replace(LAW, duties=spoilt)))

    assert "30.36: no words in de" in faults(title={"en": "goods"})
    assert "30.36: nothing is said of the purpose fun" in faults(purposes=("fun",))
    number = msgspec.structs.replace(first.conditions[0], test=ExemptionTest.VALUE, number="none")
    assert "there is no number none" in faults(conditions=(number,))
    assert counts(LAW)["exemptions from filing"] == len(LAW.duties.exemptions) == 10
