"""Names: one analysis that retrieval and scoring share."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from tidewaiter.errors import QueryError
from tidewaiter.model.base import Value
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.number_words import with_numerals
from tidewaiter.refdata.particles import particles
from tidewaiter.refdata.slavic_translations import slavic_translations
from tidewaiter.refdata.titles import (
    generations,
    glued_titles,
    suffixes,
    titles,
    titles_in_script,
)
from tidewaiter.refdata.trade_places import trade_places
from tidewaiter.text.branches import branch_words, may_have_branch, place_word
from tidewaiter.text.business import native_business_words
from tidewaiter.text.english import with_english
from tidewaiter.text.forms import Forms, joined_forms, several_forms
from tidewaiter.text.heads import with_long_head
from tidewaiter.text.legal import split_glued, without_legal_forms
from tidewaiter.text.legal_native import native_legal_forms
from tidewaiter.text.named_after import dotted_initials, names_people, without_honours
from tidewaiter.text.plain import plain_tokens, plain_words
from tidewaiter.text.rejoined import rejoined
from tidewaiter.text.scripts import clean, script_of
from tidewaiter.text.slavic import firm_forms, slavic_term
from tidewaiter.text.states import with_short_states
from tidewaiter.text.tokens import romanised, spelled, split_words
from tidewaiter.text.triggers import BRANCH, GLUED, HONOUR, LEGAL, LITTLE, STYLE, are_halves, triggers_of
from tidewaiter.text.words import CONNECTORS, SMALL, is_shared

__all__ = ["GENERATIONS", "MAX_NAME", "NameForm", "analyse"]

MAX_NAME = 1000
"""The longest name, in characters, that is searched for; the longest on any list at hand has 381."""

GENERATIONS = ("", "elder", "younger", "second", "third", "fourth")


_CAPITALS = re.compile("[BCDFGHJKLMNPQRSTVWXZ]{2,3}")

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_BRACKETED = re.compile(r"(?<=\w)\s*[(（]([^()（）]{3,40})[)）]\s*(?=\w)")

LATIN = frozenset({"Latn", None})
SYLLABIC = frozenset({"Hani", "Hang"})  # Chinese and Korean writing (ISO 15924)
_FIRST_SYLLABIC = "\u1100"


class NameForm(Value, frozen=True, kw_only=True):
    """A name, taken apart. All tokens are lower-case ASCII.

    `tokens` is the whole name in written order; `words` the forms of each word without legal forms and titles, in
    the same order. `legal` holds the classes of its legal forms, `generation` the place in GENERATIONS of what it says,
    `places` what is added at its end to say where or which office, `spoken` the customary words with the small ones (of,
    the, for, and), which are none of a firm's words, since one translator writes them and another does not; `syllabic`
    whether it is written in syllables, so that the romanised words are ours and have no slips of the pen.
    """

    surface: str
    tokens: tuple[str, ...]
    words: tuple[Forms, ...]
    legal: tuple[str, ...]
    generation: int = 0
    places: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    syllabic: bool = False

    @property
    def bare(self) -> tuple[str, ...]:
        """The words in their customary forms."""
        return tuple([forms[0] for forms in self.words])

    @property
    def core(self) -> tuple[str, ...]:
        """The words that distinguish the name, all where none does."""
        own = tuple(token for token in self.bare if not is_shared(token) and token not in CONNECTORS)
        return own or self.bare

    @property
    def initials(self) -> tuple[str, ...]:
        """The single letters among the tokens."""
        return tuple(token for token in self.tokens if len(token) == 1 and token.isalpha())

    @property
    def numbers(self) -> tuple[str, ...]:
        """The tokens with a digit."""
        return tuple(token for token in self.tokens if not token.isalpha())


@lru_cache(maxsize=65536)
def analyse(name: str, kind: AskedKind | EntityKind | None = None) -> NameForm:
    """The name taken apart; `tokens` is empty when it holds neither letter nor digit.

    Raises QueryError for a name longer than MAX_NAME characters.
    """
    if len(name) > MAX_NAME:
        raise QueryError(
            f"the name has {len(name):,} characters; names up to {MAX_NAME:,} are searched for",
            field="name",
            todo="Give the name alone, and put addresses and remarks into their own fields",
        )
    if kind != "person":
        return _firm(name, known=kind is not None and kind != "unknown")
    plain = plain_words(name, person=True)
    return _form(name, tuple([forms[0] for forms in plain]), plain) if plain else _person(name)


def _person(name: str) -> NameForm:
    written = _initials_of(split_words(_in_written_order(clean(name)), initials=True))
    if not name.isascii():
        written = _without_native_titles(written)
    spelt = spelled(written, person=True)
    tokens = tuple([forms[0] for forms in spelt])
    if _beside_names().isdisjoint(tokens):
        return _form(name, tokens, spelt)
    kept = [at for at, token in enumerate(tokens) if token not in _beside_names()]
    if len(kept) < min(2, len(tokens)):
        kept = list(range(len(tokens)))
    words = tuple([spelt[at] for at in kept])
    generation = next((generations()[token] for token in tokens[1:] if token in generations()), "")
    return _form(name, tokens, words, generation=GENERATIONS.index(generation))


@lru_cache(maxsize=1)
def _beside_names() -> frozenset[str]:
    return titles() | suffixes()


def _initials_of(words: list[str]) -> list[str]:
    """The words, a first one of two or three capitals without a vowel (JC, MK), beside words that are not all in
    capitals, letter by letter: nobody's name is written so, but many a pair of given names is."""
    first = words[0] if words else ""
    if not _CAPITALS.fullmatch(first) or first.lower() in titles() or first.lower() in particles():
        return words
    if first.lower() in suffixes() or all(word.isupper() for word in words[1:]):
        return words
    return [*first, *words[1:]]


def _firm(name: str, *, known: bool) -> NameForm:
    ascii_only = name.isascii()
    written = plain_tokens(name) or split_words(_with_place_last(clean(name)), initials=False)
    native: Forms = ()
    if not ascii_only and any(script_of(word) not in LATIN for word in written):
        written, native = native_legal_forms(written)
    spelt = _spelled(written, person=False if known else None)
    forms = several_forms(spelt)
    tokens = [each[0] for each in spelt]
    native_forms = forms if not ascii_only and _CYRILLIC.search(name) else {}
    set_off = triggers_of(tokens)
    if set_off & GLUED or are_halves(tokens, set_off):
        tokens = rejoined(_split_glued(tokens, native_forms))
        set_off = triggers_of(tokens)
    rest, legal = without_legal_forms(tokens) if set_off & LEGAL else (tokens, ())
    if not known and not legal and "." in name:
        rest = _initials_apart(name, rest)
        set_off |= triggers_of(rest)
    if set_off & STYLE:
        headed = with_long_head(rest, tokens, cyrillic=script_of(name) == "Cyrl")
        rest = list(with_numerals(with_short_states(headed)))
        set_off = triggers_of(rest)
    further: tuple[str, ...] = ()
    branch: frozenset[int] = frozenset()
    if native_forms or (set_off & BRANCH and may_have_branch(rest)):
        rest, further, branch = _branch_apart(rest, name, native_forms)
        set_off |= triggers_of(rest)
    named = _named(rest, branch, name, set_off)
    return NameForm(
        surface=name,
        tokens=tuple(tokens),
        words=tuple(
            [
                with_english(joined_forms(forms.get(token) or (token,), person))
                for token, person in (_telling(named) if set_off & LITTLE else named)
            ]
        ),
        legal=tuple(sorted({*legal, *further, *native})) if legal or further or native else (),
        places=tuple([place_word(_as_written(rest[at], native_forms)) for at in sorted(branch)]),
        spoken=tuple([token for token, _ in named]),
        syllabic=not ascii_only and _is_syllabic(name),
    )


def _named(rest: list[str], branch: frozenset[int], name: str, set_off: int) -> list[tuple[str, Forms]]:
    """The tokens that are no branch's, each with the forms it has as the name of whom the firm is named after."""
    tokens = [token for at, token in enumerate(rest) if at not in branch] if branch else rest
    dotted = dotted_initials(name) if "." in name and names_people(tokens) else frozenset()
    if dotted or set_off & HONOUR:
        return without_honours(tokens, dotted)
    return [(token, ()) for token in tokens]


def _telling(named: list[tuple[str, Forms]]) -> list[tuple[str, Forms]]:
    """Those without the small words, where two others are left."""
    found = [one for one in named if one[0] not in SMALL]
    return found if len(found) > 1 else named


def _with_place_last(name: str) -> str:
    """The name with a place that stands in brackets inside it, as in Example (Shanghai) Technology, at its end."""
    if "(" not in name and "（" not in name:
        return name
    found = _BRACKETED.search(name)
    if found is None or tuple(romanised(split_words(found[1], initials=False))) not in trade_places():
        return name
    return f"{name[: found.start()]} {name[found.end() :]} {found[1]}"


def _split_glued(tokens: list[str], whole: dict[str, Forms]) -> list[str]:
    """The tokens with legal forms cut off them, but not off those known as whole words: Ulyanovskoy is no Oy."""
    return [part for token in tokens for part in ([token] if token in whole else split_glued([token]))]


def _branch_apart(
    rest: list[str], name: str, forms: dict[str, Forms]
) -> tuple[list[str], tuple[str, ...], frozenset[int]]:
    """The tokens, the classes of further legal forms, and the places of the tokens that only say where. A legal form
    that stood beside the words for an office or a place (Filial OOO Example, Example S.A. Istanbul) is at an end of the
    name once these are off."""
    native = not name.isascii() and script_of(name) not in LATIN
    branch = branch_words([_as_written(token, forms) for token in rest], native=native)
    if not branch:
        return rest, (), branch
    named = [at for at in range(len(rest)) if at not in branch]
    start, end = named[0], named[-1] + 1
    kept, legal = without_legal_forms(rest[start:end])
    found = [*rest[:start], *kept, *rest[end:]]
    behind = start + len(kept)
    return found, legal, frozenset({*range(start), *range(behind, len(found))})


def _as_written(token: str, forms: dict[str, Forms]) -> str:
    """The token as it was written, where it is the English of a place: Kavkaz for Caucasus; with a mark behind it where
    it stood in another case, which makes it a part of the name (Moskvy: of Moscow) and no slip of the pen."""
    if token not in forms or token not in slavic_translations().places:
        return token
    written = " ".join(with_short_states((forms[token][-1],)))
    return written if (written,) in trade_places() else f"{written}'"


def _spelled(written: list[str], *, person: bool | None) -> tuple[Forms, ...]:
    """The tokens with their forms; a business word in its own script stands in English first."""
    if "".join(written).isascii() or all(word.isascii() or script_of(word) in LATIN for word in written):
        return spelled(written, person=person)
    found: list[Forms] = []
    rest: list[str] = []
    place = 0
    while place < len(written):
        size, term = slavic_term(written, place)
        known = person is not False or written[place].lower() in business_words()
        forms = term or (() if known else firm_forms(written[place]))
        if forms:
            found += [*_native(rest, person=person), forms]
            rest = []
        else:
            rest.append(written[place])
        place += size or 1
    return (*found, *_native(rest, person=person))


def _native(written: list[str], *, person: bool | None) -> list[Forms]:
    found: list[Forms] = []
    for business, run in groupby(native_business_words(written), key=lambda piece: piece[1] is not None):
        pieces = list(run)
        if business:
            found += [_business(word, english or "") for word, english in pieces]
        else:
            found += spelled([word for word, _ in pieces], person=person)
    return found


def _business(word: str, english: str) -> Forms:
    written = "".join(romanised([word]))
    plain = "".join(romanised(split_words(english, initials=True)))
    return tuple(dict.fromkeys(form for form in (plain, written) if form))


def _form(name: str, tokens: tuple[str, ...], words: tuple[Forms, ...], *, generation: int = 0) -> NameForm:
    return NameForm(
        surface=name,
        tokens=tokens,
        words=words,
        legal=(),
        generation=generation,
        spoken=tuple([forms[0] for forms in words]),
        syllabic=_is_syllabic(name),
    )


def _is_syllabic(name: str) -> bool:
    return max(name, default="") >= _FIRST_SYLLABIC and script_of(name) in SYLLABIC


def _initials_apart(name: str, tokens: list[str]) -> list[str]:
    """Where the kind is not known, letters with dots between them as a person's initials, one by one."""
    apart = romanised(split_words(clean(name), initials=True))
    letters = {
        "".join(apart[at : at + size])
        for size in (2, 3)
        for at in range(len(apart) - size + 1)
        if all(len(token) == 1 for token in apart[at : at + size])
    }
    found: list[str] = []
    for token in tokens:
        found += list(token) if token in letters else [token]
    return found


def _in_written_order(name: str) -> str:
    """`LAST, First` of a person turned round; any other name as it is."""
    family, comma, given = name.partition(",")
    if not comma or not given.strip() or "," in given or _only_suffixes(given):
        return name
    return f"{given} {family}"


def _only_suffixes(text: str) -> bool:
    return all(token in suffixes() for token in romanised(split_words(text, initials=True)))


def _without_native_titles(words: list[str]) -> list[str]:
    """The words without titles in scripts other than Latin, where a name is left."""
    kept = [word for word in words if word.lower() not in titles_in_script()]
    if kept and kept[-1].endswith(glued_titles()):
        for title in glued_titles():
            if kept[-1].endswith(title) and len(kept[-1]) > len(title) + 1:
                kept[-1] = kept[-1].removesuffix(title)
                break
    return kept if kept and (len(kept) >= 2 or len(kept[0]) >= 2) else words
