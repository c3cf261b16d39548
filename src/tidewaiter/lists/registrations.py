"""Numbers of registers as lists write them, with or without the register's name: "INN: 7707083893", "1027700132195"."""

from __future__ import annotations

import re

from msgspec import structs

from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.model.entity import Identifier
from tidewaiter.model.words import EntityKind
from tidewaiter.text.identifiers import STRONG_TYPES, identifier_type, normal_identifier

__all__ = ["registration", "registrations"]

_LABELLED = re.compile(
    r"^(?P<label>[^\W\d][^:\d]{1,59}?)\s*(?::|#|\bno\.?|\bnumber\b:?)\s*(?P<value>[\w/.-]*\d.*)$"
    r"|^(?P<sign>INN|OGRN|KPP|OKPO|TIN|UNP|VAT|ИНН|ОГРН|КПП|ОКПО)\s+(?P<bare>\d.*)$"
    r"|^(?P<bank>(?:SWIFT|BIC)[^:]{0,12}?)\s*:\s*(?P<code>[A-Za-z0-9]{8,11})$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^(?P<value>[^()]*\d[^()]*?)\s*\((?P<label>[^()]*[^\W\d][^()]*)\)$")
_NUMBERED = re.compile(r"\s*\(\d{1,2}\)\s*")
# Registers whose numbers have check digits of their own, with the type under which these are checked.
_CHECKED = (
    (re.compile(r"\binn\b|\bинн\b", re.IGNORECASE), "inn"),
    (re.compile(r"\bogrn\b|\bогрн\b", re.IGNORECASE), "ogrn"),
)
# Codes of a tax office and a reason, which many firms share.
_SHARED = re.compile(r"\bkpp\b|\bкпп\b", re.IGNORECASE)
_OURS = {"inn": "tax_number", "ogrn": "registration"}


def registration(text: str, *, country: str | None = None, note: str | None = None) -> Identifier:
    """The number, of the type that its label names, else of `registration`; the label is kept in the note.

    >>> registration("INN: 7707083893").type, registration("7707083894 (Tax ID/INN)").valid
    ('tax_number', False)
    """
    plain = " ".join(text.split())
    label, value = _apart(plain)
    said = "; ".join(part for part in (label, note) if part) or None
    for pattern, written in _CHECKED:
        if pattern.search(label):
            normal, valid = normal_identifier(written, value)
            held = identifier(_OURS[written], value, country=country, note=said)
            return structs.replace(held, normal=normal, valid=valid)
    if _SHARED.search(label):
        return identifier("other", value, country=country, note=said)
    known = identifier_type(label) if label else "registration"
    type_ = known if known in STRONG_TYPES else identifier_label(label, EntityKind.ORGANISATION, value)
    return identifier("registration" if type_ == "other" else type_, value, country=country, note=said)


def _apart(text: str) -> tuple[str, str]:
    """The label and the number; no label where none is told from it."""
    if behind := _BEHIND.match(text):
        return behind["label"].strip(), behind["value"].strip(" .;,")
    found = _LABELLED.match(text)
    if found is None:
        return "", text
    label, value = (
        found["label"] or found["sign"] or found["bank"],
        found["value"] or found["bare"] or found["code"],
    )
    return label.strip(), value.strip(" .;,")


def registrations(text: str) -> tuple[Identifier, ...]:
    """Every number in a text that may hold several, numbered or parted by semicolons; each once."""
    parts = (part.strip(" ;,") for piece in _NUMBERED.split(text) for part in piece.split(";"))
    return tuple(dict.fromkeys(registration(part) for part in parts if part))
