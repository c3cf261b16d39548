"""Whether goods are worth more than an amount in US dollars, by code of the tariff or all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.duties import Sum
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Standing

__all__ = ["each_worth_more", "worth_more"]

# Numbers of Schedule B have ten digits; a shorter code may stand for one of them or for several.
_WHOLE = 10
_HEADING = 6


def worth_more(
    goods: Sequence[Goods], lines: Sequence[int], by: Sum, limit: float
) -> tuple[Standing, tuple[int, ...]]:
    """Whether these lines are worth more than the limit, and which of them are, or may be. Unknown where a value in US
    dollars, or whether two lines are of one number of the tariff, is not known and would settle it."""
    groups = [tuple(lines)] if by is Sum.LINES else list(_surely_together(goods, lines))
    found = [(_more([goods[line] for line in group], limit), group) for group in groups]
    for wanted in (Standing.YES, Standing.UNKNOWN):
        told = [line for standing, group in found if standing is wanted for line in group]
        if told:
            return wanted, tuple(sorted(told))
    perhaps = [] if by is Sum.LINES else list(_perhaps_together(goods, lines))
    told = [
        line
        for group in perhaps
        if _more([goods[line] for line in group], limit) is not Standing.NO
        for line in group
    ]
    return (Standing.UNKNOWN if told else Standing.NO), tuple(sorted(set(told)))


def each_worth_more(goods: Sequence[Goods], lines: Sequence[int], limit: float) -> dict[int, Standing]:
    """Of each of these lines whether the goods of its number of the tariff among them are worth more than the limit."""
    found = {
        line: _more([goods[one] for one in group], limit)
        for group in _surely_together(goods, lines)
        for line in group
    }
    for group in _perhaps_together(goods, lines):
        if _more([goods[line] for line in group], limit) is not Standing.NO:
            found |= {line: Standing.UNKNOWN for line in group if found[line] is Standing.NO}
    return found


def _code(line: Goods) -> str:
    return hs_digits(line.hs) if line.hs is not None else ""


def _surely_together(goods: Sequence[Goods], lines: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The lines of each whole number, and every other line alone."""
    groups: dict[str, list[int]] = {}
    for line in lines:
        code = _code(goods[line])
        groups.setdefault(code if len(code) == _WHOLE else f"line {line}", []).append(line)
    yield from (tuple(group) for group in groups.values())


def _perhaps_together(goods: Sequence[Goods], lines: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The lines that begin alike, each time with those whose code is too short to tell."""
    short = [line for line in lines if len(_code(goods[line])) < _HEADING]
    groups: dict[str, list[int]] = {}
    for line in lines:
        if line not in short:
            groups.setdefault(_code(goods[line])[:_HEADING], []).append(line)
    yield from ((*group, *short) for group in groups.values())
    if not groups:
        yield tuple(short)


def _more(goods: Sequence[Goods], limit: float) -> Standing:
    dollars = [
        line.value.amount
        for line in goods
        if line.value is not None and line.value.currency.strip().upper() == "USD"
    ]
    if sum(dollars) > limit:
        return Standing.YES
    return Standing.NO if len(dollars) == len(goods) else Standing.UNKNOWN
