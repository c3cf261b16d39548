"""The Commerce Country Chart: whether a column is marked for a destination, and what its footnotes add."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from tidewaiter.law.at import version_on
from tidewaiter.law.places import PlaceSpan
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime, Standing

__all__ = ["CountryChart", "FootnoteRule", "TreatedAs"]


class TreatedAs(Value, frozen=True, kw_only=True):
    """A place that has no row of its own and is treated as another country from a day on, up to, not including, `to`."""

    place: str
    as_: str = msgspec.field(name="as")
    from_: datetime.date = msgspec.field(name="from")
    to: datetime.date | None = None
    citation: Citation

    def holds(self, day: datetime.date) -> bool:
        """Whether the place is so treated on `day`."""
        return self.from_ <= day and (self.to is None or day < self.to)


class FootnoteRule(Value, frozen=True, kw_only=True):
    """What a footnote adds to the marks: a licence for `whole` entries and for a part of those in `part`; for those in
    `open` it sends the reader to provisions that were not read."""

    footnote: int
    whole: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    citation: Citation
    says: str

    def reaches(self, entry: str) -> tuple[Standing, bool] | None:
        """Whether a licence is required by it, and whether for the whole entry; None where it says nothing."""
        if entry in self.whole:
            return Standing.YES, True
        if entry in self.part:
            return Standing.YES, False
        return (Standing.UNKNOWN, False) if entry in self.open else None


class CountryChart(Value, frozen=True, kw_only=True):
    """The chart of the issue that was read. `rows` maps a destination to one sign a column, `X` for a mark and `-`
    for none, spaces for the eye alone; `by_part_746` are the rows that carry no marks and point to Part 746."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    spans: tuple[PlaceSpan, ...]
    columns: tuple[str, ...]
    rows: dict[str, str]
    by_part_746: tuple[str, ...]
    footnotes: dict[str, tuple[int, ...]] = {}
    footnote_rules: tuple[FootnoteRule, ...] = ()
    treated_as: tuple[TreatedAs, ...] = ()

    def __post_init__(self) -> None:
        for place, row in self.rows.items():
            signs = row.replace(" ", "")
            if len(signs) != len(self.columns) or set(signs) - {"X", "-"}:
                raise ValueError(f"the row of {place} needs {len(self.columns)} signs, each X or -: {row!r}")

    def span(self, day: datetime.date) -> PlaceSpan:
        """How well the chart is known on `day`. Raises LawError for a day before the first span."""
        return version_on(self.spans, day, slug=self.slug)

    def treated(self, place: str, day: datetime.date) -> TreatedAs | None:
        """As what the place is treated on `day`, None where it stands for itself."""
        return next((each for each in self.treated_as if each.place == place and each.holds(day)), None)

    def marked(self, place: str, column: str) -> Standing:
        """Whether the column is marked in the row of that place; unknown where the place has no row, where its row
        points to Part 746, and where the chart has no such column."""
        row = self.rows.get(place)
        if row is None or column not in self.columns:
            return Standing.UNKNOWN
        sign = row.replace(" ", "")[self.columns.index(column)]
        return Standing.YES if sign == "X" else Standing.NO

    def footnotes_of(self, place: str, entry: str) -> Iterator[tuple[FootnoteRule, Standing, bool]]:
        """Each footnote of the row that speaks of the entry: the rule, whether a licence is required, and whether
        for the whole entry."""
        held = self.footnotes.get(place, ())
        for rule in self.footnote_rules:
            reached = rule.reaches(entry) if rule.footnote in held else None
            if reached is not None:
                yield rule, *reached
