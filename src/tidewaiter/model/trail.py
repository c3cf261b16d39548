"""Trails: how an answer was found, step by step, so that a person can follow and check it."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Standing

__all__ = ["Step"]


class Step(Value, frozen=True, kw_only=True):
    """One step of a trail. `asked` is the slug of its sentence on the rule's card, `facts` fill it; `answer` is what the
    step says of the requirement asked about: yes, no, or unknown, which leaves a question open; None where it only
    states a fact."""

    asked: str
    facts: dict[str, str] = {}
    citation: Citation | None = None
    answer: Standing | None = None
