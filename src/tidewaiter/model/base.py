"""The base of every value: frozen, keyword-only, and strict about fields it does not know."""

from __future__ import annotations

import msgspec

__all__ = ["Value"]


class Value(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """A value of the domain: equal by content, never changed, decoded only if every field is known.

    A value that never changes cannot come to hold itself, so Python need not look for circles among values
    (`gc=False`): with a hundred thousand of them at hand that took longer than decoding them.
    """
