"""The states of the United States, as addresses write them."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.refdata.tables import lines

__all__ = ["is_us_state"]


def is_us_state(text: str) -> bool:
    """Whether the text is the two letters or the name of a state, the District of Columbia or a territory.

    >>> is_us_state("TX"), is_us_state("Texas"), is_us_state("Quebec")
    (True, True, False)
    """
    return " ".join(text.casefold().split()) in _states()


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    rows = (line.casefold().partition(" ") for line in lines("us_states.txt"))
    return frozenset(word for letters, _, name in rows for word in (letters, name))
