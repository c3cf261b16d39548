"""Alterations of people's names, given in their customary written order. Pure and seeded; None where one makes no
sense. The last word, with the particle before it, is taken for the family name."""

from __future__ import annotations

from tidewaiter.selftest.chance import chance

__all__ = ["comma_order", "initials", "middle_added", "middle_dropped", "reversed_order", "titled"]

_PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "abd",
        "de",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "da",
        "dos",
        "la",
        "le",
        "st",
    ]
)
_TITLES = ("Mr", "Mr.", "Dr.", "Eng.", "Prof.", "Sheikh", "Haji", "Gen.", "Col.", "Capt.", "Dipl.-Ing.")
_MIDDLES = ("A.", "J.", "M.", "S.", "Lee", "Ali", "Maria", "Ivan", "Karim", "Paul")


def reversed_order(name: str, seed: int) -> str | None:
    """The family name first; nothing is drawn.

    >>> reversed_order("Erika Mustermann", 0)
    'Mustermann Erika'
    """
    given, family = _parts(name)
    return f"{family} {given}" if given else None


def comma_order(name: str, seed: int) -> str | None:
    """The family name first, with a comma, as registers write it; half of them in capitals.

    >>> comma_order("Erika Mustermann", 1)
    'Mustermann, Erika'
    """
    given, family = _parts(name)
    if not given:
        return None
    loud = chance(seed, "comma", name).random() < 0.5
    return f"{family.upper() if loud else family}, {given}"


def middle_dropped(name: str, seed: int) -> str | None:
    """The name without one of its middle words.

    >>> middle_dropped("Erika Maria Mustermann", 0)
    'Erika Mustermann'
    """
    given, family = _parts(name)
    words = given.split(" ")
    if len(words) < 2:
        return None
    at = chance(seed, "middle", name).randrange(1, len(words))
    return " ".join((*words[:at], *words[at + 1 :], family))


def middle_added(name: str, seed: int) -> str | None:
    """The name with a middle name or initial that the list does not give.

    >>> middle_added("Erika Mustermann", 0)
    'Erika Maria Mustermann'
    """
    given, family = _parts(name)
    return f"{given} {chance(seed, 'middle', name).choice(_MIDDLES)} {family}" if given else None


def initials(name: str, seed: int) -> str | None:
    """The name with its given names as initials; nothing is drawn.

    >>> initials("Erika Maria Mustermann", 0)
    'E. M. Mustermann'
    """
    given, family = _parts(name)
    letters = [f"{word[0].upper()}." for word in given.split(" ") if word[:1].isalpha()]
    return f"{' '.join(letters)} {family}" if letters else None


def titled(name: str, seed: int) -> str | None:
    """The name behind a title.

    >>> titled("Erika Mustermann", 0)
    'Sheikh Erika Mustermann'
    """
    return f"{chance(seed, 'title', name).choice(_TITLES)} {name}"


def _parts(name: str) -> tuple[str, str]:
    """Given names and family name; the former empty where there is one word only, or a comma."""
    words = name.split(" ")
    if len(words) < 2 or "," in name:
        return "", name
    at = len(words) - 1
    while at > 1 and words[at - 1].lower().rstrip(".") in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])
