"""The finding that a red flag makes, by its severity."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.severity import Severity
from tidewaiter.model.words import Level

__all__ = ["published", "raised", "raised_for"]


def raised(
    card: Card,
    subject: str,
    facts: dict[str, str],
    *,
    severity: str | None = None,
    variant: str = "",
    citations: tuple[Citation, ...] = (),
) -> Finding:
    """A red flag at review where it is critical or high, else a note; medium ones that agree are raised by the
    decision, which also weighs by the policy. `severity` goes before the card's and then stands in the facts."""
    weight = Severity(severity or card.severity or "low")
    return Finding(
        card=card,
        level=Level.REVIEW if weight.reviews else Level.NOTE,
        subject=subject,
        facts={**facts, "severity": weight.value},
        variant=variant,
        citations=citations,
    )


def raised_for(
    law: Law, slug: str, flags: tuple[str, ...], subject: str, facts: dict[str, str], variant: str = ""
) -> Finding:
    """The finding of a rule that computes several flags, for these of them: as heavy as the heaviest, with the sources of
    each; the flags stand in the facts."""
    rows = [law.red_flags.flag(id) for id in flags]
    return raised(
        law.card(slug),
        subject,
        {**facts, "flags": ", ".join(flags)},
        severity=min((row.severity for row in rows), key=lambda severity: severity.rank).value,
        variant=variant,
        citations=tuple(dict.fromkeys(row.citation for row in rows)),
    )


def published(brief: Brief, law: Law, flags: tuple[str, ...]) -> bool:
    """Whether any of these flags had come out by `known_at`: guidance that was not known cannot have been followed."""
    return any(law.red_flags.flag(id).since <= brief.clocks.known_at for id in flags)
