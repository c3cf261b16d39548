"""Addresses in Chinese, Arabic and Persian: their words for the parts of an address in English, known places by their
English names, and every digit as ours."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.address_places import address_places, simple_letters

__all__ = ["in_known_words", "is_unvowelled"]

_HAN = re.compile("[\u4e00-\u9fff]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_COUNT = r"(?:(?<![A-Za-z])[A-Za-z]{1,2})?\d+[A-Za-z]?(?:\s*[-~/]\s*[A-Za-z]?\d+[A-Za-z]?)*(?:\s*[及与和、&]\s*[A-Za-z]?\d+[A-Za-z]?(?=\s*[^\d]?\s*[室房单铺]))*"
_CHINESE_NUMBER = re.compile("[〇零一二两三四五六七八九十百]+(?=(?:[楼层室号座期栋幢铺]|字楼|单元|号楼))")
_DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_IN_HAN = (
    (re.compile(rf"(?:第\s*)?({_COUNT})\s*(?:字楼|楼|层)\s*(?:全层|全楼)?"), r" , Floor \1 , "),
    (re.compile(r"(?:地下|地铺|地面层?)(?=[\s,，A-Za-z\d]|$)"), " , G/F , "),
    (re.compile(rf"({_COUNT}|(?<![A-Za-z])[A-Za-z])\s*(?:号)?\s*(?:室|房|铺|单位)"), r" , Unit \1 , "),
    (re.compile(rf"(?:第\s*)?({_COUNT}|(?<![A-Za-z])[A-Za-z])\s*(?:号楼|栋|座|幢|期|单元)"), r" , Block \1 , "),
    (re.compile(rf"(?:门牌)?({_COUNT})\s*号\s*([A-Za-z](?![A-Za-z\d]))?"), r" No. \1\2 , "),
    (re.compile(r"邮政信箱|邮箱|信箱"), " , PO Box "),
    (re.compile("商业大厦|商业中心|工业大厦|工业中心|贸易中心|大厦|大楼|广场|中心|中央"), " Building , "),
    (re.compile(r"(?<=[\u4e00-\u9fff])([东西南北中])(?=(?:大道|大街|路|街|道)(?:[^\u4e00-\u9fff]|$))"), r" \1 "),
    (re.compile(r"(?:大道|大街|街道|街|路|道|巷|弄|里|胡同|公路)(?=[\s,，A-Za-z\d]|$)"), " Road "),
    (re.compile(r"(?:室|房)\s*([A-Za-z]?\d+[A-Za-z]?|[A-Za-z](?![A-Za-z]))"), r" , Unit \1 , "),
    (re.compile(r"(?:楼|层)\s*(\d+)"), r" , Floor \1 , "),
    (re.compile("区"), " District , "),
    (re.compile("[省市县镇州]"), " , "),
)  # fmt: skip
_UP_TO = re.compile(r"(?<=\d)\s*[至到]\s*(?=\d)")
_TURNED = str.maketrans({"，": ",", "、": ",", "；": ",", "：": ":", "（": "(", "）": ")"})
_DIRECTIONS = str.maketrans({"东": "dong", "西": "xi", "南": "nan", "北": "bei", "中": "zhong"})
_LONE_DIRECTION = re.compile(r"(?<= )[东西南北中](?= )")

_GOES_ON = "(?![东西南北中]?(?:路|街|道|大道|大街|公路|巷)|大厦|广场|中心)"
"""Behind the name of a district or city: it is part of the name of a street or building."""

_WORDS = {
    "شارع": "shari", "خیابان": "khiaban", "بلوار": "bolvar", "بزرگراه": "bolvar", "کوچه": "kuche", "بن بست": "kuche",
    "میدان": ", meydan", "پلاک": "No.", "شماره": "No.", "رقم": "No.", "طبقه": "Floor", "طابق": "Floor", "دور": "Floor",
    "واحد": "Unit", "مکتب": "Office", "دفتر": "Office", "شقه": "Flat", "شقة": "Flat", "وحدة": "Unit", "غرفة": "Room",
    "اتاق": "Room", "مستودع": "Warehouse", "انبار": "Warehouse", "محل": "Shop", "بلوک": "Block", "بلوك": "Block",
    "ساختمان": ", sakhteman", "مجتمع": ", mojtama", "برج": ", burj", "مبنی": ", mabna", "مبنى": ", mabna",
    "بناية": ", mabna", "بنایة": ", mabna", "ص.ب": ", PO Box", "ص. ب": ", PO Box", "ص ب": ", PO Box",
    "صندوق پستی": ", PO Box", "صندوق بريد": ", PO Box", "کد پستی": ",", "کدپستی": ",", "منطقه": ", mintaqa",
    "نبش": ", near", "نرسیده به": ", near", "جنب": ", near", "روبروی": ", near", "شهرک": ", shahrak", "حی": ", hay",
}  # fmt: skip
_STOREYS = {
    "همکف": "g", "ارضی": "g", "اول": "1", "دوم": "2", "سوم": "3", "چهارم": "4", "پنجم": "5", "ششم": "6", "هفتم": "7",
    "هشتم": "8", "نهم": "9", "دهم": "10", "یازدهم": "11", "دوازدهم": "12", "ثانی": "2", "ثالث": "3", "رابع": "4",
    "خامس": "5", "سادس": "6", "سابع": "7", "ثامن": "8", "تاسع": "9", "عاشر": "10",
}  # fmt: skip
_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ـ": None, "ٱ": "ا"})
_MARKS = re.compile("[\u064b-\u0652\u0670\u200c]")
_STOREY = re.compile(rf"\bFloor\s+(?:ال)?({'|'.join(sorted(_STOREYS, key=len, reverse=True))})\b")


def in_known_words(text: str) -> str:
    """The text with the words of addresses in Chinese, Arabic and Persian in English, known places by their English
    names, and every digit in ASCII."""
    if text.isascii():
        return text
    text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    if _HAN.search(text):
        text = _from_han(text)
    return _from_arabic(text) if _ARABIC.search(text) else text


def is_unvowelled(text: str) -> bool:
    """Whether letters stand in it that write no short vowels."""
    return not text.isascii() and _ARABIC.search(text) is not None


def _from_han(text: str) -> str:
    text = _UP_TO.sub("-", text.translate(_TURNED).translate(simple_letters()))
    text = _CHINESE_NUMBER.sub(lambda found: _counted(found.group()), text)
    known, pattern = _han_places()
    text = pattern.sub(lambda found: f" , {known[found.group()]} ", text)
    for sought, plain in _IN_HAN:
        text = sought.sub(plain, text)
    return _LONE_DIRECTION.sub(lambda found: found.group().translate(_DIRECTIONS), text)


def _counted(written: str) -> str:
    """A number in Chinese digits: 二十三 is 23, 二三零九 is 2309."""
    if not any(sign in written for sign in "十百"):
        return "".join(str(_DIGITS[sign]) for sign in written)
    total, last = 0, 0
    for sign in written:
        if sign in "十百":
            total += (last or 1) * (10 if sign == "十" else 100)
            last = 0
        else:
            last = _DIGITS[sign]
    return str(total + last)


@lru_cache(maxsize=1)
def _han_places() -> tuple[dict[str, str], re.Pattern[str]]:
    """English names by the Chinese ones in simple letters, and a pattern of these, the longest first. What is behind a
    street begins a number, behind any other place a new part."""
    known: dict[str, str] = {}
    for place in address_places():
        behind = "" if place.kind == "street" else " ,"
        for spelling in place.spellings:
            if _HAN.search(spelling):
                known.setdefault(spelling.translate(simple_letters()), place.name + behind)
    longest_first = sorted(known, key=len, reverse=True)
    streets = "|".join(name for name in longest_first if not known[name].endswith(","))
    others = "|".join(name for name in longest_first if known[name].endswith(","))
    return known, re.compile(f"(?:{streets})|(?:{others}){_GOES_ON}")


def _from_arabic(text: str) -> str:
    text = _MARKS.sub("", text).translate(_LETTERS)
    known, places, marking = _arabic_words()
    text = places.sub(lambda found: f" , {known[found.group(1)]} , ", text)
    text = marking.sub(lambda found: f" {_ARABIC_WORDS[found.group(1)]} ", text)
    return _STOREY.sub(lambda found: f"Floor {_STOREYS[found.group(1)]} ", text)


_ARABIC_WORDS = {spelling.translate(_LETTERS): english for spelling, english in _WORDS.items()}


@lru_cache(maxsize=1)
def _arabic_words() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    known = {
        _MARKS.sub("", spelling).translate(_LETTERS): place.name
        for place in address_places()
        for spelling in place.spellings
        if _ARABIC.search(spelling)
    }
    return known, _whole(known), _whole(_ARABIC_WORDS, ahead="(?:ال)?")


def _whole(table: dict[str, str], ahead: str = "") -> re.Pattern[str]:
    """A pattern of any of these as whole words."""
    either = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_]){ahead}({either})(?![^\W\d_])")
