"""Whom a firm is named after: what only says so is left out, and the person's name has its plain case beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tidewaiter.text.forms import MOST_FORMS, Forms
from tidewaiter.text.romanise import romanise

__all__ = ["TELLING", "dotted_initials", "may_honour", "names_people", "without_honours"]

_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "named after",
        "named for",
        "named in honor of",
        "named in honour of",
        "in the name of",
        "by name",
        "by the name of",
        "of the name",
        "imeni",
        "imeny",
        "imena",
        "imia",
        "imya",
    )
)
"""Words after which the person's name stands."""
_SHORT = frozenset({"im", "n"})
"""The same shortened: only before initials or a long word in the second case."""
_HONOURS = tuple(
    tuple(honour.split())
    for honour in (
        "ordena lenina",
        "order of lenin",
        "lenin order",
        "ordena trudovogo krasnogo znameni",
        "order of the red banner of labor",
        "order of the red banner of labour",
        "ordena krasnogo znameni",
        "order of the red banner",
        "ordena krasnoy zvezdy",
        "order of the red star",
        "ordena druzhby narodov",
        "order of friendship of peoples",
        "ordena oktyabrskoy revolyutsii",
        "order of the october revolution",
        "orderoflenin",
        "orderoftheoctoberrevolution",
        "orderoftheredbanner",
        "orderoftheredbanneroflabour",
        "orderoftheredstar",
    )
)
"""Orders that a firm was given; few papers say so."""
Phrases = dict[str, list[tuple[str, ...]]]


def _by_first(phrases: Sequence[tuple[str, ...]]) -> Phrases:
    found: Phrases = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


_PHRASES_BY_FIRST, _HONOURS_BY_FIRST = _by_first(_PHRASES), _by_first(_HONOURS)
_TITLES = frozenset({"academician", "akademika", "akademik", "professora", "marshala", "geroya"})
TELLING = frozenset(
    {*_SHORT, *_TITLES, *(max(phrase, key=len) for phrases in (_PHRASES, _HONOURS) for phrase in phrases)}
)
"""One word at least of everything that is left out."""
_INITIALS = 3
"""Letters of the longest initials written as one word."""
_DOTTED = re.compile(r"(?<!\w)((?:[^\W\d_]{1,2}\.[ -]?){1,3})\s*(?=[^\W\d_]{4})")
_NAME = 4
"""Letters of the shortest name in the second case whose ending is taken off."""
_CASES = (
    (re.compile("(?<=[sztd]k)(?:ogo|oho|aha)$"), ("iy",)),
    (re.compile("(?<=[aeiouybvgdzklmnprstfh])(?:ogo|oho|aha)$"), ("oy", "yy")),
    (re.compile("(?<=[aeiouy])(?:ya|ia|ja)$"), ("y",)),
    (re.compile("(?<=[^aeiouy])(?:ya|ia|ja)$"), ("",)),
    (re.compile("(?<=[^aeiouy])a$"), ("",)),
)
"""Endings of the second case of a Slavic man's name, and of the first."""


_WITH_PEOPLE = frozenset(
    {
        *(
            "institute",
            "bureau",
            "academy",
            "association",
            "center",
            "centre",
            "university",
            "college",
            "complex",
        ),
        *(
            "corporation",
            "plant",
            "works",
            "factory",
            "laboratory",
            "okb",
            "kb",
            "nii",
            "npo",
            "npp",
            "museum",
        ),
    }
)
"""Words of names that have a person's name in them, with his initials; those of traders stay, since they tell them apart."""


def dotted_initials(name: str) -> frozenset[str]:
    """The initials, one to three letters with dots behind them, that stand before a long word, as one token each."""
    return frozenset(romanise("".join(filter(str.isalpha, found[1]))) for found in _DOTTED.finditer(name))


def may_honour(token: str) -> bool:
    """Whether the romanised token may be of what `without_honours` leaves out; without any and without dotted initials it
    changes nothing."""
    return token in TELLING


def names_people(tokens: Sequence[str]) -> bool:
    """Whether the firm is one of those that have a person's name in theirs, so that its dotted initials count."""
    return not _WITH_PEOPLE.isdisjoint(tokens)


def without_honours(tokens: Sequence[str], dotted: frozenset[str] = frozenset()) -> list[tuple[str, Forms]]:
    """The romanised tokens of a firm's name, without those that say that it is named after somebody, that he was an
    academician, and which orders it was given; each with further forms of it, which only the name of that person has:
    in its first case (Kozlov for Kozlova), with his initials, which are left out; so are `dotted` ones before a name in
    that of an institute or a plant. A name of nothing else keeps its tokens."""
    if not names_people(tokens):
        dotted = frozenset()
    found: list[tuple[str, Forms]] = []
    place = 0
    while place < len(tokens):
        size = _length(tokens, place, _HONOURS_BY_FIRST)
        if size:
            place += size
            continue
        size = _length(tokens, place, _PHRASES_BY_FIRST) or _short(tokens, place)
        if (
            size
            and found
            and all(len(token) <= _INITIALS or token in _TITLES for token in tokens[place + size :])
        ):
            break  # the name was cut off before the person's
        if size and place + size < len(tokens):
            place = _person(tokens, place + size, found)
            continue
        if tokens[place] in dotted and len("".join(tokens[place + 1 : place + 2])) >= _NAME:
            place = _person(tokens, place, found)
            continue
        if tokens[place] not in _TITLES:
            found.append((tokens[place], ()))
        place += 1
    return found or [(token, ()) for token in tokens]


def _length(tokens: Sequence[str], place: int, phrases: Phrases) -> int:
    beginning = phrases.get(tokens[place], ())
    return max((len(one) for one in beginning if tuple(tokens[place : place + len(one)]) == one), default=0)


def _short(tokens: Sequence[str], place: int) -> int:
    """1 where `im` stands before initials or a name in its second case, with more than it before or behind."""
    if tokens[place] not in _SHORT or place == 0 or place + 1 == len(tokens):
        return 0
    following = tokens[place + 1]
    return int(len(following) <= _INITIALS or following in _TITLES or any(_first_case(following)))


def _person(tokens: Sequence[str], place: int, found: list[tuple[str, Forms]]) -> int:
    """The place behind the person's title, initials and name, which is added to `found`."""
    before = ""
    while place + 1 < len(tokens) and (tokens[place] in _TITLES or len(tokens[place]) <= _INITIALS):
        if tokens[place] not in _TITLES and tokens[place].isalpha():
            before += tokens[place]
        place += 1
    name = tokens[place]
    first = tuple(_first_case(name))
    forms = (*first, *(before + one for one in (*first, name) if before))
    found.append((name, forms[: MOST_FORMS - 1]))
    return place + 1


def _first_case(name: str) -> Iterator[str]:
    if len(name) < _NAME:
        return
    for ending, others in _CASES:
        if ending.search(name):
            yield from (ending.sub(other, name) for other in others)
            return
