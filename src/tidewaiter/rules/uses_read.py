"""What one text says of end uses and end users that export law speaks of, and how surely.

A phrase that states a use says it outright; one that hints, one that stands beside a denial that is not plain, and one that
is met only once a word is mended (spelt out, one letter off) are signs and no statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse, WordsOfUse
from tidewaiter.model.words import Standing
from tidewaiter.text.mended import Known, mended, unhyphenated
from tidewaiter.text.one_alphabet import in_one_alphabet
from tidewaiter.text.phrases import Phrase, Plain, phrase, plain

__all__ = ["Found", "answer_in", "begins_with_yes", "read_text", "undenied"]

_CLAUSE = re.compile(r"[.;:!?。；！？]")
# What parts an answer from the next.
_PIECE = re.compile(r"[,،、，.;:!?。；！？\n\u2013\u2014]|(?<=\s)-(?=\s)")
# What parts a list, or one thought from the next; a clause it does not end.
_PART = re.compile(r"[,،、，()\[\]\u2013\u2014]|(?<=\s)[-/]+(?=\s)")
_BREAK = "\u2013"
"""Stands for the end of a line behind which a new one begins, since a line may also be wrapped."""
# "Built in Valencia" says where, not into what; names in capitals alone are no places.
_AT_A_PLACE = re.compile(r"(?i:(?:built|installed|mounted|fitted|installation)\s+in)\s+[A-ZÀ-Þ][a-zß-ÿ]")
_WORDS = re.compile(r"[^\W_]+")
# Stands for the letters of a phrase that was found, so that no other phrase reaches over them.
_TAKEN = "\n"
_LONG = 5
"""Letters from which on a phrase is looked for in the midst of others."""
_CLOSEST = 60
"""Letters before a phrase in which a negator makes it a question, whatever stands between."""


class Found(NamedTuple):
    """A phrase that was found, as written, and whether it states the use."""

    use: EndUse
    stated: bool
    words: str


class _Group(IntEnum):
    """In this order phrases are looked for; what one took is not there for the next."""

    INNOCENT = 0
    WEAK = 1
    NAMED = 2
    STATED = 3
    HINT = 4


class _Known(NamedTuple):
    """A phrase of a use; of one group longer ones stand before shorter ones, so that none is found in a part of another."""

    group: _Group
    shortness: int
    phrase: Phrase


class _Compiled(NamedTuple):
    """The words of a law; `uses` by the first two letters of a phrase's probe."""

    uses: dict[str, tuple[tuple[EndUse, _Known], ...]]
    negators: tuple[Phrase, ...]
    not_negated: tuple[Phrase, ...]
    excluded: tuple[Phrase, ...]
    fillers: frozenset[str]
    ties: frozenset[str]
    joins: frozenset[str]
    anew: frozenset[str]
    known: Known
    answers: dict[str, Standing]


def read_text(text: str, law: Law, *, name: bool = False) -> tuple[Found, ...]:
    """Everything found in one text; in a name only what names an institution says it outright."""
    if not text.strip():
        return ()
    key = (law.digest, text, name)
    if key not in _READ:
        if len(_READ) >= _KEPT:
            _READ.clear()
        _READ[key] = tuple(dict.fromkeys(_in_text(text, _compiled(law), name=name)))
    return _READ[key]


def undenied(text: str, law: Law) -> str:
    """The text without the phrases that mean something else and without those that it plainly denies; blanks stand there."""
    compiled, whole, left = _compiled(law), plain(_broken(text)), list(text)
    for known in _possible(whole.letters, compiled).values():
        rest = whole.letters
        for group, _, each in sorted(known):
            for start, end in tuple(each.within(rest)):
                denied = (
                    group is _Group.INNOCENT or _denied(rest[:start], rest[end:], compiled) is Standing.YES
                )
                rest = f"{rest[:start]}{_TAKEN * (end - start)}{rest[end:]}"
                if denied:
                    first, last = whole.span(start, end)
                    left[first:last] = " " * (last - first)
    return "".join(left)


def answer_in(text: str, law: Law) -> Standing:
    """What the text says as an answer: yes or no where all of its parts say so, else unknown."""
    answers = _compiled(law).answers
    parts = (" ".join(_WORDS.findall(part)) for part in _PIECE.split(plain(text).letters))
    said = {answers.get(part, Standing.UNKNOWN) for part in parts if part}
    return said.pop() if len(said) == 1 else Standing.UNKNOWN


def begins_with_yes(text: str, law: Law) -> bool:
    """Whether the first word of the text is an answer that says yes."""
    first = "".join(_WORDS.findall(plain(text).letters)[:1])
    return _compiled(law).answers.get(first) is Standing.YES


_READ: dict[tuple[str, str, bool], tuple[Found, ...]] = {}
_KEPT = 4096


def _in_text(text: str, compiled: _Compiled, *, name: bool) -> Iterator[Found]:
    whole = plain(_broken(text))
    joined = unhyphenated(text)
    for each in (whole,) if joined is None else (whole, _within(joined)):
        for use, says, span in _phrases(each, compiled, name=name):
            first, last = each.span(*span)
            if use is not EndUse.BUILT_IN or not _AT_A_PLACE.match(f"{text[first:last]}{text[last:]}"):
                yield Found(use, says, text[first:last].strip())
    right = mended(whole, compiled.known)
    if right is None:
        return
    for use, _, (start, end) in _phrases(right.plain, compiled, name=name):
        if any(start < last and first < end for first, last in right.spans):
            yield Found(use, False, text[slice(*right.plain.span(start, end))].strip())
    for span in right.spelt_out:
        for use in _glued(right.plain.letters, span, compiled):
            yield Found(use, False, text[slice(*right.plain.span(*span))].strip())


def _within(joined: Plain) -> Plain:
    """Plain letters of a text that was itself taken from another, with their places in that one."""
    inner = plain(_broken(joined.letters))
    return Plain(letters=inner.letters, places=tuple(joined.places[at] for at in inner.places))


def _phrases(
    whole: Plain, compiled: _Compiled, *, name: bool
) -> Iterator[tuple[EndUse, bool, tuple[int, int]]]:
    """Each phrase that is there and not denied: of what, whether it states it, and from where to where."""
    for use, known in _possible(whole.letters, compiled).items():
        rest = whole.letters
        for group, _, each in sorted(known):
            for start, end in tuple(each.within(rest)):
                denied = Standing.NO if name else _denied(rest[:start], rest[end:], compiled)
                rest = f"{rest[:start]}{_TAKEN * (end - start)}{rest[end:]}"
                if group is not _Group.INNOCENT and denied is not Standing.YES:
                    says = group is _Group.NAMED or (group is _Group.STATED and not name)
                    yield use, says and denied is Standing.NO, (start, end)


def _glued(letters: str, span: tuple[int, int], compiled: _Compiled) -> Iterator[EndUse]:
    """The uses of which a phrase stands in words that were spelt out without anything between them."""
    run = letters[slice(*span)]
    for use, known in _possible(run, compiled).items():
        spelt = (each.phrase.spelt for each in known if each.group is not _Group.INNOCENT)
        together = ("".join(plain(one).letters.replace("*", "").split()) for one in spelt)
        if not any(len(one) >= _LONG and one in run for one in together):
            continue
        if _denied(letters[: span[0]], letters[span[1] :], compiled) is not Standing.YES:
            yield use


def _broken(text: str) -> str:
    """The text, as long as before, with a dash where a line ends and the next begins with a capital or a sign, a blank
    where it is only wrapped, and with words of two alphabets that look alike put into one."""
    text = re.sub(r"\n(?=\s*(\S))", lambda end: " " if end[1].islower() or end[1].isdigit() else _BREAK, text)
    return in_one_alphabet(text)


def _possible(letters: str, compiled: _Compiled) -> dict[EndUse, list[_Known]]:
    """The phrases that may stand in the letters, by their use."""
    found: dict[EndUse, list[_Known]] = {}
    for key in {*letters, *(letters[at : at + 2] for at in range(len(letters) - 1))} & compiled.uses.keys():
        for use, known in compiled.uses[key]:
            if known.phrase.probe in letters:
                found.setdefault(use, []).append(known)
    return {use: found[use] for use in EndUse if use in found}


def _without(letters: str, phrases: Iterable[Phrase]) -> str:
    for each in phrases:
        for start, end in tuple(each.within(letters)):
            letters = f"{letters[:start]}{_TAKEN * (end - start)}{letters[end:]}"
    return letters


def _denied(before: str, after: str, compiled: _Compiled) -> Standing:
    """Whether what stands around a phrase denies it: yes where nothing but fillers stands between a negator and it, and the
    denial reaches over what parts them; unknown where a negator stands before it in the same clause or a word of exclusion
    behind it, else no."""
    clause = _without(_CLAUSE.split(before.replace(_TAKEN, " "))[-1], compiled.not_negated)
    following = _CLAUSE.split(after.replace(_TAKEN, " "))[0][:_CLOSEST]
    ends = [end for each in compiled.negators for _, end in each.within(clause)]
    if ends:
        between = clause[max(ends) :]
        fills = all(word in compiled.fillers for word in _WORDS.findall(between))
        if fills and _reaches_over(between, following, compiled):
            return Standing.YES
        if fills or len(between) < _CLOSEST:
            return Standing.UNKNOWN
    excluded = any(True for each in compiled.excluded for _ in each.within(following))
    return Standing.UNKNOWN if excluded else Standing.NO


def _reaches_over(between: str, following: str, compiled: _Compiled) -> bool:
    """Whether a denial still counts behind `between`: in one breath, or in a list that a word such as "or" ties together and
    no word such as "for" begins anew. "Not for reactors, for tanks" denies the reactors alone."""
    *_, last = pieces = _PART.split(between)
    words = _WORDS.findall(last)
    tied = any(word in compiled.ties for word in _WORDS.findall(f"{between} {following}"))
    begun = len(pieces) > 1 and bool(words) and words[0] in compiled.anew
    pairs = pairwise(_WORDS.findall(between))
    joined = any(word in compiled.joins and behind in compiled.anew for word, behind in pairs)
    return not (begun or joined) and (len(pieces) == 1 or tied)


_COMPILED: dict[str, _Compiled] = {}


def _compiled(law: Law) -> _Compiled:
    if law.digest not in _COMPILED:
        _COMPILED[law.digest] = _compile(law.use_words)
    return _COMPILED[law.digest]


def _compile(words: WordsOfUse) -> _Compiled:
    uses: dict[str, list[tuple[EndUse, _Known]]] = {}
    for use, listed in words.uses.items():
        groups = (listed.innocent, listed.weak, listed.named, listed.stated, listed.hint)
        for group, spelt in zip(_Group, groups, strict=True):
            for each in map(phrase, spelt):
                uses.setdefault(each.probe[:2], []).append((use, _Known(group, -len(each.spelt), each)))
    answers = {plain(text).letters: Standing(said) for said, texts in words.answers.items() for text in texts}
    return _Compiled(
        uses={key: tuple(known) for key, known in uses.items()},
        negators=tuple(map(phrase, words.negators)),
        not_negated=tuple(map(phrase, words.not_negated)),
        excluded=tuple(map(phrase, words.excluded)),
        fillers=_single(words.fillers),
        ties=_single(words.ties),
        joins=_single(words.joins),
        anew=_single(words.anew),
        known=Known(words=_single(words.misspelt), ordinary=_single(words.ordinary)),
        answers=answers,
    )


def _single(spelt: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(word).letters for word in " ".join(spelt).split())
