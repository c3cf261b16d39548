"""Alterations of people's names. Pure and seeded; None where one makes no sense.

Given and family names are told apart by `named.parts`, so that a family name of two words stays whole, and one that
is written first is known for what it is.
"""

from __future__ import annotations

import re

from tidewaiter.selftest.chance import chance
from tidewaiter.selftest.named import Named, is_particle, origin, parts
from tidewaiter.selftest.nicknames import NICKNAMES, SLAVIC_NICKNAMES
from tidewaiter.selftest.patronymics import is_patronymic, patronymic
from tidewaiter.selftest.respelt import spelt_from

__all__ = [
    "comma_order", "initials", "middle_added", "middle_dropped", "nickname", "patronymic_changed", "reversed_order",
    "suffixed", "titled",
]  # fmt: skip

_TITLES = ("Dr.", "Eng.", "Prof.", "Gen.", "Col.", "Capt.", "Dipl.-Ing.", "Minister")
_TITLES_OF_MEN = ("Mr", "Mr.", "Sheikh", "Haji", "Sr.")
_SUFFIXES = ("Jr.", "Jr", "Sr.", "II", "III", "Esq.", "PhD", "MD", "MBA", ", Jr.", ", PhD")
_FATHERS = {"slavic": ("Ivan", "Sergey", "Nikolay", "Aleksandr", "Vladimir", "Mikhail", "Pavel"),
            "arab": ("Ahmed", "Ali", "Hassan", "Omar", "Khalid", "Saleh")}  # fmt: skip
_MIDDLES = {"arab": ("Ahmed", "Ali", "Hassan", "Karim", "Omar"), "persian": ("Ali", "Reza", "Hossein"),
            "spanish": ("Luis", "Antonio", "Manuel", "Alberto")}  # fmt: skip
_LETTERS = ("A.", "J.", "M.", "S.", "R.", "D.", "K.", "E.")
_SLAVIC_FAMILY = re.compile(r"(?:ov|ev|in|yn|ova|eva|ina|yna|sk[iy]|skiy|skaya|enko|uk|chuk|ich)$")
_FATHER_SIGNS = frozenset(["bin", "ibn", "ben"])
_FEWEST = (
    4  # letters of a family name that still tells whose it is, when of the given names only letters are left
)
_MOST_GIVEN = 3  # given names that anybody would write as initials


def reversed_order(named: Named, seed: int) -> str | None:
    """The family name first, or last where it is written first; nothing is drawn.

    >>> reversed_order(Named("Erika Mustermann"), 0)
    'Mustermann Erika'
    """
    given, family = parts(named)
    if not given:
        return None
    return f"{given} {family}" if named.text.startswith(f"{family} ") else f"{family} {given}"


def comma_order(named: Named, seed: int) -> str | None:
    """The family name first, with a comma, as registers write it; half of them in capitals.

    >>> comma_order(Named("Erika Mustermann"), 1)
    'Mustermann, Erika'
    """
    given, family = parts(named)
    if not given:
        return None
    loud = chance(seed, "comma", named.text).random() < 0.5
    return f"{family.upper() if loud else family}, {given}"


def middle_dropped(named: Named, seed: int) -> str | None:
    """The name without one of its middle names, neither a patronymic nor a part of a compound; not where two syllables
    make one given name.

    >>> middle_dropped(Named("Erika Maria Mustermann"), 0)
    'Erika Mustermann'
    """
    given, family = parts(named)
    words = given.split(" ")
    places = [
        at
        for at in range(1, len(words))
        if not (is_patronymic(words[at]) or is_particle(words[at]) or is_particle(words[at - 1]))
    ]
    if not places or origin(named) in ("korean", "chinese"):
        return None
    at = chance(seed, "middle", named.text).choice(places)
    return " ".join((*words[:at], *words[at + 1 :], family))


def middle_added(named: Named, seed: int) -> str | None:
    """The name with a middle name or initial that the list does not give, as is usual where the name is.

    >>> middle_added(Named("Erika Mustermann"), 0)
    'Erika K. Mustermann'
    """
    given, family = parts(named)
    if not given or origin(named) in ("korean", "chinese"):
        return None
    rng = chance(seed, "middle", named.text)
    whole = [name for name in _MIDDLES.get(origin(named) or "", ()) if name.lower() not in named.text.lower()]
    return f"{given} {rng.choice(whole if whole and rng.random() < 0.5 else _LETTERS)} {family}"


def patronymic_changed(named: Named, seed: int) -> str | None:
    """The name without its patronymic, or, where names of its country may have one, with one the list does not give.

    >>> patronymic_changed(Named("Ivan Ivanovich Primerov"), 0)
    'Ivan Primerov'
    """
    words = named.text.split(" ")
    if "," in named.text:
        return None
    for at in range(1, len(words)):
        if is_patronymic(words[at]) and len(words) > 2:
            return " ".join((*words[:at], *words[at + 1 :]))
        if words[at].lower() in _FATHER_SIGNS and at + 2 < len(words) and not is_particle(words[at + 1]):
            return " ".join((*words[:at], *words[at + 2 :]))
    given, family = parts(named)
    where = origin(named)
    if where not in _FATHERS or len(words) != 2 or not given:
        return None
    if where == "slavic" and not _SLAVIC_FAMILY.search(family.lower()):
        return None
    father = chance(seed, "father", named.text).choice(_FATHERS[where])
    if where == "arab":
        return f"{given} bin {father} {family}"
    return f"{given} {patronymic(father, woman=family.lower().endswith('a'))} {family}"


def initials(named: Named, seed: int) -> str | None:
    """The name with its given names as initials, three at most, before a family name of four letters or more; nothing
    is drawn.

    >>> initials(Named("Erika Maria Mustermann"), 0)
    'E. M. Mustermann'
    """
    given, family = parts(named)
    words = [word for word in given.split(" ") if word[:1].isalpha() and not is_particle(word)]
    if not words or len(words) > _MOST_GIVEN or sum(sign.isalpha() for sign in family) < _FEWEST:
        return None
    letters = " ".join(f"{word[0].upper()}." for word in words)
    return f"{family} {letters}" if named.text.startswith(f"{family} ") else f"{letters} {family}"


def nickname(named: Named, seed: int) -> str | None:
    """The name with its first given name in the short form its friends use, or in full where the list has the short one.

    >>> nickname(Named("William Mustermann"), 0) in ("Bill Mustermann", "Will Mustermann")
    True
    """
    given, family = parts(named)
    words = given.split(" ")
    table = SLAVIC_NICKNAMES if spelt_from(named) == "slavic" else NICKNAMES
    known = table.get(words[0].lower())
    if not known:
        return None
    short = chance(seed, "nickname", named.text).choice(known)
    first = short.upper() if words[0].isupper() else short
    rest = " ".join((first, *words[1:]))
    return f"{family} {rest}" if named.text.startswith(f"{family} ") else f"{rest} {family}"


def titled(named: Named, seed: int) -> str | None:
    """The name behind a title; one of men not before a given name that ends like a woman's.

    >>> titled(Named("Erika Mustermann"), 0)
    'Capt. Erika Mustermann'
    """
    of_men = () if named.text.split(" ")[0].lower().endswith("a") else _TITLES_OF_MEN
    return f"{chance(seed, 'title', named.text).choice((*_TITLES, *of_men))} {named.text}"


def suffixed(named: Named, seed: int) -> str | None:
    """The name before a suffix of generation, degree or courtesy.

    >>> suffixed(Named("Erika Mustermann"), 0)
    'Erika Mustermann Sr.'
    """
    if "," in named.text:
        return None
    suffix = chance(seed, "suffix", named.text).choice(_SUFFIXES)
    return f"{named.text}{suffix}" if suffix.startswith(",") else f"{named.text} {suffix}"
