from __future__ import annotations

from pathlib import Path

import pytest

from bench import labelled, name_pairs, records
from tidewaiter.refdata.policy import standard_policy

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def shared() -> Path:
    folder = labelled.shared_folder()
    if folder is None:
        pytest.skip("the labelled sets are not here: set TIDEWAITER_SHARED")
    return folder


def test_the_contradicting_pairs_are_left_out(shared: Path) -> None:
    pairs = labelled.name_bench(shared)
    left_out = labelled.contradicting(shared)
    assert 790 <= len(pairs) < 826
    assert not any((pair.left.lower(), pair.right.lower()) in left_out for pair in pairs)


def test_name_bench_is_better_than_the_best_peer(shared: Path) -> None:
    rows = {row.name: row.value for row in name_pairs.name_bench_rows(shared, standard_policy())}
    assert rows["name_bench F1"] >= 0.80


def test_pairs_that_others_get_wrong(shared: Path) -> None:
    (row,) = name_pairs.weak_pair_rows(shared, standard_policy())
    assert row.value >= 0.9, row.detail


def test_records(shared: Path) -> None:
    (row,) = records.entity_check_rows(shared, standard_policy())
    assert row.value >= 0.80
