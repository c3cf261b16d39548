"""Hints: what a goods line may be, by its code, its words or its part number, and which control that points to.

A hint is never a classification. It says where to look, how sure it is of that, and what brought it.
"""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Confidence, HintSource, HintTarget

__all__ = ["GoodsHint", "HintedControl"]


class HintedControl(Value, frozen=True, kw_only=True):
    """A control that a hint points to: `code` is a listed customs code (digits, no dots) of the law table `table`, the
    five signs of an ECCN, or a class of arms or nuclear goods (`combat_aircraft`), as `target` says. `table` is empty for the latter two;
    `code` is empty for goods that a table lists by words alone."""

    target: HintTarget
    code: str
    table: str = ""
    citation: Citation | None = None


class GoodsHint(Value, frozen=True, kw_only=True):
    """That a goods line may be something controlled; never a classification.

    `line` is the index of the goods line; `item` the slug of what it may be, the same for all hints of one thing, and
    `what` its name in English and German. `brought_by` is the term, code or part number of the papers that brought the
    hint, as they write it; `reason` says why it did, in both languages. `alone` says whether the hint may speak without
    corroboration; one that may not counts only beside another or beside a code of the papers.
    """

    line: int
    source: HintSource
    item: str
    what: dict[str, str]
    control: HintedControl
    confidence: Confidence
    brought_by: str
    reason: dict[str, str]
    alone: bool = True
