"""The paragraphs of the Entity List cut into those it names: an entity, institutions under it, firms affiliated with it.

An entry may run over several lines of the table, of which only the first has a requirement. Institutions under it stand
behind a heading each, affiliated firms behind one heading with each name set apart; addresses that apply to all stand last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tidewaiter.lists.bis_parties import see_also
from tidewaiter.lists.ecfr import JOINT, SET_APART, TableRow, plain
from tidewaiter.lists.strict import Tally

__all__ = ["Entry", "Part", "entries", "parts"]

_OPEN, _SHUT = SET_APART
_UNDER = re.compile(rf"{_OPEN}\s*(Subordinate\s+(?:institut\w+|entit\w+))\s*:?\s*{_SHUT}\s*:?", re.IGNORECASE)
_AFFILIATED = re.compile(r"^\s*(Affiliated\s+entit(?:y|ies))\s*:\s*", re.IGNORECASE | re.MULTILINE)
_FOR_ALL = re.compile(
    r"\s*The\s+following\s+address(?:es)?\s+appl(?:y|ies)\s+to\s+the\s+entity\s+and\s+(?:to\s+)?the\s+[^:\n]*:\s*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"^(?P<above>[^\n]{3,}?)[\s,]+(?P<tie>subordinate\s+(?:institution|entity))\s*:\s*(?P<below>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SET_APART = re.compile(rf"(?:^|\n)\s*{_OPEN}(?P<name>[^{_OPEN}{_SHUT}]{{3,}}){_SHUT}")


_CONTINUES = re.compile(
    rf"\s*(?:{_OPEN}?\s*subordinate\s|affiliated\s+entit|the\s+following\s+address|[\u2014\u2013-]|{JOINT})",
    re.IGNORECASE,
)


class Entry(NamedTuple):
    """One entry: where it begins, its country, its text over all its lines, and the other cells of its first line."""

    place: str
    country: str
    text: str
    requirement: str
    policy: str
    notices: str


class Part(NamedTuple):
    """One who is named in an entry: the text, the tie to `above` ("" where the entry names it for itself), who is "" where
    that is whom the entry names first, and the countries under which it stands with other addresses."""

    text: str
    tie: str
    above: str
    elsewhere: tuple[str, ...]


def entries(rows: Iterable[TableRow], tally: Tally) -> Iterator[Entry]:
    """The entries of the table; a line without requirement, policy and notices goes on with the one before it where it
    begins as such lines do, and else is told."""
    current: Entry | None = None
    for row in rows:
        text, requirement, policy, notices = row.cells
        empty = not any(plain(cell) for cell in (requirement, policy, notices))
        goes_on = empty and _CONTINUES.match(text) is not None
        if empty and not goes_on:
            tally.note("an entry has no requirement, no policy and no notice", row.place)
        if current is not None and goes_on and row.country == current.country:
            current = current._replace(text=f"{current.text.rstrip()}\n{text.lstrip()}")
            continue
        if current is not None:
            yield current
        current = Entry(row.place, row.country, text, requirement, policy, notices)
    if current is not None:
        yield current


def parts(text: str) -> tuple[tuple[Part, ...], str]:
    """Those named in the text, the first of them who gives the entry its name, and the addresses that apply to all."""
    text, shared, for_all = _shared(text)
    above, _, affiliated = _cut(_AFFILIATED, text)
    first, *under = _UNDER.split(above)
    inline = _INLINE.match(first.strip())
    tie = inline["tie"].capitalize() if inline else ""
    found = [_part(inline["below"] if inline else first, tie, plain(inline["above"]) if inline else "")]
    for heading, below in zip(under[::2], under[1::2], strict=True):
        found.append(_part(below, heading.strip().capitalize()))
    if affiliated:
        found += [_part(one, "Affiliated entity") for one in _each_set_apart(affiliated)]
    return tuple(part for part in found if plain(part.text)), for_all if shared else ""


def _shared(text: str) -> tuple[str, bool, str]:
    found = _FOR_ALL.search(text)
    return (text[: found.start()], True, text[found.end() :]) if found else (text, False, "")


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    found = pattern.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _each_set_apart(text: str) -> Iterator[str]:
    """The texts that each begin with a name set apart, at the beginning of a line."""
    starts = [match.start() for match in _SET_APART.finditer(text)]
    if not starts or plain(text[: starts[0]]):
        starts = [0, *starts]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _part(text: str, tie: str, above: str = "") -> Part:
    bare, elsewhere = see_also(text.strip())
    return Part(bare, tie, above, elsewhere)
