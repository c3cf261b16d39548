"""Addresses in Chinese, Arabic and Persian: their marking words put into those that the patterns know, and their digits
into ours."""

from __future__ import annotations

import re

__all__ = ["with_known_words"]

_HAN = re.compile("[\u4e00-\u9fff]")
_IN_HAN = (
    (re.compile(r"(\d+(?:-\d+)?)\s*[号號](?!楼)"), r" No. \1, "),
    (re.compile(r"(\d+)\s*[楼樓层層]"), r", Floor \1, "),
    (re.compile(r"([A-Z]?\d+[A-Z]?)\s*[室房]"), r", Unit \1, "),
    (re.compile(r"([A-Z]|\d+)\s*(?:栋|棟|座|幢|号楼)"), r", Block \1, "),
    (re.compile("(?:大厦|大廈|大楼|大樓|广场|廣場|中心|商业大厦|商業大廈)"), " Building, "),
    (re.compile("(?:大道|大街|街道|街|路|道)(?=[\\s,]|No|\\d|$)"), " Road "),
    (re.compile("[省市区區县縣镇鎮]"), ", "),
)
_WORDS = {
    "شارع": "shari ",
    "خیابان": "khiaban ",
    "خيابان": "khiaban ",
    "بلوار": "bolvar ",
    "کوچه": "kuche ",
    "كوچه": "kuche ",
    "پلاک": "No. ",
    "پلاك": "No. ",
    "شماره": "No. ",
    "رقم": "No. ",
    "طبقه": "Floor ",
    "الطابق": "Floor ",
    "طابق": "Floor ",
    "واحد": "Unit ",
    "مكتب": "Office ",
    "شقة": "Flat ",
    "مبنى": "Building ",
    "بناية": "Building ",
    "ص.ب": "PO Box ",
    "ص. ب": "PO Box ",
    "،": ", ",
    "、": ", ",
}
_MARKING = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)))


def with_known_words(text: str) -> str:
    """The text with the words of addresses in Chinese, Arabic and Persian in English, and every digit in ASCII."""
    if text.isascii():
        return text
    text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    if _HAN.search(text):
        for pattern, plain in _IN_HAN:
            text = pattern.sub(plain, text)
    return _MARKING.sub(lambda found: _WORDS[found.group()], text)
