"""What a word of an address may be: a sum of the roles below, by its letters in ASCII, and in Cyrillic by its own."""

from __future__ import annotations

from tidewaiter.text.address import words

__all__ = [
    "AFTER_FLOOR",
    "BEFORE_FLOOR",
    "BLOCK",
    "BUILDING",
    "BUILDING_AHEAD",
    "COUNTED",
    "GLUED",
    "LATE_BLOCK",
    "LOOSE_BLOCK",
    "NOISE",
    "NUMBER",
    "ORDINALS",
    "STREET_AFTER",
    "STREET_AHEAD",
    "STREET_EITHER",
    "UNIT",
    "roles_of",
]

UNIT, BEFORE_FLOOR, AFTER_FLOOR, NUMBER, BLOCK, LATE_BLOCK, LOOSE_BLOCK = 1, 2, 4, 8, 16, 32, 64
"""A word before a unit; before and after a floor; before the number of a house; before a block, the same only behind
the number of a house, and the same only where nothing else stands there."""
STREET_AFTER, STREET_AHEAD, STREET_EITHER, BUILDING, BUILDING_AHEAD, NOISE, COUNTED = (
    128,
    256,
    512,
    1024,
    2048,
    4096,
    8192,
)
"""A word behind the name of a street, ahead of it, and either; behind and ahead of a building's name; a word that names
nothing; a number written as a word."""

_UNITS = """
    flat flats fl rm rms room rooms unit units office offices suite suites ste apt app apartment shop workshop pom pomeshchenie
    pomeshcheniye kab kabinet kv kvartira ofis of oda daire ickapi kapi cabin desk oficina ofic bureau buro dpto depto apto sala
    unidad vahed daftar maktab shaqqa lok lokal local wohnung zimmer interno int warehouse whse showroom store kiosk
    stand hangar shed komnata villa door
    оф офис кв квартира пом помещение каб кабинет комн комната ком бокс склад
"""
_BEFORE_FLOORS = "floor fl flr level lvl kat etazh et stock piso tabagheh tabaghe tabaqeh tabiq dawr этаж эт"
_AFTER_FLOORS = """
    floor fl flr etage og obergeschoss stock stockwerk andar piso tabagheh tabaghe ceng lou etazh kat piano et этаж эт
"""
_NUMBERS = """
    no nos number num nr numero bina zd zdanie d dom plot hao pelak shomareh shomare kav kavling hausnummer д дом зд здание вл
    владение уч участок n
"""
_BLOCKS = "lob tower block blk phase wing turm blok korpus korp stroenie stroyeniye litera liter danyuan корпус корп строение лит литер литера"
_LATE_BLOCKS = "str k стр к"
_LOOSE_BLOCKS = "building bldg bld"
_BUILDINGS_AHEAD = "sakhteman sakhtman saakhtemaan burj borj gedung mojtama majma mabna binayat бц тц"
#: Numbers written as words, where a word beside them says what is counted.
ORDINALS = {
    word: str(number)
    for number, spellings in enumerate(
        (
            "one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh",
            "eight eighth", "nine ninth", "ten tenth", "eleven eleventh", "twelve twelfth", "thirteen thirteenth",
            "fourteen fourteenth", "fifteen fifteenth", "sixteen sixteenth", "seventeen seventeenth",
            "eighteen eighteenth", "nineteen nineteenth", "twenty twentieth",
        ),
        start=1,
    )
    for word in spellings.split()
}  # fmt: skip
GLUED = frozenset(
    [
        "rm",
        "room",
        "flat",
        "unit",
        "no",
        "nr",
        "blk",
        "block",
        "apt",
        "ste",
        "suite",
        "office",
        "floor",
        "fl",
        "level",
        "lvl",
        "kat",
        "kv",
        "of",
        "ofis",
        "korp",
        "str",
        "dom",
        "pom",
        "d",
        "k",
        "no",
        "tower",
        "shop",
        "plot",
        "kav",
        "tr",
        "de",
        "ru",
        "at",
        "ch",
        "pl",
        "кв",
        "оф",
        "д",
        "к",
        "корп",
        "стр",
        "пом",
        "эт",
        "офис",
        "дом",
    ]
)
"""Words that stand before a number without a space between: Rm2309, д5."""


def _table() -> dict[str, int]:
    found: dict[str, int] = {}
    for role, table in (
        (UNIT, _UNITS.split()),
        (BEFORE_FLOOR, _BEFORE_FLOORS.split()),
        (AFTER_FLOOR, _AFTER_FLOORS.split()),
        (NUMBER, _NUMBERS.split()),
        (BLOCK, _BLOCKS.split()),
        (LATE_BLOCK, _LATE_BLOCKS.split()),
        (LOOSE_BLOCK, _LOOSE_BLOCKS.split()),
        (STREET_AFTER, words.STREET_AFTER),
        (STREET_AHEAD, words.STREET_BEFORE),
        (STREET_EITHER, words.STREET_EITHER),
        (BUILDING, words.BUILDING_WORDS),
        (BUILDING_AHEAD, _BUILDINGS_AHEAD.split()),
        (NOISE, words.NOISE),
        (COUNTED, ORDINALS),
    ):
        for word in table:
            found[word] = found.get(word, 0) | role
    return found


_ROLES = _table()


def roles_of(word: str) -> int:
    """The roles of the word, 0 for a word that has none."""
    return _ROLES.get(word, 0)
