"""Chance that can be had again: the same seed, name and purpose always draw the same."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

__all__ = ["chance", "drawn"]

T = TypeVar("T")


def chance(seed: int, purpose: str, name: str = "") -> Random:
    """A source of chance for one purpose and one name; no two purposes share theirs.

    >>> chance(7, "swap", "Example").random() == chance(7, "swap", "Example").random()
    True
    """
    return Random(f"{seed}\x00{purpose}\x00{name}")


def drawn(values: Sequence[T], seed: int, purpose: str) -> tuple[T, ...]:
    """All values, each once, in an order that the seed decides."""
    return tuple(chance(seed, purpose).sample(values, len(values)))
