"""What is loaded: every list in its order, the sample's part last, and nothing decoded for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lists.fake_list import FakeReader, fake_source, options, registry_of, written
from tidewaiter.catalogue.loaded import load
from tidewaiter.lists.entities import Packed
from tidewaiter.lists.starter import starter
from tidewaiter.lists.store import Store


@pytest.fixture
def store(home: Path, tmp_path: Path) -> Store:
    """Two lists, of which the second takes the place of the sample's American part."""
    several = [fake_source("two"), fake_source("one", watchlists=("w", "us_sdn"))]
    filled = Store(home, registry=registry_of(*((source, FakeReader(source.id)) for source in several)))
    for source in several:
        filled.import_files(source.id, [written(tmp_path / source.id)], options=options())
    return filled


def test_the_lists_stand_in_their_order_and_the_part_of_the_sample_that_serves_last(store: Store) -> None:
    loaded = load(store, None)
    serving = [entity for entity in starter()[1] if entity.listing.watchlist != "us_sdn"]
    assert [basis.list for basis in loaded.lists] == ["two", "one", "starter"]
    assert [entity.listing.list for entity in loaded.entities[:40]] == ["two"] * 20 + ["one"] * 20
    assert list(loaded.entities[40:]) == serving
    assert loaded.entities.uids == tuple(entity.uid for entity in loaded.entities)
    assert loaded.starter_serves == tuple(sorted({entity.listing.watchlist for entity in serving}))


def test_nothing_is_decoded_to_load_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load(store, None)  # the copies are made
    monkeypatch.setattr(Packed, "entity", lambda *_: pytest.fail("an entity was decoded"))
    again = load(store, None)
    assert (again.digest, again.entities.uids) == (before.digest, before.entities.uids)
