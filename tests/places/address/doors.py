"""The listed doors in parts, and other doors of the same houses and streets, put down by hand and read by nothing else."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["DOORS", "Door"]


class Door(NamedTuple):
    """A listed door: its entry, and its parts in English and Chinese as people in the city write them; `others` are
    units of the house that are not listed, `tells` says that the unit's number begins with its floor."""

    entry: str
    unit: str
    floor: str
    building: str
    number: str
    street: str
    district: str
    area: str
    unit_zh: str
    floor_zh: str
    building_zh: str
    street_zh: str
    district_zh: str
    others: tuple[str, ...]
    tells: bool = True
    block: str = ""
    block_zh: str = ""


_HO_KING = ("Ho King Commercial Centre", "2-16", "Fa Yuen Street", "Mong Kok", "Kowloon")
_HO_KING_ZH = ("好景商業中心", "花園街", "旺角")
_OTHERS = (
    "Rm 501, 5/F",
    "Unit 1203",
    "Flat 908, 9/F",
    "Room 2310, 23/F",
    "Office 1107",
    "Unit 3, 18/F",
    "Room 604",
)
_LETTERED = ("Unit A, 16/F", "Unit D, 15/F", "Flat C, 9/F", "Room 16B", "Unit E, 3/F", "Unit D, 6/F")
DOORS = (
    Door("HK Address 01", "D", "16", "One Capital Place", "18", "Luard Road", "Wan Chai", "", "D", "16", "海德中心",
         "盧押道", "灣仔", _LETTERED, tells=False),
    Door("HK Address 02", "04", "7", "Bright Way Tower", "33", "Mong Kok Road", "", "Kowloon", "4", "7", "凱途發展大廈",
         "旺角道", "旺角", ("Unit 05, 7/F", "Unit 04, 8/F", "Room 1701", "Unit 14, 6/F", "Flat 2, 3/F"), tells=False),
    Door("HK Address 03", "19C", "19", "Lockhart Centre", "301-307", "Lockhart Road", "Wan Chai", "", "19C", "19",
         "洛克中心", "駱克道", "灣仔", ("Room 19B", "Room 18C", "Flat A, 9/F", "Room 20C")),
    Door("HK Address 04", "803", "8", "Chevalier House", "45-51", "Chatham Road South", "Tsim Sha Tsui", "Kowloon", "803",
         "8", "其士大廈", "漆咸道南", "尖沙咀", ("Room 804", "Room 903, 9/F", "Unit 1503", "Room 8, 13/F")),
    Door("HK Address 05", "2309", "23", *_HO_KING, "2309", "二十三", *_HO_KING_ZH, _OTHERS),
    Door("HK Address 06", "4", "16", *_HO_KING, "4", "16", *_HO_KING_ZH, _OTHERS, tells=False),
    Door("HK Address 07", "1318-19", "13", "Hollywood Plaza", "610", "Nathan Road", "Mong Kok", "Kowloon", "1318-19",
         "13", "荷李活商業中心", "彌敦道", "旺角", ("Room 1317, 13/F", "Room 1218-19", "Room 1325", "Unit 702, 7/F")),
    Door("HK Address 08", "1318-20", "13", "Hollywood Plaza", "610", "Nathan Road", "Mong Kok", "Kowloon", "1318-20",
         "13", "荷李活商業中心", "彌敦道", "旺角", ("Room 1321, 13/F", "Unit 1418-20", "Shop 12, G/F")),
    Door("HK Address 09", "1003", "10", "Lippo Centre", "89", "Queensway", "Admiralty", "", "1003", "10", "力寶中心",
         "金鐘道", "金鐘", ("Room 1004", "Room 1103, 11/F", "Suite 3601", "Unit 905"), block="Tower 1", block_zh="第1座"),
    Door("HK Address 10", "", "7", "MW Tower", "111", "Bonham Strand", "Sheung Wan", "", "", "7", "MW大廈", "文咸東街",
         "上環", ("8/F", "Unit 902, 9/F", "17/F", "Room 601, 6/F"), tells=False),
    Door("HK Address 11", "704", "7", "", "135", "Bonham Strand", "Sheung Wan", "", "704", "7", "", "文咸東街", "上環",
         ("Office 705", "Office 804", "Room 1704", "Unit 4, 6/F")),
    Door("HK Address 12", "1502", "15", "Easey Commercial Building", "253-261", "Hennessy Road", "Wan Chai", "", "1502",
         "15", "依時商業大廈", "軒尼詩道", "灣仔", ("Room 1501", "Room 1602, 16/F", "Unit 502", "Room 2, 5/F")),
    Door("HK Address 13", "1005", "10", *_HO_KING, "1005", "10", *_HO_KING_ZH, _OTHERS),
    Door("HK Address 14", "B", "5", "Gaylord Commercial Building", "114-118", "Lockhart Road", "Wan Chai", "", "B", "5",
         "嘉洛商業大廈", "駱克道", "灣仔", ("Room A, 5/F", "Room B, 6/F", "Flat C, 15/F", "Unit B, 15/F"), tells=False),
    Door("HK Address 15", "1512", "15", "Lucky Centre", "165-171", "Wan Chai Road", "Wan Chai", "", "1512", "15",
         "樂基中心", "灣仔道", "灣仔", ("Flat 1511", "Flat 1412, 14/F", "Unit 1612", "Room 12, 5/F")),
    Door("HK Address 16", "14C", "", "", "", "Hung Shui Kiu Main Street", "Yuen Long", "N.T.", "14C", "", "", "洪水橋大街",
         "元朗", ("14A", "15C", "No. 41C", "12B"), tells=False),
    Door("HK Address 17", "1605A", "16", *_HO_KING, "1605A", "16", *_HO_KING_ZH, _OTHERS),
    Door("HK Address 18", "1605", "16", *_HO_KING, "1605", "16", *_HO_KING_ZH, _OTHERS),
)  # fmt: skip
