"""Chinese syllables in Latin letters: pinyin, Wade-Giles, and what tells a name written in them."""

from __future__ import annotations

import re
from functools import lru_cache

from tidewaiter.refdata.name_spellings import han_surnames
from tidewaiter.text.forms import pairs

__all__ = ["is_older", "is_pinyin", "pinyin_of", "surname_pinyin", "syllables_of", "wade_giles"]

_INITIALS = pairs(
    "zh=ch ch=ch sh=sh b=p p=p m=m f=f d=t t=t n=n l=l g=k k=k h=h j=ch q=ch x=hs r=j z=ts c=ts s=s y=y w=w ="
)
_FINALS_WADE_GILES = pairs("ong=ung ian=ien ie=ieh iong=iung ue=ueh er=erh")
# Which finals each initial has; the finals of j, q, x and y stand as pinyin writes them.
_HELD = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u uo ui uan un",
    "z": "a e ai ei ao ou an en ang eng ong i u uo ui uan un",
    "c": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "y": "a e ao ou an ang i in ing ong u ue uan un o",
    "w": "a o ai ei an en ang eng u",
    "": "a e ai ei ao ou an en ang o er",
}
_ODD = pairs(
    "zhi=chih chi=chih shi=shih ri=jih zi=tzu ci=tzu si=ssu ye=yeh yan=yen you=yu yong=yung "
    "yi=i yue=yueh e=o ge=ko ke=ko he=ho gui=kuei kui=kuei lv=lu nv=nu luo=lo duo=to tuo=to "
    "zuo=tso cuo=tso suo=so zhuo=cho chuo=cho ruo=jo nuo=no xian=hsien xue=hsueh"
)


def _written(pinyin: str) -> str:
    if pinyin in _ODD:
        return _ODD[pinyin]
    initial = next(head for head in (pinyin[:2], pinyin[:1], "") if head in _INITIALS)
    final = pinyin[len(initial) :]
    return _INITIALS[initial] + _FINALS_WADE_GILES.get(final, final)


_WADE_GILES = {
    initial + final: _written(initial + final)
    for initial, finals in _HELD.items()
    for final in finals.split()
}
_PINYIN: dict[str, tuple[str, ...]] = {}
for _syllable, _other in _WADE_GILES.items():
    _PINYIN[_other] = (*_PINYIN.get(_other, ()), _syllable)
_PINYIN.update({"tse": ("ze", "zi"), "tzu": ("zi", "ci"), "szu": ("si",), "tze": ("zi",)})
_ONE = "|".join(sorted({*_WADE_GILES, *_PINYIN}, key=lambda one: (-len(one), one)))
_COMMON = 50
"""The commonest surnames of the table, which begins with them."""
_ANY = re.compile(f"(?:{_ONE}){{1,3}}")


def is_pinyin(token: str) -> bool:
    """Whether the token is one syllable of pinyin."""
    return token in _WADE_GILES


def wade_giles(syllable: str) -> str:
    """The syllable of pinyin as Wade-Giles writes it, without marks; any other token as it is."""
    return _WADE_GILES.get(syllable, syllable)


def is_older(token: str) -> bool:
    """Whether the token is a syllable of Wade-Giles and none of pinyin: hsiao, tse, tzu."""
    return token in _PINYIN and token not in _WADE_GILES


def pinyin_of(syllable: str) -> tuple[str, ...]:
    """The syllable of Wade-Giles, without its marks, in pinyin: all that it may be, those without breath first."""
    return _PINYIN.get(syllable, (syllable,))


@lru_cache(maxsize=1)
def surname_pinyin() -> dict[str, tuple[str, ...]]:
    """From a Latin spelling of a Chinese surname to the surnames it may be, in pinyin, commoner ones first."""
    found: dict[str, tuple[str, ...]] = {}
    own = {spellings[0] for spellings in han_surnames().values()}
    seen: list[str] = []
    for spellings in han_surnames().values():
        if spellings[0] not in seen:
            seen.append(spellings[0])
        for spelling in spellings:
            # What is pinyin of a surname by itself is read as another one only where that is common: Chang as Zhang.
            rare = spelling in own and spelling != spellings[0] and len(seen) > _COMMON
            if not rare and spellings[0] not in found.get(spelling, ()):
                found[spelling] = (*found.get(spelling, ()), spellings[0])
    return found


@lru_cache(maxsize=16384)
def syllables_of(token: str) -> tuple[str, ...]:
    """The token cut into one to three syllables, the longest first; nothing where it is not made of such."""
    if len(token) > 18 or not _ANY.fullmatch(token):
        return ()
    for size in range(min(6, len(token)), 0, -1):
        head, rest = token[:size], token[size:]
        if head in _WADE_GILES or head in _PINYIN:
            if not rest:
                return (head,)
            tail = syllables_of(rest)
            if tail:
                return (head, *tail)
    return ()
