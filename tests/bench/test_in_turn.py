"""Laps in turn: a lap that another program disturbed must not count for one sort of them alone."""

from __future__ import annotations

from bench.in_turn import best_in_turn


def test_they_take_turns_and_each_counts_by_its_best() -> None:
    seconds = iter([4.0, 1.0, 3.0, 2.0, 5.0, 6.0])
    now = 0.0
    called = []

    def clock() -> float:
        return now

    def lap(name: str) -> None:
        nonlocal now
        now += next(seconds)
        called.append(name)

    best = best_in_turn({"one": lambda: lap("one"), "two": lambda: lap("two")}, 3, clock)
    assert called == ["one", "two"] * 3
    assert best == {"one": 3.0, "two": 1.0}
