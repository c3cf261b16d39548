"""The words that mark the parts of an address, romanised: English as used in Hong Kong and the Gulf, romanised Russian,
Persian, Arabic and Chinese, Turkish, German, French, Spanish, Italian, Polish, Indonesian. Patterns work on lower-case
ASCII text."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = [
    "BLOCK",
    "BOX",
    "BUILDING_WORDS",
    "DIRECTIONS",
    "DISTRICT_AFTER",
    "FLOORS",
    "NOISE",
    "NUMBER",
    "PINYIN_DIRECTIONS",
    "POSTCODE",
    "REWRITTEN",
    "STREET_AFTER",
    "STREET_BEFORE",
    "STREET_EITHER",
    "STREET_ENDINGS",
    "UNIT",
    "is_address_word",
]


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_ONE = r"(?:[a-z]{0,2}\d+[a-z]?|[a-z])"
_NOT_NEXT = r"(?!\s*[:.]?\s*\d)"
FLOORS = (
    re.compile(r"\b(\d{1,3}|g|lg|ug|m|b\d?)\s*/\s*f(?:l|loor)?\b\.?"),
    re.compile(r"\b(\d{1,3})\s?f\b\.?"),
    re.compile(
        r"\b(\d{1,3})\s*(?:st|nd|rd|th|e|er|eme|-?[yi]y|[ao])?\.?\s+(?:floor|fl|flr|etage|og|stock|andar|piso|tabagheh?|ceng|"
        rf"lou|(?:etazh|kat|piano|et){_NOT_NEXT})\b\.?"
    ),
    re.compile(
        r"\b(?:floor|fl|flr|level|lvl|kat|etazh|et|stock|piso|tabagheh?|tabiq|dawr)\b[.:\s]*(?:no\b[.:\s]*)?(\d{1,3})\b"
    ),
    re.compile(r"\b(g)round\s+fl(?:oor)?\b\.?"),
)
_UNIT_WORD = (
    r"flats?|fl(?!\s*\d{5})|rms?|rooms?|units?|offices?|suites?|ste|apt|app|apartment|shop|workshop|pom|pomeshch[a-z]*|kab|kabinet|kv|"
    r"kvartira|ofis|of|oda|daire|ic\s+kapi|kapi|cabin|desk|oficina|ofic|bureau|buro|dpto|depto|apto|sala|unidad|vahed|daftar|"
    r"maktab|shaqqa|lok|lokal|local|wohnung|zimmer|interno|int"
)
UNIT = re.compile(
    rf"(?:\b(?:(?:{_UNIT_WORD})(?:\b|(?=\d))[\s./:#]*)+|\bd\s*:\s*(?=\d)|(?<=\d)\s+m\.?\s*(?=\d{{1,3}}\b)"
    r"|(?<![a-z.:])(?<![a-z.:]\s)#\s*)"
    r"(?:(?:no|nos|number)\b[.:\s]*)?"
    rf"({_ONE}(?:\s*(?:-|&|/|and)\s*{_ONE})*(?:,\s*\d{{1,2}}(?=\s*,))*)(?![a-z0-9])"
)
BLOCK = re.compile(
    r"\b(?:(?:tower|block|blk|phase|wing|turm|blok)\b[.:\s]*(?:no\b[.:\s]*(?!\d+[a-z]?\s+[a-z]{3}))?"
    r"|(?:korpus|korp|stroeni[ey]e?|stroyeniye|litera?|danyuan)\b[.:\s]*|(?<=\d)[,\s]+(?:str|k)\b[.\s]*"
    r"|(?:^|(?<=,)|(?<=,\s))\s*(?:building|bldg|bld)\b[.:\s]*(?:no\b[.:\s]*)?(?=[a-z\d]+\s*,))([a-z]|\d{1,3}[a-z]?)\b(?!\s*[-/]\s*\d)"
)
BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s*box|post\s*box|postfach|a/ya|bp|b\.p\.)[.:\s#]*(?:no\b[.:\s]*)?(\d[\d-]*)"
)
NUMBER = re.compile(
    r"(?:\b(?:nos?|number|num|nr|numero|building|bldg|bld|bina|korp|korpus|k|str|stroenie|stroyeniye|zd|zdanie|d|dom|plot|"
    r"hao|pelak|shomareh?|kav|kavling|hausnummer)\b[.:\s#]*(?:nos?\b[.:\s]*)?)?"
    r"(?<![a-z0-9])(\d{1,4}[a-z]?(?:\s*[-/]\s*\d{1,4}[a-z]?)*)(?:\s+hao\b)?(?![a-z0-9])"
)
POSTCODE = re.compile(
    r"(?<![\w-])(\d{5,6}|\d{5}-\d{4,5}|0\d{3}|\d{3}-\d{4}|\d{2}-\d{3}|\d{10}|[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}|"
    r"\d{3}\s\d{2,3}(?=\s*(?:,|$)))(?![\w-])"
)
#: Abbreviations with a stroke or hyphen inside, and endings that only join words, written in full before anything else;
#: first a sign without which the pattern cannot fit.
REWRITTEN = (
    ("-", re.compile(r"\bpr(?:osp)?-k?t\b"), "prospekt"),
    ("-r", re.compile(r"\bb-r\b"), "bulvar"),
    ("per", re.compile(r"\bper\b\.?"), "pereulok"),
    ("-e ", re.compile(r"(?<=[a-z])-e\s"), " "),
    (".", re.compile(r"\b[ns]\.[ew]\."), " "),
    ("'", re.compile(r"\b[dl]'"), ""),
)
STREET_AFTER = _words("""
    street st str road rd avenue ave av lane ln drive dr boulevard blvd bolvar bulvari blv strand way highway hwy
    terrace path crescent close circuit square sq cad cadde caddesi yolu strasse platz ring
    alley sk sok sokak sokagi kuch hutong soi gali gasse weg allee jie lu dajie dadao daro khiaban xiyaban kucesi expressway parkway
""")
STREET_BEFORE = _words("""
    ul ulitsa ulica prospekt pr prosp pereulok shosse sh naberezhnaya nab bulvar bulwar proezd tupik rue via viale calle
    carrera avenida rua khiyaban khyaban khiaban kheyaban jalan jl kh shari sharia share corso kuche kucheh kooche koocheh kouche koucheh koche piazza aleja plac
""")
#: Words for street that stand before its name in one language and behind it in another.
STREET_EITHER = _words("""
    avenue ave av boulevard blvd bolvar allee strada str place khiaban alley kuche kucheh kooche koocheh kouche koucheh koche soi
""")
STREET_ENDINGS = (
    "strasse",
    "str",
    "gasse",
    "weg",
    "platz",
    "allee",
    "damm",
    "straat",
    "gatan",
    "vagen",
    "laan",
)
DIRECTIONS = {
    **dict.fromkeys(("south", "s"), "south"),
    **dict.fromkeys(("north", "n"), "north"),
    **dict.fromkeys(("east", "e"), "east"),
    **dict.fromkeys(("west", "w"), "west"),
    "central": "central",
}
PINYIN_DIRECTIONS = {"dong": "east", "xi": "west", "nan": "south", "bei": "north", "zhong": "central"}
BUILDING_WORDS = _words("""
    centre center ctr cntr building bldg bld tower towers twr plaza plz house hse mansion mansions court
    hotel mall arcade comm coml cml indl ind garden gardens hani han apartmani apt merkezi tsentr bts bc haus bau industrial
    commercial business trade office is edificio edif immeuble imm burj binaya bina sakhteman gedung dasha dalou
""")
#: A district is named before these words, whatever follows them.
DISTRICT_AFTER = _words("mah mahalle mahallesi mh district dist raion rayon shi qu town village zhen")
NOISE = _words("""
    the of no and at in near opposite behind city province region republic am
    rn gorod g ter terr territoriya resp obl oblast nt floor de la le les du des del al el den
""")
_OTHERS = _words("""
    mikroraion mkr territoriya territory ter oez urbanizacion torre chemin embankment prospect corner neighborhood neighbourhood
    section sitesi villa letter quay km highway sec lot kv-l colonia col barrio urb floor level room rooms rm unit units suite ste office offices flat apartment shop block blk phase sector plot zone free
    district province city county state area estate park port airport village town island north south east west central
    postbox box po pobox near opposite behind main old new industrial warehouse building embassy c/o km no number
    улица ул проспект пр пер переулок шоссе дом д офис оф кв квартира корпус стр город г область обл район р-н помещение пом
    шоссе набережная наб бульвар площадь пл этаж republic region oblast raion mahallesi mah mahalle
    شارع خیابان کوچه پلاک طبقه واحد مبنى مكتب طابق برج بلوار ساختمان میدان ص.ب حي منطقة مدينة
""")


@lru_cache(maxsize=16384)
def is_address_word(word: str) -> bool:
    """Whether the word, in lower case and of any script, is one of streets, buildings, units or districts."""
    kinds = (STREET_AFTER, STREET_BEFORE, STREET_EITHER, DISTRICT_AFTER, _OTHERS)
    # Words of two letters or less in other tables are parts of names, too: is, st, al.
    return any(word in kind for kind in kinds) or (
        len(word) > 3 and word in BUILDING_WORDS - {"trade", "business"}
    )
