"""What is left to contracts of before a measure, on the eve and the day of each of its limits."""

from __future__ import annotations

from datetime import date

import pytest

from rules.orders import shipped
from tidewaiter.law.row_words import OldContracts
from tidewaiter.model.card import Citation
from tidewaiter.rules.export.old_contracts import Contract, contract_of

CITED = Citation(instrument="An act", verified=True)
EASED = OldContracts(before=date(2025, 9, 30), until=date(2026, 1, 1), citation=CITED, says="-")
OPEN = OldContracts(before=date(2025, 9, 30), citation=CITED, says="-")


@pytest.mark.parametrize(
    ("eased", "day", "concluded", "contract"),
    [
        (None, "2025-10-01", "2025-09-01", Contract.NEW),
        (EASED, "2025-10-01", "2025-09-29", Contract.OLD),
        (EASED, "2025-10-01", "2025-09-30", Contract.NEW),
        (EASED, "2025-10-01", None, Contract.UNKNOWN),
        (EASED, "2026-01-01", "2025-09-29", Contract.OLD),
        (EASED, "2026-01-02", "2025-09-29", Contract.NEW),
        (EASED, "2026-01-02", None, Contract.NEW),
        (OPEN, "2026-07-01", "2025-09-29", Contract.UNREAD),
        (OPEN, "2026-07-01", "2025-09-30", Contract.NEW),
        (OPEN, "2026-07-01", None, Contract.UNKNOWN),
    ],
)
def test_a_contract_is_eased_by_its_day_and_by_the_day_of_the_law(
    eased: OldContracts | None, day: str, concluded: str | None, contract: Contract
) -> None:
    brief = shipped(day, home="DE", to="IR", contract_date=concluded)
    assert contract_of(brief, eased) is contract
