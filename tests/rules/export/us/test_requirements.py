from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.export.us.requirements import (
    asks_for_licence,
    cited_sections,
    left_by_entries,
    lines_of,
    place_of,
)

ORDER = shipped("2026-08-01", home="US", to="SG", line={"eccn": "3A001"})


def found(
    *instruments: str,
    level: Level = Level.LICENCE_REQUIRED,
    regime: Regime = Regime.US,
    rule: str = "export/us/ccl",
    variant: str = "",
    subject: str = "",
    facts: dict[str, str] | None = None,
) -> Finding:
    """A finding that cites these instruments."""
    return Finding(
        card=LAW.card(rule),
        level=level,
        subject=subject,
        regime=regime,
        facts=facts or {},
        variant=variant,
        citations=tuple(Citation(instrument=one, verified=True) for one in instruments),
    )


@pytest.mark.parametrize(
    ("finding", "standing"),
    [
        (found("15 CFR 742.4"), Standing.YES),
        (found("31 CFR 560.204"), Standing.NO),
        (found("15 CFR 742.4", regime=Regime.EU), Standing.NO),
        (found("15 CFR 742.4", level=Level.NOTE), Standing.NO),
        (found("15 CFR 742.4", level=Level.REVIEW, variant="in_part"), Standing.UNKNOWN),
        (found("15 CFR 742.6", level=Level.REVIEW, variant="open"), Standing.UNKNOWN),
        (found("15 CFR 742.6", level=Level.REVIEW, variant="nexus_unknown"), Standing.NO),
        (found("15 CFR 744.15", level=Level.REVIEW, rule="export/us/supp7", variant="open"), Standing.NO),
    ],
)
def test_a_licence_is_asked_under_the_ear_alone(finding: Finding, standing: Standing) -> None:
    assert asks_for_licence(finding) is standing


def test_a_section_is_cited_as_surely_as_its_gravest_finding() -> None:
    found_ = (
        found("15 CFR 744.21(a)", "15 CFR 740.2"),
        found("15 CFR 744.21", level=Level.REVIEW),
        found("15 CFR 744.3", level=Level.INCOMPLETE),
        found("15 CFR 744.4", level=Level.NOTE),
        found("15 CFR 744.6", regime=Regime.EU),
    )
    assert cited_sections(found_) == {
        "744.21": Standing.YES,
        "740.2": Standing.YES,
        "744.3": Standing.UNKNOWN,
    }


def test_the_unverified_list_asks_for_no_licence_and_yet_bars() -> None:
    rule = "sanctions/unverified_list"
    stated = found("15 CFR 744.15", level=Level.REVIEW, rule=rule, variant="statement_on_file")
    assert cited_sections((stated,)) == {"744.15": Standing.YES}
    unclear = found("15 CFR 744.15", level=Level.REVIEW, rule=rule, variant="nexus_unknown")
    assert cited_sections((unclear,)) == {"744.15": Standing.UNKNOWN}


def test_an_entry_may_leave_exceptions_in_its_own_words() -> None:
    rule = "sanctions/entity_list"
    leaving = found("15 CFR 744.11", rule=rule, facts={"exceptions_en": "License Exception TMP"})
    assert left_by_entries((leaving, leaving)) == "License Exception TMP"
    assert left_by_entries((found("15 CFR 744.11", rule=rule, facts={"exceptions_en": "none"}),)) == ""


def test_a_finding_on_a_line_speaks_of_it_and_any_other_of_all_lines() -> None:
    goods = [{"description": "A", "origin": "US"}, {"description": "B", "origin": "US"}]
    order = shipped("2026-08-01", home="US", to="SG", goods=goods)
    assert lines_of(order, found(subject="/goods/1")) == (1,)
    assert lines_of(order, found(subject="/parties/0")) == (0, 1)


def test_the_place_is_the_one_that_the_finding_names() -> None:
    assert place_of(ORDER, found(facts={"place": "crimea"})) == "crimea"
    assert place_of(ORDER, found()) == "SG"


@pytest.mark.parametrize(
    ("level", "variant", "instrument", "standing"),
    [
        (Level.LICENCE_REQUIRED, "", "15 CFR Part 742", Standing.YES),
        (Level.LICENCE_REQUIRED, "", "31 CFR 560.204", Standing.NO),
        (Level.REVIEW, "open", "15 CFR 742.4", Standing.UNKNOWN),
        (Level.INCOMPLETE, "in_part", "15 CFR 742.4", Standing.UNKNOWN),
        (Level.REVIEW, "list_unread", "15 CFR 742.4", Standing.NO),
        (Level.NOTE, "", "15 CFR 742.4", Standing.NO),
    ],
)
def test_a_list_that_is_open_may_ask_for_a_licence(
    level: Level, variant: str, instrument: str, standing: Standing
) -> None:
    finding = found(instrument, level=level, variant=variant)
    assert asks_for_licence(finding) is standing
    other = found(instrument, level=level, variant=variant, regime=Regime.EU)
    assert asks_for_licence(other) is Standing.NO
