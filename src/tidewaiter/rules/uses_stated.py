"""What the papers of an order say of end uses and end users that Part 744 of the EAR speaks of, and how surely.

A statement is knowledge: the end use, the goods' own words, the name or trade of whoever receives them. A word that may
mean something else, or that stands where others wrote it, is a sign: a question and never more (15 CFR 772.1, "knowledge";
Supplement No. 3 to Part 732).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse, WordsOfUse
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.party import Party, address_text
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AskedKind, Role, Standing
from tidewaiter.rules.order import placed
from tidewaiter.text.identifiers import web_domain
from tidewaiter.text.one_alphabet import in_one_alphabet
from tidewaiter.text.phrases import Phrase, phrase, plain

__all__ = ["Sign", "answer_of", "answered_signs", "signs", "stated_in", "undenied"]

# The goods' own words say what they are for where they name a thing that is one by itself; a military radio may be a toy.
_GOODS_STATE = frozenset(
    {EndUse.UAV, EndUse.ROCKET, EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL, EndUse.MARITIME_NUCLEAR}
)
# Domains that states keep for their forces: .mil, .mil.xx, mod.gov.xx.
_MILITARY_DOMAIN = re.compile(r"(?:^|\.)(?:mil|mod\.gov)(?:\.[a-z]{2})?$", re.IGNORECASE)
_FINAL = (Role.END_USER, Role.ULTIMATE_CONSIGNEE)
_BEFORE = (Role.BUYER, Role.INTERMEDIATE_CONSIGNEE)
_CLAUSE = re.compile(r"[.;:!?。；！？]")
# What parts a list, or one thought from the next; a clause it does not end.
_PART = re.compile(r"[,،、，()\[\]\u2013\u2014]|(?<=\s)[-/]+(?=\s)")
_BREAK = "\u2013"
"""Stands for the end of a line behind which a new one begins, since a line may also be wrapped."""
_WORDS = re.compile(r"[^\W_]+")
# Stands for the letters of a phrase that was found, so that no other phrase reaches over them.
_TAKEN = "\n"
_CLOSEST = 60
"""Letters before a phrase in which a negator makes it a question, whatever stands between."""


class Sign(Value, frozen=True, kw_only=True):
    """A phrase that was found: `use` what it is of, `words` as written, `pointer` where (JSON pointer), `party` the place of
    the party whose name or trade it is. `stated` says it outright; else it is a question."""

    use: EndUse
    stated: bool
    words: str
    pointer: str
    party: str | None = None


class _Found(NamedTuple):
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
    answers: dict[str, Standing]


def signs(brief: Brief, law: Law, *uses: EndUse, rule: str = "") -> tuple[Sign, ...]:
    """Every sign of these uses in the order, statements first, else in the papers' order.

    The answer to the question of `rule` is read like the end use. What stands in notes, documents and instructions, in
    the name of a buyer who is not the end user, and the words of a denial that is not plain are signs at most.
    """
    found = [sign for sign in _signs(brief, law, rule) if sign.use in uses]
    return tuple(dict.fromkeys(sorted(found, key=lambda sign: not sign.stated)))


def answered_signs(brief: Brief, law: Law, *uses: EndUse, rule: str) -> tuple[Sign, ...]:
    """The signs of these uses; where there is none, the answer to the rule's question if it is yes, or begins with yes, which
    makes it a sign."""
    found = signs(brief, law, *uses, rule=rule)
    given = brief.shipment.answers.get(rule, "")
    if found or not given:
        return found
    said = answer_of(brief, law, rule)
    first = "".join(_WORDS.findall(plain(given).letters)[:1])
    begun = said is Standing.UNKNOWN and _compiled(law).answers.get(first) is Standing.YES
    if said is not Standing.YES and not begun:
        return ()
    return (Sign(use=uses[0], stated=not begun, words=given.strip(), pointer=_answer_pointer(rule)),)


def stated_in(text: str | None, law: Law, *uses: EndUse) -> tuple[str, ...]:
    """The phrases of these uses that the text states, as written; empty without a text."""
    return tuple(found.words for found in _read(text or "", law) if found.use in uses and found.stated)


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


def answer_of(brief: Brief, law: Law, rule: str) -> Standing:
    """What the order answers to the question of that rule: yes or no where the whole answer says so, else unknown."""
    given = " ".join(_WORDS.findall(plain(brief.shipment.answers.get(rule, "")).letters))
    return _compiled(law).answers.get(given, Standing.UNKNOWN)


def _signs(brief: Brief, law: Law, rule: str) -> Iterator[Sign]:
    shipment = brief.shipment
    yield from _as_signs(_read(shipment.end_use or "", law), "/end_use")
    for at, goods in enumerate(shipment.goods):
        for field, text in (("description", goods.description), ("part_of", goods.part_of)):
            for found in _read(text or "", law):
                yield Sign(
                    use=found.use,
                    stated=found.stated and found.use in _GOODS_STATE,
                    words=found.words,
                    pointer=f"/goods/{at}/{field}",
                )
    yield from _of_parties(brief, law)
    if rule and (given := shipment.answers.get(rule)):
        yield from _as_signs(_read(given, law), _answer_pointer(rule))
    for pointer, text, whole in _beside(shipment):
        said = [each for each in _read(text or "", law) if whole or each.stated]
        yield from _as_signs(said, pointer, stated=False)


def _beside(shipment: Shipment) -> Iterator[tuple[str, str | None, bool]]:
    """Texts that others wrote beside, with their places; of an address or a place only what would state a use (a naval base)
    is a sign, since streets are called after armies."""
    yield "/notes", shipment.notes, True
    yield "/packing", shipment.packing, True
    for at, text in enumerate(shipment.documents):
        yield f"/documents/{at}", text, True
    if shipment.delivery is not None:
        yield "/delivery/instructions", shipment.delivery.instructions, True
        yield "/delivery/place", shipment.delivery.place, False
    if shipment.payment is not None:
        yield "/payment/payer", shipment.payment.payer, True
    for pointer, party in placed(shipment, *_FINAL, *_BEFORE):
        yield f"{pointer}/address", address_text(party.address), False


def _answer_pointer(rule: str) -> str:
    return "/answers/" + rule.replace("~", "~0").replace("/", "~1")


def _of_parties(brief: Brief, law: Law) -> Iterator[Sign]:
    """The names and trades of those who receive, and the names of the firms that own them; a buyer's says for sure only where
    nobody else is named to use the goods, and an owner's never does. What a person is called says nothing."""
    alone = not brief.shipment.in_role(*_FINAL)
    for pointer, party in placed(brief.shipment, *_FINAL, *_BEFORE):
        sure = party.role in _FINAL or (alone and party.role is Role.BUYER)
        if party.kind is not AskedKind.PERSON:
            for name in (party.name, *party.aliases):
                yield from _as_signs(
                    _read(name, law, name=True), f"{pointer}/name", stated=sure, party=pointer
                )
        yield from _by_domain(pointer, party)
        trade = _read(party.industry or "", law)
        yield from _as_signs(trade, f"{pointer}/industry", stated=sure, party=pointer)
        for at, owner in enumerate(party.owners):
            if owner.kind is not AskedKind.PERSON:
                found = _read(owner.name, law, name=True)
                yield from _as_signs(found, f"{pointer}/owners/{at}", stated=False, party=pointer)


def _by_domain(pointer: str, party: Party) -> Iterator[Sign]:
    """A sign for a mail address or website under a domain that a state keeps for its forces."""
    for field, text, domain in (
        ("email", party.email, (party.email or "").strip().rpartition("@")[2]),
        ("website", party.website, web_domain(party.website or "")),
    ):
        if text and domain and _MILITARY_DOMAIN.search(domain):
            yield Sign(
                use=EndUse.MILITARY, stated=False, words=text, pointer=f"{pointer}/{field}", party=pointer
            )


def _as_signs(
    found: Iterable[_Found], pointer: str, *, stated: bool = True, party: str | None = None
) -> Iterator[Sign]:
    for each in found:
        yield Sign(
            use=each.use, stated=each.stated and stated, words=each.words, pointer=pointer, party=party
        )


def _read(text: str, law: Law, *, name: bool = False) -> tuple[_Found, ...]:
    """Everything found in one text; in a name only what names an institution says it outright."""
    if not text.strip():
        return ()
    key = (law.digest, text, name)
    if key not in _READ:
        if len(_READ) >= _KEPT:
            _READ.clear()
        _READ[key] = tuple(_in_text(text, _compiled(law), name=name))
    return _READ[key]


_READ: dict[tuple[str, str, bool], tuple[_Found, ...]] = {}
_KEPT = 4096


def _in_text(text: str, compiled: _Compiled, *, name: bool) -> Iterator[_Found]:
    whole = plain(_broken(text))
    for use, known in _possible(whole.letters, compiled).items():
        rest = whole.letters
        for group, _, each in sorted(known):
            for start, end in tuple(each.within(rest)):
                denied = Standing.NO if name else _denied(rest[:start], rest[end:], compiled)
                rest = f"{rest[:start]}{_TAKEN * (end - start)}{rest[end:]}"
                if group is not _Group.INNOCENT and denied is not Standing.YES:
                    says = group is _Group.NAMED or (group is _Group.STATED and not name)
                    words = text[slice(*whole.span(start, end))].strip()
                    yield _Found(use, says and denied is Standing.NO, words)


def _broken(text: str) -> str:
    """The text, as long as before, with a dash where a line ends and the next begins with a capital or a sign, and with
    words of two alphabets that look alike put into one."""
    text = re.sub(
        r"\n(?=\s*(\S))", lambda end: "\n" if end[1].islower() or end[1].isdigit() else _BREAK, text
    )
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
        answers=answers,
    )


def _single(spelt: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(word).letters for word in " ".join(spelt).split())
