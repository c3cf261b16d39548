"""Japanese words in Kana in Latin letters: Hepburn, long vowels both ways, and foreign names taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.text.forms import Forms, distinct, pairs

__all__ = ["kana_forms"]

_KANA = pairs(
    "ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi ツ=tsu テ=te "
    "ト=to ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo "
    "ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヰ=i ヱ=e ヲ=o ン=n ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo "
    "ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po ヴ=vu ヷ=va ヸ=vi ヹ=ve "
    "ヺ=vo ヵ=ka ヶ=ke ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ヮ=wa"
)
_SMALL = "ァィゥェォャュョヮ"
_GLIDES = pairs("shiy=sh chiy=ch jiy=j")
_LONG = re.compile("([aiueo])\u30fc")
_LENGTH = re.compile("ou|oo|uu|aa")


def kana_forms(word: str) -> Forms:
    """The spellings of a word in Hiragana or Katakana: its letters, long vowels short and as oh, and, for what may be
    a foreign name, l for r, v for b, and no vowels that only part consonants."""
    return distinct(_spellings(_hepburn(_as_katakana(word))))


def _as_katakana(word: str) -> str:
    return "".join(chr(ord(letter) + 0x60) if "\u3041" <= letter <= "\u3096" else letter for letter in word)


def _hepburn(word: str) -> str:
    """Hepburn's letters; a long vowel by its mark stays marked."""
    found = ""
    double = False
    for letter in word:
        if letter == "ッ":
            double = True
            continue
        latin = _KANA.get(letter, letter if letter == "\u30fc" or letter.isascii() else "")
        if letter in _SMALL and found[-1:] in ("i", "u", "e", "o"):
            found = _with_small(found, latin)
            continue
        if double and latin:
            latin = ("t" if latin.startswith("ch") else latin[0]) + latin
            double = False
        found += latin
    return found


def _with_small(before: str, small: str) -> str:
    """What stands before, with a small letter joined on: shi and ya are sha, fu and i are fi, te and i are ti."""
    if small[0] == "y":
        stem = before[:-1]
        return stem + (small[1:] if stem.endswith(("sh", "ch", "j")) else small)
    stem = before[:-1]
    if not stem or stem[-1] in "aiueo":
        return stem + ("w" if before[-1] == "u" else "y") + small
    return stem + ("w" if stem[-1] in "kg" and before[-1] == "u" else "") + small


def _spellings(marked: str) -> Iterator[str]:
    plain = marked.replace("\u30fc", "")
    yield _LENGTH.sub(lambda found: found.group()[0], plain) if "\u30fc" not in marked else plain
    yield plain
    yield _LENGTH.sub("oh", plain) if "\u30fc" not in marked else _LONG.sub(r"\1h", marked)
    foreign = _foreign(marked)
    for spelling in (foreign, foreign.replace("r", "l"), foreign.replace("b", "v")):
        yield spelling.replace("\u30fc", "r")
        yield spelling.replace("\u30fc", "")


def _foreign(marked: str) -> str:
    """Without the vowels that Japanese puts between and behind consonants."""
    text = re.sub("(?<=[kgsztdnbpmrvf])u(?=[^aiueo\u30fc]|$)", "", marked)
    text = re.sub("(?<=[td])o(?=[^aiueo\u30fc]|$)", "", text)
    text = re.sub("(?<=ch|sh)i$|(?<=j)i$", "", text)
    return re.sub("n(?=[bpm])", "m", text)
