"""What the papers of a goods line say of the Union's dual-use list: numbers, that it has none for the goods, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.dual_use import DualUseOnDay
from tidewaiter.law.eccns import NumberKind, entries_in, number_kind, read_eccn
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.vague import is_no_number, is_vague
from tidewaiter.rules.export.us.numbers import only_american, us_numbers

__all__ = [
    "CUSTOMS_CODES",
    "Stated",
    "customs_codes",
    "is_uncontrolled_elsewhere",
    "is_union_list",
    "mirrored",
    "read_by_union",
    "stated_of",
]

_UNION_WORDS = frozenset({"EU", "EC", "EG", "UNION", "ANNEX", "ANHANG"})
CUSTOMS_CODES = frozenset({"Y901", "X002"})
"""Codes of papers in an export declaration: Y901 says that the goods are not on the dual-use list, X002 names an
authorisation for goods that are."""
_CODE = re.compile(r"(?<![A-Z0-9])(Y901|X002)(?![A-Z0-9])", re.IGNORECASE)


class Stated(Value, frozen=True, kw_only=True):
    """What a line's papers say: `numbers` of the list, each as stated; `none`, that the list has none for it; `left` that
    something else stands there. All of them may be empty."""

    numbers: tuple[str, ...] = ()
    none: bool = False
    left: tuple[str, ...] = ()


def is_union_list(name: str, states: frozenset[str]) -> bool:
    """Whether a control list of that name is the Union's or that of one of the states (ISO 3166 alpha-2), which has the same
    numbers and more."""
    words = set(re.findall(r"[A-Z]+", name.upper()))
    return bool(words & _UNION_WORDS) or country_code(name) in states


def stated_of(goods: Goods, states: frozenset[str]) -> Stated:
    """What the line's numbers beside its ECCN say of the dual-use list; a number that no list but that of the United States
    or a national one can hold says nothing of it."""
    mine = [
        text.strip() for name, text in sorted(goods.control_numbers.items()) if is_union_list(name, states)
    ]
    numbers = tuple(dict.fromkeys(number for text in mine for number in _numbers(text)))
    return Stated(
        numbers=numbers,
        none=any(is_no_number(text) for text in mine),
        left=tuple(text for text in mine if not (is_no_number(text) or is_vague(text) or entries_in(text))),
    )


def read_by_union(name: str, text: str, states: frozenset[str]) -> bool:
    """Whether the number under that name is one that the rules on the dual-use list read."""
    return is_union_list(name, states) and any(True for _ in _numbers(text.strip()))


def mirrored(goods: Goods, on_day: DualUseOnDay) -> tuple[str, ...]:
    """The line's ECCNs whose entry the dual-use list has as well: both follow the same regimes."""
    return tuple(number for number in us_numbers(goods) if on_day.holds(number) is Standing.YES)


def is_uncontrolled_elsewhere(goods: Goods) -> bool:
    """Whether the line is EAR99 or has a number that the United States alone have, and no other US number."""
    numbers = us_numbers(goods)
    return bool(numbers) and all(
        number_kind(number) is NumberKind.EAR99 or only_american(number) for number in numbers
    )


def customs_codes(shipment: Shipment) -> dict[str, str]:
    """The codes of an export declaration that the order's documents name, each with the pointer of the first that does."""
    found: dict[str, str] = {}
    for at, text in enumerate(shipment.documents):
        for code in _CODE.findall(text):
            found.setdefault(code.upper(), f"/documents/{at}")
    return found


def _numbers(text: str) -> Iterator[str]:
    stated = read_eccn(text)
    for number in (text,) if stated is not None else entries_in(text):
        # Numbers of national lists begin with 9 behind the letter; those of the munitions list of the US with 6.
        if number[2:3] not in ("6", "9"):
            yield number
