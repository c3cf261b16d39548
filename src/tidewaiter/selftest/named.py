"""A name with what is known of it: which part is the family's, and the country whose habits it follows."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.selftest.tables import words_of

__all__ = ["ARAB", "CHINESE", "KOREAN", "PERSIAN", "SLAVIC", "SPANISH", "Named", "origin", "parts"]

SLAVIC = frozenset(words_of("RU BY UA KZ KG"))
ARAB = frozenset(words_of("AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE"))
PERSIAN = frozenset(["IR", "AF"])
CHINESE = frozenset(["CN", "TW", "HK"])
KOREAN = frozenset(["KP", "KR"])
SPANISH = frozenset(words_of("AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE"))

_ORIGINS = {
    "slavic": SLAVIC,
    "arab": ARAB,
    "persian": PERSIAN,
    "chinese": CHINESE,
    "korean": KOREAN,
    "spanish": SPANISH,
}
_FAMILY_FIRST = CHINESE | KOREAN | {"VN"}
_PARTICLES = frozenset(
    words_of("al el bin ibn ben abu abd abdul de del della der den van von da dos la las los le st y")
)


class Named(NamedTuple):
    """A name in its customary written order; `family` as it stands in it, None where the list does not say; `country`
    an ISO 3166 alpha-2 code, None where none is known; `person` whether it is known to be a person's."""

    text: str
    family: str | None = None
    country: str | None = None
    person: bool = False


def origin(named: Named) -> str | None:
    """The language group whose spellings the name follows, by country alone: "slavic", "arab", "persian", "chinese",
    "korean", "spanish", or None.

    >>> origin(Named("Ivan Primer", country="RU"))
    'slavic'
    """
    return next((slug for slug, countries in _ORIGINS.items() if named.country in countries), None)


def parts(named: Named) -> tuple[str, str]:
    """Given names and family name; the former empty where there is one word only, or a comma. Where the list does not
    say which is the family's: the last word with the particles before it; in East Asia the first.

    >>> parts(Named("Jan van der Muster"))
    ('Jan', 'van der Muster')
    """
    name, family = named.text, named.family
    words = name.split(" ")
    if len(words) < 2 or "," in name:
        return "", name
    if family and name.endswith(f" {family}"):
        return name[: -len(family) - 1], family
    if family and name.startswith(f"{family} "):
        return name[len(family) + 1 :], family
    if named.country in _FAMILY_FIRST:
        return " ".join(words[1:]), words[0]
    at = len(words) - 1
    while at > 1 and is_particle(words[at - 1]):
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


def is_particle(word: str) -> bool:
    """Whether the word is no name by itself.

    >>> is_particle("Abdul"), is_particle("Karim")
    (True, False)
    """
    return word.lower().strip(".'-") in _PARTICLES
