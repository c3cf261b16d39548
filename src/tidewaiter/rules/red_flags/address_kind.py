"""red_flags/address_kind: a firm at a home, a virtual office or a firm that lends its address (FIN-2022-Alert003; FIN-2025-A002; BIS
guidance on Hong Kong)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party, address_text
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import RECEIVING, placed, same_party
from tidewaiter.rules.red_flags.flag import raised_for
from tidewaiter.rules.red_flags.phrases import said
from tidewaiter.rules.red_flags.trades import is_of

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/address_kind"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    return None if any(address_text(party.address) for _, party in _firms(brief)) else "/parties (address)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each receiving firm or payer whose address says that it is a home, a virtual office or a secretarial firm's.
    A flat in Hong Kong is a unit of a building like any other. The second flag of a row, on fronts, is for firms that trade. A
    firm is told of once for each."""
    told: list[tuple[Party, str]] = []
    for pointer, party in _firms(brief):
        for row in law.red_flags.phrases:
            if row.rule != SLUG or country_code(party.country) in row.not_in:
                continue
            words = said(address_text(party.address), row.say, row.innocent)
            if not words or any(row.slug == slug and same_party(party, other) for other, slug in told):
                continue
            told.append((party, row.slug))
            facts = {"party": party.name, "words": words}
            flags = row.flags if is_of(party, "dealer", law) else row.flags[:1]
            yield raised_for(law, SLUG, flags, f"{pointer}/address", facts, row.slug)


def _firms(brief: Brief) -> Iterator[tuple[str, Party]]:
    kinds = {subject.pointer: subject.party.kind for subject in brief.subjects}
    for pointer, party in placed(brief.shipment, *RECEIVING, Role.PAYER):
        if AskedKind.PERSON not in (party.kind, kinds.get(pointer)):
            yield pointer, party
