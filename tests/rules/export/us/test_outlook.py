from __future__ import annotations

from typing import Any

import pytest

from rules.export.us.duties import told
from rules.orders import shipped
from rules.papers import plain_finding
from tidewaiter.model.words import Level
from tidewaiter.rules.export.us import control_statement, filing, support_documents
from tidewaiter.rules.export.us.outlook import Outlook, outlook

CHIPS = {"eccn": "3A001.a.7", "hs": "8542.39", "value": {"amount": "60000", "currency": "USD"}}
TO_IRAN = {"eccn": "3A991", "hs": "8542.39", "value": {"amount": "60000", "currency": "USD"}}
LICENCE = [{"authority": "OFAC", "number": "IA-2026-1"}]
EXCEPTION = [{"authority": "BIS", "number": "GOV", "kind": "license_exception"}]


@pytest.mark.parametrize(
    ("levels", "held", "expected"),
    [
        ((), [], Outlook.FREE),
        ((Level.NOTE, Level.REVIEW, Level.INCOMPLETE), [], Outlook.FREE),
        ((Level.LICENCE_REQUIRED, Level.REVIEW), [], Outlook.AUTHORISED),
        ((Level.LICENCE_REQUIRED,), LICENCE, Outlook.AUTHORISED),
        ((Level.PROHIBITED, Level.LICENCE_REQUIRED), [], Outlook.PROHIBITED),
        ((Level.PROHIBITED,), EXCEPTION, Outlook.PROHIBITED),
        ((Level.PROHIBITED,), LICENCE, Outlook.AUTHORISED),
    ],
)
def test_the_gravest_level_and_what_is_held_make_the_outlook(
    levels: tuple[Level, ...], held: list[dict[str, Any]], expected: Outlook
) -> None:
    brief = shipped("2026-08-01", home="US", to="DE", authorisations=held)
    assert outlook(brief, [plain_finding(level) for level in levels]) is expected


@pytest.mark.parametrize(
    ("rule", "tasks"),
    [
        (filing.SLUG, ("eei_authorised", "eei_eccn_authorised")),
        (control_statement.SLUG, ("destination_control_statement_authorised",)),
        (support_documents.SLUG, ("china_statement",)),
    ],
)
def test_what_needs_a_licence_is_told_for_the_case_that_it_is_had(rule: str, tasks: tuple[str, ...]) -> None:
    (note,) = told(rule, "CN", CHIPS)
    assert note.tasks == tasks
    for task in note.tasks:
        assert task in note.card.tasks
    if rule != support_documents.SLUG:
        assert note.variant == "authorised"
        assert all("authorised" in note.card.tasks[task]["en"] for task in tasks)
        assert all("genehmigt" in note.card.tasks[task]["de"] for task in tasks)


@pytest.mark.parametrize("rule", [filing.SLUG, control_statement.SLUG, support_documents.SLUG])
def test_nothing_is_told_of_an_export_that_is_prohibited(rule: str) -> None:
    assert told(rule, "IR", TO_IRAN) == []
    held = told(rule, "IR", TO_IRAN, authorisations=LICENCE)
    assert [note.variant for note in held] == (["authorised"] if rule != support_documents.SLUG else [])
