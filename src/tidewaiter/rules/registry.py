"""All rules, found by their files: a module of a group that has a SLUG is a rule, and none can be forgotten."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Protocol, cast

from tidewaiter import rules
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding

__all__ = ["RULES", "Find", "FindAfter", "Rule", "unlinked"]

Find = Callable[[Brief, Law], Iterator[Finding]]
FindAfter = Callable[[Brief, Law, tuple[Finding, ...]], Iterator[Finding]]

# The order in which reasons of one level are given: who, where, what, whose law, then signs, then what is missing.
_GROUPS = ("sanctions", "ownership", "embargo", "export", "reach", "red_flags", "completeness")


def _nothing(brief: Brief, law: Law) -> Iterator[Finding]:
    return iter(())


class Rule(Value, frozen=True, kw_only=True):
    """A rule: its slug, the same as its card's, and the function that reports what it finds in a brief. A rule of the
    second stage has `after` instead, which reads what those of the first have found, and nothing of its own stage."""

    slug: str
    find: Find = _nothing
    after: FindAfter | None = None


class _RuleModule(Protocol):
    SLUG: str

    def find(self, brief: Brief, law: Law) -> Iterator[Finding]: ...


class _LateModule(Protocol):
    SLUG: str

    def find_after(self, brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]: ...


def _discovered() -> Iterator[Rule]:
    for found in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        below = found.name.removeprefix(f"{rules.__name__}.")
        if found.ispkg or "." not in below:
            continue
        module = importlib.import_module(found.name)
        if hasattr(module, "find_after"):
            late = cast("_LateModule", module)
            yield Rule(slug=late.SLUG, after=late.find_after)
        elif hasattr(module, "SLUG"):
            rule = cast("_RuleModule", module)
            yield Rule(slug=rule.SLUG, find=rule.find)


def _place(rule: Rule) -> tuple[int, str]:
    group = rule.slug.split("/")[0]
    return (_GROUPS.index(group) if group in _GROUPS else len(_GROUPS), rule.slug)


RULES: tuple[Rule, ...] = tuple(sorted(_discovered(), key=_place))


def unlinked(law: Law) -> tuple[str, ...]:
    """Each rule without a card and each card without a rule, one line each; empty where every one has the other."""
    slugs = {rule.slug for rule in RULES}
    return (
        *(f"{slug}: the rule has no card" for slug in sorted(slugs - law.cards.keys())),
        *(f"{slug}: the card has no rule" for slug in sorted(law.cards.keys() - slugs)),
    )
