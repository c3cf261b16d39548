"""Whether a goods line stands in Annex VII to Regulation (EU) No 833/2014: by its code, its number, or perhaps by its words."""

from __future__ import annotations

from tidewaiter.law.codes import CodesOnDay
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.eu.numbers import NumberOf, eu_number
from tidewaiter.rules.export.lines import controls_in
from tidewaiter.rules.export.us.by_words import entries_named
from tidewaiter.rules.service_words import is_coded

__all__ = ["TABLE", "InAnnex", "annex_vii_lines", "in_annex_vii"]

TABLE = "eu_833_annex_vii"


class InAnnex(Value, frozen=True, kw_only=True):
    """Whether a line is in the annex, and why: `""` by a code of a day that was read, `number` by its number, `state_unknown` by a
    code of a list that was changed since; no for `dual_use`, which has a list of its own; where it is not known, `wider` code,
    `words`, `eccn`, `unread` rows or `no_code`."""

    standing: Standing
    why: str
    code: str = "-"
    entry: str = "-"


def in_annex_vii(brief: Brief, line: int) -> InAnnex:
    """What the line's number and code say; unknown where neither settles it, since Part A is made of words."""
    number = eu_number(brief.shipment.goods[line])
    if number.of is NumberOf.ANNEX_VII:
        return InAnnex(standing=Standing.YES, why="number", code=number.text)
    mine = [control for control in controls_in(brief, TABLE) if control.line == line]
    sure = next((control for control in mine if not control.wider and not control.partial), None)
    if sure is not None:
        why = "" if sure.standing is Standing.YES else "state_unknown"
        return InAnnex(standing=Standing.YES, why=why, code=sure.code, entry=sure.entry)
    if mine:
        return InAnnex(standing=Standing.UNKNOWN, why="wider", code=mine[0].code, entry=mine[0].entry)
    if number.of is NumberOf.DUAL_USE:
        return InAnnex(standing=Standing.NO, why="dual_use", code=number.text)
    if number.of is NumberOf.LIKE_ANNEX_VII:
        return InAnnex(standing=Standing.UNKNOWN, why="eccn", code=number.text)
    goods = brief.shipment.goods[line]
    coded = is_coded(goods)
    return InAnnex(standing=Standing.UNKNOWN, why="unread" if coded else "no_code")


def by_words(brief: Brief, line: int, on_day: CodesOnDay) -> InAnnex | None:
    """The category of Part A of which the line's words speak, a hint only; None where they speak of none."""
    named = entries_named(brief.shipment.goods[line], on_day)
    return InAnnex(standing=Standing.UNKNOWN, why="words", entry=named[0].what) if named else None


def annex_vii_lines(brief: Brief) -> tuple[int, ...]:
    """The goods lines that stand in the annex by number or code."""
    lines = range(len(brief.shipment.goods))
    return tuple(line for line in lines if in_annex_vii(brief, line).standing is Standing.YES)
