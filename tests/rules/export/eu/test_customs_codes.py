"""export/eu/customs_codes: Y901 and X002 beside what else the papers say."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/customs_codes"
LISTED = {"control_numbers": {"EU": "3A001.a.7"}}
PLAIN = {"eccn": "EAR99"}


@pytest.mark.parametrize(
    ("line", "papers", "variants"),
    [
        (PLAIN, "Export declaration: Y901", []),
        (LISTED, "Export declaration: Y901", ["listed"]),
        (LISTED, "Export declaration: y901, X002", ["both", "unheld"]),
        (PLAIN, "Codes: X002", ["unheld"]),
        (LISTED, "Order AY9012 of 2026", []),
        ({"eccn": "3A001"}, "Y901", ["listed"]),
    ],
)
def test_a_code_beside_other_papers(line: dict[str, object], papers: str, variants: list[str]) -> None:
    brief = shipped("2026-03-02", home="DE", to="JP", line=line, documents=[papers])
    found = found_by(SLUG, brief)
    assert [each.variant for each in found] == variants
    assert all((each.level, each.gap) == (Level.REVIEW, True) for each in found)


def test_an_authorisation_on_file_answers_its_code() -> None:
    held = [{"authority": "BAFA", "number": "4711"}]
    brief = shipped("2026-03-02", home="DE", to="JP", line=LISTED, documents=["X002"], authorisations=held)
    assert found_by(SLUG, brief) == ()


def test_words_of_controlled_goods_contradict_the_code() -> None:
    line = {
        "eccn": "EAR99",
        "description": "Thermal imaging camera core, uncooled microbolometer",
        "hs": "3926.90",
    }
    brief = shipped("2026-03-02", home="DE", to="JP", line=line, documents=["Y901"])
    assert [each.variant for each in found_by(SLUG, brief)] == ["hinted"]


def test_within_the_union_there_is_no_export_declaration() -> None:
    brief = shipped("2026-03-02", home="DE", to="FR", line=LISTED, documents=["Y901"])
    assert found_by(SLUG, brief) == ()
