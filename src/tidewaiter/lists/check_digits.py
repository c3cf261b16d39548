"""Check digits of numbers whose sort a list names: those that hold are marked so, and those that do not are kept and marked.

Only sorts of which nearly all numbers on OFAC's lists of 2024 and 2025 hold are here, so that a number that fails has a slip
of the pen: a sort of which every fifth number failed would be another sort than its label says. Why a wallet cannot be checked
by what it is called stands at `_wallet`.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from msgspec import structs

from tidewaiter.model.entity import Identifier

__all__ = ["checked"]

# The label in lower case, the country that gives the number out (None: the label says it), and what knows its check digits.
_SORTS: dict[tuple[str, str | None], str] = {
    ("tax id no.", "RU"): "stdnum.ru.inn",
    ("registration number", "RU"): "stdnum.ru.ogrn",
    ("registration id", "RU"): "stdnum.ru.ogrn",
    ("public registration number", "RU"): "stdnum.ru.ogrn",
    ("ruc #", "PE"): "stdnum.pe.ruc",
    ("ruc #", "PY"): "stdnum.py.ruc",
    ("nit #", "CO"): "stdnum.co.nit",
    ("c.u.i.t.", "AR"): "stdnum.ar.cuit",
    ("c.u.r.p.", None): "stdnum.mx.curp",
    ("r.f.c.", None): "stdnum.mx.rfc",
    ("rif #", None): "stdnum.ve.rif",
    ("turkish identification number", None): "stdnum.tr.tckimlik",
    ("italian fiscal code", None): "stdnum.it.codicefiscale",
    ("unified social credit code (uscc)", None): "stdnum.cn.uscc",
    ("isin", None): "stdnum.isin",
}
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_CHECKED_COINS = {"XBT", "BTC", "LTC", "DASH", "ZEC", "BTG", "XVG", "BSV", "DOGE", "TRX"}
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]{40}")
_MODERN = re.compile(r"(?:bc1|ltc1|tb1)[0-9a-z]+", re.IGNORECASE)


def checked(number: Identifier, label: str) -> Identifier:
    """The identifier with whether its check digits hold, where its type alone did not tell and its label does.

    >>> from tidewaiter.lists.labels import identifier
    >>> checked(identifier("tax_number", "7707083894", country="RU"), "Tax ID No.").valid
    False
    """
    if number.valid is not None:
        return number
    if number.type == "digital_currency":
        coin = (number.note or "").rpartition("; ")[2]
        return structs.replace(number, valid=_wallet(number.value.strip(), coin.upper()))
    plain = label.strip().lower()
    sort = _SORTS.get((plain, number.country)) or _SORTS.get((plain, None))
    return structs.replace(number, valid=_module(sort).is_valid(number.value)) if sort else number


@lru_cache(maxsize=32)
def _module(name: str) -> ModuleType:
    return import_module(name)


def _wallet(value: str, coin: str) -> bool | None:
    """Whether the checksum of a wallet holds, by its form: its label may name what is traded over a chain and not the chain
    (USDT stands with wallets of three). A wallet in hexadecimal shows a slip by its capitals alone, which is not checked."""
    if _HEXADECIMAL.fullmatch(value) or (value[:1] and not value.isalnum()):
        return None
    if _MODERN.fullmatch(value):
        return True if _module("stdnum.bitcoin").is_valid(value) else None if value[:3] != "bc1" else False
    if _base58(value):
        return True
    return False if coin in _CHECKED_COINS else None


def _base58(value: str) -> bool:
    """Whether the last four bytes are those of the double SHA-256 of the rest (Base58Check)."""
    number = 0
    for letter in value:
        digit = _BASE58.find(letter)
        if digit < 0:
            return False
        number = number * 58 + digit
    zeros = len(value) - len(value.lstrip("1"))
    content = b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")
    twice = hashlib.sha256(hashlib.sha256(content[:-4]).digest()).digest()
    return len(content) > 4 and twice[:4] == content[-4:]
