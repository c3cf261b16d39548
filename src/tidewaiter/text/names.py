"""Names: one analysis that retrieval and scoring share."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.errors import QueryError
from tidewaiter.model.base import Value
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.titles import titles
from tidewaiter.text.legal import split_glued, without_legal_forms
from tidewaiter.text.romanise import romanise
from tidewaiter.text.scripts import clean
from tidewaiter.text.tokens import romanised, split_words, varied

__all__ = ["MAX_NAME", "NameForm", "analyse"]

MAX_NAME = 1000
"""The longest name, in characters, that is searched for; the longest on any list at hand has 381."""

_JOIN_LIMIT = 4
_CONNECTORS = frozenset({"and", "of", "the", "for", "de", "und", "et", "i", "y", "ve", "va"})


class NameForm(Value, frozen=True, kw_only=True):
    """A name, taken apart. All tokens are lower-case ASCII.

    `tokens` is the whole name in written order; `bare` is without legal forms and titles; `core` without the words
    that many firms share, too, where something distinctive is left. `legal` holds the classes of its legal forms,
    `initials` its single letters, `numbers` its tokens with a digit. `alternatives` are other readings of `bare`:
    other romanisations, business words in English, and neighbouring tokens joined.
    """

    surface: str
    tokens: tuple[str, ...]
    bare: tuple[str, ...]
    core: tuple[str, ...]
    legal: tuple[str, ...]
    initials: tuple[str, ...]
    numbers: tuple[str, ...]
    alternatives: tuple[tuple[str, ...], ...]

    @property
    def readings(self) -> tuple[tuple[str, ...], ...]:
        """`bare` and its alternatives: what retrieval compares."""
        return (self.bare, *self.alternatives) if self.bare else self.alternatives


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
    words = split_words(_in_written_order(clean(name), person), initials=person)
    tokens = romanised(words)
    if not person:
        tokens = split_glued(tokens)
    bare, legal = _bare(tokens, person)
    core = [token for token in bare if token not in _generic() and token not in _CONNECTORS]
    return NameForm(
        surface=name,
        tokens=tuple(tokens),
        bare=tuple(bare),
        core=tuple(core or bare),
        legal=legal,
        initials=tuple(token for token in tokens if len(token) == 1 and token.isalpha()),
        numbers=tuple(token for token in tokens if any(letter.isdigit() for letter in token)),
        alternatives=_alternatives(words, bare, person, _spelt_out(name, kind, words)),
    )


def _spelt_out(name: str, kind: AskedKind | EntityKind | None, words: list[str]) -> list[str]:
    """Where the kind is not known, the name with its dotted letters apart, as a person's initials; else nothing."""
    if kind is not None and kind.value != "unknown":
        return []
    apart = split_words(name, initials=True)
    return romanised(apart) if apart != words else []


def _in_written_order(name: str, person: bool) -> str:
    """`LAST, First` turned round for a person; any other name as it is."""
    family, comma, given = name.partition(",")
    return f"{given} {family}" if person and comma and given.strip() and "," not in given else name


def _bare(tokens: list[str], person: bool) -> tuple[list[str], tuple[str, ...]]:
    if not person:
        rest, legal = without_legal_forms(tokens)
        return rest, legal
    rest = [token for token in tokens if token not in titles()]
    return (rest if len(rest) >= 2 else tokens), ()


@lru_cache(maxsize=1)
def _generic() -> dict[str, str]:
    """From a romanised business word to the English one."""
    return {
        "".join(romanised(split_words(spelling, initials=True))): english
        for spelling, english in business_words().items()
    }


def _alternatives(
    words: list[str], bare: list[str], person: bool, spelt_out: list[str]
) -> tuple[tuple[str, ...], ...]:
    found: list[list[str]] = [spelt_out]
    for reading in varied(words):
        found.append(_bare(split_glued(reading) if not person else reading, person)[0])
    if not person:
        translated = [[_english(token) for token in reading] for reading in (bare, *found)]
        # Where a word has an English one in its own script, the romanised table may not know it.
        if any(not word.isascii() for word in words):
            translated.append(_bare([_english_of(word) for word in words], person)[0])
        found += translated
    if 2 <= len(bare) <= _JOIN_LIMIT:
        found += [[*bare[:at], bare[at] + bare[at + 1], *bare[at + 2 :]] for at in range(len(bare) - 1)]
        if len(bare) == _JOIN_LIMIT - 1:
            found.append(["".join(bare)])
    unique = dict.fromkeys(tuple(token for token in reading if token) for reading in found)
    return tuple(reading for reading in unique if reading and reading != tuple(bare))


def _english(token: str) -> str:
    return _generic().get(token, token)


def _english_of(word: str) -> str:
    return business_words().get(word.lower()) or _english("".join(romanised([word]))) or romanise(word)
