"""Customs codes as papers write them: HS, CN, TARIC, HTS, GTIP, TN VED, in figures of any script."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["hs_digits"]

# Names of nomenclatures and of the code, before or after the figures, in the languages of papers.
_NAMES = re.compile(
    r"""\b(?:
        h\.?\s?s\.?(?:[\s-]?(?:20)?(?:02|07|12|17|22)(?=[\s:]+\d{2}))? | hsn | hscode | hts(?:us)?a? | schedule\s?b | sched\.?\s?b
        | c\.?n\.? | k\.?n\.? | n\.?c\.?(?:m|8)? | taric | gt[iı̇]p | tn\s?ved | тн\s?вэд | еаэс | eaeu | eac
        | codes? | kod[ui]? | код(?:ы)? | code[\s-]?(?:sh|nc|douanier) | sh | tariff? | tarif | commodity | customs | heading
        | subheading | position | zolltarif(?:nummer)? | warennummer | warentarifnummer | statistische | (?:waren)?code
        | nummer | num[eé]ro | number | no | nr | n | ex | ncm | nomenclature | combin[eé]e | douani[eè]re? | douanier
        | g[uü]mr[uü]k | tarife | istatistik | pozisyonu | pozisyon | numaras[iı]
    )\b\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMES_APART = re.compile(
    r"商品编码|商品編碼|海关编码|海關編碼|税则号列|稅則號列|税号|税則|编码|編碼|کد|تعرفه|شماره|گمرکی|گمرک|اچ\s?اس"
)
_LONG = re.compile(r"gt[iı̇]p|海关|海關|商品|编码|編碼", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s.\-/·_:#№°º()\[\]'\"`]+")
_TWO_CODES = re.compile(r"\d{4,}[\s.]*[/,;]\s*\d{4,}")
_SHORTEST, _LONGEST = 4, 10
_NATIONAL = (12, 13)
"""Digits of codes in Turkey and China, of which the first ten are those of the lists."""


def hs_digits(code: str) -> str:
    """The 4 to 10 digits of an HS, CN or national code in any notation: apart by dots, spaces, dashes or strokes, with
    the name of the nomenclature, in full-width, Arabic or Persian figures. Of a Turkish or Chinese code of 12 or 13 that
    says it is one, the first ten. Raises ValueError on anything else, two codes included."""
    plain = _figures(code)
    names_taken = (
        _NAMES_APART.sub(" ", _NAMES.sub(" ", plain)) if not plain.isascii() or _has_letters(plain) else plain
    )
    digits = _BETWEEN.sub("", names_taken)
    if len(digits) in _NATIONAL and digits.isdigit() and _LONG.search(plain):
        digits = digits[:_LONGEST]
    right_length = _SHORTEST <= len(digits) <= _LONGEST
    if not (digits.isascii() and digits.isdigit() and right_length) or _TWO_CODES.search(names_taken):
        raise ValueError(f"not an HS code of 4 to 10 digits: {code!r}")
    if digits[:2] in ("00", "77"):  # no such chapter, and one kept free
        raise ValueError(f"not an HS code, there is no chapter {digits[:2]}: {code!r}")
    return digits


def _figures(text: str) -> str:
    """The text with every figure as one of 0 to 9."""
    if text.isascii():
        return text
    # The Turkish capital İ folds to i and a mark, which no pattern should have to know.
    folded = unicodedata.normalize("NFKC", text).replace("İ", "I")
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in folded)


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
