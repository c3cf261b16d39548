"""Identifiers: one normal form a type, and whether its check digits hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from tidewaiter.refdata.countries import all_codes

__all__ = [
    "CHECKED_TYPES",
    "SIGN_TYPES",
    "STRONG_TYPES",
    "email_domain",
    "identifier_type",
    "normal_identifier",
    "web_domain",
]

STRONG_TYPES = frozenset(
    [
        "imo",
        "imo_company",
        "mmsi",
        "lei",
        "tax_number",
        "registration",
        "passport",
        "national_id",
        "bic",
        "iban",
        "duns",
        "digital_currency",
        "trade_licence",
        "unified_social_credit",
    ]
)
"""Types of which one number names one subject, so that an equal number brings a candidate by itself."""

SIGN_TYPES = frozenset(["call_sign", "aircraft_tail", "aircraft_serial", "aircraft_transponder"])
"""Signs that one craft bears at a time and another may bear later, or that each maker gives; too short to be mixed with
numbers of other types, so that each is looked up among its own."""

CHECKED_TYPES = frozenset(["imo", "imo_company", "mmsi", "lei", "iban"])
"""Types whose numbers show a slip of the pen; one with a slip brings nobody by itself."""

_SAME_TYPE = {
    "inn": "tax_number",
    "tin": "tax_number",
    "tax_id": "tax_number",
    "tax": "tax_number",
    "vat": "tax_number",
    "vat_number": "tax_number",
    "unp": "tax_number",
    "ogrn": "registration",
    "company_number": "registration",
    "registration_number": "registration",
    "commercial_registry": "registration",
    "crn": "registration",
    "swift": "bic",
    "swift_bic": "bic",
    "imo_number": "imo",
    "imo_no": "imo",
    "vessel_imo": "imo",
    "imo_company_number": "imo_company",
    "company_imo": "imo_company",
    "callsign": "call_sign",
    "radio_call_sign": "call_sign",
    "tail": "aircraft_tail",
    "tail_number": "aircraft_tail",
    "tail_no": "aircraft_tail",
    "registration_mark": "aircraft_tail",
    "aircraft_registration": "aircraft_tail",
    "aircraft_tail_number": "aircraft_tail",
    "msn": "aircraft_serial",
    "aircraft_serial_number": "aircraft_serial",
    "manufacturer_serial_number": "aircraft_serial",
    "mode_s": "aircraft_transponder",
    "icao24": "aircraft_transponder",
    "transponder": "aircraft_transponder",
    "uscc": "unified_social_credit",
    "unified_social_credit_code": "unified_social_credit",
    "mmsi_number": "mmsi",
    "passport_number": "passport",
    "national_number": "national_id",
    "identity_card": "national_id",
    "d_u_n_s": "duns",
    "duns_number": "duns",
    "telephone": "phone",
    "trade_license": "trade_licence",
    "license": "trade_licence",
}
_NOTHING = {
    "",
    "NA",
    "NONE",
    "NIL",
    "NULL",
    "UNKNOWN",
    "NOTKNOWN",
    "NOTAVAILABLE",
    "NOTAPPLICABLE",
    "TBD",
    "TBA",
}
_NUMBER_WORD = re.compile(r"^(?:\D*\b)?(?:NUMBER|NUMERO|NUM|NOS?|NR|NUMMER)[.:#°\s]+(?=[A-Z0-9/ -]*\d)")
"""Words before a number that say what it is: `Qatar identification number 27763401255`, `No. 4711`. Between them and the
number stands something, since NO is Norway, too."""
_TYPE_WORD = re.compile(r"^(?:LEI|BIC|SWIFT|IBAN|DUNS|D-U-N-S|PASSPORT|TIN|VAT)[.:#°\s]+(?=[A-Z0-9])")
_LOOKALIKE = str.maketrans("АВЕЗКМНОРСТУХІЈЅ", "ABE3KMHOPCTYXIJS")
_DOMAIN = re.compile(r"^(?=.{4,253}$)(?:[\w](?:[\w-]{0,61}[\w])?\.)+[^\W\d_][\w-]{1,62}$")
_BIC = re.compile(r"^[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?$")


def identifier_type(name: str) -> str:
    """The type that `name` stands for: lower case with underscores, synonyms folded (inn, vat: tax_number)."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")
    return _SAME_TYPE.get(plain, plain)


def normal_identifier(type: str, value: str) -> tuple[str, bool | None]:
    """The form of `value` that is compared, and whether its check digits hold: None where it has none.

    The form is empty when nothing of the value can be compared. A value whose check fails keeps its form, since
    the lists themselves hold such values. A tax or registration number whose country is not known is checked as
    a Russian one, and only a success says anything; under the types `inn` and `ogrn` a failure does too.
    """
    plain = re.sub(r"[^a-z0-9]+", "_", type.strip().lower()).strip("_")
    kind = identifier_type(type)
    text = unicodedata.normalize("NFKC", value).strip()
    if kind == "digital_currency":
        return _currency_address(text), None
    if kind == "phone":
        return _phone(text), None
    if kind in ("email", "email_domain"):
        return (email_domain(text) or _domain(text) or "" if kind == "email_domain" else text.lower()), None
    upper = _TYPE_WORD.sub("", text.upper().translate(_LOOKALIKE))
    if kind != "iban":
        upper = _NUMBER_WORD.sub("", upper)
    bare = unicodedata.normalize("NFKC", "".join(letter for letter in upper if letter.isalnum()))
    if bare in _NOTHING or not bare.strip("0X"):
        return "", None
    return _NORMAL.get(kind, _plain)(bare, plain)


def email_domain(text: str) -> str | None:
    """The domain of the mail address in `text`, in lower case, or None where there is none."""
    head, sign, tail = unicodedata.normalize("NFKC", text).strip().rpartition("@")
    if not sign or not head.strip():
        return None
    words = tail.split()
    return _domain(words[0]) if words else None


def web_domain(text: str) -> str | None:
    """The domain of a web address, in lower case and without `www.`, or None where there is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    host = re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*://", "", plain).split("/")[0].split("?")[0].split(":")[0]
    return _domain(host.rpartition("@")[2].lower().removeprefix("www."))


def _domain(text: str) -> str | None:
    host = text.strip(" \t<>()[]{},;:'\"").rstrip(".").lower()
    return host if _DOMAIN.match(host) else None


@lru_cache(maxsize=16)
def _checks(module: str) -> ModuleType:
    """What knows the check digits of a sort of number, loaded when the first such number is met."""
    return import_module(module)


def _plain(bare: str, _: str) -> tuple[str, bool | None]:
    return (bare if len(bare) >= 3 else ""), None


def _imo_number(bare: str, _: str) -> tuple[str, bool | None]:
    digits = re.sub("^(IMO)+", "", bare)
    return digits, _checks("stdnum.imo").is_valid(digits)


def _imo_company(bare: str, _: str) -> tuple[str, bool | None]:
    """The number of a ship's owner or manager: seven digits like a ship's, but numbered apart (IMO Res. A.1117(30))."""
    digits = re.sub("^(IMO)+", "", bare)
    return digits, None if len(digits) == 7 and digits.isdigit() else False


def _mmsi_number(bare: str, _: str) -> tuple[str, bool | None]:
    """Nine digits (ITU-R M.585); there is no check digit, so that nothing says that a number holds."""
    digits = re.sub("^(MMSI)+", "", bare)
    return digits, None if len(digits) == 9 and digits.isdigit() else False


def _serial_number(bare: str, _: str) -> tuple[str, bool | None]:
    """Without the letters MSN and zeros before the number: 068 and MSN 68 are one."""
    return re.sub("^(MSN)+(?=[0-9])", "", bare).lstrip("0"), None


def _lei_code(bare: str, _: str) -> tuple[str, bool | None]:
    return bare, len(bare) == 20 and _checks("stdnum.lei").is_valid(bare)


def _bic_code(bare: str, _: str) -> tuple[str, bool | None]:
    """The institution's eight characters: a branch is the same bank. The country code is its only check."""
    shape = _BIC.match(bare)
    return bare[:8], shape is not None and shape.group(1) in all_codes()


def _iban_number(bare: str, _: str) -> tuple[str, bool | None]:
    return bare, _checks("stdnum.iban").is_valid(bare, check_country=False)


def _duns_number(bare: str, _: str) -> tuple[str, bool | None]:
    return (bare.zfill(9) if bare.isdigit() else bare), None


def _tax_number(bare: str, written: str) -> tuple[str, bool | None]:
    digits = re.sub("^(INN)+", "", bare)
    shaped = digits.isascii() and digits.isdigit() and len(digits) in (10, 12)
    held = shaped and _checks("stdnum.ru.inn").is_valid(digits)
    return _plain(digits, "")[0], True if held else (False if written == "inn" else None)


def _registration(bare: str, written: str) -> tuple[str, bool | None]:
    digits = re.sub("^(OGRN)+", "", bare)
    shaped = digits.isascii() and digits.isdigit() and len(digits) in (13, 15)
    held = shaped and _checks("stdnum.ru.ogrn").is_valid(digits)
    return _plain(digits, "")[0], True if held else (False if written == "ogrn" else None)


_NORMAL: dict[str, Callable[[str, str], tuple[str, bool | None]]] = {
    "imo": _imo_number,
    "imo_company": _imo_company,
    "mmsi": _mmsi_number,
    "lei": _lei_code,
    "bic": _bic_code,
    "iban": _iban_number,
    "duns": _duns_number,
    "tax_number": _tax_number,
    "registration": _registration,
    "aircraft_serial": _serial_number,
}


def _currency_address(text: str) -> str:
    """Base58 tells upper from lower case; hexadecimal and bech32 do not."""
    bare = "".join(letter for letter in text if letter.isascii() and letter.isalnum())
    return bare.lower() if bare.lower().startswith(("0x", "bc1", "ltc1")) else bare


def _phone(text: str) -> str:
    """Digits with the country code first; a national number stays as it is."""
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    if text.startswith("+"):
        digits = re.sub(r"^(\d{1,3})0(?=\d{9,})", r"\1", digits) if "(0)" in text else digits
    else:
        digits = re.sub("^(00)+", "", digits)
    return digits if len(digits) >= 6 else ""
