"""The words that mark the parts of an address, romanised: English as used in Hong Kong and the Gulf, romanised Russian,
Persian, Arabic and Chinese, Turkish, German, French, Spanish, Italian, Polish, Indonesian; and those in Cyrillic."""

from __future__ import annotations

from functools import lru_cache

__all__ = [
    "BUILDING_WORDS",
    "DIRECTIONS",
    "DISTRICT_AFTER",
    "NOISE",
    "PINYIN_DIRECTIONS",
    "STREET_AFTER",
    "STREET_BEFORE",
    "STREET_EITHER",
    "STREET_ENDINGS",
    "is_address_word",
]


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


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
