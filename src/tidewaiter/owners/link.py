"""Telling when two sources, or two places of one, speak of the same somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tidewaiter.errors import QueryError
from tidewaiter.model.holding import Holder
from tidewaiter.model.words import AskedKind
from tidewaiter.text.names import NameForm, analyse

__all__ = ["Links", "merged", "names_of", "numbers_of", "perhaps_same", "same", "same_in_one_paper"]

Name = tuple[str, ...]
_LONG_NUMBER = 6


class Links:
    """Keys joined into groups, each led by the key of the group that was seen first."""

    def __init__(self) -> None:
        self._leads: dict[str, str] = {}
        self._places: dict[str, int] = {}

    def lead(self, key: str) -> str:
        """The key that leads the group of this one."""
        if key not in self._leads:
            self._leads[key] = key
            self._places[key] = len(self._places)
        while self._leads[key] != key:
            self._leads[key] = self._leads[self._leads[key]]
            key = self._leads[key]
        return key

    def join(self, left: str, right: str) -> None:
        """Makes the groups of the two one."""
        first, second = sorted((self.lead(left), self.lead(right)), key=self._places.__getitem__)
        self._leads[second] = first


def same(left: Holder, right: Holder) -> bool:
    """Whether the two are surely one: by a number of one register, or by the full name, with the legal form and country of
    a firm or the birth date of a person, where nothing contradicts it."""
    if left.identifiers.items() & right.identifiers.items():
        return True
    return same_in_one_paper(left, right) and (_stated_alike(left, right) or _born_alike(left, right))


def same_in_one_paper(left: Holder, right: Holder) -> bool:
    """Whether one paper that names both means one: by equal names, or a number, where nothing contradicts it."""
    if left.identifiers.items() & right.identifiers.items():
        return True
    return bool(names_of(left) & names_of(right)) and not _contradicted(left, right)


def perhaps_same(left: Holder, right: Holder) -> bool:
    """Whether the two may be one, by equal names or equal numbers, though country, legal form or number differ or are not
    stated: firms move, and a source may err. A person is no firm, and nobody is born twice."""
    alike = names_of(left) & names_of(right) or numbers_of(left) & numbers_of(right)
    return bool(alike) and not _other_being(left, right)


def numbers_of(holder: Holder) -> frozenset[str]:
    """What is compared of its numbers where the register is another, or not stated: no numbers of a few signs, which many
    firms have."""
    plain = ("".join(number.split()).upper().lstrip("0") for number in holder.identifiers.values())
    return frozenset(number for number in plain if len(number) >= _LONG_NUMBER)


def names_of(holder: Holder) -> frozenset[Name]:
    """What is compared of each of its names: the words without legal form and title, a person's in any order, and both
    where a name without a legal form does not say which it is."""
    forms = [form.bare or form.tokens for form in _forms(holder, holder.kind)]
    if holder.kind is None:
        people = _forms(holder, AskedKind.PERSON)
        forms += [tuple(sorted(form.bare or form.tokens)) for form in people if not form.legal]
    if holder.kind is AskedKind.PERSON:
        forms = [tuple(sorted(form)) for form in forms]
    return frozenset(form for form in forms if form)


def _contradicted(left: Holder, right: Holder) -> bool:
    """Whether what the two state speaks against their being one: a person and a firm, firms of different countries or
    legal forms, other birth dates, other numbers of one register."""
    if _other_being(left, right):
        return True
    if AskedKind.PERSON not in (left.kind, right.kind) and _differ(left.country, right.country):
        return True
    shared = left.identifiers.keys() & right.identifiers.keys()
    if any(left.identifiers[scheme] != right.identifiers[scheme] for scheme in shared):
        return True
    first, second = _legal_forms(left), _legal_forms(right)
    return bool(first and second) and not first & second


def _other_being(left: Holder, right: Holder) -> bool:
    """Whether one is a person and the other none, or both were born on different days."""
    person = AskedKind.PERSON
    if left.kind and right.kind and (left.kind is person) is not (right.kind is person):
        return True
    return bool(
        left.birth_date and right.birth_date and not _may_be_one_day(left.birth_date, right.birth_date)
    )


def _stated_alike(left: Holder, right: Holder) -> bool:
    """Whether both state one country and one legal form."""
    return bool(left.country and left.country == right.country and _legal_forms(left) & _legal_forms(right))


def _born_alike(left: Holder, right: Holder) -> bool:
    """Whether both state one birth date, to the month at least."""
    born = left.birth_date
    return born is not None and born == right.birth_date and len(born) >= len("YYYY-MM")


def _legal_forms(holder: Holder) -> frozenset[str]:
    return frozenset(word for form in _forms(holder, holder.kind) for word in form.legal)


def merged(ones: Sequence[Holder]) -> Holder:
    """The one holder that several make: the key and the name of the first, every other name beside it, and whatever only
    one of them states."""
    names = dict.fromkeys(name for holder in ones for name in (holder.name, *holder.other_names) if name)
    name = next(iter(names), "")
    return msgspec.structs.replace(
        ones[0],
        name=name,
        other_names=tuple(other for other in names if other != name),
        kind=next((holder.kind for holder in ones if holder.kind), None),
        country=next((holder.country for holder in ones if holder.country), None),
        birth_date=next((holder.birth_date for holder in ones if holder.birth_date), None),
        identifiers={
            scheme: number for holder in reversed(ones) for scheme, number in holder.identifiers.items()
        },
    )


def _forms(holder: Holder, kind: AskedKind | None) -> Iterator[NameForm]:
    for name in (holder.name, *holder.other_names):
        if name:
            try:
                yield analyse(name, kind)
            except QueryError:  # too long to be a name, so nothing is linked by it
                continue


def _differ(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right


def _may_be_one_day(left: str, right: str) -> bool:
    """Whether one date begins with the other: 1970-05 and 1970-05-12 may be one day."""
    return left.startswith(right) or right.startswith(left)
