"""Names: one analysis that retrieval and scoring share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tidewaiter.errors import QueryError
from tidewaiter.model.base import Value
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.number_words import with_numerals
from tidewaiter.refdata.titles import titles
from tidewaiter.text.legal import split_glued, without_legal_forms
from tidewaiter.text.romanise import variants
from tidewaiter.text.scripts import clean, script_of
from tidewaiter.text.tokens import romanised, split_words
from tidewaiter.text.words import CONNECTORS

__all__ = ["MAX_NAME", "Forms", "NameForm", "analyse"]

MAX_NAME = 1000
"""The longest name, in characters, that is searched for; the longest on any list at hand has 381."""

SYLLABIC = frozenset({"Hani", "Hang"})  # Chinese and Korean writing (ISO 15924)

Forms = tuple[str, ...]
"""The readings of one word: the customary one first, the others equally right."""


class NameForm(Value, frozen=True, kw_only=True):
    """A name, taken apart. All tokens are lower-case ASCII.

    `tokens` is the whole name in written order; `words` the forms of each word without legal forms and titles, in
    the same order; `bare` the customary form of each; `core` those that distinguish the name, all where none does.
    `legal` holds the classes of its legal forms, `initials` its single letters, `numbers` its tokens with a digit;
    `syllabic` whether it is written in syllables, so that the romanised words are ours and have no slips of the pen.
    """

    surface: str
    tokens: tuple[str, ...]
    words: tuple[Forms, ...]
    core: tuple[str, ...]
    legal: tuple[str, ...]
    initials: tuple[str, ...]
    numbers: tuple[str, ...]
    syllabic: bool

    @property
    def bare(self) -> tuple[str, ...]:
        """The words in their customary forms."""
        return tuple(forms[0] for forms in self.words)


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
    person = kind is not None and kind.value == "person"
    written = split_words(_in_written_order(clean(name), person), initials=person)
    tokens = romanised(written)
    forms = _forms(written, tokens)
    if person:
        rest, legal = _without_titles(tokens), Forms()
    else:
        tokens = split_glued(tokens)
        rest, legal = without_legal_forms(tokens)
        if kind is None or kind.value == "unknown":
            rest = _initials_apart(name, rest)
        rest = list(with_numerals(tuple(rest)))
    core = [token for token in rest if token not in _generic() and token not in CONNECTORS]
    return NameForm(
        surface=name,
        tokens=tuple(tokens),
        words=tuple(_with_english(forms.get(token, (token,)), person) for token in rest),
        core=tuple(core or rest),
        legal=legal,
        initials=tuple(token for token in tokens if len(token) == 1 and token.isalpha()),
        numbers=tuple(token for token in tokens if any(letter.isdigit() for letter in token)),
        syllabic=not name.isascii() and script_of(name) in SYLLABIC,
    )


def _forms(written: Sequence[str], tokens: Sequence[str]) -> dict[str, Forms]:
    """The forms of the tokens that have more than one."""
    if all(word.isascii() for word in written) or len(written) != len(tokens):
        return {}
    return {token: (token, *variants(word)) for word, token in zip(written, tokens, strict=True)}


def _with_english(forms: Forms, person: bool) -> Forms:
    """The forms with the English of a business word beside them."""
    if person:
        return forms
    english = _generic().get(forms[0])
    return forms if english is None or english in forms else (*forms, english)


def _initials_apart(name: str, tokens: list[str]) -> list[str]:
    """Where the kind is not known, letters with dots between them as a person's initials, one by one."""
    if "." not in name:
        return tokens
    apart = romanised(split_words(clean(name), initials=True))
    letters = {"".join(apart[at : at + size]) for size in (2, 3) for at in range(len(apart) - size + 1)
               if all(len(token) == 1 for token in apart[at : at + size])}  # fmt: skip
    found: list[str] = []
    for token in tokens:
        found += list(token) if token in letters else [token]
    return found


def _in_written_order(name: str, person: bool) -> str:
    """`LAST, First` turned round for a person; any other name as it is."""
    family, comma, given = name.partition(",")
    return f"{given} {family}" if person and comma and given.strip() and "," not in given else name


def _without_titles(tokens: list[str]) -> list[str]:
    rest = [token for token in tokens if token not in titles()]
    return rest if len(rest) >= 2 else tokens


@lru_cache(maxsize=1)
def _generic() -> dict[str, str]:
    """From a romanised business word to the English one."""
    return {
        "".join(romanised(split_words(spelling, initials=True))): english
        for spelling, english in business_words().items()
    }
