"""What must be shown, by the name of the row."""

from __future__ import annotations

from typing import NamedTuple

from bench.measures import Row

__all__ = ["BARS", "Bar", "verdict"]


class Bar(NamedTuple):
    """The least or the most that will do."""

    least: float | None = None
    most: float | None = None

    def __str__(self) -> str:
        return f">= {self.least:g}" if self.least is not None else f"<= {self.most:g}"


BARS = {
    "listed names in matches": Bar(1.0),
    "listed names hit, weak left out": Bar(1.0),
    "altered names hit": Bar(0.96),
    "altered names hit, worst class": Bar(0.90),
    "altered names hit, worst lossy class": Bar(0.75),
    "unrelated US people hit, %": Bar(most=1.0),
    "unrelated US people, altered, hit, %": Bar(most=3.0),
    "composed companies hit, %": Bar(most=1.0),
    "composed companies, altered, hit, %": Bar(most=3.0),
    "Cyrillic people, original forms removed": Bar(0.95),
    "Cyrillic entities, original forms removed": Bar(0.80),
    "Arabic people, original forms removed": Bar(0.80),
    "name_bench F1": Bar(0.87),
    "name_bench F1, STRONG": Bar(1.0),
    "name_bench F1, worst group": Bar(0.75),
    "entity_checks F1": Bar(0.93),
    "hits with the commonest score": Bar(most=0.05),
    "weak pairs right": Bar(28 / 30),
    "queries pruned as brute force": Bar(1.0),
    "single match p50, ms": Bar(most=1.0),
    "single match p99, ms": Bar(most=10.0),
    "batch, parties a second, one core": Bar(5000),
    "addresses a second, beside the listed ones": Bar(5000),
    "batch, two threads, times one": Bar(1.8),
    "goods lines a second, one core": Bar(10_000),
    "first answer, CPU seconds": Bar(most=0.6),
    "first answer, MB resident": Bar(most=200),
    "3 million names: build, seconds": Bar(most=120),
    "3 million names: building, MB resident": Bar(most=1536),
    "3 million names: searching, MB resident": Bar(most=1536),
    "3 million names: queries a second": Bar(500),
    "1 million past orders: load, seconds": Bar(most=60),
    "1 million past orders: loading, MB resident": Bar(most=2048),
    "1 million past orders: screening one order p50, ms": Bar(most=200),
    "1 million past orders: screening one order p95, ms": Bar(most=200),
    "queries a second, times the peer's": Bar(60),
}


def verdict(row: Row) -> str:
    """The bar of the row and whether it is met; empty where there is none."""
    bar = BARS.get(row.name)
    if bar is None:
        return ""
    met = row.value >= bar.least - 1e-9 if bar.least is not None else row.value <= (bar.most or 0.0) + 1e-9
    return f"{bar} {'met' if met else 'MISSED'}"
