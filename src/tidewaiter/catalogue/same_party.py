"""Whether two listings are of one party: what shows it, and what speaks against it.

A likeness of names alone never shows it. Where anything contradicts, nothing is linked: a link that is missing costs a look, a
wrong one hides a party behind another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from rapidfuzz import fuzz

from tidewaiter.catalogue.references import Named, Number, Signs
from tidewaiter.model.words import EntityKind, LinkKind
from tidewaiter.text.sound import plain_fold

__all__ = ["shown_by"]

_LIKE = 80.0
"""From which likeness on (of 100) two words of names may be two ways to write one."""
_SHORT_WORD = 3
_PAPERS = frozenset({"passport", "national_id"})
_SURE = frozenset({"imo", "lei", "unified_social_credit"})
_ONE_EACH = frozenset({"national_id", "lei", "imo"})
_FEW = 2
"""Words of a name that half a town may bear, so that the day of birth needs more beside it."""
_LOOSE = frozenset({EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.UNKNOWN})


def shown_by(left: Signs, right: Signs) -> tuple[LinkKind, str] | None:
    """What shows that both are one party, with the sign, number or day they share; None where nothing does, or anything
    speaks against it."""
    for scheme in sorted(left.references.keys() & right.references.keys()):
        if shared := left.references[scheme] & right.references[scheme]:
            return LinkKind.REFERENCE, f"{scheme} {min(shared)}"
    if _contradicts(left, right):
        return None
    if number := next(_shared_numbers(left, right), None):
        return LinkKind.IDENTIFIER, f"{number.type} {number.normal}"
    persons = left.kind is right.kind is EntityKind.PERSON
    days = left.days & right.days if persons else frozenset()
    if days and _same_person(left, right) and not _other_papers(left, right):
        return LinkKind.NAME_AND_BIRTH_DATE, str(min(days))
    return None


def _contradicts(left: Signs, right: Signs) -> bool:
    """Whether the two have signs of one scheme and none in common, are of kinds that exclude each other, or of different
    gender."""
    if any(
        not left.references[scheme] & right.references[scheme]
        for scheme in left.references.keys() & right.references.keys()
    ):
        return True
    kinds = {left.kind, right.kind}
    if len(kinds) > 1 and EntityKind.UNKNOWN not in kinds and not kinds <= _LOOSE:
        return True
    if left.gender and right.gender and left.gender != right.gender:
        return True
    return _born_apart(left, right)


def _born_apart(left: Signs, right: Signs) -> bool:
    """Whether both have dates of birth, and no two of them can be one day."""
    return bool(left.born and right.born) and not any(
        start < other_end and other_start < end
        for start, end in left.born
        for other_start, other_end in right.born
    )


def _shared_numbers(left: Signs, right: Signs) -> Iterator[Number]:
    for number, other in product(left.numbers, right.numbers):
        if (number.type, number.normal) != (other.type, other.normal):
            continue
        if number.country and other.country and number.country != other.country:
            continue
        if number.type in _SURE and number.valid and other.valid:
            yield number
        elif number.type in _PAPERS:
            if _same_name(left, right) or (left.days & right.days and _shares_word(left, right)):
                yield number
        elif _of_one_firm(_places(number, left), _places(other, right), left, right):
            yield number


def _places(number: Number, signs: Signs) -> frozenset[str]:
    """Where the number may be registered: in its own country, and where none is told in any of the party's."""
    return frozenset({number.country}) if number.country else signs.countries


def _of_one_firm(ours: frozenset[str], theirs: frozenset[str], left: Signs, right: Signs) -> bool:
    """Whether one number in registers of these countries is one firm's: in one country where the names share a word of their
    own or are the same, in two never, and else, since nobody knows whose register it is, where both holds of the names."""
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    asked = any if ours & theirs else all
    return asked((_shares_word(left, right), _named_the_same(left, right)))


def _shares_word(left: Signs, right: Signs) -> bool:
    """Whether the two share a word that tells them from others: no word of trade, no legal form."""
    ours = {word for name in left.names for word in name.own if len(word) >= _SHORT_WORD}
    return any(word in ours for name in right.names for word in name.own)


def _named_the_same(left: Signs, right: Signs) -> bool:
    """Whether some name of either has the same words, spelling aside, and none more."""
    return any(
        len(one.words) == len(other.words) and _each_in(one.words, other.words)
        for one, other in product(left.names, right.names)
    )


def _same_name(left: Signs, right: Signs) -> bool:
    return any(_alike(one, other) for one, other in product(left.names, right.names))


def _same_person(left: Signs, right: Signs) -> bool:
    """Whether a name of either is the other's, and says enough: of two words that stand in a longer name one must be the
    family name, or the two share a nationality or a place of birth."""
    told = bool(left.nationalities & right.nationalities or left.birth_places & right.birth_places)
    return any(
        _alike(one, other) and (told or _says_enough(one, other))
        for one, other in product(left.names, right.names)
    )


def _says_enough(left: Named, right: Named) -> bool:
    few, many = len(left.words), len(right.words)
    if few == many or min(few, many) > _FEW:
        return True
    return any(_likeness(one, other) >= _LIKE for one, other in product(left.family, right.family))


def _alike(left: Named, right: Named) -> bool:
    """Whether every word of the shorter name, two at least, stands in the longer one, spelling aside, each for one."""
    few, many = sorted((left.words, right.words), key=len)
    return len(few) >= _FEW and _each_in(few, many)


def _each_in(few: frozenset[str], many: frozenset[str]) -> bool:
    rest = set(many - few)
    for word in few - many:
        like = max(rest, key=lambda other: _likeness(word, other), default=None)
        if like is None or _likeness(word, like) < _LIKE:
            return False
        rest.discard(like)
    return True


def _likeness(left: str, right: str) -> float:
    """How like two words are spelt, of 100: all, where they sound the same; nothing, where they begin differently, as the names
    of brothers do (Kamal, Jamal)."""
    ours, theirs = plain_fold(left), plain_fold(right)
    if ours == theirs:
        return 100.0
    return fuzz.ratio(left, right) if ours[:1] == theirs[:1] else 0.0


def _other_papers(left: Signs, right: Signs) -> bool:
    """Whether both have a number of one register of which everybody has one, and not the same."""
    for type_ in _ONE_EACH:
        ours = {
            (number.country, number.normal)
            for number in left.numbers
            if number.type == type_ and number.country
        }
        theirs = {
            (number.country, number.normal)
            for number in right.numbers
            if number.type == type_ and number.country
        }
        shared = {country for country, _ in ours} & {country for country, _ in theirs}
        if any(
            {n for c, n in ours if c == country}.isdisjoint({n for c, n in theirs if c == country})
            for country in shared
        ):
            return True
    return False
