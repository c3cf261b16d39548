"""Exact keys: what brings an entity whatever it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Address, Party
from tidewaiter.refdata.mail import is_free_mail
from tidewaiter.text.addresses import address_keys, address_parts
from tidewaiter.text.identifiers import (
    STRONG_TYPES,
    email_domain,
    identifier_type,
    normal_identifier,
    web_domain,
)

__all__ = ["entity_keys", "party_keys"]

_SHORTEST_NUMBER = 6
"""Shorter numbers are shared by too many: a registration 1234 stands in every registry."""


def entity_keys(entity: Entity) -> frozenset[str]:
    """Every key of the entity, as `space:value`. Numbers of all strong types share one space, since papers and lists
    often disagree on what a number is called."""
    found = {f"number:{form.normal}" for form in entity.identifiers if _strong(form.type, form.normal)}
    found |= {
        f"domain:{form.normal}" for form in entity.identifiers if form.type == "email_domain" and form.normal
    }
    found |= {f"domain:{domain}" for domain in _domains(entity.emails, entity.websites)}
    found |= {f"address:{key}" for key in _doors(entity.addresses)}
    return frozenset(found)


def party_keys(party: Party) -> tuple[tuple[str, str], ...]:
    """Every key of the party with the name it goes by: its identifier's type, `email_domain` or `address`."""
    found: dict[str, str] = {}
    for written, value in party.identifiers.items():
        normal, _ = normal_identifier(written, value)
        kind = identifier_type(written)
        if _strong(kind, normal):
            found[f"number:{normal}"] = kind
        elif kind == "email_domain" and normal and not is_free_mail(normal):
            found[f"domain:{normal}"] = kind
    emails = [text for text in (party.email,) if text]
    websites = [text for text in (party.website,) if text]
    for domain in _domains(emails, websites):
        found.setdefault(f"domain:{domain}", "email_domain")
    for door in _doors([party.address] if party.address else []):
        found.setdefault(f"address:{door}", "address")
    return tuple(found.items())


def _strong(kind: str, normal: str) -> bool:
    return identifier_type(kind) in STRONG_TYPES and len(normal) >= _SHORTEST_NUMBER


def _domains(emails: Iterable[str], websites: Iterable[str]) -> Iterator[str]:
    for domain in (*map(email_domain, emails), *map(web_domain, websites)):
        if domain and not is_free_mail(domain):
            yield domain


def _doors(addresses: Iterable[Address | str]) -> Iterator[str]:
    for address in addresses:
        yield from address_keys(address_parts(address))
