"""What may follow the number of a part: how it is packed, and in which package, grade and temperature range it comes."""

from __future__ import annotations

import re

__all__ = ["is_packing", "is_variant"]

# Tape and reel, tube and tray, free of lead, and what distributors add.
_PACKING = re.compile(
    r"(?:TRPBF|TAPE(?:AND)?REEL|TAPE|REEL(?:7|13)?|TR[12]?|TANDR|T/R|RL7?|R[27]|T[12R]?|R|TUBE|TRAY|BULK|CUT|CT|DKR|\d?ND"
    r"|NOPB|PBF|PBFREE|ROHS|LF|E[1-4]|G[34]|KT|TB|SMD|EVB|LOT|OEM|NEW|ORIGINAL|PCS|EA|QTY)+"
)
# Package, grade and temperature range after a figure: a letter first, as most makers do.
_AFTER_A_FIGURE = re.compile(r"[A-Z][A-Z0-9]{0,11}")
_AFTER_A_DASH = re.compile(r"[A-Z0-9]{1,14}")
_XILINX = r"(?:[1-3]?[LIQ]?[A-Z]{2,4}\d{2,4}[A-Z]{0,2})?"
# Makers whose suffixes begin with a figure, or with letters that make another part of it.
_BY_BASE = (
    (re.compile(r"XC7A\d+T"), re.compile(_XILINX)),
    (re.compile(r"XC6SLX"), re.compile(rf"\d{{1,3}}T?{_XILINX}")),
    (
        re.compile(r"ATMEGA\d+"),
        re.compile(r"(?:P[AB]?V?|A|L|V)?(?:(?:8|10|16|20)?(?:A|AU|AI|AC|AN|M|MU|MI|MH|MN|P|PU|PI|PN)R?)?"),
    ),
    (re.compile(r"TM4C129"), re.compile(r"[0-9A-Z][A-Z0-9]{0,9}")),
    (re.compile(r"U30D60|MBR\d+|\d+CNQ\d+|\d+CPQ\d+"), re.compile(r"[A-Z]{1,4}")),
)


def is_packing(rest: str) -> bool:
    """Whether the signs after a number say only how it is packed or sold, or are none."""
    return not rest or bool(_PACKING.fullmatch(rest))


def is_variant(base: str, rest: str, joined: bool) -> bool:
    """Whether `base` followed by the signs `rest` may be the same part in another package or grade; `joined` says that a
    dash or the like stands between. A figure right after a figure makes it another part."""
    for which, pattern in _BY_BASE:
        if which.fullmatch(base):
            return _fits(pattern, rest)
    if joined:
        return bool(_AFTER_A_DASH.fullmatch(rest))
    return base[-1].isdigit() and _fits(_AFTER_A_FIGURE, rest)


def _fits(pattern: re.Pattern[str], rest: str) -> bool:
    """Whether the signs are of the pattern, with or without packing after them."""
    if pattern.fullmatch(rest):
        return True
    return any(pattern.fullmatch(rest[:end]) and is_packing(rest[end:]) for end in range(1, len(rest)))
