"""Exact keys: what brings an entity whatever it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidewaiter.model.entity import Entity
from tidewaiter.model.party import Address, Party
from tidewaiter.refdata.mail import is_free_mail
from tidewaiter.text.address import address_keys, address_parts
from tidewaiter.text.crafts import marks_of, signs_of
from tidewaiter.text.identifiers import (
    CHECKED_TYPES,
    SIGN_TYPES,
    STRONG_TYPES,
    email_domain,
    identifier_type,
    normal_identifier,
    web_domain,
)

__all__ = ["entity_keys", "party_keys"]

_SHORTEST_NUMBER = 6
"""Shorter numbers are shared by too many: a registration 1234 stands in every registry."""
_SHORTEST_SIGN = 2


def entity_keys(entity: Entity) -> frozenset[str]:
    """Every key of the entity, as `space:value`. Numbers of all strong types share one space, since papers and lists
    often disagree on what a number is called; call signs, tail and serial numbers of crafts have each a space of
    their own, since they are short. A number whose check digit fails is no key."""
    found = {f"aircraft_tail:{mark}" for mark, _ in marks_of(entity)}
    if not (entity.identifiers or entity.emails or entity.websites or entity.addresses):
        return frozenset(found)
    for form in entity.identifiers:
        if key := _number_key(form.type, form.normal, form.valid):
            found.add(key)
        elif form.type == "email_domain" and form.normal:
            found.add(f"domain:{form.normal}")
    found |= {f"domain:{domain}" for domain in _domains(entity.emails, entity.websites)}
    found |= {f"address:{key}" for key in _doors(entity.addresses)}
    return frozenset(found)


def party_keys(party: Party) -> tuple[tuple[str, str], ...]:
    """Every key of the party with the name it goes by: its identifier's type, `email_domain` or `address`. A ship's
    numbers and an aircraft's mark may stand in the name."""
    signs = signs_of(party)
    if not (signs or party.identifiers or party.email or party.website or party.address):
        return ()
    found: dict[str, str] = {}
    for written, value in (*party.identifiers.items(), *signs):
        normal, valid = normal_identifier(written, value)
        kind = identifier_type(written)
        if key := _number_key(kind, normal, valid):
            found.setdefault(key, kind)
        elif kind == "email_domain" and normal and not is_free_mail(normal):
            found[f"domain:{normal}"] = kind
    emails = [text for text in (party.email,) if text]
    websites = [text for text in (party.website,) if text]
    for domain in _domains(emails, websites):
        found.setdefault(f"domain:{domain}", "email_domain")
    for door in _doors([party.address] if party.address else []):
        found.setdefault(f"address:{door}", "address")
    return tuple(found.items())


def _number_key(kind: str, normal: str, valid: bool | None) -> str | None:
    kind = identifier_type(kind)
    if valid is False and kind in CHECKED_TYPES:
        return None
    if kind in SIGN_TYPES:
        return f"{kind}:{normal}" if len(normal) >= _SHORTEST_SIGN else None
    return f"number:{normal}" if kind in STRONG_TYPES and len(normal) >= _SHORTEST_NUMBER else None


def _domains(emails: Iterable[str], websites: Iterable[str]) -> Iterator[str]:
    for domain in (*map(email_domain, emails), *map(web_domain, websites)):
        if domain and not is_free_mail(domain):
            yield domain


def _doors(addresses: Iterable[Address | str]) -> Iterator[str]:
    for address in addresses:
        yield from address_keys(address_parts(address))
