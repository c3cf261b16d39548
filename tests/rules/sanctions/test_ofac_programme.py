from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.sanctions.entries import met, ordered
from tidewaiter.model.words import Level

SLUG = "sanctions/ofac_programme"
GERMAN = [{"description": "A part", "origin": "DE", "us_content": 0}]


@pytest.mark.parametrize(
    ("programmes", "expected"),
    [
        (("NPWMD",), (Level.NOTE, "", False)),
        (("NPWMD", "EO 14024 Directive 3"), (Level.NOTE, "", False)),
        (("NPWMD", "EXAMPLE-EO99999"), (Level.REVIEW, "unknown", True)),
        ((), (Level.REVIEW, "not_stated", True)),
        (("HKAA",), (Level.REVIEW, "elsewhere", True)),
        (("SYRIA",), (Level.REVIEW, "asleep", False)),
        (("SYRIA", "SDGT"), (Level.NOTE, "", False)),
        (("HKAA", "EXAMPLE-EO99999"), (Level.REVIEW, "unknown", True)),
    ],
)
def test_what_a_code_means_on_its_list(
    programmes: tuple[str, ...], expected: tuple[Level, str, bool]
) -> None:
    finding = one(SLUG, ordered(met("us_sdn", *programmes)))
    assert (finding.level, finding.variant, finding.gap) == expected


def test_where_us_law_reaches_neither_persons_nor_goods_a_new_code_is_no_gap() -> None:
    finding = one(SLUG, ordered(met("us_sdn", "EXAMPLE-EO99999"), home="DE", goods=GERMAN))
    assert (finding.level, finding.gap) == (Level.REVIEW, False)


def test_the_note_names_order_part_and_day_in_both_languages_and_cites_them() -> None:
    finding = one(SLUG, ordered(met("us_sdn", "NPWMD", "SYRIA")))
    assert "E.O. 13382, 31 CFR Part 544, since 2005-06-28" in finding.facts["told_en"]
    assert "ended 2025-07-01" in finding.facts["told_en"]
    assert "seit 2005-06-28" in finding.facts["told_de"]
    assert len(finding.citations) == 2


def test_a_programme_without_a_part_names_none() -> None:
    finding = one(SLUG, ordered(met("us_sdn", "CUBA-EO14404"), day="2026-05-01"))
    assert finding.facts["told_en"] == "CUBA-EO14404 (Cuba (2026), E.O. 14404, since 2026-05-01)"
    eve = one(SLUG, ordered(met("us_sdn", "CUBA-EO14404"), day="2026-04-30"))
    assert (eve.variant, "begins only on 2026-05-01" in eve.facts["told_en"]) == ("asleep", True)


def test_an_entry_met_twice_is_told_of_once_and_one_of_bis_not_at_all() -> None:
    brief = ordered(met("us_sdn", "NPWMD"), met("us_sdn", "NPWMD", at="/parties/1"))
    assert len(found_by(SLUG, brief)) == 1
    assert found_by(SLUG, ordered(met("us_entity_list"))) == ()
