"""The Union's general authorisations on file: days, terms, and faults that the check finds."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from tidewaiter.law.check import check
from tidewaiter.law.general_authorisations import GeneralAuthorisation
from tidewaiter.law.load import load_law

LAW = load_law()
TABLE = LAW.general_authorisations


@pytest.mark.parametrize(
    ("day", "known"),
    [("2025-11-14", False), ("2025-11-15", True), ("2026-09-21", True), ("2026-09-22", False)],
)
def test_they_are_known_for_the_days_of_the_copy(day: str, known: bool) -> None:
    assert TABLE.is_known(datetime.date.fromisoformat(day)) is known


def test_each_has_its_terms_and_those_that_all_have() -> None:
    assert [one.id for one in TABLE.authorisations] == [f"EU00{at}" for at in range(1, 9)]
    for one in TABLE.authorisations:
        slugs = [term.slug for term in TABLE.terms_of(one)]
        assert slugs[-len(TABLE.common) :] == list(TABLE.common)
        assert len(slugs) == len(set(slugs)) > len(TABLE.common)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"terms": ("no_such_term",)}, "no term no_such_term"),
        ({"items": ("3A009",)}, "3A009 is not in Annex I"),
        ({"places": ("JP",), "but_places": ("US",)}, "names places and every place but some"),
    ],
)
def test_what_cannot_be_right_is_found(fields: dict[str, tuple[str, ...]], fault: str) -> None:
    spoilt = GeneralAuthorisation(id="EU009", title={"en": "x", "de": "x"}, pinpoint="x", **fields)  # type: ignore[arg-type]
    table = msgspec.structs.replace(TABLE, authorisations=(*TABLE.authorisations, spoilt))
    faults = check(msgspec.structs.replace(LAW, general_authorisations=table))
    assert any(fault in each for each in faults)


def test_what_is_no_item_is_refused() -> None:
    with pytest.raises(ValueError, match="no items of a list"):
        GeneralAuthorisation(id="EU009", title={}, pinpoint="x", items=("chips",))
