"""Slips of the pen: what a bug here costs is a slip that the compiled kernel does not see and the reference does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.text.slips import Slips, slips_of

WORDS = ["limited", "company", "managing", "dubai", "istanbul", "corporation"]
texts = st.text("abcdimnrlu", max_size=12)
slipped = st.builds(
    lambda word, at, letter, cut: word[: at % len(word)] + letter + word[at % len(word) + cut :],
    st.sampled_from(WORDS),
    st.integers(0, 20),
    st.sampled_from(["", "m", "rn", "x", "ii"]),
    st.integers(0, 2),
)


@given(slipped | texts)
def test_the_kernel_misses_no_slip(token: str) -> None:
    assert slips_of(token, Slips(WORDS)) == slips_of(token, Slips(WORDS, by_kernel=False))


@given(st.lists(texts, max_size=5), texts)
def test_whatever_the_words_are(words: list[str], token: str) -> None:
    assert slips_of(token, Slips(words)) == slips_of(token, Slips(words, by_kernel=False))


def test_slips() -> None:
    words = Slips(WORDS)
    assert slips_of("limtied", words) == ("limited",)
    assert slips_of("cornpany", words) == ("company",)
    assert slips_of("example", words) == ()
