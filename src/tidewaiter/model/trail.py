"""Trails: how an answer was found, step by step, so that a person can follow and check it."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.words import Answer, Level, Regime, Stage, Standing

__all__ = ["Asked", "Step", "Trail", "TrailStep"]


class Step(Value, frozen=True, kw_only=True):
    """One step of a rule's own trail. `asked` is the slug of its sentence on the rule's card, `facts` fill it; `answer` is
    what the step says of the requirement asked about: yes, no, or unknown, which leaves a question open; None where it only
    states a fact."""

    asked: str
    facts: dict[str, str] = {}
    citation: Citation | None = None
    answer: Standing | None = None


class Asked(Value, frozen=True, kw_only=True):
    """What became of asking one rule: `failed` says that it broke, `published` false that it is guidance of a later day and
    was not asked. `card` is None where the law on file has none for it, which is a failure too."""

    rule: str
    card: Card | None
    failed: bool = False
    published: bool = True


class TrailStep(Value, frozen=True, kw_only=True):
    """One step of a regime's trail: a fact that was used (`answer` None), or a rule that was asked, with what it found.

    `because` is the slug of the words that tell the fact, or why a rule gave no finding; it is empty for a finding, whose
    sentence is its card's, by `variant`, filled with `facts`. `level` and `subject` are the finding's; `citations` those
    that it rests on; `own` are the steps that the rule keeps itself."""

    stage: Stage
    answer: Answer | None = None
    because: str = ""
    rule: str = ""
    card: Card | None = None
    level: Level | None = None
    gap: bool = False
    subject: str = ""
    variant: str = ""
    facts: dict[str, str] = {}
    citations: tuple[Citation, ...] = ()
    own: tuple[Step, ...] = ()


class Trail(Value, frozen=True, kw_only=True):
    """Everything that was asked of an order under one regime, in the order of the stages; `regime` None for what holds
    under each alike, guidance and completeness."""

    regime: Regime | None
    steps: tuple[TrailStep, ...]
