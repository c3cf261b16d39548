"""The words of all things in one table, so that a text is gone through once, whatever its language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from tidewaiter.goods.other_spellings import in_latin
from tidewaiter.goods.things import LANGUAGES, Elsewhere, Thing, elsewhere, short_forms, things
from tidewaiter.model.words import Confidence
from tidewaiter.text.slips import Slips
from tidewaiter.text.word_bases import bases, is_chinese, pieces

__all__ = ["LONG_WORD", "MISSPELT", "Lexicon", "Term", "lexicon"]

LONG_WORD = 7
"""Letters from which on a word is known with a slip of the pen, and may be cut as a compound."""

MISSPELT = 6
"""Letters from which on a word of a text may be a longer one with a slip of the pen."""

_MARKS = {"~": Confidence.WEAK, "?": Confidence.FAIR, "!": Confidence.STRONG}
_PART = 5  # letters of a part of a compound
_INDEXED_ENDINGS = {"de": ("e", "es", "er", "en"), "fr": ("e", "s", "es"), "tr": ("i", "u", "si", "su")}
"""What falls off a term's own word, by language; Russian words are known by all their bases."""

_COMPOUNDING = frozenset(["any", "de", "ru", "compound"])
"""Whose words may be parts of compounds."""

_AGAINST = frozenset(["but", "compound"])
"""Under these the words that speak against things are indexed."""

_BANDS = tuple(Confidence)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a thing (`of` its index among things), or of words that speak against things: `but` of that thing, or of the
    context of that index where `context` is not None. `slots` are the atoms that must all stand near each other."""

    slots: tuple[int, ...]
    spelt: str
    of: int
    confidence: Confidence = Confidence.STRONG
    but: bool = False
    context: bool = False
    chinese: bool = False


@dataclass(slots=True)
class Lexicon:
    """Atoms are words of terms, or places in terms where one of several words stands. `words` gives the atoms of a word,
    `beginnings` those of words that only begin so, `phrases` for an atom those that must follow it one by one and the
    atom that they make together, `details` the slugs of contexts that are mere details, `chinese` the atoms of a run of Chinese letters; `terms` the terms of an atom, each under
    its rarest. `slips` are of words of ASCII, `other_slips` of all others; `against` are the
    atoms of words that speak against things, which no slip is taken for;
    `latin` gives the atoms of Russian words by their sounds, `in_order` are the words of things from A to Z."""

    things: tuple[Thing, ...]
    contexts: tuple[Elsewhere, ...]
    words: dict[str, tuple[int, ...]] = field(default_factory=dict)
    beginnings: dict[str, tuple[int, ...]] = field(default_factory=dict)
    phrases: dict[int, tuple[tuple[tuple[int, ...], int], ...]] = field(default_factory=dict)
    chinese: dict[str, tuple[int, ...]] = field(default_factory=dict)
    terms: dict[int, tuple[Term, ...]] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    slips: Slips = field(default_factory=lambda: Slips(()))
    other_slips: Slips = field(default_factory=lambda: Slips((), by_kernel=False))
    longest_chinese: int = 0
    longest_beginning: int = 0
    details: frozenset[str] = frozenset()
    against: frozenset[int] = frozenset()
    latin: dict[str, tuple[int, ...]] = field(default_factory=dict)
    in_order: list[str] = field(default_factory=list)


class _Builder:
    def __init__(self) -> None:
        self.atoms: dict[str, int] = {}
        self.words: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self.beginnings: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self.chinese: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self.phrases: defaultdict[int, dict[tuple[tuple[int, ...], int], None]] = defaultdict(dict)
        self.parts: set[str] = set()
        self.wholes: set[str] = set()
        self.against: set[int] = set()
        self.terms: list[Term] = []

    def slot(self, spelt: str, language: str) -> int:
        """The atom for one place of a term, `tantal/tantalum`."""
        key = f"{spelt}|{language if language in (*_INDEXED_ENDINGS, 'but', 'compound') else ''}"
        if key in self.atoms:
            return self.atoms[key]
        atom = self.atoms[key] = len(self.atoms)
        if language in _AGAINST:
            self.against.add(atom)
        for word in spelt.split("/"):
            self._word(word, language, atom)
        return atom

    def _word(self, word: str, language: str, atom: int) -> None:
        begins = word.endswith("*")
        found = [piece for part in word.rstrip("*").split("_") for piece in pieces(part)]
        if len(found) > 1:
            slots = [self.slot(piece, language) for piece in found]
            self.phrases[slots[0]][(tuple(slots[1:]), atom)] = None
            glued = "".join(found)
            if len(glued) >= LONG_WORD and glued.isalpha() and not is_chinese(glued):
                self.words[glued][atom] = None
            return
        for piece in found:
            self._piece(piece, language, atom, begins=begins)

    def _piece(self, piece: str, language: str, atom: int, *, begins: bool) -> None:
        if is_chinese(piece):
            self.chinese[piece][atom] = None
            return
        if begins:
            self.beginnings[piece][atom] = None
        self.words[piece][atom] = None
        for base in _indexed(piece, language):
            self.words[base][atom] = None
        self.wholes.add(piece)
        if len(piece) >= _PART and language in _COMPOUNDING:
            self.parts.add(piece)

    def term(self, spelt: str, language: str, kind: Term) -> None:
        """Adds a term as it is authored; `kind` says what it is of."""
        mark = spelt[0] if spelt[0] in _MARKS else ""
        words = spelt.removeprefix(mark).split()
        confidence = kind.confidence
        if (
            mark == "~"
            or _BANDS.index(_MARKS.get(mark, confidence)) > _BANDS.index(confidence)
            or mark == "!"
        ):
            confidence = _MARKS[mark]
        self.terms.append(
            Term(
                slots=tuple(dict.fromkeys(self.slot(word, language) for word in words)),
                spelt=" ".join(words).replace("_", " ").replace("*", ""),
                of=kind.of,
                confidence=confidence,
                but=kind.but,
                context=kind.context,
                chinese=language == "zh" or kind.chinese,
            )
        )


def _indexed(piece: str, language: str) -> Iterable[str]:
    if "\u0400" <= piece[0] <= "\u04ff":
        return [base for base in bases(piece) if len(base) > 3]
    endings = _INDEXED_ENDINGS.get(language, ())
    return [
        piece[: -len(ending)]
        for ending in endings
        if piece.endswith(ending) and len(piece) - len(ending) > 3 and len(piece) > _PART
    ]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of all things and contexts on file; built once."""
    return build(things(), elsewhere())


def build(all_things: tuple[Thing, ...], contexts: tuple[Elsewhere, ...]) -> Lexicon:
    """The lexicon of those things and contexts."""
    builder = _Builder()
    for at, thing in enumerate(all_things):
        kind = Term(slots=(), spelt="", of=at, confidence=thing.confidence)
        for language in LANGUAGES:
            for term in thing.terms(language):
                builder.term(term, language, kind)
        for word in (word.strip() for word in thing.but.split(";")):
            if word:
                builder.term(word, "but", Term(slots=(), spelt="", of=at, but=True))
    for at, context in enumerate(contexts):
        for language in LANGUAGES:
            for term in context.terms(language):
                plain = "compound" if language in _COMPOUNDING else "but"
                builder.term(
                    term, plain, Term(slots=(), spelt="", of=at, context=True, chinese=language == "zh")
                )
    for short, long in short_forms().items():
        known = builder.words.get(long, {})
        builder.words[short].update((atom, None) for atom in known if atom not in builder.against)
    return _finished(builder, Lexicon(things=all_things, contexts=contexts))


def _finished(builder: _Builder, empty: Lexicon) -> Lexicon:
    how_often: defaultdict[int, int] = defaultdict(int)
    for term in builder.terms:
        for slot in term.slots:
            how_often[slot] += 1
    under: defaultdict[int, list[Term]] = defaultdict(list)
    for term in builder.terms:
        under[min(term.slots, key=lambda slot: how_often[slot])].append(term)
    empty.words = _fixed(builder.words)
    empty.beginnings = _fixed(builder.beginnings)
    empty.chinese = _fixed(builder.chinese)
    empty.phrases = {atom: tuple(those) for atom, those in builder.phrases.items()}
    empty.terms = {atom: tuple(those) for atom, those in under.items()}
    empty.parts = frozenset(builder.parts)
    empty.slips = Slips(sorted(word for word in builder.wholes if len(word) >= LONG_WORD and word.isascii()))
    # The kernel cuts bytes out, not letters; the bases of words that are written in two bytes a letter are known too.
    other = (word for word in builder.words if len(word) >= LONG_WORD and not word.isascii())
    empty.other_slips = Slips(sorted(other), by_kernel=False)
    empty.against = frozenset(builder.against)
    empty.latin = in_latin(
        (word, [atom for atom in atoms if atom not in builder.against])
        for word, atoms in builder.words.items()
    )
    empty.in_order = sorted(
        word for word, atoms in builder.words.items() if not builder.against.issuperset(atoms)
    )
    empty.details = frozenset(context.slug for context in empty.contexts if context.detail)
    empty.longest_chinese = max(map(len, builder.chinese), default=0)
    empty.longest_beginning = max(map(len, builder.beginnings), default=0)
    return empty


def _fixed(table: dict[str, dict[int, None]]) -> dict[str, tuple[int, ...]]:
    return {key: tuple(atoms) for key, atoms in table.items()}
