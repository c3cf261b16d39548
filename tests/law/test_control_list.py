"""The Commerce Control List on file: its entries, their reasons, and how well they are known."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.at import State
from tidewaiter.law.control_list import ControlList
from tidewaiter.law.load import load_law

LISTED = load_law().control_list


def _reasons(code: str) -> dict[str, tuple[bool, bool]]:
    entry = LISTED.entry(code)
    assert entry is not None
    return {str(reason): (reason.whole, reason.named) for reason in entry.reasons}


def test_a_reason_of_the_whole_entry_is_told_from_one_of_a_part() -> None:
    reasons = _reasons("3A001")
    assert reasons["NS 2"] == (True, False)
    assert reasons["MT 1"] == (False, False)


def test_a_reason_that_the_heading_alone_names_is_never_the_whole_entry() -> None:
    assert _reasons("0A983")["CC"] == (False, True)


def test_an_anti_terrorism_entry_has_that_reason_alone() -> None:
    assert _reasons("3A991") == {"AT 1": (True, False)}


def test_an_entry_without_reasons_stands_on_file_all_the_same() -> None:
    entry = LISTED.entry("9A006")
    assert entry is not None
    assert entry.reasons == ()


def test_what_is_no_entry_is_none() -> None:
    assert LISTED.entry("3A998") is None
    assert LISTED.entry("3a001") is None


def test_exceptions_are_as_the_entry_says() -> None:
    entry = LISTED.entry("3A001")
    assert entry is not None
    assert entry.exceptions["AIA"] == "conditions"


def test_the_list_is_known_from_the_issue_that_was_read() -> None:
    assert LISTED.span(date(2026, 7, 22)).state is State.UNKNOWN
    assert LISTED.span(date(2026, 7, 23)).state is State.KNOWN
    with pytest.raises(LawError, match="us_ccl"):
        LISTED.span(date(1999, 12, 31))


@pytest.mark.parametrize("spelt", ["NS", "NS 1 all", "NS1", "ns 1", "NS own named", "national security"])
def test_a_reason_that_cannot_be_read_is_refused(spelt: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="3A001"):
        msgspec.convert({**msgspec.to_builtins(LISTED), "entries": {"3A001": spelt}}, ControlList)
