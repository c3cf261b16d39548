"""Acronyms: those a firm's words make, and those its name states beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tidewaiter.refdata.particles import particles
from tidewaiter.refdata.trade_places import trade_places
from tidewaiter.text.legal_words import form_table
from tidewaiter.text.romanise import romanise
from tidewaiter.text.words import CONNECTORS

__all__ = ["ACRONYM_LETTERS", "LONGEST_ACRONYM", "ONSETS", "PASSED_OVER", "borne", "of", "stated"]

ACRONYM_LETTERS = 4
"""An acronym that is only derived and has fewer letters stands for too many."""

LONGEST_ACRONYM = 8
_SIZES = range(3, LONGEST_ACRONYM + 1)
"""Letters of an acronym."""
PASSED_OVER = (
    CONNECTORS
    | particles().keys()
    | {
        *(
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "to",
            "from",
            "with",
            "named",
            "after",
            "la",
            "le",
            "les",
            "los",
            "las",
        ),
        *("s", "so", "na", "po", "pri", "im", "imeni", "die", "das", "fur", "per", "ye", "e", "o", "do"),
    }
)
"""Small words, of which an acronym need not have a letter."""
_LONG_ONSET = "shch"
ONSETS = frozenset(("zh", "kh", "ts", "ch", "sh", "th", "yu", "ya", "gh", _LONG_ONSET))
"""Letters that are one in other scripts, and begin a word as one: Khabarovsk is Kh there."""
_BESIDE = re.compile(
    r"[(\[«“\"]\s*([^\W\d_](?:[-.]?[^\W\d_]){1,8}\.?)\s*[)\]»”\"]|\s[-–—]\s*([^\W\d_]{2,9})$"
)
_SIDE_WORDS = frozenset({"usa", "ussr", "uk", "uae", "prc", "dprk", "rok", "ksa", "gcc", "eu", "hk", "aka", "fka", "ii", "iii",
                         "iv", "vi", "vii", "viii", "ix", "xi", "xii"})  # fmt: skip


def borne(
    name: str, bare: tuple[str, ...], places: tuple[str, ...], whole: tuple[str, ...]
) -> tuple[str, ...]:
    """The acronyms under which a firm's name may be met, each once: those that its romanised words make, if they have
    ACRONYM_LETTERS, and those it states. `places` are the words at its end that are none of the bare ones; `whole` are
    all its tokens."""
    made = list(of(bare))
    if places:
        made += of((*bare, *places))
    # Some count the legal form in, or the first word of it.
    if whole != bare:
        made += of(whole)[:1]
    made += of(whole[:-1])[:1]
    long = (one for one in made if len(one) >= ACRONYM_LETTERS)
    return tuple(dict.fromkeys((*long, *stated(name))))


def of(words: Sequence[str]) -> tuple[str, ...]:
    """The acronyms, of 3 to 8 letters in lower-case ASCII, that a firm with these romanised words (without its legal
    form, in order) customarily has, the likeliest first: the first letters of all but small words; those of the small
    words inside, too (Bank of Example: boe); and with letters of other scripts that Latin writes as two (kh, sh) whole.
    None where a word is a number or only one word is left."""
    return _of(tuple(words))


@lru_cache(maxsize=32768)
def _of(words: tuple[str, ...]) -> tuple[str, ...]:
    full = [word for word in words if word and word not in PASSED_OVER]
    if len(full) < 2:
        return ()
    initials = "".join([word[0] for word in full])
    if not initials.isalpha():
        return ()
    first, last = words.index(full[0]), len(words) - words[::-1].index(full[-1])
    found = (
        initials,
        "".join([word[0] for word in words[first:last] if word]),
        "".join(map(_onset, full)),
    )
    return tuple(dict.fromkeys([acronym for acronym in found if len(acronym) in _SIZES]))


def _onset(word: str) -> str:
    if word[:2] not in ONSETS:
        return word[0]
    return _LONG_ONSET if word.startswith(_LONG_ONSET) else word[:2]


def stated(name: str) -> tuple[str, ...]:
    """The acronyms, in lower-case ASCII, that the name itself states in capitals: in brackets, in quotation marks or
    behind a dash at its end, in any script with capitals. Legal forms, places and numerals are none; in a name all in
    capitals only those that its other words make."""
    if not any(mark in name for mark in '([«“"-–—'):
        return ()
    found: dict[str, None] = {}
    for match in _BESIDE.finditer(name):
        written = re.sub("[-.]", "", match[1] or match[2])
        rest = f"{name[: match.start()]} {name[match.end() :]}"
        short = romanise(written)
        if _is_acronym(written, short) and (rest.upper() != rest or _is_made_of(short, rest)):
            found[short] = None
    return tuple(found)


def _is_acronym(written: str, short: str) -> bool:
    capitals = sum(map(str.isupper, written))
    table = form_table()
    return (
        capitals >= 2
        and written[0].isupper()
        and capitals * 2 >= len(written)
        and len(short) >= 2
        and short not in _SIDE_WORDS
        and short not in table.alone
        and (short,) not in table.tails
        and short not in table.heads
        and (short,) not in trade_places()
    )


def _is_made_of(short: str, rest: str) -> bool:
    """Whether the letters of the acronym stand in order in the words, half of them or more at the beginning of one."""
    words = [plain for plain in map(romanise, re.findall(r"[^\W_]+", rest)) if plain]
    initials = iter(word[0] for word in words)
    if sum(letter in initials for letter in short) == len(short):
        return True
    letters = iter("".join(words))
    starts = {word[0] for word in words}
    begun = sum(letter in starts for letter in short)
    return all(letter in letters for letter in short) and short[0] == words[0][0] and begun * 2 >= len(short)
