"""Lists of entries of the Commerce Control List through time, whole or in part: what a rule names by ECCN."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.law.eccns import Eccn, NumberKind, number_kind, read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime, Standing

__all__ = ["EccnRow", "EccnTable", "EccnVersion", "EccnsOnDay"]


class EccnRow(Value, frozen=True, kw_only=True):
    """An entry that is listed, `what` it holds in our own words.

    `only` are the paragraphs outside which nothing is listed, `whole` those that are listed without any further
    condition; `limited` says in words which part of the rest is listed, so that it stays a question. A row with neither
    lists the entire entry.
    """

    eccn: str
    what: str
    limited: str = ""
    only: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    def holds(self, stated: Eccn) -> Standing:
        """Whether the item of that number is listed; unknown where the number does not say which part it is of."""
        if stated.entry != self.eccn:
            return Standing.NO
        if not (self.limited or self.only):
            return Standing.YES
        if any(_within(stated.paragraph, part) for part in self.whole):
            return Standing.YES
        apart = (
            self.only and stated.paragraph and not any(_meet(stated.paragraph, part) for part in self.only)
        )
        return Standing.NO if apart else Standing.UNKNOWN


class EccnVersion(Value, frozen=True, kw_only=True):
    """What the table lists from a day on. `rows_of` takes the rows of the version that begins on that day; `open` says
    that entries which stand nowhere on file may be listed too."""

    from_: datetime.date = msgspec.field(name="from")
    state: State
    citation: Citation
    says: str
    rows: tuple[EccnRow, ...] = ()
    rows_of: datetime.date | None = None
    open: bool = False


class EccnsOnDay(Value, frozen=True, kw_only=True):
    """The table on one day; `from` is the first day of that version."""

    slug: str
    day: datetime.date
    from_: datetime.date = msgspec.field(name="from")
    state: State
    rows: tuple[EccnRow, ...]
    open: bool
    citation: Citation
    says: str

    def holds(self, number: str) -> Standing:
        """Whether the item of that number, as stated, is listed on the day.

        No for EAR99 and for a number of the Munitions List. Unknown for a text that is no number; where the state of
        the day is not known for every number that may have been listed; and where the number leaves the part open.
        """
        stated = read_eccn(number)
        if stated is None:
            return Standing.UNKNOWN if number_kind(number) is NumberKind.NONE else Standing.NO
        if self.state is State.NOT_YET:
            return Standing.NO
        found = {row.holds(stated) for row in self.rows}
        if self.state is State.UNKNOWN:
            return Standing.UNKNOWN if self.open or found & {Standing.YES, Standing.UNKNOWN} else Standing.NO
        if Standing.YES in found:
            return Standing.YES
        return Standing.UNKNOWN if Standing.UNKNOWN in found else Standing.NO

    def row(self, number: str) -> EccnRow | None:
        """The row of that number's entry, None where there is none."""
        stated = read_eccn(number)
        return next((row for row in self.rows if stated and row.eccn == stated.entry), None)


class EccnTable(Value, frozen=True, kw_only=True):
    """A list of entries through time; `scope` is our note on what it is for."""

    slug: str
    title: dict[str, str]
    regime: Regime
    scope: str
    versions: tuple[EccnVersion, ...]

    def at(self, day: datetime.date) -> EccnsOnDay:
        """What the table lists on `day`. Raises LawError for a day before its first version."""
        version = version_on(self.versions, day, slug=self.slug)
        source = version
        if version.rows_of is not None:
            source = next((each for each in self.versions if each.from_ == version.rows_of), version)
        return EccnsOnDay(
            slug=self.slug,
            day=day,
            from_=version.from_,
            state=version.state,
            rows=source.rows,
            open=version.open,
            citation=version.citation,
            says=version.says,
        )


def _within(paragraph: str, part: str) -> bool:
    """Whether the stated paragraph is that part or stands below it."""
    listed = part.strip(".")
    return paragraph == listed or paragraph.startswith(f"{listed}.")


def _meet(paragraph: str, part: str) -> bool:
    """Whether the stated paragraph and the part have anything in common."""
    return _within(paragraph, part) or _within(part.strip("."), paragraph)
