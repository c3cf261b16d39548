"""Whether what comes with an export is told of one that may leave, of one that must first be authorised, or of none."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level

__all__ = ["Outlook", "outlook"]


class Outlook(StrEnum):
    """`free`: nothing found stands in the way. `authorised`: a licence is asked for, or an authorisation is named against a
    prohibition, so that duties arise should the export be authorised. `prohibited`: it may not leave at all."""

    FREE = "free"
    AUTHORISED = "authorised"
    PROHIBITED = "prohibited"


def outlook(brief: Brief, findings: Iterable[Finding]) -> Outlook:
    """What these findings leave of the export, under any regime; an authorisation that the order names keeps a prohibition
    from being the last word, whether it covers it or not."""
    levels = {finding.level for finding in findings}
    held = any(not one.is_exception for one in brief.shipment.authorisations)
    if Level.PROHIBITED in levels and not held:
        return Outlook.PROHIBITED
    grave = {Level.PROHIBITED, Level.LICENCE_REQUIRED} & levels
    return Outlook.AUTHORISED if grave else Outlook.FREE
