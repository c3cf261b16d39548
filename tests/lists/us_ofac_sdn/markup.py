"""Pieces of XML, and names as the publisher writes them."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from bench.invented_party import Party

__all__ = ["full", "group", "ref", "tag"]


def full(party: Party, last: str, first: str | None) -> str:
    """The name as the publisher writes it: "LAST, First" for a person."""
    return f"{last}, {first}" if party.kind == "Individual" and first else last


def tag(name: str, value: str | None, attributes: str = "") -> str:
    """An element of text, nothing for no text."""
    return f"<{name}{attributes}>{escape(value)}</{name}>" if value else ""


def ref(number: int, name: str = "refId") -> str:
    """An attribute that leads to a table."""
    return f' {name}="{number}"'


def group(name: str, items: Iterable[str]) -> str:
    """An element of elements, nothing for none."""
    held = "".join(items)
    return f"<{name}>{held}</{name}>" if held else ""
