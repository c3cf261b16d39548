"""What stands in the column Other Information: labelled parts in one text, the label in brackets before each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from tidewaiter.lists.labels import identifier
from tidewaiter.model.entity import Identifier

__all__ = ["Information", "information"]

_LABELS = (
    "UK Sanctions List Ref", "UN Ref", "UK Statement of Reasons", "Gender", "Phone number", "Email address", "Type of entity",
    "Website", "Parent company", "Subsidiaries", "Business Reg No", "IMO number", "Flag of ship", "Type of ship",
    "Tonnage of ship", "Length of ship", "Year built", "Current owners", "Previous owners", "Previous flags", "Fax", "Tel",
    "Hull identification number (HIN)",
)  # fmt: skip
_LABEL = re.compile(rf"\((?P<label>{'|'.join(map(re.escape, _LABELS))})\):\s*")
_NUMBERED = re.compile(r"\s*\(\d{1,2}\)\s*")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_SITE = re.compile(r"(?:https?://|www\.)[^\s;,()]+|\b[\w-]+(?:\.[\w-]+)+\b(?:/[^\s;,()]*)?")
_PHONE = re.compile(r"\+?\d[\d ()/-]{5,}\d")
_IMO = re.compile(r"\d{7}")
_TIES = {
    "Parent company": "Parent company",
    "Subsidiaries": "Subsidiary",
    "Current owners": "Current owner",
    "Previous owners": "Previous owner",
}


class Information(NamedTuple):
    """The parts that are understood, and the rest as remarks, with their labels where they have one."""

    reference: str | None
    identifiers: tuple[Identifier, ...]
    emails: tuple[str, ...]
    websites: tuple[str, ...]
    ties: tuple[tuple[str, str], ...]
    flags: tuple[str, ...]
    gender: str | None
    remarks: tuple[str, ...]


def information(texts: Iterable[str]) -> Information:
    """The texts of one party taken apart. A part of which a number or an address was taken stays whole as a remark where
    it says more than that."""
    parts, free = _parts(texts)
    references = (*parts.pop("UK Sanctions List Ref", ()), *parts.pop("UN Ref", ()))
    shown = [_reference(text) for text in references]
    genders = parts.pop("Gender", [])
    found: list[Identifier] = []
    for label, type_, pattern in (
        ("Phone number", "phone", _PHONE), ("Tel", "phone", _PHONE), ("Fax", "fax", _PHONE), ("IMO number", "imo", _IMO),
    ):  # fmt: skip
        for text in parts.get(label, []):
            found += [
                identifier(type_, one) for part in _NUMBERED.split(text) for one in pattern.findall(part)
            ]
    for text in parts.get("Business Reg No", []):
        found += [identifier("registration", value) for value in _split(text)]
    mails = tuple(
        dict.fromkeys(mail for text in parts.get("Email address", []) for mail in _MAIL.findall(text))
    )
    sites = tuple(
        dict.fromkeys(site.rstrip(".") for text in parts.get("Website", []) for site in _SITE.findall(text))
    )
    ties = tuple(
        (kind, name)
        for label, kind in _TIES.items()
        for text in parts.pop(label, [])
        for name in _split(text)
    )
    remarks = [
        *(rest for _, rest in shown if rest), *free, *(f"{label}: {text}" for label, several in parts.items() for text in several)
    ]  # fmt: skip
    return Information(
        reference="; ".join(dict.fromkeys(sign for sign, _ in shown if sign)) or None,
        identifiers=tuple(dict.fromkeys(found)),
        emails=mails,
        websites=sites,
        ties=ties,
        flags=tuple(name for text in parts.get("Flag of ship", []) for name in _split(text)),
        gender=genders[0].split()[0].lower().strip(".") if genders else None,
        remarks=(*remarks, *(f"Gender: {text}" for text in genders if len(text.split()) > 1)),
    )


def _parts(texts: Iterable[str]) -> tuple[dict[str, list[str]], list[str]]:
    parts: dict[str, list[str]] = defaultdict(list)
    free: list[str] = []
    for text in texts:
        marks = list(_LABEL.finditer(text))
        before = text[: marks[0].start()] if marks else text
        if before.strip():
            free.append(before.strip())
        for mark, end in zip(marks, [*(mark.start() for mark in marks[1:]), len(text)], strict=False):
            inside = text[mark.end() : end].strip()
            if inside and inside not in parts[mark["label"]]:
                parts[mark["label"]].append(inside)
    return {label: several for label, several in parts.items() if several}, free


def _reference(text: str) -> tuple[str, str]:
    """The sign of an entry at the head of the text, and what is written behind it."""
    sign, _, rest = text.partition(" ")
    return (sign.strip("."), rest.strip()) if any(letter.isdigit() for letter in sign) else ("", text)


def _split(text: str) -> tuple[str, ...]:
    parts = (part.strip(" .;") for piece in _NUMBERED.split(text) for part in piece.split(";"))
    return tuple(part for part in parts if part)
