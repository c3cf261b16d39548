"""Cases for the tests of License Exceptions: one line on its way to one place."""

from __future__ import annotations

from typing import Any

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.law.licence_exceptions import Bar, Condition
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.exception_case import Case, case_of

__all__ = ["bar", "case", "condition", "dollars"]

DAY = "2026-08-01"


def case(
    number: str, to: str, home: str = "US", *, sections: dict[str, Standing] | None = None, **fields: Any
) -> Case:
    """The case of an item of that number that goes from `home` to `to`; `line` and other fields are those of the order,
    `answers` are those under us_exception/."""
    answers = {f"us_exception/{name}": given for name, given in fields.pop("answers", {}).items()}
    line = {"eccn": number, **fields.pop("line", {})}
    brief = shipped(fields.pop("day", DAY), home=home, to=to, line=line, answers=answers, **fields)
    return case_of(brief, LAW, (0, to), number, sections or {})


def condition(slug: str, exception: str = "") -> Condition:
    """The condition of that name, of that exception where one is named."""
    return next(
        condition
        for one in LAW.licence_exceptions.exceptions
        for condition in one.conditions
        if condition.slug == slug and exception in ("", one.id)
    )


def bar(slug: str) -> Bar:
    """The bar of that name."""
    return next(bar for bar in LAW.exception_bars.bars if bar.slug == slug)


def dollars(amount: str, currency: str = "USD") -> dict[str, Any]:
    """A goods line of that value."""
    return {"value": {"amount": amount, "currency": currency}}
