"""The colour of each outcome and level on a sheet."""

from __future__ import annotations

from tidewaiter.model.words import Level, Outcome

__all__ = ["COLOURS"]

COLOURS: dict[str, str] = {
    Outcome.PROHIBITED.value: "bold white on red",
    Outcome.LICENCE_REQUIRED.value: "bold white on dark_orange3",
    Outcome.REVIEW.value: "bold black on yellow",
    Outcome.INCOMPLETE.value: "bold white on blue",
    Outcome.NO_OBSTACLE.value: "bold white on green",
    Level.NOTE.value: "dim",
}
