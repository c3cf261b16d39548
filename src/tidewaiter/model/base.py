"""The base of every value: frozen, keyword-only, and strict about fields it does not know."""

from __future__ import annotations

import msgspec

__all__ = ["Value"]


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A value of the domain: equal by content, never changed, decoded only if every field is known."""
