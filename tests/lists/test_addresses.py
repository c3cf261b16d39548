"""The Entity List's address entries: one set of facts, wherever it is carried."""

from __future__ import annotations

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.lists.addresses import address_entries, address_entry, address_number


def test_they_are_the_ones_the_law_knows() -> None:
    law = load_law().addresses
    for entry in address_entries():
        row = law[entry.entry]
        assert (row.country, row.address, row.notice) == (entry.country, entry.address, entry.citation)
        assert (row.from_, row.from_verified) == (entry.effective, entry.effective_verified)
    assert len(law) == len(address_entries())


def test_they_are_found_by_country_and_number() -> None:
    hong_kong, turkey = address_entry(1, ("CN", "HK")), address_entry(1, ("TR",))
    assert hong_kong is not None
    assert turkey is not None
    assert (hong_kong.entry, turkey.entry) == ("HK Address 01", "TR Address 01")
    assert address_entry(1, ("CN",)) is None
    assert address_entry(2, ("TR",)) is None


@pytest.mark.parametrize(
    ("name", "number"),
    [("Address 01", 1), (" Address 18 ", 18), ("Address Trading", None), ("HK Address 01", None)],
)
def test_the_number_in_a_name(name: str, number: int | None) -> None:
    assert address_number(name) == number


def test_every_entry_says_where_it_was_read() -> None:
    for entry in address_entries():
        assert entry.source.startswith("https://")
        assert entry.effective <= entry.published
        assert entry.verified
