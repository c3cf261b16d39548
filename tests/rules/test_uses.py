from __future__ import annotations

from rules.papers import LAW
from tidewaiter.law.describe import known
from tidewaiter.rules.registry import RULES
from tidewaiter.rules.uses import uses

USED = {rule.slug: uses(rule, LAW) for rule in RULES}


def test_what_the_code_names_is_found() -> None:
    assert "us_supp7" in USED["export/us/supp7"]
    assert {"us_ccl", "us_country_chart"} <= set(USED["export/us/ccl"])
    assert "us_ofac_50_percent" in USED["ownership/ofac_50_percent"]
    assert USED["completeness/end_user"] == ()


def test_what_a_called_function_names_is_found() -> None:
    assert "eu_2023_1529_annex_ii" in USED["red_flags/transshipment_jurisdiction"]


def test_everything_found_can_be_shown() -> None:
    assert {slug for used in USED.values() for slug in used} <= known(LAW)


def test_nearly_every_table_of_codes_is_named_by_a_rule() -> None:
    assert LAW.code_tables.keys() <= {slug for used in USED.values() for slug in used}
