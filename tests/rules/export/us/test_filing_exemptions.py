from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.duties import told
from rules.papers import LAW
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.us.filing_exemptions import SLUG
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SMALL = {"eccn": "EAR99", "hs": "8422.90", "value": {"amount": "2500", "currency": "USD"}}
LARGE = {**SMALL, "value": {"amount": "2500.01", "currency": "USD"}}


def answers(note: Finding, section: str) -> dict[str, Standing]:
    """Each condition of that exemption with its answer."""
    return {
        step.facts["condition"]: step.answer
        for step in note.trail
        if step.asked == "condition" and step.facts["section"] == section and step.answer is not None
    }


def test_a_small_value_is_an_exemption_that_is_told_and_never_applied() -> None:
    (note,) = told(SLUG, "DE", SMALL)
    assert (note.level, note.gap, note.tasks, question(note)) == (Level.NOTE, False, (), None)
    assert answers(note, "30.37(a)") == {
        "unreported": Standing.YES,
        "other_agencies": Standing.UNKNOWN,
        "low_value": Standing.YES,
        "one_consignment": Standing.UNKNOWN,
    }
    assert "15 CFR 30.37(a)" in note.facts["exemptions_en"]
    assert "met 2, not met 0, to be found out 2" in note.facts["exemptions_en"]
    assert "erfüllt 2, nicht erfüllt 0, zu klären 2" in note.facts["exemptions_de"]
    assert "Position 1" in note.facts["exemptions_de"]
    assert "angewandt" in summary(note, Lang.DE)
    assert {"15 CFR 30.37, (a)", "15 CFR 30.2, (a)(1)(iv)"} <= {str(one) for one in note.cited}


@pytest.mark.parametrize(
    ("to", "line", "fields"),
    [
        # More than the amount, and no other exemption speaks of it.
        ("DE", LARGE, {}),
        # Filed whatever it is worth: a licence, Group E, China, a firearm.
        ("SG", {**SMALL, "eccn": "3A001.a.7"}, {}),
        ("SY", SMALL, {}),
        ("CN", {**SMALL, "eccn": "3A991"}, {}),
        ("CA", {**SMALL, "eccn": "3A611.a"}, {}),
        # Prohibited, or no export from the United States.
        ("IR", {**SMALL, "eccn": "3A991"}, {}),
        ("DE", SMALL, {"home": "FR"}),
        ("US", SMALL, {}),
    ],
)
def test_nothing_is_told_where_no_exemption_is_left(
    to: str, line: dict[str, Any], fields: dict[str, Any]
) -> None:
    assert told(SLUG, to, line, **fields) == []


def test_goods_for_canada_are_exempt_at_any_value_where_they_stay_there() -> None:
    (note,) = told(SLUG, "CA", LARGE)
    assert answers(note, "30.36")["stays_in_canada"] is Standing.UNKNOWN
    assert answers(note, "30.37(a)") == {}
    answered = {"us_duties/stays_in_canada": "yes", "us_duties/other_agencies": "yes"}
    (note,) = told(SLUG, "CA", LARGE, answers=answered)
    assert set(answers(note, "30.36").values()) == {Standing.YES}
    assert told(SLUG, "CA", LARGE, answers={"us_duties/stays_in_canada": "no"}) == []


def test_a_value_that_is_not_known_leaves_the_condition_open() -> None:
    (note,) = told(SLUG, "DE", {**SMALL, "value": {"amount": "90", "currency": "EUR"}})
    assert answers(note, "30.37(a)")["low_value"] is Standing.UNKNOWN


def test_lines_are_added_up_by_number_and_told_apart() -> None:
    goods = [
        {"description": "A", "origin": "US", **SMALL, "hs": "8422909120"},
        {"description": "B", "origin": "US", **SMALL, "hs": "8422909120"},
        {"description": "C", "origin": "US", **SMALL, "hs": "4010390000"},
    ]
    (note,) = told(SLUG, "DE", {}, goods=goods)
    assert "line 3)" in note.facts["exemptions_en"]


def test_a_licence_that_may_be_asked_for_leaves_the_exemption_open() -> None:
    (note,) = told(SLUG, "DE", {**SMALL, "eccn": "3A001.z.1"})
    assert answers(note, "30.37(a)")["unreported"] is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("purpose", "section"),
    [
        ("temporary", "30.37(q)"),
        ("temporary", "30.37(b)"),
        ("gift", "30.37(h)"),
        ("donation", "30.37(h)"),
        ("craft", "30.37(o)"),
        ("baggage", "30.37(x)"),
        ("us_government", "30.39"),
        ("us_government", "30.40"),
    ],
)
def test_some_exemptions_hang_on_what_the_delivery_is_for(purpose: str, section: str) -> None:
    (note,) = told(SLUG, "DE", LARGE, answers={"us_exception/purpose": purpose})
    assert answers(note, section)
    assert not [
        one
        for one in told(SLUG, "DE", LARGE, answers={"us_exception/purpose": "sale"})
        if answers(one, section)
    ]


def test_software_that_needs_no_licence_has_one_of_its_own() -> None:
    (note,) = told(SLUG, "DE", {**LARGE, "eccn": "EAR99", "kind": "software"})
    assert answers(note, "30.37(f)")["not_mass_market"] is Standing.UNKNOWN


def test_every_exemption_is_tested_and_says_where_it_was_read() -> None:
    sections = {one.named for one in LAW.duties.exemptions}
    assert sections == {
        "30.36",
        "30.37(a)",
        "30.37(b)",
        "30.37(f)",
        "30.37(h)",
        "30.37(o)",
        "30.37(q)",
        "30.37(x)",
        "30.39",
        "30.40",
    }
    unread = {one.named for one in LAW.duties.exemptions if not LAW.duties.exempting(one).verified}
    assert unread == {"30.37(x)", "30.39", "30.40"}
