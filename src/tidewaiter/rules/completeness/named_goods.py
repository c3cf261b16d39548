"""What the words of a line name, and how sure of it they are beside what its papers state."""

from __future__ import annotations

from msgspec import structs

from tidewaiter.goods.things import codes_of, headings_of, is_everyday
from tidewaiter.law.eccns import Eccn, NumberKind, Series, number_kind, read_eccn
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.words import Confidence, GoodsKind, HintSource, HintTarget
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = [
    "agrees_with_code",
    "agrees_with_number",
    "by_words",
    "is_ear99",
    "on_control_list",
    "other_code",
    "outright",
    "under_the_code",
]

_AT_HOME = range(84, 92)
"""Chapters of machines, electrical goods, vehicles and instruments, where everyday goods and what holds them stand: parts of
a machine go under its own heading."""


def by_words(brief: Brief, at: int) -> tuple[GoodsHint, ...]:
    """The hints of the line's words that may speak alone, and those of words that many goods share where the customs code
    is of a heading that holds no other goods: a pistol of heading 9302 is one."""
    code = brief.shipment.goods[at].hs
    digits = hs_digits(code) if code is not None else ""
    mine = (hint for hint in brief.hints if hint.line == at and hint.source is HintSource.WORDS)
    return tuple(
        hint if hint.alone else structs.replace(hint, alone=True, confidence=Confidence.STRONG)
        for hint in mine
        if hint.alone or digits.startswith(headings_of(hint.item) or ("-",))
    )


def outright(goods: Goods, hints: tuple[GoodsHint, ...]) -> tuple[GoodsHint, ...]:
    """Those of the hints that name goods which another code contradicts: sure of them, and the goods no everyday ones, which
    count only where the customs code is of a chapter that has neither them nor machines."""
    if goods.kind is not GoodsKind.COMMODITY:
        return ()
    far = goods.hs is not None and int(hs_digits(goods.hs)[:2]) not in _AT_HOME
    return tuple(
        hint for hint in hints if hint.confidence is Confidence.STRONG and (far or not is_everyday(hint.item))
    )


def agrees_with_number(goods: Goods, hints: tuple[GoodsHint, ...]) -> bool:
    """Whether the papers give an entry of a control list that may hold the goods. Any entry says by itself that they are
    controlled; only one of the least control is another code where none of them stands in its category, or they stand in
    another of the least control there. A category of the munitions list agrees with arms."""
    known = {hint.control.code for hint in hints if hint.control.target is HintTarget.CONTROL_LIST}
    if any(number_kind(number) is NumberKind.USML for number in us_numbers(goods)):
        return any(hint.control.target is HintTarget.ARMS for hint in hints)
    return any(_may_hold(eccn, known) for eccn in _entries(goods))


def _may_hold(stated: Eccn, known: set[str]) -> bool:
    if stated.series is not Series.UNILATERAL or not known:
        return True
    beside = {entry for entry in known if entry[0] == stated.entry[0]}
    least = {entry for entry in beside if entry[2:4] == "99"}
    return stated.entry in least if least else bool(beside)


def agrees_with_code(goods: Goods, hints: tuple[GoodsHint, ...]) -> bool:
    """Whether the papers' customs code is one under which one of the goods may fall, be it listed on that day or not."""
    if goods.hs is None:
        return False
    stated = hs_digits(goods.hs)
    return any(code.startswith(stated) or stated.startswith(code) for code in _codes(hints))


def under_the_code(goods: Goods, hints: tuple[GoodsHint, ...]) -> tuple[GoodsHint, ...]:
    """Those of the hints whose goods may be what the customs code says: all of them where none has a code of that kind; the
    machine that a spare part is for is not the goods."""
    if not agrees_with_code(goods, hints):
        return hints
    return tuple(hint for hint in hints if not codes_of(hint.item) or agrees_with_code(goods, (hint,)))


def other_code(goods: Goods, hints: tuple[GoodsHint, ...]) -> bool:
    """Whether the papers give no customs code, or one under which none of the goods falls though some have codes; goods that
    lists know by their numbers alone have none that another could contradict."""
    return goods.hs is None or (bool(_codes(hints)) and not agrees_with_code(goods, hints))


def is_ear99(goods: Goods) -> bool:
    """Whether the papers say that no entry of the Commerce Control List holds the goods, and give none."""
    return not _entries(goods) and any(
        number_kind(number) is NumberKind.EAR99 for number in us_numbers(goods)
    )


def on_control_list(hints: tuple[GoodsHint, ...]) -> tuple[GoodsHint, ...]:
    """Those of the hints that point to an entry of the Commerce Control List or to a class of arms."""
    return tuple(hint for hint in hints if hint.control.target in (HintTarget.CONTROL_LIST, HintTarget.ARMS))


def _codes(hints: tuple[GoodsHint, ...]) -> set[str]:
    """The codes of the goods, and for those that have some, the headings that hold no others."""
    coded = {hint.item for hint in hints if codes_of(hint.item)}
    return {code for item in coded for code in (*codes_of(item), *headings_of(item))}


def _entries(goods: Goods) -> tuple[Eccn, ...]:
    """The entries that the papers give, in their own field or under the name of any list."""
    numbers = (goods.eccn or "", *goods.control_numbers.values())
    return tuple(eccn for number in numbers if (eccn := read_eccn(number)) is not None)
