"""Findings: rules that fired, each with its card, its subject, its citations and the facts that made it fire."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.match import Evidence
from tidewaiter.model.trail import Asked, Step, TrailStep
from tidewaiter.model.words import Level, Limb, Regime, Standing

__all__ = ["Finding", "Findings", "Nexus", "NexusGround"]


class Finding(Value, frozen=True, kw_only=True):
    """A rule that fired; it cannot be made without the rule's card.

    `level` is a note or the outcome that this finding alone would bring; `subject` a JSON pointer into the order
    (RFC 6901, "" for the whole); `facts` fill the card's sentences; `gap` true says that something needed was
    missing, unreadable, stale or unknown, so that the decision is not complete; `citations` those of the day,
    else the card's. `tasks` are slugs of the card's tasks, or conditions of an authorisation in its own words; `trail` is how the answer was found, in order,
    where the rule keeps one.
    """

    card: Card
    level: Level
    subject: str
    regime: Regime | None = None
    facts: dict[str, str] = {}
    variant: str = ""
    evidence: tuple[Evidence, ...] = ()
    citations: tuple[Citation, ...] = ()
    gap: bool = False
    tasks: tuple[str, ...] = ()
    trail: tuple[Step, ...] = ()

    @property
    def rule(self) -> str:
        """The slug of the rule."""
        return self.card.slug

    @property
    def cited(self) -> tuple[Citation, ...]:
        """The finding's own citations, else its card's."""
        return self.citations or self.card.citations


class NexusGround(Value, frozen=True, kw_only=True):
    """One reason why a regime binds, does not, or may bind, as `standing` says, by those who act or by the goods (`limb`).

    `fact` is a slug (us_person, us_origin, us_content, established, declared, direct_product, unknown_origin, ...),
    `subject` a JSON pointer, `value` what stood there; `facts` fill the sentence of the fact. `place` is the destination
    (ISO 3166 alpha-2 or the slug of a region) for which alone it holds, None for any; `final` says that the goods are to
    stay there.
    """

    fact: str
    subject: str
    value: str
    limb: Limb
    standing: Standing
    place: str | None = None
    final: bool = True
    facts: dict[str, str] = {}


class Nexus(Value, frozen=True, kw_only=True):
    """Whether a regime binds an order, and how: `persons` where it binds those who act (exporter, payer, nationals),
    `items` where it binds the goods (origin, content), each yes, no or unknown, with the grounds."""

    regime: Regime
    persons: Standing
    items: Standing
    grounds: tuple[NexusGround, ...]

    @property
    def binds(self) -> Standing:
        """Yes where persons or items are bound, no where neither is, else unknown."""
        if Standing.YES in (self.persons, self.items):
            return Standing.YES
        return Standing.UNKNOWN if Standing.UNKNOWN in (self.persons, self.items) else Standing.NO


class Findings(Value, frozen=True, kw_only=True):
    """All findings of one screening in the order the rules stand, and the nexus of each regime. `asked` says of every rule
    what became of asking it, `stated` the facts of the order that the rules were asked with."""

    findings: tuple[Finding, ...]
    nexus: tuple[Nexus, ...]
    asked: tuple[Asked, ...] = ()
    stated: tuple[TrailStep, ...] = ()
