"""Authored tables of the package, read once: YAML whose scalars are all text, or plain lines."""

from __future__ import annotations

from importlib.resources import files
from typing import TypeVar

from tidewaiter.model.document import parse

__all__ = ["lines", "table"]

T = TypeVar("T")


def table(name: str, as_type: type[T]) -> T:
    """The content of data/refdata/`name` as `as_type`. Raises InputError where the file is not of that form."""
    return parse(_text(name), as_type, file=name)


def lines(name: str) -> tuple[str, ...]:
    """The lines of data/refdata/`name`, without comments and empty ones, in file order."""
    return tuple(line for line in _text(name).splitlines() if line and not line.startswith("#"))


def _text(name: str) -> str:
    return files("tidewaiter").joinpath("data", "refdata", name).read_text(encoding="utf-8")
