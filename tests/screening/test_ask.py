from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from msgspec import structs

from tidewaiter.model.listing import ListState, ListStatus
from tidewaiter.screening.ask import lists_complete
from tidewaiter.screening.pipeline import Lists


def status(state: ListState, *watchlists: str) -> ListStatus:
    return ListStatus(
        list="some_list", state=state, snapshot=None, age_days=1, max_age_days=7, watchlists=watchlists
    )


def complete(*coverage: ListStatus) -> bool:
    return lists_complete(cast("Lists", SimpleNamespace(coverage=coverage)))


CSL = status(ListState.CURRENT, "us_sdn", "us_entity_list")
UN = status(ListState.CURRENT, "un_sc")
NO_CSL = status(ListState.MISSING, "us_sdn", "us_entity_list")
NO_UN = status(ListState.MISSING, "un_sc")
NO_SDN = status(ListState.MISSING, "us_sdn")


def test_current_official_lists_are_enough_where_they_hold_every_one_that_could_be_there() -> None:
    assert complete(CSL, UN, NO_SDN, status(ListState.STARTER, "gb_sanctions"))


def test_the_american_lists_alone_do_not_do_for_that_of_the_united_nations() -> None:
    # The sample has no row of the United Nations: nothing stands in, so that less is searched than with a sample.
    assert not complete(CSL, NO_SDN, NO_UN, status(ListState.STARTER, "gb_sanctions"))


def test_the_list_of_the_united_nations_alone_does_not_do_for_the_american_ones() -> None:
    assert not complete(UN, NO_CSL, status(ListState.STARTER, "us_sdn", "gb_sanctions"))


@pytest.mark.parametrize("state", [ListState.STALE, ListState.UNDATED, ListState.BROKEN])
def test_a_doubtful_list_is_not_complete(state: ListState) -> None:
    assert not complete(CSL, status(state, "un_sc"))


def test_a_doubtful_list_that_was_chosen_leaves_the_search_as_complete_as_none() -> None:
    closed = structs.replace(status(ListState.STALE, "gb_sanctions"), chosen=True)
    assert complete(CSL, UN, closed)
    assert not complete(structs.replace(CSL, chosen=True))


def test_a_list_of_the_eu_or_the_uk_counts_once_it_is_imported() -> None:
    absent = structs.replace(status(ListState.MISSING, "gb_sanctions"), regional=True)
    assert complete(CSL, UN, absent)
    assert not complete(CSL, UN, structs.replace(absent, regional=False))
    for state in (ListState.STALE, ListState.UNDATED, ListState.BROKEN):
        assert not complete(CSL, UN, structs.replace(absent, state=state))
    assert not complete(UN, NO_CSL, structs.replace(absent, state=ListState.CURRENT))


def test_no_list_at_all_is_not_complete() -> None:
    assert not complete()
    assert not complete(NO_CSL, status(ListState.STARTER, "us_sdn"))
