"""The exit codes of answers; those of errors stand in `tidewaiter.errors`."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.model.words import Outcome

__all__ = ["OUTCOME_CODES", "match_code", "outcome_code"]

OUTCOME_CODES: dict[Outcome, int] = {
    Outcome.PROHIBITED: 2,
    Outcome.LICENCE_REQUIRED: 2,
    Outcome.REVIEW: 1,
    Outcome.INCOMPLETE: 3,
    Outcome.NO_OBSTACLE: 0,
}


def outcome_code(outcomes: Iterable[Outcome]) -> int:
    """The code of the gravest outcome; of several orders the gravest speaks."""
    return OUTCOME_CODES[min(outcomes, key=lambda outcome: outcome.rank)]


def match_code(*, hit: bool, complete: bool) -> int:
    """1 where there is a hit, else 3 where the search was not complete, else 0."""
    if hit:
        return 1
    return 0 if complete else 3
