"""How far the licence requirement of an Entity List entry reaches, by its own wording."""

from __future__ import annotations

import re
from enum import StrEnum

__all__ = ["Reach", "reach_of"]


class Reach(StrEnum):
    """All items subject to the EAR, only some of them, or not stated on file."""

    ALL = "all"
    NARROWER = "narrower"
    UNSTATED = "unstated"


_ALL = re.compile(r"\s*(for )?all items subject to the ear\b", re.IGNORECASE)
# Words that take something out again: projects of 746.8(a)(4), general licences, named goods or technology.
_LESS = re.compile(
    r"746\.8\(a\)\(4\)|\bexcept\b(?!ion)|\bexcluding\b|\bapart from\b|\bother than\b|\bunless\b|\bwhen used\b(?! by the u\.s)",
    re.IGNORECASE,
)


def reach_of(wording: str | None) -> Reach:
    """The reach of a licence requirement (15 CFR Part 744, Supp. No. 4).

    `all` only where the wording begins so and takes nothing out; a licence exception that it leaves open does
    not narrow the requirement. Any other wording is `narrower`, so that a person reads it.
    """
    if not wording or not wording.strip():
        return Reach.UNSTATED
    return Reach.ALL if _ALL.match(wording) and not _LESS.search(wording) else Reach.NARROWER
