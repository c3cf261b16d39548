"""What papers tell of a use of Article 4(1) where a service to it is at stake: brokering and technical assistance."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.uses_stated import answer_of, signs

__all__ = ["UsesTold", "uses_told"]

_WEAPONS = (EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL)
_MILITARY = (EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE)
_TABLE = "eu_arms_embargo"


class UsesTold(Value, frozen=True, kw_only=True):
    """Whether such a use is `stated`, whether there is any sign of one, and what the order answers to the rule's question."""

    stated: bool
    signs: bool
    answer: Standing

    def judged(self, number: str) -> tuple[Level, str, bool] | None:
        """Level, variant and gap for an item of that number of the list (empty for one that is not listed): an authorisation
        where the use is stated or the answer is yes, a question for signs, else a note; for an item that is not listed
        national law alone, so a question where the use is stated, and nothing else."""
        if number and (self.stated or self.answer is Standing.YES):
            return Level.LICENCE_REQUIRED, "", False
        if number and self.signs and self.answer is not Standing.NO:
            return Level.REVIEW, "hint", True
        if number:
            return Level.NOTE, "listed", False
        return (Level.REVIEW, "national", True) if self.stated else None


def uses_told(brief: Brief, law: Law, rule: str) -> UsesTold:
    """What the order tells of weapons anywhere, and of military uses where the destination is under an arms embargo."""
    place = destination_of(brief.shipment)
    embargoed = place is not None and place in law.places(_TABLE).at(brief.clocks.as_of)
    found = signs(brief, law, *_WEAPONS, *(_MILITARY if embargoed else ()), rule=rule)
    return UsesTold(
        stated=any(sign.stated and sign.party is None for sign in found),
        signs=bool(found),
        answer=answer_of(brief, law, rule),
    )
