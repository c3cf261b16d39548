"""Greek, Armenian, Georgian and Hebrew words in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from anyascii import anyascii

from tidewaiter.refdata.name_spellings import hebrew_names
from tidewaiter.text.forms import Forms, distinct, pairs
from tidewaiter.text.vowels import filled

__all__ = ["armenian_forms", "georgian_forms", "greek_forms", "hebrew_forms"]

_GREEK = pairs(
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o"
)
_GREEK_CLUSTERS = pairs("ου=ou γγ=ng γκ=gk γχ=nch γξ=nx μπ=mp ντ=nt αυ=av ευ=ev ηυ=iv τζ=tz")
_GREEK_SPOKEN = pairs("ου=u γγ=ng γκ=g γχ=nh γξ=nx μπ=b ντ=d αυ=af ευ=ef ηυ=if τζ=tz αι=e ει=i οι=i χ=h υ=i")
_GREEK_LETTERS = pairs("ου=ou γγ=gg γκ=gk μπ=mb ντ=nd αυ=au ευ=eu β=b η=e υ=u φ=ph χ=kh")
_ARMENIAN = pairs(
    "ու=u և=ev եւ=ev ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh "
    "ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f"
)
_WESTERN_ARMENIAN = pairs("բ=p գ=k դ=t կ=g պ=b տ=d ճ=j ջ=ch ծ=dz ձ=ts")
_GEORGIAN = pairs(
    "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch "
    "ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h"
)
_HEBREW = pairs(
    "ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=kh ל=l מ=m ם=m נ=n ן=n ס=s פ=p ף=f צ=tz ץ=tz ק=k ר=r ש=sh ת=t"
)
_HEBREW_SOFT = pairs("ב=v כ=kh פ=f ח=ch")
_HEBREW_MARKS = re.compile("[\u0591-\u05c7]")
_GERESH = pairs("ג׳=j ז׳=zh צ׳=ch ץ׳=ch")


def _written(word: str, *tables: dict[str, str]) -> str:
    """The word by the first table that has each letter or pair of letters, pairs before letters."""
    found: list[str] = []
    place = 0
    while place < len(word):
        for size in (2, 1):
            piece = word[place : place + size]
            latin = next((table[piece] for table in tables if piece in table), None)
            if latin is not None:
                break
        found.append(anyascii(piece) if latin is None else latin)
        place += len(piece)
    return "".join(found)


def greek_forms(word: str) -> Forms:
    """The spellings of a lower-case Greek word: ELOT 743 first, then as it is spoken and as older papers write it."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word) if letter != "\u0301")
    plain = unicodedata.normalize("NFC", plain)
    # A vowel with a diaeresis is no part of a pair.
    plain = plain.replace("ϊ", "\0i").replace("ϋ", "\0y")
    head = {"μπ": "b", "ντ": "d", "γκ": "g"}.get(plain[:2], "")
    texts = [
        (head or "") + _written(plain[2 if head else 0 :], *tables)
        for tables in ((_GREEK_CLUSTERS, _GREEK), (_GREEK_SPOKEN, _GREEK), (_GREEK_LETTERS, _GREEK))
    ]
    texts.append(_written(plain, {**_GREEK_SPOKEN, "χ": "kh", "μπ": "mb", "ντ": "nd"}, _GREEK))
    return distinct(text.replace("\0", "") for text in texts)


def armenian_forms(word: str) -> Forms:
    """The spellings of a lower-case Armenian word: the eastern sounds first, then the western."""
    head = {"ե": "ye", "ո": "vo"}.get(word[:1], "") if len(word) > 1 and word[1] != "ւ" else ""
    plain = _written(word, _ARMENIAN)
    return distinct(
        (
            head + plain[1:] if head else plain,
            plain,
            _written(word, _WESTERN_ARMENIAN, _ARMENIAN),
            plain.replace("gh", "l"),
            re.sub("yan$", "ian", plain),
        )
    )


def georgian_forms(word: str) -> Forms:
    """The spellings of a Georgian word: the national system first, then those by way of Russian."""
    plain = _written(word, _GEORGIAN)
    return distinct((plain, plain.replace("q", "k"), plain.replace("j", "dzh"), plain.replace("kh", "h")))


def hebrew_forms(word: str) -> Forms:
    """The spellings of a Hebrew word, which writes few vowels: those of the table of names, then its letters."""
    plain = _HEBREW_MARKS.sub("", word)
    return distinct(_hebrew(plain))


def _hebrew(word: str) -> Iterator[str]:
    yield from hebrew_names().get(word, ())
    if word in hebrew_names():
        return
    yield _read_hebrew(word, _HEBREW, "o")
    yield _read_hebrew(word, {**_HEBREW, **_HEBREW_SOFT}, "o")
    plain = _read_hebrew(word, {**_HEBREW, **_HEBREW_SOFT}, "o")
    yield from (filled(plain), filled(plain, "e"), filled(_read_hebrew(word, _HEBREW, "o")))
    yield from (
        _read_hebrew(word, {**_HEBREW, **soft}, vav) for soft in ({}, _HEBREW_SOFT) for vav in ("u", "v")
    )
    mixed = word[:1] + word[1:].replace("ב", "\0")
    yield _read_hebrew(mixed, {**_HEBREW, "\0": "v", "פ": "f" if word[:1] != "פ" else "p"}, "o")


def _read_hebrew(word: str, table: dict[str, str], vav: str) -> str:
    """The word letter by letter: alef and ayn a vowel at the head, vav and yod vowels but at the head, he silent at
    the end."""
    found: list[str] = []
    for place, letter in enumerate(word):
        after = word[place + 1 : place + 2]
        if letter + after in _GERESH:
            found.append(_GERESH[letter + after])
        elif letter in "אע":
            found.append(_at_head(after) if not place else "a" if letter == "א" else "")
        elif letter == "ו":
            found.append(
                "v" if after == "ו" or (not place and after) else vav if word[place - 1] != "ו" else ""
            )
        elif letter == "י":
            found.append(
                "y" if not place or after in ("א", "ה", "ו") else "i" if word[place - 1] != "י" else ""
            )
        elif letter == "ה" and place and not after:
            found.append("a")
        elif letter in table:
            found.append(table[letter])
        elif letter.isascii():
            found.append(letter)
    return "".join(found)


def _at_head(after: str) -> str:
    """The vowel of an alef or ayn at the head: none where vav or yod writes it."""
    return "" if after in ("ו", "י") else "a"
