"""Which tables, numbers and tests of the law a rule's code names, found in the code itself, so that nobody has to list them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import CodeType, FunctionType

from tidewaiter.law.load import Law
from tidewaiter.rules.registry import Rule

__all__ = ["uses"]

_ROOMS = ("tidewaiter.rules.", "tidewaiter.places.", "tidewaiter.goods.", "tidewaiter.owners.")
_GROUP = re.compile(r"[A-E](:[0-9])?")
# Tables that the code reaches as a field of the law.
_TABLES = ("control_list", "country_chart")


def uses(rule: Rule, law: Law) -> tuple[str, ...]:
    """The slugs, sorted, of what is on file that the rule's function names, or a function of ours that it calls, and of the
    tables of the measures that it reports; watchlists, entries, places and other cards are left out, since they are what an order
    is asked with."""
    functions = tuple(_functions(rule))
    told = {text for function in functions for text in _texts(function)}
    groups = {f"us_country_group_{text.replace(':', '').lower()}" for text in told if _GROUP.fullmatch(text)}
    tables = {*law.code_tables, *law.place_tables, *law.eccn_tables, *law.numbers, *law.ownership}
    measured = {measure.table for measure in law.destinations if measure.rule == rule.slug}
    found = (told | groups | measured) & {*tables, *law.word_lists}
    names = {name for function in functions for code in _nested(function.__code__) for name in code.co_names}
    return tuple(sorted(found | {getattr(law, name).slug for name in _TABLES if name in names}))


def _functions(rule: Rule) -> Iterator[FunctionType]:
    """The rule's function and what it calls among our own, each once."""
    first = rule.find if rule.after is None else rule.after
    waiting = [first] if isinstance(first, FunctionType) else []
    seen: set[int] = set()
    while waiting:
        function = waiting.pop()
        if id(function) in seen:
            continue
        seen.add(id(function))
        yield function
        for name in (name for code in _nested(function.__code__) for name in code.co_names):
            called = function.__globals__.get(name)
            if isinstance(called, FunctionType) and called.__module__.startswith(_ROOMS):
                waiting.append(called)


def _nested(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _nested(constant)


def _texts(function: FunctionType) -> Iterator[str]:
    """The texts that stand in the function, or in a constant of its module that it names."""
    for code in _nested(function.__code__):
        for constant in code.co_consts:
            yield from _in(constant)
        for name in code.co_names:
            if name.isupper():
                yield from _in(function.__globals__.get(name))


def _in(constant: object) -> Iterator[str]:
    if isinstance(constant, str):
        yield constant
    elif isinstance(constant, tuple | frozenset | dict):
        for each in constant:
            yield from _in(each)
