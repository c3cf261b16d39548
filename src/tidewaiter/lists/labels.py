"""What the labels of identifiers on lists mean: a type of our own for each, the publisher's label kept as note."""

from __future__ import annotations

import re

from tidewaiter.model.entity import Identifier
from tidewaiter.model.words import EntityKind
from tidewaiter.text.identifiers import normal_identifier

__all__ = ["identifier", "identifier_label"]

_LABELS: tuple[tuple[str, str], ...] = (
    (r"chinese commercial code|trademark|un/locode", "other"),
    (r"digital currency|crypto", "digital_currency"),
    (r"vessel registration|\bimo\b", "imo"),
    (r"\bmmsi\b", "mmsi"),
    (r"call sign", "call_sign"),
    (r"serial number|construction number|\bmsn\b", "aircraft_serial"),
    (r"tail number", "aircraft_tail"),
    (r"transponder", "aircraft_transponder"),
    (r"swift|\bbic\b", "bic"),
    (r"\bbik\b", "bik"),
    (r"legal entity (number|identifier)|\blei\b", "lei"),
    (r"d-?u-?n-?s", "duns"),
    (r"\bisin\b|isin", "isin"),
    (r"\bcage\b", "cage"),
    (r"driver|driving", "driving_licence"),
    (r"passport|pasaporte|passeport|travel document", "passport"),
    (r"birth certificate", "birth_certificate"),
    (r"social credit", "unified_social_credit"),
    (r"tax|v\.?a\.?t|fein|n\.i\.f|fiscal|\bnit\b|\bruc\b|\brif\b|\br\.?f\.?c\b|\brtn\b|c\.?u\.?i\.?t|\binn\b|\btin\b", "tax_number"),
    (r"trade licen[sc]e|business licen[sc]e|^licen[sc]e", "trade_licence"),
    (r"phone|telephone|mobile|\btel\b", "phone"),
    (r"\bfax\b", "fax"),
    (r"national|cedula|personal|identi(ty|fication)|d\.n\.i|c\.u\.r\.p|c\.u\.i|\bn\.?i\.?e\b|kartu|tazkira|"
     r"citizen.?s? card|social security|i\.f\.e|c\.u\.i\.p|\bcnp\b|s\.?s\.?n|residency|electoral|voter|military|refugee|\bration\b|bosnian|"
     r"numero de identidad|credencial|stateless|permit", "national_id"),
    (r"regist|company|commerc|corporate|enterprise|folio|matricula|c\.i\.n|\bc\.r\.|c\.?r\.?\s*no|chamber|economic|gazette|business|"
     r"file number|ogrn|okpo|organi[sz]ation code|public|\buk\b|tourism|enterprise|foundation|branch|certificate", "registration"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _LABELS)


def identifier_label(label: str, kind: EntityKind, value: str = "") -> str:
    """The type of an identifier that a list calls `label`; "other" where none of ours fits.

    A number of the International Maritime Organization is a ship's under `imo`, and a firm's under `imo_company`:
    the two are numbered apart and look alike.
    """
    if value.upper().startswith("IMO ") or re.search(r"\bimo\b", label, re.IGNORECASE):
        return "imo" if kind in (EntityKind.VESSEL, EntityKind.UNKNOWN) else "imo_company"
    found = next((ours for pattern, ours in _COMPILED if pattern.search(label)), "other")
    # "Legal Entity Number" is the LEI, and now and then a register's number that has not its twenty characters.
    return "registration" if found == "lei" and value and len(value) != 20 else found


def identifier(
    type: str, value: str, *, compare: str | None = None, country: str | None = None, note: str | None = None
) -> Identifier:
    """The identifier with the normal form of `compare` (else of `value`), and whether its check digits hold."""
    normal, valid = normal_identifier(type, compare or value)
    return Identifier(type=type, value=value, normal=normal, country=country, valid=valid, note=note or None)
