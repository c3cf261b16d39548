"""The German export list through time: numbers of arms, numbers that Germany controls beside the Union, and where they count."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = [
    "ArmsEntry",
    "Ausfuhrliste",
    "GeneralAuthorisation",
    "ListSpan",
    "ListedGoods",
    "NationalEntry",
    "is_own",
    "read_number",
]

# 9A991, 9A991.a, 3A1901b13, 0006a; `ML6.a` of the Common Military List has the same places as 0006a.
_NUMBER = re.compile(
    r"(?:teil\s*i\s*[ab]?\s*)?(?:al|nr|nummer|no|position)?[\s.:]*"
    r"(?:ml\s*-?\s*(?P<ml>[0-9]{1,2})|(?P<number>00[0-9]{2}|[0-9][a-e][0-9]{3,4}))(?P<rest>[\s.()a-z0-9]*)",
    re.IGNORECASE,
)
_OWN = re.compile(r"00[0-9]{2}|[0-9][A-E]1?9[0-9]{2}")


class ListedGoods(StrEnum):
    """Which goods a general authorisation is for."""

    ARMS = "arms"
    DUAL_USE = "dual_use"


class ListSpan(Value, frozen=True, kw_only=True):
    """How well the list is known from a day on."""

    from_: datetime.date = msgspec.field(name="from")
    state: State
    citation: Citation
    says: str


class ArmsEntry(Value, frozen=True, kw_only=True):
    """A number of section A: `0006`. `source` is a key of the list's sources."""

    number: str
    what: dict[str, str]
    source: str


class NationalEntry(Value, frozen=True, kw_only=True):
    """A number of section B, or a paragraph of one, from a day on, up to, not including, `to`.

    It counts for goods that go to one of `places` (ISO 3166 alpha-2); where none is given, for goods that go anywhere
    outside the Union and the destinations of EU001. `source` is a key of the list's sources.
    """

    number: str
    paragraph: str = ""
    what: dict[str, str]
    places: tuple[str, ...] = ()
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    verified: bool = True
    source: str

    def holds(self, day: datetime.date) -> bool:
        """Whether the number was on the list on `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)

    def may_be(self, paragraph: str) -> bool:
        """Whether a stated paragraph is this one, or leaves open that it is."""
        return paragraph.startswith(self.paragraph) or self.paragraph.startswith(paragraph)


class GeneralAuthorisation(Value, frozen=True, kw_only=True):
    """A general authorisation of the BAFA by its number, known to run until that day; a hint and never an answer."""

    number: str
    goods: ListedGoods
    what: dict[str, str]
    until: datetime.date
    source: str


class Ausfuhrliste(Value, frozen=True, kw_only=True):
    """Part I of the list. `named` are keys, in small letters, under which papers give its numbers."""

    slug: str
    title: dict[str, str]
    regime: Regime
    named: tuple[str, ...]
    spans: tuple[ListSpan, ...]
    sources: dict[str, Citation]
    arms: tuple[ArmsEntry, ...]
    national: tuple[NationalEntry, ...]
    general: tuple[GeneralAuthorisation, ...] = ()

    def span(self, day: datetime.date) -> ListSpan:
        """How well the list is known on `day`. Raises LawError for a day before the first span."""
        return version_on(self.spans, day, slug=self.slug)

    def arms_entry(self, number: str) -> ArmsEntry | None:
        """The entry of section A of that number, None where there is none."""
        return next((entry for entry in self.arms if entry.number == number), None)

    def national_entries(self, number: str, paragraph: str, day: datetime.date) -> tuple[NationalEntry, ...]:
        """What section B of that day holds under the number and, as far as it is stated, the paragraph. Where the list of
        the day was not read, what it held on the nearest days on file counts."""
        mine = (entry for entry in self.national if entry.number == number and entry.may_be(paragraph))
        first = next(span.from_ for span in self.spans if span.state is State.KNOWN)
        return tuple(entry for entry in mine if entry.holds(max(day, first)))


def is_own(number: str) -> bool:
    """Whether the number is one of the list itself: of section A, or 901 to 999 (with the later 1901 to 1999) of section B. Any
    other that papers give under Germany is one of Annex I to Regulation (EU) 2021/821.

    >>> is_own("9A991"), is_own("4A1906"), is_own("0006"), is_own("3A001")
    (True, True, True, False)
    """
    return _OWN.fullmatch(number) is not None


def read_number(text: str) -> tuple[str, str] | None:
    """The number of the list and its paragraph in small letters without dots, `("9A991", "a")`; that of the Common Military
    List as the number of section A. None where it is none.

    >>> read_number("9A991.a"), read_number("ML6"), read_number("AL 0010c1"), read_number("EAR99")
    (('9A991', 'a'), ('0006', ''), ('0010', 'c1'), None)
    """
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    paragraph = re.sub(r"[\s.()]", "", found["rest"]).lower()
    number = f"00{int(found['ml']):02d}" if found["ml"] else found["number"].upper()
    return number, paragraph
