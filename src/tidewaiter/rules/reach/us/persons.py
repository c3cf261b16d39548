"""Persons whom US law binds: the exporter, whoever acts, what US persons own, and banks that a payment in dollars needs.

31 CFR 560.314 and 15 CFR 772.1 (U.S. person); 31 CFR 560.215, 515.329 (owned or controlled).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import Limb, Role, Standing
from tidewaiter.places.destination import countries_of
from tidewaiter.rules.reach.frame import BYSTANDERS, Papers, established
from tidewaiter.rules.reach.us.answers import DOLLAR, PEOPLE, answered
from tidewaiter.rules.reach.us.owned import owned

__all__ = ["is_us_person", "persons"]

_DOLLAR = {Standing.UNKNOWN: "dollar", Standing.YES: "dollar_confirmed", Standing.NO: "dollar_denied"}


def persons(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """Every ground for persons under US law; `territory` is where that law is at home.

    Whether US persons own the exporter is asked only where nobody who acts is one.
    """
    acting = [
        *established(papers, territory),
        *(ground for subject in papers.subjects for ground in _acting(subject, territory)),
        *_people(papers),
    ]
    yield from acting
    if not any(ground.standing is Standing.YES for ground in acting):
        yield from owned(papers, territory)
    yield from _dollar(papers)


def is_us_person(subject: Subject, territory: frozenset[str]) -> bool:
    """Whether the party is said to be a US person or is in the United States, where every person is one. A bank's BIC
    says where the bank is."""
    party = subject.party
    bic = party.identifiers.get("bic", "")
    codes = {*countries_of(party), *([bic[4:6]] if party.role is Role.BANK else [])}
    return party.us_person is True or bool(codes & territory)


def _acting(subject: Subject, territory: frozenset[str]) -> Iterator[NexusGround]:
    party = subject.party
    if subject.place or party.role in BYSTANDERS or not is_us_person(subject, territory):
        return
    if party.us_person:
        yield _ground("us_person", f"{subject.pointer}/us_person", party.name)
    elif party.role is not Role.EXPORTER:
        yield _ground("us_established", subject.pointer, party.name)


def _people(papers: Papers) -> Iterator[NexusGround]:
    if answered(papers.shipment, PEOPLE) is Standing.YES:
        yield _ground("us_people", "/answers", "yes")


def _dollar(papers: Papers) -> Iterator[NexusGround]:
    payment = papers.shipment.payment
    currency = (payment.currency or "") if payment else ""
    if currency.strip().upper() == "USD":
        answer = answered(papers.shipment, DOLLAR)
        yield NexusGround(
            fact=_DOLLAR[answer],
            subject="/payment/currency",
            value="USD",
            limb=Limb.PERSONS,
            standing=answer,
        )


def _ground(fact: str, subject: str, value: str) -> NexusGround:
    return NexusGround(fact=fact, subject=subject, value=value, limb=Limb.PERSONS, standing=Standing.YES)
