"""How well goods are told by their words: a file of labelled lines, and the descriptions of the Harmonized System."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from tidewaiter.errors import InputError
from tidewaiter.goods.asked import AskedLine
from tidewaiter.goods.by_words import CONTROLLED, by_words
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Clocks
from tidewaiter.model.document import parse
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import HintTarget

__all__ = ["GoodsFigures", "GoodsRow", "LabelledLine", "headings", "labelled", "measured"]

_SIX = 6


class LabelledLine(Value, frozen=True, kw_only=True):
    """A description of which somebody who knows says whether it is controlled, by what (`under`) or why not
    (`because`). `near_miss` marks what is not and yet shares words with what is."""

    id: str
    lang: str
    text: str
    controlled: bool
    under: tuple[str, ...] = ()
    because: str = ""
    near_miss: bool = False


class _LabelledFile(Value, frozen=True, kw_only=True):
    lines: tuple[LabelledLine, ...]


class GoodsRow(Value, frozen=True, kw_only=True):
    """Counts of one language: controlled lines that a hint was found for and not, other lines with a hint and without."""

    lang: str
    found: int
    missed: int
    false: int
    quiet: int

    @property
    def recall(self) -> float:
        """Of the controlled lines, the share with a hint; 1 where there are none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def precision(self) -> float:
        """Of the lines with a hint, the share that is controlled; 1 where there are none."""
        return self.found / (self.found + self.false) if self.found + self.false else 1.0


class GoodsFigures(Value, frozen=True, kw_only=True):
    """The counts by language and of all, with the lines that were missed and those flagged falsely."""

    rows: tuple[GoodsRow, ...]
    total: GoodsRow
    misses: tuple[LabelledLine, ...]
    false_hits: tuple[LabelledLine, ...]


def labelled(content: bytes, file: str) -> tuple[LabelledLine, ...]:
    """The lines of a file of labelled lines. Raises InputError for one that is not of that form."""
    return parse(content, _LabelledFile, file=file).lines


def headings(content: bytes, file: str, law: Law, day: date) -> tuple[LabelledLine, ...]:
    """The six-digit headings of a table with the columns `hscode` and `description`, labelled by whether a table that words
    are laid beside lists the code on `day`, in whole or in part. Raises InputError for a file without these columns."""
    rows = tuple(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    if not rows or not {"hscode", "description"} <= set(rows[0]):
        raise InputError("this table has no columns hscode and description", file=file)
    tables = tuple(law.codes(slug).at(day) for slug in CONTROLLED)
    return tuple(
        LabelledLine(
            id=row["hscode"],
            lang="en",
            text=row["description"],
            controlled=any(table.hits(row["hscode"]) for table in tables),
        )
        for row in rows
        if len(row["hscode"]) == _SIX
    )


def measured(
    lines: Sequence[LabelledLine], law: Law, day: date, *, tables_only: bool = False
) -> GoodsFigures:
    """What the words of the lines bring, on the law of `day`: a line is flagged where a hint may speak alone. With
    `tables_only` a hint counts only where it points to a code of a table, so that it is measured against those alone."""
    clocks = Clocks(as_of=day, as_of_from="asked", known_at=day)
    flagged = {line.id for line in lines if _flagged(line.text, law, clocks, tables_only)}
    languages = dict.fromkeys(line.lang for line in lines)
    return GoodsFigures(
        rows=tuple(_row(lang, [line for line in lines if line.lang == lang], flagged) for lang in languages),
        total=_row("all", lines, flagged),
        misses=tuple(line for line in lines if line.controlled and line.id not in flagged),
        false_hits=tuple(line for line in lines if not line.controlled and line.id in flagged),
    )


def _flagged(text: str, law: Law, clocks: Clocks, tables_only: bool) -> bool:
    asked = AskedLine(at=0, goods=Goods(description=text), law=law, clocks=clocks)
    return any(
        hint.alone and (not tables_only or hint.control.target is HintTarget.TABLE)
        for hint in by_words(asked)
    )


def _row(lang: str, lines: Iterable[LabelledLine], flagged: set[str]) -> GoodsRow:
    counts = {(controlled, hit): 0 for controlled in (True, False) for hit in (True, False)}
    for line in lines:
        counts[line.controlled, line.id in flagged] += 1
    return GoodsRow(
        lang=lang,
        found=counts[True, True],
        missed=counts[True, False],
        false=counts[False, True],
        quiet=counts[False, False],
    )
