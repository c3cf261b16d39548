"""`python -m bench.orders`: how many ordinary orders are stopped, and how many with a planted pattern of diversion go to a
person with that red flag on top.

The orders are composed by tables of their own and screened on the sample list, or with `--lists` on those of the home. That a list is
not imported there is the home's matter: `completeness/coverage` is then left out of the figures.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import history
from bench.labelled import shared_folder
from bench.measures import Row
from bench.order_composer import Order, composed
from bench.order_patterns import PATTERNS, Pattern, planted
from bench.run import home_with_lists
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.decisions.precedence import outcome_of
from tidewaiter.law.load import Law, load_law
from tidewaiter.lists.store import Store
from tidewaiter.model.decision import Decision
from tidewaiter.model.document import fit
from tidewaiter.model.policy import Policy, digest
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level, Outcome
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.pipeline import Screener

__all__ = ["ABOVE_NOTE", "IN_REVIEW", "ON_TOP", "Ordinary", "main", "ordinary", "screener", "shown"]

ORDERS = 1000
ABOVE_NOTE, IN_REVIEW, ON_TOP = 0.08, 0.02, 0.95
"""The bars: ordinary orders with a finding above note, those in review, and planted ones with their flag on top."""
LEFT_OUT = frozenset({"completeness/coverage"})
Screen = Callable[[Order], Decision]


class Ordinary(NamedTuple):
    """Ordinary orders: how many, how many with a finding above note, by outcome, and by rule with the first that had it."""

    over: int
    above_note: int
    outcomes: Counter[str]
    rules: dict[str, list[str]]


class Shown(NamedTuple):
    """Orders with one pattern: how many, in review, in review with the flag on top, and what came out of the others."""

    over: int
    reviewed: int
    on_top: int
    others: list[str]


def screener(home: Path, policy: Policy | None = None) -> Screen:
    """What screens an order on the lists of that home, with the sample list where one is missing."""
    engine = Screener(Catalogue.open(Store(home)), load_law(), policy or standard_policy())
    return lambda order: engine.screen(fit(order, Shipment, file="composed", lines={}), starter=True)


def ordinary(orders: Iterable[Order], screen: Screen) -> Ordinary:
    """What comes out of orders without a flag."""
    outcomes: Counter[str] = Counter()
    rules: dict[str, list[str]] = {}
    over = above = 0
    for order in orders:
        decision = screen(order)
        grave = [
            finding
            for finding in decision.findings
            if finding.level is not Level.NOTE and finding.rule not in LEFT_OUT
        ]
        found = {finding.rule for finding in grave}
        outcomes[outcome_of(grave).value] += 1
        over, above = over + 1, above + bool(found)
        for rule in found:
            rules.setdefault(rule, []).append(order["reference"])
    return Ordinary(over, above, outcomes, rules)


def shown(orders: Sequence[Order], pattern: Pattern, law: Law, screen: Screen) -> Shown:
    """What comes out of these orders, each with the pattern planted."""
    rules = {rule for id in pattern.flags for rule in law.red_flags.flag(id).rules}
    reviewed = on_top = 0
    others: list[str] = []
    for order in orders:
        decision = screen(planted(order, pattern))
        first = decision.findings[0].rule if decision.findings else "-"
        review = decision.outcome is Outcome.REVIEW
        reviewed, on_top = reviewed + review, on_top + (review and first in rules)
        if not review or first not in rules:
            others.append(f"{order['reference']} {decision.outcome.value} {first}")
    return Shown(len(orders), reviewed, on_top, others)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where every bar is met, else 1."""
    options = _options(arguments)
    orders = composed(options.orders, options.seed)
    law = load_law()
    with tempfile.TemporaryDirectory() as empty:
        shared = shared_folder() if options.lists else None
        screen = screener(Path(empty) if shared is None else home_with_lists(shared))
        plain = ordinary(orders, screen)
        by_pattern = {
            pattern.name: shown(orders[at :: len(PATTERNS)], pattern, law, screen)
            for at, pattern in enumerate(PATTERNS)
        }
    rows = _rows(plain, by_pattern)
    _print(plain, by_pattern, rows, examples=options.examples)
    if options.keep:
        history.append(rows, policy_digest=digest(standard_policy()), law_digest=law.digest)
    met = rows[0].value <= ABOVE_NOTE and rows[1].value <= IN_REVIEW and rows[2].value >= ON_TOP
    return 0 if met else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.orders", description=__doc__)
    parser.add_argument("--orders", type=int, default=ORDERS, help="how many ordinary orders")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lists", action="store_true", help="ask the lists of the home, not the sample list")
    parser.add_argument("--examples", type=int, default=3, help="orders named beside each figure")
    parser.add_argument("--keep", action="store_true", help="append the figures to history.jsonl")
    return parser.parse_args(arguments)


def _rows(plain: Ordinary, by_pattern: dict[str, Shown]) -> list[Row]:
    planted_over = sum(each.over for each in by_pattern.values())
    on_top = sum(each.on_top for each in by_pattern.values())
    return [
        Row("ordinary orders with a finding above note", plain.above_note / plain.over, plain.over),
        Row("ordinary orders in review", plain.outcomes[Outcome.REVIEW.value] / plain.over, plain.over),
        Row("planted patterns in review with the flag on top", on_top / planted_over, planted_over),
    ]


def _print(plain: Ordinary, by_pattern: dict[str, Shown], rows: Iterable[Row], *, examples: int) -> None:
    out = sys.stdout
    for row, bar in zip(
        rows, (f"at most {ABOVE_NOTE:.0%}", f"at most {IN_REVIEW:.0%}", f"at least {ON_TOP:.0%}"), strict=True
    ):
        out.write(f"{row.name:48} {row.value:7.1%} of {row.over:,}  (bar {bar})\n")
    out.write(f"ordinary orders by outcome: {dict(plain.outcomes)}\n")
    for rule, found in sorted(plain.rules.items(), key=lambda item: -len(item[1])):
        out.write(f"  {len(found):4} {rule}: {', '.join(found[:examples])}\n")
    out.write(f"{'pattern':16} orders  review  on top\n")
    for name, each in by_pattern.items():
        out.write(
            f"{name:16} {each.over:6}  {each.reviewed:6}  {each.on_top:6}  {'; '.join(each.others[:examples])}\n"
        )


if __name__ == "__main__":
    sys.exit(main())
