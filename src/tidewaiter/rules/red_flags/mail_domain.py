"""red_flags/mail_domain: a mail address that does not fit the party (tri-seal note; enforcement case of .ir addresses)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief, Subject
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import AskedKind
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.mail import domain_country, is_free_mail
from tidewaiter.rules.goods_of_concern import of_concern, uncoded
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.text.identifiers import email_domain

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/mail_domain"
# Where many firms have their mail at Russian services that anybody can use.
_AROUND = {"RU": frozenset({"AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "TJ", "UZ"})}


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    return None if any(subject.party.email for subject in brief.subjects) else "/parties (email)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each party whose mail domain does not fit: high where it ends in the country of a destination under
    wide measures which the party does not give as its own, unless anybody can have one there and many around do; low where it ends in another country's ending or is one
    that anybody can have."""
    for subject in brief.subjects:
        domain = email_domain(subject.party.email or "")
        if domain:
            yield from _of(subject, domain, brief, law)


def _of(subject: Subject, domain: str, brief: Brief, law: Law) -> Iterator[Finding]:
    card = law.card(SLUG)
    stated = country_code(subject.party.country)
    ending = domain_country(domain)
    pointer = f"{subject.pointer}/email"
    facts = {"party": subject.party.name, "domain": domain, "country": stated or "-", "ending": ending or "-"}
    if ending and ending != stated:
        sanctioned = ending in law.places("sanctioned_destinations").at(brief.clocks.as_of)
        if sanctioned and not _of_the_region(domain, stated, brief, law):
            yield raised(card, pointer, facts, severity="high", variant="sanctioned")
        elif sanctioned or stated:
            yield raised(card, pointer, facts, variant="free" if sanctioned else "")
    elif is_free_mail(domain) and subject.party.kind is not AskedKind.PERSON:
        yield raised(card, pointer, facts, variant="free")


def _of_the_region(domain: str, stated: str | None, brief: Brief, law: Law) -> bool:
    """Whether the mail is at a service that anybody can use and that firms around that country do use, and the goods are of
    no concern."""
    around = stated is not None and stated in _AROUND.get(domain_country(domain) or "", frozenset())
    return around and is_free_mail(domain) and not of_concern(brief, law) and not uncoded(brief)
