"""Tables that follow from others of the package, kept on file because deriving them took half of every start.

The file is written by scripts/derive_word_tables.py; tests hold it to what is derived. Where it lacks a table, or is not
there, the table is derived when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec

__all__ = ["FILE", "derived", "packed"]

T = TypeVar("T")

FILE = "word_tables.msgpack"


def derived(name: str, as_type: type[T], derive: Callable[[], T]) -> T:
    """The table as it is on file, else as `derive` gives it."""
    kept = _kept().get(name)
    return derive() if kept is None else msgspec.msgpack.decode(kept, type=as_type)


def packed(table: Any) -> bytes:
    """A table as it stands on file: MessagePack, the same bytes for equal tables whose members come in the same order."""
    return msgspec.msgpack.encode(_ordered(table))


@lru_cache(maxsize=1)
def _kept() -> dict[str, msgspec.Raw]:
    file = files("tidewaiter").joinpath("data", "refdata", FILE)
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return {}
    return msgspec.msgpack.decode(content, type=dict[str, msgspec.Raw])


def _ordered(value: Any) -> Any:
    """The value with every set in order, since that of a set is another one in every process."""
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, dict):
        return {key: _ordered(held) for key, held in value.items()}
    return [_ordered(held) for held in value] if isinstance(value, (list, tuple)) else value
