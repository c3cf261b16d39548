"""What the columns of the ministry's sheets are called, and what each holds."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.model.words import AliasStrength, NameKind

__all__ = [
    "ADDRESSES", "ALIASES", "BIRTH_DATES", "BIRTH_DATES_AND_PLACES", "BIRTH_PLACES", "DAYS", "ENGLISH", "JAPANESE", "NATIONALITY", "NUMBER", "NUMBERS",
    "NUMBERS_OF_KIND", "REMARKS", "AliasColumn",
]  # fmt: skip

DAYS, NUMBER, JAPANESE, ENGLISH = "告示日付", "告示番号", "日本語表記", "英語表記"
NUMBERS = (DAYS, NUMBER, JAPANESE, ENGLISH)
"""The columns that every sheet of parties has: the days of its notices, the number within them, and the two names."""


class AliasColumn(NamedTuple):
    """What the names in a column are, and how far the ministry relies on them."""

    kind: NameKind = NameKind.ALIAS
    strength: AliasStrength = AliasStrength.UNKNOWN


_FORMER = AliasColumn(kind=NameKind.FORMER)
ALIASES = {
    "別名": AliasColumn(),
    "別名・別称": AliasColumn(),
    "別称・別名": AliasColumn(),
    "別称・旧称": AliasColumn(),  # other and former names, not told apart
    "確定可能な別名": AliasColumn(strength=AliasStrength.STRONG),  # by which the party can be made out
    "確定に十分でない別名": AliasColumn(strength=AliasStrength.WEAK),  # which are not enough for that
    "旧称": _FORMER,
    "旧称・以前の呼称": _FORMER,
    "以前の別名": _FORMER,
    "過去の別名": _FORMER,
}
BIRTH_DATES_AND_PLACES = "生年月日・出生地"
BIRTH_DATES = ("生年月日", BIRTH_DATES_AND_PLACES)
BIRTH_PLACES = ("出生地", "出生地・出身地")
NATIONALITY = "国籍"
ADDRESSES = ("住所", "所在地", "住所・所在地", "活動地域・住所", "所在地・住所登録された事務所の住所")
NUMBERS_OF_KIND = {
    "旅券番号": "passport",
    "ID番号": "national_id",
    "身分登録番号": "national_id",
    "身分証番号": "national_id",
    "電話": "phone",
    "電話番号": "phone",
    "FAX": "fax",
}
REMARKS = {
    "称号": "Title",
    "役職": "Position",
    "肩書": "Position",
    "肩書等": "Position",
    "決議1483上の根拠": "Ground under resolution 1483",
    "詳細": "Details",
    "指定の根拠": "Ground",
    "リスト掲載日": "Listed by the United Nations",
    "指定日": "Designated by the United Nations",
    "国連制裁委員会による指定日": "Designated by the United Nations",
    "国連制裁員会による指定日": "Designated by the United Nations",
    "その他の情報": "Further",
}
