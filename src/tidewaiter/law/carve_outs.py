"""What the licence requirement of an entry leaves out again, as the entry words it."""

from __future__ import annotations

import re
from enum import StrEnum

from tidewaiter.model.base import Value

__all__ = ["CarveKind", "CarveOut", "cut_out"]


class CarveKind(StrEnum):
    """What a carve-out turns on: a transaction under a general licence of OFAC, technology that is EAR99, food or
    medicine that is EAR99, medical devices, or anything else, which a person must read."""

    GENERAL_LICENCE = "general_licence"
    TECHNOLOGY = "technology"
    FOOD_OR_MEDICINE = "food_or_medicine"
    MEDICAL_DEVICES = "medical_devices"
    OTHER = "other"


class CarveOut(Value, frozen=True, kw_only=True):
    """Something left out; `words` are the entry's own. It never frees an item by itself: whether an item is of it is a
    question wherever it may be."""

    kind: CarveKind
    words: str


_OUT = re.compile(
    r"[,;.]?\s*\b(?:apart from|except(?! case)|other than|excluding|unless|not including)\b(?:\s+for)?:?\s*(?P<words>.*?)"
    r"(?=[\s.,;]*\(\s*see\b|$)",
    re.IGNORECASE,
)
# In this order: what names a general licence turns on that, whatever else it names.
_KINDS = (
    (CarveKind.GENERAL_LICENCE, re.compile(r"\bgeneral licen[sc]e\b", re.IGNORECASE)),
    (CarveKind.TECHNOLOGY, re.compile(r"^EAR99[- ]designated technology\b", re.IGNORECASE)),
    (CarveKind.FOOD_OR_MEDICINE, re.compile(r"^food(?: and| or|,) medicines?(?: designated as EAR99)?\W*$", re.IGNORECASE)),
    (CarveKind.MEDICAL_DEVICES, re.compile(r"^(?:food, medicines?,? (?:and|or) )?medical (?:devices|supplies)\b", re.IGNORECASE)),
)  # fmt: skip


def cut_out(text: str) -> tuple[str, tuple[CarveOut, ...]]:
    """The text without what it leaves out, and that, in its order."""
    found = tuple(_of(match["words"].strip(" .;,")) for match in _OUT.finditer(text))
    return _OUT.sub(" ", text), found


def _of(words: str) -> CarveOut:
    kind = next((kind for kind, pattern in _KINDS if pattern.search(words)), CarveKind.OTHER)
    return CarveOut(kind=kind, words=words)
