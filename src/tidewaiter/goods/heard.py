"""What a description speaks of: the things whose terms stand in it, whatever its language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.goods.lexicon import LONG_WORD, MISSPELT, Lexicon, Term, lexicon
from tidewaiter.goods.other_spellings import cut_short, halves, join_spaced, shortened, sounds, written_out
from tidewaiter.goods.things import Thing
from tidewaiter.model.words import Confidence
from tidewaiter.text.scripts import clean
from tidewaiter.text.slips import slips_of
from tidewaiter.text.word_bases import bases, is_chinese, pieces

__all__ = ["Heard", "hear"]

_ROOM = 5
"""Words that may stand between the words of a term, beside those of the term itself; of Chinese letters twice as many."""

_LEFT_OUT = re.compile(
    r"\b(?:excluding|excl\b\.?|except(?:ing)?|other than|not including|not for|powered by|driven by|operated by|incorporating"
    r"|without(?! pilot| crew| driver)|with (?:a )?self-contained|with only|with both"
    r"|ausgenommen|ausser|außer|nicht für|angetrieben durch|sauf|à l['’]exclusion|à l['’]exception|autres que|hors"
    r"|кроме|за исключением|не включая|به جز|به‌جز|غیر از|به استثنای)\b[^;:!?)\n]*?(?=[;:!?)\n]|\.\s|$)"
    r"|(?:不包括|不含|除外)[^;)；）。：\n]*|\((?:not|nicht|non) [^)]*\)",
    re.IGNORECASE,
)
"""What a text says the goods are not, or what only drives them, to the end of the sentence."""

_COMMA = re.compile("[,،，、]")

_BREAK = re.compile(r"[,;:()\[\]|\n،؛，；：（）、]|\s[-–—]\s")
"""Where a text passes from the goods to what is said of them."""

_USED_FOR = frozenset(["for", "fur", "pour", "для", "برای", "用于"])

_NAMING = 2
"""Words of a term from which on no context takes it away."""

_LINKS = ("", "s", "n", "en", "es", "o", "о", "е")
_BEFORE_EXTRAS = frozenset(
    [
        "with",
        "w",
        "including",
        "incl",
        "inkl",
        "inklusive",
        "einschliesslich",
        "mit",
        "samt",
        "avec",
        "incluant",
        "plus",
        "с",
        "включая",
        "ile",
        "dahil",
        "birlikte",
        "با",
    ]
)
_SALTS = re.compile("(?:at|it|id|fat|fit)(?:e|es|s|)$|(?:а|и)т$")
"""Endings by which salts differ: a phosphate is no misspelt phosphite."""

_RANK = {band: at for at, band in enumerate(Confidence)}


class _Found(NamedTuple):
    """A term in the text, from its `first` piece to its `last`, with the words `between` its own: -1 where there are none."""

    rank: int
    between: int
    term: Term
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Heard:
    """A thing that a text speaks of. `term` is the term as it is on file, `words` the text's own for it."""

    thing: Thing
    term: str
    words: str
    confidence: Confidence


def hear(text: str) -> tuple[Heard, ...]:
    """The things that the text may speak of, surest first, each once. Beside words of a context in which its terms
    mean something else a thing is not heard, or less surely where its name is unmistakable."""
    stated = written_out(join_spaced(_stated(clean(text))))
    spoken = pieces(stated)
    return _hear(spoken, stated, lexicon()) if spoken else ()


def _stated(text: str) -> str:
    """The text without what it leaves out. One that begins so names its goods behind the first comma, if anywhere."""
    text = text.lstrip()
    if first := _LEFT_OUT.match(text):
        comma = _COMMA.search(first[0])
        text = text[comma.end() if comma else first.end() :]
    return _LEFT_OUT.sub(" ", text)


def _hear(spoken: list[str], stated: str, known: Lexicon) -> tuple[Heard, ...]:
    where = _atoms(spoken, known)
    _cut_short(stated, spoken, where, known)
    _phrases(where, known, either_way="," in stated)
    if not where:
        return ()
    found: dict[int, _Found] = {}
    excluded: set[int] = set()
    contexts: dict[str, int] = {}
    extras = next((at for at, word in enumerate(spoken) if at and word in _BEFORE_EXTRAS), len(spoken))
    for atom in where:
        for term in known.terms.get(atom, ()):
            span = _span(term, where)
            if span is None:
                continue
            first, last = span
            if not (term.but or term.context):
                one = _Found(_RANK[term.confidence], last - first - len(term.slots), term, first, last)
                if term.of not in found or one[:2] < found[term.of][:2]:
                    found[term.of] = one
            elif first < extras and term.but:
                excluded.add(term.of)
            elif first < extras:
                slug = known.contexts[term.of].slug
                contexts[slug] = min(first, contexts.get(slug, first))
    kept = {of: one for of, one in found.items() if of not in excluded}
    after = _parts_after(spoken, stated) if kept and contexts else ()
    heard = []
    for of, one in kept.items():
        thing = known.things[of]
        against = {slug: at for slug, at in contexts.items() if slug not in thing.despite}
        aside = _is_aside(thing, one, against.values(), after)
        if not against or _is_unmistakable(one) or aside:
            doubted = bool(against.keys() - known.details if aside else against)
            heard.append(_heard(thing, one, spoken, doubted=doubted))
    return tuple(sorted(heard, key=lambda one: (_RANK[one.confidence], one.thing.slug)))


def _parts_after(spoken: list[str], stated: str) -> tuple[int, ...]:
    """The places where another part of the text begins: behind a comma, a bracket, a dash or a word for its use."""
    at, places = 0, []
    for part in _BREAK.split(stated):
        at += len(pieces(part))
        places.append(at)
    uses = [at for at, word in enumerate(spoken) if at and word in _USED_FOR]
    return tuple(sorted({*uses, *(places if at == len(spoken) else ())}))


def _is_aside(thing: Thing, one: _Found, against: Iterable[int], after: tuple[int, ...]) -> bool:
    """Whether the words of contexts stand in later parts of the text than the name, so that at most they make it less sure:
    a hospital for children buys no toys. Everyday goods go by what they are for."""
    ends = next((place for place in after if place > one.last), None)
    return not thing.everyday and ends is not None and all(at >= ends for at in against)


def _is_unmistakable(one: _Found) -> bool:
    """Whether the term names its thing in words that stand together and mean nothing else in any context, so that a
    word of a context beside them only makes it less sure."""
    strong = one.term.confidence is Confidence.STRONG
    return strong and len(one.term.spelt.split()) >= _NAMING and one.between < 0


def _heard(thing: Thing, one: _Found, spoken: list[str], *, doubted: bool = False) -> Heard:
    confidence = one.term.confidence
    if doubted and confidence is Confidence.STRONG:
        confidence = Confidence.FAIR
    return Heard(thing=thing, term=one.term.spelt, words=_said(one, spoken), confidence=confidence)


def _said(one: _Found, spoken: list[str]) -> str:
    """The text's own words for the term; where a term is but words side by side, all of these."""
    if one.term.chinese:
        return one.term.spelt
    last = one.last
    if len(one.term.slots) == 1:
        for spelt in one.term.spelt.split("/"):
            words = pieces(spelt)
            if len(words) > 1 and spoken[one.first][:3] == words[0][:3]:
                last = one.first + len(words) - 1
                break
    return " ".join(spoken[one.first : last + 1])


def _span(term: Term, where: dict[int, list[int]]) -> tuple[int, int] | None:
    """From where to where the term stands in the text, None where it does not, or its words stand too far apart."""
    if len(term.slots) == 1:
        at = where[term.slots[0]][0]
        return at, at
    places = []
    for slot in term.slots:
        if slot not in where:
            return None
        places.append(where[slot])
    room = len(places) + _ROOM * (2 if term.chinese else 1)
    best: tuple[int, int] | None = None
    for start in places[0]:
        first = last = start
        for others in places[1:]:
            near = min(others, key=lambda at: abs(at - start))
            first, last = min(first, near), max(last, near)
        if last - first < room and (best is None or last - first < best[1] - best[0]):
            best = first, last
    return best


def _atoms(spoken: list[str], known: Lexicon) -> dict[int, list[int]]:
    """For every atom of the lexicon that the words hold, where."""
    where: defaultdict[int, list[int]] = defaultdict(list)
    before = ""
    for at, word in enumerate(spoken):
        if is_chinese(word):
            for atom in _of_chinese(word):
                where[atom].append(at)
        elif not word.isdigit() or word in known.words:
            for atom in _of_word(word):
                where[atom].append(at)
            if before and not before.isdigit() and not word.isdigit():
                for atom in known.words.get(before + word, ()):
                    where[atom].append(at)
        before = word
    return where


def _cut_short(stated: str, spoken: list[str], where: dict[int, list[int]], known: Lexicon) -> None:
    """Adds the atoms of words that the text cuts short with a dot."""
    cut = {pieces(word)[0] for word in cut_short(stated)}
    for at, word in enumerate(spoken) if cut else ():
        if word in cut and not _of_word(word):
            for atom in shortened(word, known.in_order, lambda one: known.words[one]):
                if atom not in known.against:
                    where.setdefault(atom, []).append(at)


def _phrases(where: dict[int, list[int]], known: Lexicon, *, either_way: bool) -> None:
    """Adds the atoms of words side by side; `either_way` those of two in the order of catalogues too, `mask, oxygen`."""
    for atom in [atom for atom in where if atom in known.phrases]:
        for rest, whole in known.phrases[atom]:
            turned = either_way and len(rest) == 1 and whole not in known.against
            for start in where[atom]:
                if all(start + 1 + step in where.get(one, ()) for step, one in enumerate(rest)):
                    where[whole].append(start)
                elif turned and start - 1 in where.get(rest[0], ()):
                    where[whole].append(start - 1)


def _of_chinese(run: str) -> dict[int, None]:
    """The atoms of every row of signs within the run."""
    known = lexicon()
    found: dict[int, None] = {}
    for start in range(len(run)):
        for end in range(start + 1, min(start + known.longest_chinese, len(run)) + 1):
            for atom in known.chinese.get(run[start:end], ()):
                found[atom] = None
    return found


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[int, ...]:
    """The atoms of a word: as it is, without its ending, by its beginning; else but for a slip, else as a
    compound."""
    known = lexicon()
    forms = (word, *bases(word))
    found = dict.fromkeys(atom for form in forms for atom in known.words.get(form, ()))
    for length in range(3, min(known.longest_beginning, len(word)) + 1):
        found.update(dict.fromkeys(known.beginnings.get(word[:length], ())))
    if len(word) >= MISSPELT and word.isascii() and word.isalpha():
        found.update(dict.fromkeys(known.latin.get(sounds(word), ())))
    if not found and len(word) >= MISSPELT and word.isalpha():
        found = dict.fromkeys(_of_slip(forms, known))
        if not found and len(word) >= LONG_WORD:
            found = dict.fromkeys(_of_compound(forms, known)) or dict.fromkeys(
                atom for form in forms for atom in halves(form, known.words) if atom not in known.against
            )
    return tuple(found)


def _of_compound(forms: tuple[str, ...], known: Lexicon) -> Iterator[int]:
    """The atoms of the parts of a compound of which the last, or else the first, is known."""
    for form in forms:
        for cut in range(3, len(form) - 4):
            if form[cut:] in known.parts:
                yield from known.words[form[cut:]]
                yield from _of_first(form[:cut], known)
                return
    for cut in range(len(forms[0]) - 3, 5, -1):
        first = tuple(_of_first(forms[0][:cut], known)) if forms[0][:cut] in known.parts else ()
        if first:
            yield from first
            return


def _of_first(first: str, known: Lexicon) -> Iterator[int]:
    for link in _LINKS:
        part = first.removesuffix(link) if link else first
        if part in known.words and len(part) > 3:
            yield from known.words[part]
            return


def _of_slip(forms: tuple[str, ...], known: Lexicon) -> Iterator[int]:
    slips = known.slips if forms[0].isascii() else known.other_slips
    for form in forms[:2]:
        for word in slips_of(form, slips) if len(form) >= MISSPELT else ():
            if word[0] == form[0] and word[-1] == form[-1] and _SALTS.sub("", word) != _SALTS.sub("", form):
                yield from (atom for atom in known.words[word] if atom not in known.against)
