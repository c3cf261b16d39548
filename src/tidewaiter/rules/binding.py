"""Whether a regime is shown to bind an order, asked of the brief's nexus."""

from __future__ import annotations

from tidewaiter.law.effects import Binding
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Nexus
from tidewaiter.model.words import Regime, Standing

__all__ = ["nexus_of", "standing"]


def nexus_of(brief: Brief, regime: Regime) -> Nexus | None:
    """The brief's nexus of that regime, None where nobody asked for it."""
    return next((nexus for nexus in brief.nexus if nexus.regime is regime), None)


def standing(brief: Brief, regime: Regime, binding: Binding) -> Standing:
    """Whether the regime reaches the order by persons, items or either, as `binding` asks.

    A regime without a nexus of its own does not bind, unless it is not known whose law the exporter is under.
    """
    nexus = nexus_of(brief, regime)
    if nexus is None:
        lost = any(ground.fact == "unknown_exporter" for other in brief.nexus for ground in other.grounds)
        return Standing.UNKNOWN if lost else Standing.NO
    match binding:
        case Binding.PERSONS:
            return nexus.persons
        case Binding.ITEMS:
            return nexus.items
        case Binding.EITHER:
            return nexus.binds
