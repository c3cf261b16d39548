"""How tables of words are written down: one text, told apart by its spaces."""

from __future__ import annotations

__all__ = ["words_of"]


def words_of(text: str) -> tuple[str, ...]:
    """The words of the text, in their order.

    >>> words_of("Smith Jones")
    ('Smith', 'Jones')
    """
    return tuple(text.split())
