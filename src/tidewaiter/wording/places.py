"""JSON pointers into an order as words a reader of the order knows."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role
from tidewaiter.wording.headings import HEADINGS, heading
from tidewaiter.wording.labels import Lang, label

__all__ = ["FourQuestions", "place", "question_of"]

FourQuestions = ("where", "whom", "what", "for_what")
"""The four questions of every screening, as keys of the headings."""


def place(pointer: str, shipment: Shipment, lang: Lang = Lang.EN) -> str:
    """What stands at the pointer: the role and name of a party, the number of a goods line, else the field's name."""
    match pointer.split("/")[1:]:
        case [] | [""]:
            return heading("whole_order", lang)
        case ["exporter", *rest]:
            return _of_party(shipment.exporter, Role.EXPORTER, rest, lang)
        case ["parties", at, *rest] if _within(at, len(shipment.parties)):
            return _of_party(shipment.parties[int(at)], None, rest, lang)
        case ["payment", "payer" | "bank" as who, *_] if shipment.payment is not None:
            return _named(label(Role(who), lang), getattr(shipment.payment, who))
        case ["goods", at, "manufacturer"] if _within(at, len(shipment.goods)):
            return _named(label(Role.MANUFACTURER, lang), shipment.goods[int(at)].manufacturer)
        case ["goods", at, *rest] if _within(at, len(shipment.goods)):
            return " ".join((heading("goods_line", lang, n=int(at) + 1), *_words(rest, lang)))
        case ["route", at, "carrier"] if _within(at, len(shipment.route)):
            return _named(label(Role.CARRIER, lang), shipment.route[int(at)].carrier)
        case ["route", at, "vessel", *_] if _within(at, len(shipment.route)):
            vessel = shipment.route[int(at)].vessel
            return _named(label(Role.VESSEL, lang), vessel.name or vessel.imo if vessel else None)
        case ["route", at, *rest] if _within(at, len(shipment.route)):
            return " ".join((heading("route_leg", lang, n=int(at) + 1), *_words(rest, lang)))
        case ["owners", at] if at.isascii() and at.isdigit():
            return heading("file_owner", lang, n=int(at) + 1)
        case ["destination" | "end_use" as field]:
            return heading(field, lang)
        case parts:
            return " ".join(_words(parts, lang))


def question_of(pointer: str, rule: str) -> str | None:
    """Which of the four questions something belongs to, by the rule's group and where it stands; None for neither."""
    if rule.startswith("embargo/"):
        return "where"
    match pointer.split("/")[1:]:
        case ["destination" | "delivery", *_]:
            return "where"
        case ["route", _, "carrier" | "vessel", *_] | ["goods", _, "manufacturer", *_]:
            return "whom"
        case ["route", *_]:
            return "where"
        case ["parties" | "exporter" | "payment" | "history" | "owners", *_]:
            return "whom"
        case ["goods", *_]:
            return "what"
        case ["end_use", *_]:
            return "for_what"
    return {"export": "what", "sanctions": "whom", "ownership": "whom"}.get(rule.partition("/")[0])


def _of_party(party: Party | None, role: Role | None, rest: list[str], lang: Lang) -> str:
    if party is None:
        return label(role or Role.BUYER, lang)
    role = role or party.role
    match rest:
        case ["owners", at, *_] if _within(at, len(party.owners)):
            return _named(label(Role.OWNER, lang), party.owners[int(at)].name)
        case ["officers", at, *_] if _within(at, len(party.officers)):
            return _named(label(Role.OFFICER, lang), party.officers[int(at)])
    named = _named("" if role is None else label(role, lang), party.name)
    return f"{named}: {' '.join(_words(rest, lang))}" if rest else named


def _named(what: str, name: str | None) -> str:
    return " ".join(part for part in (what, name or "") if part)


def _words(steps: list[str], lang: Lang) -> Iterator[str]:
    """The steps of a pointer as words: the fields that have a name by it, places in a list counted from 1, the rest as
    they stand."""
    for step in steps:
        field = f"field_{step}"
        yield heading(field, lang) if field in HEADINGS else _word(step)


def _word(step: str) -> str:
    if step.isascii() and step.isdigit() and len(step) < 9:
        return str(int(step) + 1)
    return step.replace("~1", "/").replace("~0", "~").replace("_", " ")


def _within(at: str, count: int) -> bool:
    return at.isascii() and at.isdigit() and len(at) < 9 and int(at) < count
