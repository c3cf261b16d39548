"""Who an entry in a supplement to Part 744 names: one paragraph of names, aliases and addresses taken apart.

Names stand before addresses, aliases as a rule one a line behind a dash. Where a line break or a blank line parts them, it
decides; where only commas do, `lists/name_and_address.py` does, and what it doubts is noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.lists.ecfr import JOINT, number_word, plain, without_signs
from tidewaiter.lists.name_and_address import parted
from tidewaiter.lists.names import split_name
from tidewaiter.model.words import NameKind
from tidewaiter.refdata.countries import country_code

__all__ = ["Named", "addresses_in", "named_in", "see_also"]


class Named(NamedTuple):
    """The primary name, the others each with its kind, the addresses as written, what is not sure, and to whom the words of the
    entry extend it."""

    name: str
    others: tuple[tuple[str, NameKind], ...]
    addresses: tuple[str, ...]
    doubts: tuple[str, ...]
    extents: tuple[str, ...] = ()


COMMAS = "a name and an address are parted by commas alone, and the name may be longer or shorter"
COUNT = "an entry does not have as many aliases as it says"
_SEE = re.compile(
    r"[\s.;,]*\(?\s*See\s+(?:also\s+)?(?:the\s+)?(?:alternat\w*\s+)?address(?:es)?\s+(?:under|in)\s+(?P<where>[^\n]*?)\)*[\s.;]*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"^\s*[\u2013\u2014\u2015-]+\s*")
_HOW = r"(?:a\.?\s?k\.?\s?a|f\.?\s?k\.?\s?a|n\.?\s?k\.?\s?a|d/b/a)\b\.?"
_INTRO = re.compile(
    rf"[\s,;(]*(?:(?:and\s+)?(?P<how>{_HOW})[\s.,:;]*)?(?:and\s+)?the\s+following\s+(?P<count>[\w-]+\s+)?alias(?:es)?\b[\s,:.;]*",
    re.IGNORECASE,
)
_INLINE = re.compile(rf"\s*[,;]?\s+(?P<how>{_HOW})[\s.,:]*", re.IGNORECASE)
_EXTENDS = re.compile(
    r"[\s,;]*\b(?:and\s+)?to\s+include\s+the\s+following\b.*$"
    r"|[\s,;]*\b(?:and\s+(?:the\s+following\s+)?\w+|including\s+the\s+named)\s+subordinate\s+(?:institutions?|entit(?:y|ies))[\s:.]*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    rf"[\s,;]*(?:\band\b|{JOINT})?\s*\b(?P<what>any\s+successor,?\s+sub-unit,?\s+or\s+subsidiary\s+thereof\b"
    r"|including\s+the\s+armed\s+forces\s+of\b.*)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?:alt(?:ernate)?\.?\s+)?address(?:es)?(?:\s+for\s+[^:]{1,120})?\s*:\s*", re.IGNORECASE
)
_OPEN = re.compile(rf"(?:[;,]|\band\b|{JOINT})[\s,]*$", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:[\s,;:]|\band\b\W*$|{JOINT})+$", re.IGNORECASE)
_DOTTED = frozenset(["ltd", "co", "inc", "corp", "bhd", "pvt", "pte", "sti", "san", "tic", "jr", "sr"])
"""Abbreviations that keep the dot with which a name ends."""


def see_also(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without a note at its end on further addresses, and the countries under which those stand."""
    found = _SEE.search(text)
    if found is None:
        return text, ()
    where = re.sub(r"[()]", " ", plain(found["where"]))
    parts = (part.strip(" .;") for part in re.split(r",|\band\b", where))
    return text[: found.start()], tuple(re.sub(r"^the\s+", "", part) for part in parts if part)


def named_in(text: str) -> Named | None:
    """Who the paragraph names; None where it names nobody."""
    text = without_signs(text)
    extents = tuple(plain(found["what"]).strip(" .") for found in _OTHERS.finditer(text))
    text = _OTHERS.sub("", text)
    head, _, below = _DASH.sub("", text.strip("\n ")).partition("\n")
    doubts: list[str] = []
    aliases, behind, how, wanted = _below(below.split("\n") if below.strip() else [], head, doubts)
    intro = _INTRO.search(head)
    first = head[: intro.start()] if intro else head
    rest = _EXTENDS.sub("", head[intro.end() :]) if intro else ""
    if intro and rest.strip(f" {JOINT}"):
        found = _inline(rest, bool(behind), doubts)
        aliases = [(found[0], how), *aliases]
        behind = behind or found[1]
    goes_over = bool(behind) and (first.rstrip().endswith((JOINT, ";")) or behind.startswith(JOINT))
    name, others, where = _first(first, bool(intro or aliases or behind) and not goes_over, doubts)
    if not name:
        return None
    where = f"{where}\n{behind}" if goes_over else behind or where
    if wanted is not None and wanted != len(aliases):
        doubts.append(COUNT)
    split = [one for text_, kind in aliases for one in _alias(text_, kind)]
    return Named(name, (*others, *split), addresses_in(where), tuple(dict.fromkeys(doubts)), extents)


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses in the text, parted by a joint, by semicolons, or by an `and` behind a country."""
    found: dict[str, None] = {}
    for line in text.split("\n"):
        for part in re.split(rf"{JOINT}|;", _LABEL.sub("", line)):
            for one in _by_country(part):
                if bare := re.sub(r"^(?:and\b)?[\s,.;]+|[\s,;]+(?:and\b[\s,;]*)?$|\.\s*$", "", one.strip()):
                    found[" ".join(bare.split())] = None
    return tuple(found)


def _below(
    lines: list[str], head: str, doubts: list[str]
) -> tuple[list[tuple[str, NameKind]], str, NameKind, int | None]:
    """The aliases on the lines below the first, the addresses behind them, of what kind an alias on the first line is, and
    how many of them there should be."""
    intro = _INTRO.search(head)
    kind = _kind(intro["how"] if intro else None)
    at_first, wanted = kind, _count(intro)
    aliases: list[tuple[str, NameKind]] = []
    where: list[str] = []
    goes_on = False
    for at, line in enumerate(lines):
        again = _INTRO.search(line) if not where else None
        if not line.strip():
            goes_on = False
        elif _DASH.match(line) and not where:
            text = _DASH.sub("", line)
            last = not any(_DASH.match(later) for later in lines[at + 1 :])
            if last and not any(later.strip() for later in lines[at + 1 :]) and not _OPEN.search(text):
                text, inside = _inline(text, False, doubts, alias=True)
                where += [inside] if inside else []
            aliases.append((_INTRO.split(text)[0], kind))
            goes_on = bool(_OPEN.search(text))
            if again:
                kind, wanted = _kind(again["how"]), _more(wanted, again)
        elif again and not line[: again.start()].strip(" ,;)("):
            kind, wanted, goes_on = _kind(again["how"]), _more(wanted, again), True
        elif goes_on and aliases and not where:
            aliases.append((line, kind))
            goes_on = bool(_OPEN.search(line))
        else:
            where.append(line)
    return aliases, _joined(where), at_first, wanted


def _joined(lines: list[str]) -> str:
    """Lines of addresses, those joined that a joint ends or begins; every other line is an address of its own."""
    text = ""
    for line in lines:
        joint = text.rstrip().endswith((",", JOINT, "and")) or line.lstrip().startswith(JOINT)
        text += (" " if joint or not text else "\n") + line
    return text.strip()


def _first(text: str, alone: bool, doubts: list[str]) -> tuple[str, tuple[tuple[str, NameKind], ...], str]:
    """The primary name, the names written into it, and the address that follows on the same line; with `alone` none does."""
    text = _EXTENDS.sub("", text)
    if alone:
        name, others = split_name(_bare(plain(text)))
        return _bare(name), tuple((_bare(other), kind) for other, kind in others), ""
    inline = _INLINE.search(text)
    if inline and text[: inline.start()].count("(") == text[: inline.start()].count(")"):
        alias, where = _inline(text[inline.end() :], False, doubts)
        return _bare(plain(text[: inline.start()])), ((alias, _kind(inline["how"])),), where
    name, where = _inline(text, False, doubts)
    longer = parted(plain(text)).otherwise
    name, others = split_name(name)
    also = ((_bare(longer), NameKind.ALIAS),) if longer else ()
    return _bare(name), (*((_bare(other), kind) for other, kind in others), *also), where


def _inline(text: str, alone: bool, doubts: list[str], *, alias: bool = False) -> tuple[str, str]:
    """A name and the addresses behind it on one line; with `alone` all of it is the name. Of an alias, only what is an
    address beyond doubt is taken off."""
    if alone:
        return _bare(plain(text)), ""
    first, joint, rest = text.partition(JOINT)
    sentence = re.match(r"(?P<name>.*?\w{3,}\.)\s+(?P<where>[A-Z0-9#].*)", first)
    if alias and sentence and not _only_form(sentence["where"]):
        return _bare(plain(sentence["name"])), sentence["where"] + joint + rest
    found = parted(plain(first))
    if found.otherwise:
        if alias and not joint and not country_code((found.address or "").rsplit(",", 1)[-1].strip(" .")):
            return _bare(plain(text)), ""
        doubts.append(COMMAS)
    where = (found.address or "") + joint + rest
    return _bare(found.name), where


def _only_form(text: str) -> bool:
    """Whether the text goes on with the name behind a dot: "Ltd", "(Example)"."""
    return parted(f"Example, {text}").address is None


def _alias(text: str, kind: NameKind) -> Iterator[tuple[str, NameKind]]:
    """One alias, or several where semicolons or words within it part them."""
    for part in plain(_EXTENDS.sub("", text)).split(";"):
        name, others = split_name(_bare(part))
        if bare := _bare(name):
            yield bare, kind
        yield from ((_bare(other), how) for other, how in others if _bare(other))


def _by_country(text: str) -> Iterator[str]:
    """The text parted at each `and` that stands behind the name of a country."""
    start = 0
    for match in re.finditer(r"\s+and\s+", text):
        last = text[start : match.start()].rsplit(",", 1)[-1].strip(" .")
        if match.start() > start and country_code(last):
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def _bare(text: str) -> str:
    bare = _TRAILING.sub("", " ".join(text.replace(JOINT, " ").split())).strip(" ,;:")
    if bare.count(")") > bare.count("(") and bare.endswith(")"):
        bare = bare[:-1].rstrip()
    last = bare.rpartition(" ")[2].rstrip(".")
    return bare if last.lower() in _DOTTED or "." in last or len(last) == 1 else bare.removesuffix(".")


def _kind(how: str | None) -> NameKind:
    return NameKind.FORMER if (how or "").lower().startswith("f") else NameKind.ALIAS


def _count(intro: re.Match[str] | None) -> int | None:
    word = ((intro["count"] or "").strip().lower()) if intro else ""
    if intro and not word:
        return 1 if "aliases" not in intro[0].lower() else None
    return int(word) if word.isdigit() else number_word(word)


def _more(wanted: int | None, intro: re.Match[str]) -> int | None:
    count = _count(intro)
    return None if wanted is None or count is None else wanted + count
