from __future__ import annotations

import pytest
from bench.measures import Judged, f1, rank_correlation


def test_f1_of_known_verdicts() -> None:
    verdicts = [Judged(True, True), Judged(True, False), Judged(False, True), Judged(False, False)]
    assert f1(verdicts) == (0.5, 0.5, 0.5)
    assert f1([]) == (0.0, 0.0, 0.0)


def test_rank_correlation_shares_the_rank_of_ties() -> None:
    assert rank_correlation([1, 2, 3], [10, 20, 30]) == pytest.approx(1.0)
    assert rank_correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1.0)
    assert rank_correlation([1, 1, 2], [1, 2, 3]) == pytest.approx(0.8660254)
    assert rank_correlation([1, 1, 1], [1, 2, 3]) == 0.0
