"""export/eu/cyber_surveillance: cyber-surveillance items that are not listed, for internal repression or grave violations of
human rights and international humanitarian law.

Regulation (EU) 2021/821, Arts 2(20), 5(1) to (3).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.export.eu.end_uses import Caught, caught, heard, said
from tidewaiter.rules.uses_stated import Sign

__all__ = ["SLUG", "find_after"]

SLUG = "export/eu/cyber_surveillance"
_PARTNERS = "EU001"


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """Licence required where the papers state both surveillance and repression; a question where they state the one or hint
    at it, to partners of EU001 for repression alone."""
    watched = heard(brief, law, SLUG, (EndUse.SURVEILLANCE,), ())
    repressed = heard(brief, law, SLUG, (EndUse.REPRESSION,), ())
    both = bool(watched.signs) and any(sign.stated for sign in repressed.signs)
    found = structs.replace(watched, signs=(*repressed.signs, *watched.signs))
    partner = destination_of(brief.shipment) in next(
        one.places for one in law.general_authorisations.authorisations if one.id == _PARTNERS
    )
    if not watched.signs or (partner and not repressed.signs):
        return
    for what in said(found, lambda sign: both and _is_repression(sign)):
        yield from caught(brief, law, SLUG, _with_all(what, found.signs))


def _with_all(what: Caught, found: tuple[Sign, ...]) -> Caught:
    return structs.replace(what, signs=found) if what.level is Level.LICENCE_REQUIRED else what


def _is_repression(sign: Sign) -> bool:
    return sign.stated and sign.use is EndUse.REPRESSION
