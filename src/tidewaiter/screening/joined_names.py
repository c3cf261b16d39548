"""Names that one field joins: trading names, care-of lines and lists of two firms, each to be searched by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.model.party import Party, address_text

__all__ = ["joined_names"]

# Between two names; a bare stroke only with spaces around it, since A/S and Import/Export are one name.
_BETWEEN = re.compile(
    r"\s+(?:[cC]/[oO]|care of|[dD]/?[bB]/?[aA]|[tT]/[aA]|[aAfF]\.?/?[kK]\.?/?[aA]\.?|[oO]/[bB]/[oO]|on behalf of|trading as"
    r"|doing business as|formerly(?: known as)?|also known as|for the account of|ex\.|vormals|i\.\s?A\.|im Auftrag von)\s+"
    r"|\s+[/|]\s+|\s*;\s*",
)
# Before the one name that is meant.
_BEFORE = re.compile(
    r"^\s*(?:c/o|care of|att(?:entio)?n\b\.?:?|o/b/o|on behalf of|(?:for )?(?:the )?account of|by order of"
    r"|to the order of|z\.\s?Hd?\.|zu Händen(?: von)?|im Auftrag von|für Rechnung von)\s+(?=\S)",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"\b(?:c/o|care of|att(?:entio)?n\b\.?:?|z\.\s?Hd?\.|zu Händen(?: von)?)\s+([^,;\n]+)", re.IGNORECASE
)


def joined_names(party: Party) -> tuple[str, ...]:
    """The names that stand joined in the party's name, behind words such as "on behalf of" at its head, or behind a
    care-of sign in its address, in their order; empty where its name is one name. The whole name is searched besides."""
    found = (*_in_name(party.name), *_IN_ADDRESS.findall(address_text(party.address)))
    known = {party.name, *party.aliases}
    return tuple(
        name
        for name in dict.fromkeys(part.strip(" .,()") for part in found)
        if name not in known and _is_name(name)
    )


def _in_name(name: str) -> Iterator[str]:
    plain = name.replace("(", " ").replace(")", " ")
    meant = _BEFORE.sub("", plain)
    parts = _BETWEEN.split(meant)
    if len(parts) > 1 or meant != plain:
        yield from parts


def _is_name(text: str) -> bool:
    return sum(sign.isalpha() for sign in text) >= 4
