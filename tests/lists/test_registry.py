from __future__ import annotations

import pytest

from tidewaiter.errors import InputError
from tidewaiter.lists.force import status_as
from tidewaiter.lists.registry import LIST_IDS, SHIPPED, reader, sources
from tidewaiter.model.listing import ListState


def test_every_list_has_a_source_and_a_reader_of_its_own() -> None:
    assert tuple(sources()) == LIST_IDS
    versions = [reader(list_id).version for list_id in LIST_IDS]
    assert len(set(versions)) == len(LIST_IDS)


OFFICIAL = [list_id for list_id in LIST_IDS if list_id not in ("ftm", "custom")]


def test_what_is_no_official_list_serves_none_and_is_never_wanted() -> None:
    for list_id in set(LIST_IDS) - set(OFFICIAL):
        source = sources()[list_id]
        assert not source.official
        assert source.chosen
        assert status_as(source, ListState.CURRENT).watchlists == ()


@pytest.mark.parametrize("list_id", OFFICIAL)
def test_every_file_of_an_official_list_is_fetched_over_https(list_id: str) -> None:
    source = sources()[list_id]
    assert source.official
    assert all(spec.address is None or spec.address.startswith("https://") for spec in source.files)
    assert all(spec.address for spec in source.files if spec.required)
    assert 0 < source.max_shrink < 0.5
    assert source.cadence_days <= source.max_age_days


def test_no_watchlist_is_read_twice_from_one_list() -> None:
    for source in sources().values():
        assert len(set(source.watchlists)) == len(source.watchlists) > 0


@pytest.mark.parametrize("list_id", ["starter", "us_sdn", "", "../un_sc"])
def test_a_list_that_is_not_known_is_refused_with_those_that_are(list_id: str) -> None:
    with pytest.raises(InputError, match="un_sc"):
        SHIPPED.source(list_id)
