"""Items as a licence exception names them: an entry, one of its paragraphs, a part that stays open, or a family."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidewaiter.law.eccns import Eccn, NumberKind, Series, number_kind, read_eccn
from tidewaiter.model.words import Standing

__all__ = ["among", "is_item", "within"]

_ITEM = re.compile(
    r"(?P<entry>[0-9][A-E][0-9]{3})(?:\.(?P<part>[a-z](?:\.[a-z0-9]+)*))?"
    r"(?: but (?P<but>\.[a-z0-9.]+(?:, \.[a-z0-9.]+)*))?(?P<open> in part)?"
)
_FAMILIES = {"600 series": Series.MILITARY, "9x515": Series.SPACECRAFT}
_EAR99, _FIREARMS = "EAR99", "0x5zz"


def is_item(spelt: str) -> bool:
    """Whether the text is `3A001`, `3A001.z`, `3A090 but .c`, `3D001 in part` (a part that the number does not show), `EAR99`,
    `600 series`, `9x515` or `0x5zz`."""
    return spelt in (_EAR99, _FIREARMS, *_FAMILIES) or _ITEM.fullmatch(spelt) is not None


def among(number: str, items: Iterable[str]) -> Standing:
    """Whether the item of that number, as stated, is one of those; unknown where the number leaves the part open, and
    where it is no number."""
    if number_kind(number) is NumberKind.NONE:
        return Standing.UNKNOWN
    found = {_is(number, item) for item in items}
    return next((each for each in (Standing.YES, Standing.UNKNOWN) if each in found), Standing.NO)


def within(paragraph: str, parts: Iterable[str]) -> Standing:
    """Whether the stated paragraph stands in one of the parts (`.a`, `.b.1`); unknown where it holds one of them among
    others, as no paragraph at all does."""
    named = tuple(part.strip(" .") for part in parts)
    if any(paragraph == part or paragraph.startswith(f"{part}.") for part in named):
        return Standing.YES
    holds = any(not paragraph or part.startswith(f"{paragraph}.") for part in named)
    return Standing.UNKNOWN if holds else Standing.NO


def _is(number: str, item: str) -> Standing:
    eccn = read_eccn(number)
    if eccn is None:
        return Standing.YES if item == number_kind(number).value.upper() == _EAR99 else Standing.NO
    if item in _FAMILIES or item in (_FIREARMS, _EAR99):
        return Standing.YES if _in_family(eccn, item) else Standing.NO
    found = _ITEM.fullmatch(item)
    if found is None or found["entry"] != eccn.entry:
        return Standing.NO
    stands = within(eccn.paragraph, [found["part"]]) if found["part"] else Standing.YES
    if found["but"] and stands is not Standing.NO:
        out = within(eccn.paragraph, found["but"].split(","))
        stands = {Standing.YES: Standing.NO, Standing.UNKNOWN: Standing.UNKNOWN}.get(out, stands)
    return Standing.UNKNOWN if found["open"] and stands is Standing.YES else stands


def _in_family(eccn: Eccn, item: str) -> bool:
    if item == _FIREARMS:
        return eccn.category == 0 and eccn.entry[2] == "5"
    return item in _FAMILIES and eccn.series is _FAMILIES[item]
