from __future__ import annotations

import pytest

from golden.orders import screened
from golden.said import cases, kept, said_in

KEPT, CASES = kept(), cases()


@pytest.mark.parametrize("name", KEPT)
def test_what_the_officer_reads_is_what_was_read_before(name: str) -> None:
    said = said_in(screened(CASES[name].given))
    assert {wording: said.get(wording) for wording in KEPT[name]} == KEPT[name]
