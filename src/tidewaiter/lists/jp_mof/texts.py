"""The texts of a cell: lettered parts, dates in Japanese, numbers with notes, names in two scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from difflib import SequenceMatcher

from tidewaiter.lists.several_dates import several_dates
from tidewaiter.lists.sheets import cell_text
from tidewaiter.model.when import PartialDate

__all__ = [
    "cell_lines",
    "days_in",
    "names_in",
    "numbers_in",
    "parts",
    "says_nothing",
    "spellings",
    "when_born",
]

_NOTHING = {"", "不明", "なし", "無し", "-", "ー", "特になし", "unknown", "n/a", "na"}
_LABELS = {"別名", "別称", "旧称"}
_LETTER = re.compile(r"\(\s*([a-z]{1,2}|[A-Z])\s*\)")
_ONE = r"(?P<y{n}>\d{{4}})\s*年(?:\s*(?P<m{n}>\d{{1,2}})\s*月(?:\s*(?P<d{n}>\d{{1,2}})\s*日)?)?"
_JAPANESE = re.compile(
    r"(?P<about0>おおよそ|およそ|おおむね|約)?\s*"
    + _ONE.format(n=1)
    + r"(?P<about>頃)?(?:\s*(?:-|~|〜|から|及び|と)\s*"
    + _ONE.format(n=2)
    + r"(?P<about2>頃)?)?(?:まで)?(?:の間)?"
)
_NOTICE = re.compile(
    r"(?P<y>\d{4})\s*[./年]?\s*(?P<m>\d{1,2})\s*[./月]\s*(?P<d>\d{1,2})\s*日?\s*(?P<what>削除|改訂|解除|訂正)?"
)
_BORN = re.compile(
    r"\s*(?:生まれ|生|又は|または|もしくは|若しくは|及び|頃|born(?:\s+at\b.*)?|[、,;()\s])+\s*", re.IGNORECASE
)
_ENGLISH_BIRTH = re.compile(r"\bBorn\b.*", re.IGNORECASE | re.DOTALL)
_ALSO = re.compile(r"\(?\s*\b[af]\.\s*k\.\s*a\b\.?\s*:?\s*", re.IGNORECASE)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_BOTH = re.compile(
    r"^(?P<wide>.*?[\u3040-\u9fff][^()]*(?:\([^()]*\)[^()]*)?)\((?P<latin>(?:[^()]|\([^()]*\))*[A-Za-z](?:[^()]|\([^()]*\))*)\)?\s*$"
)
_NOTE = re.compile(r"番号|発行|期限|時点|国籍|旅券|記載|使用|参照")
# What stands behind a name in its cell: when and where its bearer was born, whose child he is, where the name stood before.
_BEHIND = re.compile(
    r"[\s,、]*(?:\b(?:born|son\s+of|DOB|POB|passport|[A-Z][a-z]+\s+passport|nationality|mother's\s+name|(?:previously|formerly)\s+listed|false\s+identity)\b"
    r"|\b\d{1,2}\s+[A-Z][a-z]{2,}\.?\s+\d{4}).*$"
    r"|\s*[(、,]\s*(?:\d{4}年|以前|誕生名|戦闘員名|仮名|訳:|生年月日|アラビア語による|[^、(]*(?:の息子|旅券|出生|生まれ)).*$",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINAL = re.compile(r"\(?\s*(?:\boriginal\s+scr?ipt|原語表記)\s*:\s*([^()\n;]*)\)?", re.IGNORECASE)
_FORM = re.compile(r"(?:ltd|llc|inc|co|corp|limited|s\.?a)\.?", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Z0-9ＡＢ][A-Z0-9/. -]*\d[A-Z0-9/. -]*[A-Z0-9]|\d{4,}", re.IGNORECASE)
_DATES = re.compile(r"\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?")
_PHONE = re.compile(r"\+?\d[\d ()/-]{5,}\d")
_BESIDE = re.compile(r"\(?【[^】]*】\)?|\boriginal\s+script\s*:", re.IGNORECASE)
_ALIKE = 0.5


def cell_lines(cell: object) -> str:
    """The text of a cell with its line ends, letters and digits of full width as plain ones; days as ISO."""
    if isinstance(cell, str):
        plain = unicodedata.normalize("NFKC", cell.replace("_x000D_", " ").replace("\r", "\n"))
        return "\n".join(" ".join(line.split()) for line in plain.split("\n")).strip()
    if isinstance(cell, (bool, int, float, date, datetime)):
        return cell_text(cell)
    return unicodedata.normalize("NFKC", str(cell)).strip()


def says_nothing(text: str) -> bool:
    """Whether the text only says that nothing is known."""
    return text.strip(" 。.、").casefold() in _NOTHING


def parts(text: str) -> list[str]:
    """The lettered parts of the text, "(a)...(b)...", or the whole as one; a letter that is not the next one is text."""
    starts: list[tuple[int, int]] = []
    wanted = "a"
    for found in _LETTER.finditer(text):
        if found[1].lower() in (wanted, "a"):
            starts.append(found.span())
            wanted = _next(found[1].lower())
    if not starts:
        return [text.strip()] if text.strip() else []
    ends = [start for start, _ in starts[1:]] + [len(text)]
    cut = [text[: starts[0][0]]] + [text[behind:end] for (_, behind), end in zip(starts, ends, strict=True)]
    return [bare for part in cut if (bare := part.strip(" \n、,;"))]


def days_in(text: str) -> Iterator[tuple[date, str]]:
    """The days of notices in the text but for 9999-12-31, which is none, each with what is said of it: 削除 taken off, 改訂 amended, "" for the first."""
    for found in _NOTICE.finditer(text):
        try:
            day = date(int(found["y"]), int(found["m"]), int(found["d"]))
        except ValueError:
            continue
        if day != date.max:
            yield day, found["what"] or ""


def when_born(text: str) -> tuple[tuple[PartialDate, ...], tuple[str, ...]]:
    """The dates of birth in the text, and what in it is none."""
    found: list[PartialDate] = []
    unread: list[str] = []
    for part in parts(text):
        plain = _ENGLISH_BIRTH.sub("", part)
        dates, rest = several_dates(plain) if not _JAPANESE.search(plain) else ((), ())
        found += dates
        unread += rest
        if not dates and not rest:
            for match in _JAPANESE.finditer(plain):
                one = _born(match)
                found += [one] if one else []
                unread += [] if one else [match[0].strip()]
            left = _BORN.sub(" ", _JAPANESE.sub(" ", plain)).strip()
            unread += [left] if left and not says_nothing(left) else []
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(unread))


def numbers_in(text: str, *, phone: bool = False) -> Iterator[tuple[str | None, str]]:
    """The numbers in the text, each with the part it stands in; None where a part has none."""
    for part in parts(text):
        if says_nothing(part):
            continue
        found = (_PHONE if phone else _NUMBER).findall(_DATES.sub(" ", part))
        yield from ((number.strip(" .-/"), part) for number in found if number.strip(" .-/"))
        if not found:
            yield None, part


def names_in(text: str) -> tuple[list[str], list[str]]:
    """The names in the text of a cell, in Japanese and in Latin letters, and what in it is a note."""
    names: list[str] = []
    notes: list[str] = []
    for line in _by_line(_ORIGINAL.sub(r";\1;", _ALSO.sub("\n", text))):
        plain = " ".join(line.split())
        if says_nothing(plain):
            continue
        both = _BOTH.match(plain)
        for name in [both["wide"], both["latin"]] if both and not _BEHIND.search(plain) else [plain]:
            bare = _bare(_BEHIND.sub("", name))
            if len(bare) < len(_bare(name)):
                notes.append(_bare(name))
            if not bare or bare in _LABELS:
                continue
            if _NOTE.search(bare):
                notes.append(bare)
            else:
                names += spellings(bare) if not _WIDE.search(bare) else [bare]
    return list(dict.fromkeys(names)), list(dict.fromkeys(notes))


def spellings(name: str) -> list[str]:
    """The name without brackets, then as its brackets write it: "Aleksei(Oleksiy) MOZGOVOY(MOZGOVY)" is Aleksei MOZGOVOY and
    Oleksiy MOZGOVY; a bracket that is no spelling of the word before it is a name of its own."""
    brackets = list(re.finditer(r"\s*\(([^()]*)\)", name))
    base = " ".join(re.sub(r"\s*\([^()]*\)", " ", name).split()).strip(" ,;")
    found, options = [base] if base else [], []
    for bracket in brackets:
        word = name[: bracket.start()].split()[-1] if name[: bracket.start()].split() else ""
        choices = [choice.strip(" ,;:") for choice in bracket[1].split("/")]
        if word and all(" " not in choice and _alike(word, choice) for choice in choices):
            options.append((word, choices))
        else:
            found += [choice for choice in choices if len(choice) > 2 and _LATIN.search(choice)]
    for at in range(max((len(choices) for _, choices in options), default=0)):
        other = f" {base} "
        for word, choices in options:
            other = other.replace(f" {word} ", f" {choices[min(at, len(choices) - 1)]} ", 1)
        found.append(other.strip())
    return list(dict.fromkeys(found))


def _by_line(text: str) -> Iterator[str]:
    """Each name of the text: lettered parts where there are letters, else lines and what their signs part; a line of Latin
    names is parted by commas only where the Japanese line above it has as many."""
    if _LETTER.search(text):
        for part in parts(text):
            yield from (line for line in re.split(r"[\n;]", part) if line.strip())
        return
    above = 0
    for line in text.split("\n"):
        names = [one for one in re.split(r"[;、]", line) if one.strip()]
        if len(names) == 1 and not _WIDE.search(line):
            commas = _with_forms(line.split(","))
            names = commas if len(commas) == above else [line]
        above = len(names) if _WIDE.search(line) else 0
        yield from names


def _with_forms(pieces: list[str]) -> list[str]:
    """The pieces that commas part, a legal form joined to the name before it."""
    found: list[str] = []
    for piece in (one.strip() for one in pieces if one.strip()):
        if found and _FORM.fullmatch(piece):
            found[-1] += f", {piece}"
        else:
            found.append(piece)
    return found


def _born(found: re.Match[str]) -> PartialDate | None:
    first = _part(found["y1"], found["m1"], found["d1"], bool(found["about"] or found["about0"]))
    if first is None or not found["y2"]:
        return first
    last = _part(found["y2"], found["m2"], found["d2"], False)
    if last is None or last.end <= first.start:
        return None
    about = bool(found["about0"] or found["about"] or found["about2"])
    return (
        PartialDate.years(first.start.year, last.start.year, circa=about)
        if last.start.year > first.start.year
        else first
    )


def _part(year: str, month: str | None, day: str | None, circa: bool) -> PartialDate | None:
    try:
        if month is None:
            return PartialDate.year(int(year), circa=circa)
        if day is None:
            return PartialDate.month(int(year), int(month), circa=circa)
        return PartialDate.day(date(int(year), int(month), int(day)), circa=circa)
    except ValueError:
        return None


def _bare(name: str) -> str:
    bare = " ".join(_BESIDE.sub(" ", name).split()).strip(' 、,;:「」“”"')
    while bare.count(")") > bare.count("(") and bare.endswith(")"):
        bare = bare[:-1].rstrip(" 、,;")
    while bare.count("(") > bare.count(")") and bare.startswith("("):
        bare = bare[1:].lstrip()
    bare = re.sub(r"\s*\(\s*$", "", bare)
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1].strip()
    return bare


def _next(letter: str) -> str:
    return "aa" if letter == "z" else letter[:-1] + chr(ord(letter[-1]) + 1)


def _alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word.casefold(), other.casefold()).ratio() >= _ALIKE
