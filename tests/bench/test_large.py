from __future__ import annotations

from bench.large import CHUNK, TOKENS, composed


def test_composed_names_are_the_same_again_and_bring_every_word_once() -> None:
    first = list(composed(5_000))
    assert first == list(composed(5_000))
    assert len({name.split()[0] for name, _ in first}) == 5_000 <= min(TOKENS, CHUNK)
    assert {len(name.split()) for name, _ in first} == {2, 3, 4}
    assert 0.4 < sum(person for _, person in first) / len(first) < 0.6
