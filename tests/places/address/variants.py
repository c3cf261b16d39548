"""Ways in which one door is written: pure, seeded by nothing, each with a name; tables of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from places.address.doors import Door
from tidewaiter.model.party import Address

__all__ = ["STYLES", "TURKISH", "other_doors", "turkish_others", "written"]

_SIMPLE = str.maketrans(
    "號樓廈廣龍灣園業軒詩駱盧銅鑼環鹹荷運發凱寶鐘依時洛樂橋彌東層單區興麗國旺",
    "号楼厦广龙湾园业轩诗骆卢铜锣环咸荷运发凯宝钟依时洛乐桥弥东层单区兴丽国旺",
)


def _unit(door: Door, word: str = "Room") -> str:
    return f"{word} {door.unit}" if door.unit else ""


def _floor(door: Door, pattern: str = "{}/F") -> str:
    return pattern.format(door.floor) if door.floor else ""


def _street(door: Door) -> str:
    return f"{door.number} {door.street}".strip()


def _joined(*parts: str, sign: str = ", ") -> str:
    return sign.join(part for part in parts if part)


def _inside(door: Door, word: str = "Room", floor: str = "{}/F") -> tuple[str, str]:
    return _unit(door, word), _floor(door, floor)


def _full(door: Door, word: str = "Room", floor: str = "{}/F") -> tuple[str, ...]:
    tail = (door.block, _street(door), door.district, door.area, "Hong Kong")
    return (*_inside(door, word, floor), door.building, *tail)


def _ordinal(floor: str) -> str:
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(floor[-1:], "th")
    return f"{floor}{'th' if floor[-2:-1] == '1' else ending} Floor"


def _slip(door: Door) -> str | None:
    """One letter of the street is another."""
    name = door.street.split()[0]
    if len(name) < 5:
        name = door.street.rsplit(" ", 1)[0]
    if len(name) < 6:
        return None
    wrong = name[:3] + {"a": "o", "o": "a", "i": "l", "e": "c"}.get(name[3], "e") + name[4:]
    return _joined(*_full(door)).replace(door.street, door.street.replace(name, wrong))


def _chinese(door: Door) -> str:
    tower = door.block_zh
    number = f"{door.number}號" if door.number else ""
    floor = f"{door.floor_zh}樓" if door.floor_zh else ""
    unit = (f"{door.unit_zh}室" if door.floor else door.unit_zh) if door.unit_zh else ""
    return f"香港{door.district_zh}{door.street_zh}{number}{door.building_zh}{tower}{floor}{unit}"


def _short_words(text: str) -> str:
    for full, short in (
        ("Commercial Centre", "Comm. Ctr."), ("Commercial Building", "Comm Bldg"), ("Centre", "Ctr"), ("Road", "Rd."),
        ("Street", "St."), ("House", "Hse"), ("Tower", "Twr") , ("Plaza", "Plz"), ("South", "S."),
    ):  # fmt: skip
        text = text.replace(full, short)
    return text


def _glued(text: str) -> str:
    for apart in ("Mong Kok", "Wan Chai", "Fa Yuen", "Sheung Wan", "Yuen Long", "Tsim Sha Tsui"):
        text = text.replace(apart, apart.replace(" ", "").capitalize())
    return text


def _first_number(door: Door) -> str | None:
    if "-" not in door.number:
        return None
    low = door.number.split("-")[0]
    return _joined(*_full(door)).replace(f"{door.number} {door.street}", f"No. {low} {door.street}")


def _unmarked(door: Door) -> str | None:
    if not re.fullmatch(r"\d{3,4}[A-Z]?", door.unit) or not door.number:
        return None
    return _joined(door.unit, door.building, _street(door), door.district, "Hong Kong")


def _in_parts(door: Door) -> Address:
    tower = _joined(door.building, door.block)
    return Address(
        unit=door.unit or None,
        floor=door.floor or None,
        building=tower or None,
        street=_street(door),
        district=door.district or None,
        city=door.area or None,
        country="HK",
    )


Style = Callable[[Door], "str | Address | None"]
STYLES: dict[str, Style] = {
    "upper case": lambda door: _joined(*_full(door)).upper(),
    "lower case": lambda door: _joined(*_full(door)).lower(),
    "no commas": lambda door: _joined(*_full(door), sign=" "),
    "no commas, upper case": lambda door: _joined(*_full(door, "FLAT"), sign=" ").upper(),
    "reversed": lambda door: _joined(*reversed(_full(door))),
    "reversed, no commas": lambda door: _joined(*reversed(_full(door)), sign=" "),
    "on lines": lambda door: _joined(*_full(door), sign="\n"),
    "chinese": _chinese,
    "chinese, simple letters": lambda door: _chinese(door).translate(_SIMPLE),
    "chinese, with spaces": lambda door: re.sub(r"(號|中心|大廈|樓|座)", r"\1 ", _chinese(door)),
    "floor left out": lambda door: _joined(*_full(door)[:1], *_full(door)[2:]) if door.tells else None,
    "district left out": lambda door: _joined(*_inside(door), door.building, door.block, _street(door), "HK"),
    "country left out": lambda door: _joined(*_full(door)[:-1]),
    "street left out": lambda door: (
        _joined(*_inside(door), door.building, door.block, door.district, "Hong Kong")
        if door.building
        else None
    ),
    "building left out": lambda door: (
        _joined(*_inside(door), _street(door), door.district, "Hong Kong") if door.number else None
    ),
    "short words": lambda door: _short_words(_joined(*_full(door, "Rm."))),
    "words run together": lambda door: _glued(_joined(*_full(door, "Unit"))),
    "slip of a letter": _slip,
    "hash": lambda door: _joined(*_full(door, "#")) if door.unit.isdigit() else None,
    "no. behind room": lambda door: _joined(*_full(door, "Room No.")) if door.unit else None,
    "room without a space": lambda door: (
        _joined(*_full(door)).replace("Room ", "Rm") if door.unit[:1].isdigit() else None
    ),
    "ordinal floor": lambda door: (
        _joined(_unit(door, "Suite"), _ordinal(door.floor), *_full(door)[2:]) if door.floor else None
    ),
    "level": lambda door: _joined(*_full(door, "Office", "Level {}")) if door.floor else None,
    "floor first": lambda door: (
        _joined(_floor(door, "{}F"), *_full(door)[:1], *_full(door)[2:]) if door.floor else None
    ),
    "first number of the range": _first_number,
    "unit unmarked": _unmarked,
    "brackets": lambda door: _joined(*_full(door)[:-2]) + (f" ({door.area or 'H.K.'})"),
    "in parts": _in_parts,
    "country code": lambda door: _joined(*_full(door)[:-1], "China HK"),
    "mixed scripts": lambda door: _joined(*_inside(door), door.building_zh, _street(door), door.district_zh),
}

TURKISH = (
    "Hasat Sokak No:52 İç Kapı No:1 Merkez Mahallesi Şişli/İstanbul",
    "MERKEZ MAH. HASAT SK. KAMARA NO:52 İÇ KAPI NO:1 ŞİŞLİ İSTANBUL",
    "Merkez Mahallesi, Hasat Sokağı, No 52, Daire 1, 34381 Şişli, İstanbul, Türkiye",
    "Merkez Mah. Hasat Sok. Kamara Apt. No: 52 D: 1 Şişli / İstanbul",
    "No: 52 Hasat Sk. Kamara Ic Kapi No: 1 Merkez Mah. Sisli Istanbul 34381 Turkey",
    "Turkey, 34381, Istanbul, Sisli, Merkez Mah., Kamara Ic Kapi No: 1, No: 52 Hasat Sk.",
    "Hasat Sk. 52/1, Merkez, Sisli, Istanbul",
    "Merkez Mah. Hasit Sk. No:52 Ic Kapi No:1 34381 Sisli Istanbul",
    "Flat 1, 52 Hasat Street, Sisli, Istanbul, TR-34381",
    "No: 52, Hasat Sk.\nKamara Iç Kapi No: 1\nMerkez Mah.\nSisli, Istanbul",
    "Hasat Sokak 52, Kapı 1, Şişli, İstanbul",
    "merkez mah hasat sok no 52 kapi no 1 sisli istanbul turkiye",
)


def written(door: Door) -> Iterator[tuple[str, str | Address]]:
    """Each way in which the door is written that differs for it, with the way's name."""
    for name, style in STYLES.items():
        text = style(door)
        if text:
            yield name, text


def other_doors(door: Door) -> Iterator[tuple[str, str]]:
    """Doors that are not listed: other units of the house, and other houses and towers beside it, with which they are."""
    tail = (door.building, door.block, _street(door), door.district, door.area, "Hong Kong")
    for other in door.others:
        kind = "unit" if door.number else "street"
        yield kind, _joined(other, *tail) if door.number else _joined(other, door.street, door.district)
        if door.number:
            yield kind, _joined(other, *tail, sign=" ").upper()
            yield kind, _joined(*reversed((other, *tail)))
    if door.number:
        low = int(door.number.split("-")[0])
        for number in (low + 40, low + 101):
            yield "street", _joined(*_inside(door), f"{number} {door.street}", door.district, "Hong Kong")
            other_house = ("Sample Tower", f"{number} {door.street}", door.district, "Hong Kong")
            yield "street", _joined(*_inside(door), *other_house)
    if door.block:
        yield (
            "street",
            _joined(*_inside(door), door.building, "Tower 2", _street(door), door.district, "Hong Kong"),
        )


def turkish_others() -> tuple[tuple[str, str], ...]:
    """Doors beside the listed one in Istanbul."""
    return (
        ("unit", "No: 52 Hasat Sk., Iç Kapi No: 2, Merkez Mah., Sisli, Istanbul, 34381, Turkey"),
        ("unit", "Hasat Sokak No:52 Daire:14 Merkez Mahallesi Şişli/İstanbul"),
        ("unit", "Hasat Sk. 52/3, Merkez, Sisli, Istanbul"),
        ("street", "No: 54 Hasat Sk., Iç Kapi No: 1, Merkez Mah., Sisli, Istanbul, 34381, Turkey"),
        ("street", "Hasat Sokak No:5 Daire:1 Şişli/İstanbul"),
        ("other", "No: 52 Abide Sk., Iç Kapi No: 1, Merkez Mah., Sisli, Istanbul, 34381, Turkey"),
        ("other", "Hasat Sokak No:52 D:1, Çankaya, Ankara"),
    )
