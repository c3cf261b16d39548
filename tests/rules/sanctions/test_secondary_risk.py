from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by, one
from rules.sanctions.entries import met, ordered
from tidewaiter.model.words import Band, Level

SLUG = "sanctions/secondary_risk"
DOLLARS: dict[str, Any] = {"payment": {"method": "wire", "currency": "USD"}}


@pytest.mark.parametrize(
    ("home", "day", "programme", "variant"),
    [
        ("DE", "2025-09-29", "IFSR", "statute"),
        ("DE", "2025-09-30", "IFSR", "statute_unknown"),
        ("GB", "2025-06-02", "IFSR", "statute"),
        ("GB", "2020-06-02", "IFSR", "statute"),
        ("CH", "2025-06-02", "IFSR", ""),
        ("DE", "2018-08-06", "IFSR", ""),
        ("DE", "2018-08-06", "CUBA", "statute"),
        ("DE", "2026-05-04", "CUBA-EO14404", "statute_unknown"),
        ("DE", "2025-06-02", "SDGT", ""),
        ("DE", "2025-06-02", "RUSSIA-EO14024", ""),
        ("DE", "2025-06-02", "DPRK4", ""),
    ],
)
def test_the_risk_and_the_statute_by_country_day_and_programme(
    home: str, day: str, programme: str, variant: str
) -> None:
    finding = one(SLUG, ordered(met("us_sdn", programme), home=home, day=day))
    assert (finding.level, finding.variant) == (Level.REVIEW, variant)
    assert finding.gap is (variant == "statute_unknown")
    assert finding.tasks == (("counsel",) if variant else ())


@pytest.mark.parametrize(
    ("day", "programme"),
    [("2019-09-09", "SDGT"), ("2023-12-21", "RUSSIA-EO14024"), ("2017-08-01", "UKRAINE-EO13661")],
)
def test_before_its_first_day_a_risk_is_none(day: str, programme: str) -> None:
    assert found_by(SLUG, ordered(met("us_sdn", programme), home="DE", day=day)) == ()


def test_the_words_of_the_entry_tell_of_a_risk_that_no_programme_does() -> None:
    remarks = (
        "DOB 1970; Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210"
    )
    finding = one(SLUG, ordered(met("us_sdn", "CYBER2", remarks=remarks), home="DE"))
    assert "US persons own or control" in finding.facts["whom_en"]
    iran = "Additional Sanctions Information - Subject to Secondary Sanctions"
    assert one(SLUG, ordered(met("us_sdn", "IRAN-HR", remarks=iran), home="DE")).variant == "statute_unknown"


def test_words_that_no_risk_on_file_explains_are_shown() -> None:
    remarks = "Secondary sanctions risk: section 9 of Executive Order 99999; Gender Male"
    finding = one(SLUG, ordered(met("us_sdn", "GLOMAG", remarks=remarks), home="DE"))
    assert (finding.variant, finding.gap) == ("unknown", True)
    assert finding.facts["wording"] == "Secondary sanctions risk: section 9 of Executive Order 99999"
    both = found_by(SLUG, ordered(met("us_sdn", "IFSR", remarks=remarks), home="DE"))
    assert [one.variant for one in both] == ["statute_unknown", "unknown"]


def test_a_party_without_such_a_risk_and_a_us_exporter_are_silent() -> None:
    assert found_by(SLUG, ordered(met("us_sdn", "GLOMAG"), home="DE")) == ()
    assert found_by(SLUG, ordered(met("us_sdn", "IFSR"), home="US")) == ()
    assert found_by(SLUG, ordered(met("us_sdn", "IFSR", band=Band.POSSIBLE), home="DE")) == ()


def test_where_us_law_may_bind_the_risk_is_still_said() -> None:
    assert one(SLUG, ordered(met("us_sdn", "IFSR"), home="DE", **DOLLARS)).level is Level.REVIEW


def test_a_listing_as_owner_or_maker_is_another_rules() -> None:
    for pointer in ("/parties/0/owners/0", "/goods/0/manufacturer"):
        assert found_by(SLUG, ordered(met("us_sdn", "IFSR", at=pointer), home="DE")) == ()
