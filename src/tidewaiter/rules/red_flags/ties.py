"""The ties between a party of the order and one of past orders, as a finding tells them."""

from __future__ import annotations

from tidewaiter.model.past import Neighbour, Tie, TieKind

__all__ = ["path"]

_KINDS = {
    TieKind.NAME: ("name", "Name"),
    TieKind.NUMBER: ("register number", "Registernummer"),
    TieKind.DOMAIN: ("domain", "Domain"),
    TieKind.PHONE: ("telephone", "Telefon"),
    TieKind.MAIL: ("mail address", "Mailadresse"),
    TieKind.ADDRESS: ("address", "Adresse"),
    TieKind.PERSON: ("officer or owner", "Leitung oder Eigentümer"),
}


def path(each: Neighbour) -> dict[str, str]:
    """Who is tied to whom by what, with the past order that says so, in both languages."""
    return {
        "party": each.ties[0].left,
        "other": each.party.name,
        "steps": str(len(each.ties)),
        "path_en": "; ".join(_told(tie, 0) for tie in each.ties),
        "path_de": "; ".join(_told(tie, 1) for tie in each.ties),
    }


def _told(tie: Tie, language: int) -> str:
    return f"{tie.left} – {_KINDS[tie.kind][language]} {tie.value} – {tie.right} ({tie.source}, {tie.day.isoformat()})"
