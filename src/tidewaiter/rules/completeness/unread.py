"""completeness/unread: texts of the order in which somebody may be named, and answers to no question, which nothing reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.questionnaire import PREFIX

__all__ = ["SLUG", "find"]

SLUG = "completeness/unread"
_BY_LAW = {
    "us_exception": ("licence_exceptions", "exception_bars"),
    "us_duties": ("duties",),
    "contract_duties": ("contract_duties",),
}
_BY_REASON = "controlled_for_"
_SLUGS: dict[tuple[str, str], frozenset[str]] = {}

_OF_GOODS = "export/"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note that names every such text that the order gives, and one the answers whose question nobody knows."""
    given = [pointer for pointer, text in _texts(brief.shipment) if text and text.strip()]
    if given:
        named = [field_facts(pointer, brief.shipment) for pointer in given]
        facts = {
            "fields": ", ".join(given),
            "fields_en": ", ".join(each["field_en"] for each in named),
            "fields_de": ", ".join(each["field_de"] for each in named),
        }
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)
    if unknown := sorted(asked for asked in brief.shipment.answers if not _is_known(asked, law)):
        facts = {"answers": ", ".join(unknown)}
        yield Finding(
            card=law.card(SLUG), level=Level.NOTE, subject="/answers", facts=facts, variant="answers"
        )


def _is_known(asked: str, law: Law) -> bool:
    """Whether a rule asks under that id: by its own slug, with the number of a goods line behind it where it asks of goods, or
    as one of the questions that law has under a prefix."""
    rule, _, line = asked.rpartition("/")
    if asked in law.cards or (line.isdecimal() and rule.startswith(_OF_GOODS) and rule in law.cards):
        return True
    if asked.startswith(PREFIX):
        return asked.removeprefix(PREFIX) in {question.slug for question in law.red_flags.questions}
    under, _, slug = asked.partition("/")
    return under in _BY_LAW and (slug.startswith(_BY_REASON) or slug in _slugs(law, under))


def _slugs(law: Law, under: str) -> frozenset[str]:
    if (key := (law.digest, under)) not in _SLUGS:
        _SLUGS[key] = frozenset(
            slug for part in _BY_LAW[under] for slug in _slugs_in(msgspec.to_builtins(getattr(law, part)))
        )
    return _SLUGS[key] | {"purpose"}


def _slugs_in(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        if isinstance(tree.get("slug"), str):
            yield tree["slug"]
        tree = tuple(tree.values())
    if isinstance(tree, list | tuple):
        for below in tree:
            yield from _slugs_in(below)


def _texts(shipment: Shipment) -> Iterator[tuple[str, str | None]]:
    delivery, payment = shipment.delivery, shipment.payment
    yield "/delivery/instructions", delivery.instructions if delivery else None
    yield "/payment/letter_of_credit", payment.letter_of_credit if payment else None
    yield "/packing", shipment.packing
    for at, paper in enumerate(shipment.documents):
        yield f"/documents/{at}", paper
    yield "/notes", shipment.notes
