"""The words that mark the parts of an address, romanised: English as used in Hong Kong and the Gulf, transliterated
Russian, Turkish, German. Patterns work on lower-case ASCII text."""

from __future__ import annotations

import re

__all__ = [
    "BLOCK",
    "BOX",
    "BUILDING_WORDS",
    "DIRECTIONS",
    "FLOORS",
    "NOISE",
    "NUMBER",
    "POSTCODE",
    "STREET_AFTER",
    "STREET_BEFORE",
    "STREET_ENDINGS",
    "UNIT",
]


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_ONE = r"(?:[a-z]{0,2}\d+[a-z]?|[a-z])"
FLOORS = (
    re.compile(r"\b(\d{1,3}|g|lg|ug|m|b\d?)\s*/\s*f(?:l|loor)?\b\.?"),
    re.compile(r"\b(\d{1,3})\s?f\b\.?"),
    re.compile(r"\b(\d{1,3})\s*(?:st|nd|rd|th)?\.?\s+(?:floor|fl|flr|etazh|kat|stock|og)\b\.?"),
    re.compile(r"\b(?:floor|fl|flr|level|lvl|kat|etazh|et|stock)\b[.:\s]*(?:no\b[.:\s]*)?(\d{1,3})\b"),
)
UNIT = re.compile(
    r"(?:\b(?:(?:flats?|fl|rms?|rooms?|units?|offices?|suites?|ste|apt|apartment|shop|workshop|pom|pomeshch[a-z]*|kab|"
    r"kabinet|kv|kvartira|ofis|oda|daire|ic\s+kapi|kapi|cabin|desk)(?:\b|(?=\d))[\s./:#]*)+|(?<![a-z.:])(?<![a-z.:]\s)#\s*)"
    r"(?:(?:no|nos|number)\b[.:\s]*)?"
    rf"({_ONE}(?:\s*(?:-|&|/|and)\s*{_ONE})*(?:,\s*\d{{1,2}}(?=\s*,))*)(?![a-z0-9])"
)
BLOCK = re.compile(
    r"\b(?:tower|block|blk|phase|wing|turm|blok)\b[.:\s]*(?:no\b[.:\s]*(?!\d+[a-z]?\s+[a-z]{3}))?([a-z]|\d{1,2}[a-z]?)\b"
)
BOX = re.compile(r"\b(?:p\.?\s?o\.?\s*box|post\s*box|postfach|a/ya)\b[.:\s#]*(?:no\b[.:\s]*)?(\d[\d-]*)")
NUMBER = re.compile(
    r"(?:\b(?:nos?|number|num|nr|building|bldg|bina|korp|korpus|k|str|stroenie|stroyeniye|zd|zdanie|d|dom|plot|"
    r"hao)\b[.:\s#]*(?:nos?\b[.:\s]*)?)?(?<![a-z0-9])(\d{1,4}[a-z]?(?:\s*[-/]\s*\d{1,4}[a-z]?)*)(?![a-z0-9])"
)
POSTCODE = re.compile(r"(?<![\w-])(\d{5,6}|0\d{3}|\d{3}-\d{4}|\d{3}\s\d{2,3}(?=\s*(?:,|$)))(?![\w-])")
STREET_AFTER = _words("""
    street st str road rd avenue ave av lane ln drive dr boulevard blvd bulvari blv strand way highway hwy
    terrace path crescent close circuit square sq sk sok sokak sokagi sokag cad cadde caddesi yolu strasse
    gasse weg allee jie lu dajie dadao daro khiaban xiyaban kuch kucesi
""")
STREET_BEFORE = _words("""
    ul ulitsa prospekt pr prosp pereulok per shosse sh naberezhnaya nab bulvar proezd tupik rue via calle
    avenida rua viale khiyaban jalan jl kh
""")
STREET_ENDINGS = ("strasse", "str", "gasse", "weg", "straat", "gatan", "vagen")
DIRECTIONS = _words("""
    south north east west central s n e w
""")
BUILDING_WORDS = _words("""
    centre center ctr cntr building bldg bld tower towers twr plaza plz house hse place mansion mansions court
    hotel mall arcade comm coml cml indl ind garden gardens hani han apartmani apt merkezi tsentr bts bc haus bau industrial commercial business
    trade office is
""")
NOISE = _words("""
    the of no and at in near opposite behind mah mahalle mahallesi mh district city province region republic
    raion rn gorod g ter terr territoriya resp obl oblast nt floor
""")
