"""What directives on debt and on oil projects mean for an order, whoever of its parties they reach, and however."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidewaiter.law.effects import Binding
from tidewaiter.law.ofac_measures import OfacMeasure
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.sanctions.terms import payment_days

__all__ = ["DirectiveAnswer", "debt_answer", "oil_answer"]

_OIL = re.compile(
    r"\b(?:oil\w*|petrol\w*|crude|drill\w*|wells?|wellhead\w*|offshore|deep-?water|arctic|shale|rigs?|frac\w*|upstream|"
    r"erdöl\w*|öl\w*|bohr\w*|tiefwasser\w*|arkti\w*|schiefer\w*|förder\w*)\b",
    re.IGNORECASE,
)


class DirectiveAnswer(Value, frozen=True, kw_only=True):
    """A level, the card's wording for it, whether something needed is not known, and the facts of its sentence."""

    level: Level
    variant: str
    gap: bool = False
    facts: dict[str, str]


def debt_answer(
    measures: Sequence[OfacMeasure], sure: Sequence[OfacMeasure], brief: Brief
) -> DirectiveAnswer | None:
    """What directives on debt say of the order's term of payment; `sure` are those that surely reach a party who owes it.
    None where US law binds nobody. The strictest directive counts; one that may not be meant never bars."""
    bound = standing(brief, Regime.US, Binding.PERSONS)
    if bound is Standing.NO:
        return None
    given = payment_days(brief.shipment)
    shortest = min(_days(measure, brief) for measure in measures)
    facts = {
        **_titles(measures),
        "days": str(shortest),
        "stated": "-" if given is None else str(given),
        "method": (brief.shipment.payment.method if brief.shipment.payment else None) or "-",
    }
    if given is None:
        return DirectiveAnswer(level=Level.REVIEW, variant="terms_unknown", gap=True, facts=facts)
    if given <= shortest:
        return DirectiveAnswer(level=Level.NOTE, variant="within", facts=facts)
    broken = [measure for measure in sure if given > _days(measure, brief)]
    if not broken:
        return DirectiveAnswer(level=Level.REVIEW, variant="may_be_longer", gap=True, facts=facts)
    level = min((_level(measure, brief) for measure in broken), key=lambda level: level.rank)
    if bound is Standing.UNKNOWN:
        return DirectiveAnswer(level=Level.REVIEW, variant="longer", gap=True, facts=facts)
    return DirectiveAnswer(level=level, variant="longer", facts=facts)


def oil_answer(measures: Sequence[OfacMeasure], brief: Brief) -> DirectiveAnswer | None:
    """What directives on oil projects say of the order's end use: only a person can tell such a project, so words of oil,
    and an end use that is not stated, are a question. None where US law binds nobody."""
    if standing(brief, Regime.US, Binding.PERSONS) is Standing.NO:
        return None
    end_use = (brief.shipment.end_use or "").strip()
    version = measures[0].on(brief.clocks.as_of)
    reach = version.reach if version else {}
    facts = {
        **_titles(measures),
        "end_use": end_use or "-",
        "reach_en": reach.get("en", "-"),
        "reach_de": reach.get("de", "-"),
    }
    if not end_use:
        return DirectiveAnswer(level=Level.REVIEW, variant="oil_unknown", gap=True, facts=facts)
    if _OIL.search(" ".join((end_use, *(line.description or "" for line in brief.shipment.goods)))):
        return DirectiveAnswer(level=Level.REVIEW, variant="oil", gap=True, facts=facts)
    return DirectiveAnswer(level=Level.NOTE, variant="oil_other", facts=facts)


def _days(measure: OfacMeasure, brief: Brief) -> int:
    version = measure.on(brief.clocks.as_of)
    return version.days if version is not None and version.days is not None else 0


def _level(measure: OfacMeasure, brief: Brief) -> Level:
    version = measure.on(brief.clocks.as_of)
    return version.governing_level if version is not None else Level.REVIEW


def _titles(measures: Sequence[OfacMeasure]) -> dict[str, str]:
    return {
        "measures_en": "; ".join(measure.title["en"] for measure in measures),
        "measures_de": "; ".join(measure.title["de"] for measure in measures),
    }
