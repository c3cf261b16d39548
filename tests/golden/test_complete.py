"""Every rule has golden cases: one in which it speaks and one in which it must not; and what decisions name is on the cards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tidewaiter.rules.registry import RULES

HERE = Path(__file__).parent
# No order can make these speak: they tell of a step, a search or a rule that broke, or of imported lists, and their unit tests
# do that. Coverage,
# the sample and what could not be looked for stand in every decision on the sample list.
NO_ORDER = {"completeness/faults", "completeness/list_age", "completeness/rule_failed", "completeness/search"}
ALWAYS = {"completeness/coverage", "completeness/starter", "completeness/flags_not_evaluated"}
# Told by the cases of one rule alone, whose file names it: tests/golden/licence.
ALONE = {"export/us/ccl"}


def then_of_cases() -> Iterator[dict[str, Any]]:
    for path in sorted(HERE.rglob("*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader).get("cases", ()):
            yield case["then"]


THEN = tuple(then_of_cases())
SPEAKING = {
    slug for then in THEN for field in ("finds", "fires", "fires_any") for slug in then.get(field, {})
}
SILENT = {slug for then in THEN for slug in then.get("silent", ())}
SLUGS = {rule.slug for rule in RULES}


def test_every_rule_speaks_in_a_golden_case() -> None:
    assert sorted(SLUGS - SPEAKING - NO_ORDER - ALWAYS) == []


def test_every_rule_is_silent_in_a_golden_case() -> None:
    assert sorted(SLUGS - SILENT - ALWAYS - ALONE) == []


def test_golden_cases_name_no_rule_that_is_gone() -> None:
    assert sorted((SPEAKING | SILENT) - SLUGS) == []
