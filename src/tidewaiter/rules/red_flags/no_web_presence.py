"""red_flags/no_web_presence: a firm without a site or a mail domain of its own (FIN-2022-Alert003; UK NECC Red Alert;
15 CFR Part 732, Supp. No. 3, flag 4)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.refdata.mail import is_free_mail
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.order import RECEIVING, placed, same_party
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.text.identifiers import email_domain

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/no_web_presence"
_NONE = frozenset(
    {"-", "no website", "no web site", "keine website", "keine webseite", "no", "not found", "nicht gefunden"}
)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    known = any(party.website or party.email for _, party in _firms(brief))
    return None if known else "/parties (website, email)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each receiving firm or payer of which the papers say that it has no site, or that has none on file and
    writes from a mail domain that anybody can have. What is merely not recorded is no sign. A firm is told of once."""
    told: list[Party] = []
    for pointer, party in _firms(brief):
        if any(same_party(party, other) for other in told):
            continue
        domain = email_domain(party.email or "")
        if party.website and _says_none(party.website):
            variant = "stated"
        elif not party.website and domain and is_free_mail(domain):
            variant = ""
        else:
            continue
        told.append(party)
        yield raised(law.card(SLUG), pointer, {"party": party.name, "domain": domain or "-"}, variant=variant)


def _firms(brief: Brief) -> Iterator[tuple[str, Party]]:
    kinds = {subject.pointer: subject.party.kind for subject in brief.subjects}
    for pointer, party in placed(brief.shipment, *RECEIVING, Role.PAYER):
        if AskedKind.PERSON not in (party.kind, kinds.get(pointer)):
            yield pointer, party


def _says_none(website: str) -> bool:
    plain = " ".join(website.casefold().split()).strip(" .()")
    return plain in _NONE or not plain or is_vague(website)
