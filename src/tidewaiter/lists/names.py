"""Names as lists write them: people's names in written order, scripts, names inside names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["listed_name", "script_of", "split_name", "without_tail"]

_SCRIPTS = {
    "ARABIC": "Arab",
    "CYRILLIC": "Cyrl",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "HEBREW": "Hebr",
    "GREEK": "Grek",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "MYANMAR": "Mymr",
    "ETHIOPIC": "Ethi",
    "KHMER": "Khmr",
}
_ALSO = re.compile(
    r"[\s,;]*[(\[,;-]\s*(?P<how>[afn][./]?k[./]?a)\b[.,:;\s-]*"  # (a.k.a., X   -AKA- X   ; aka X   (a/k/a X
    r"|\s+(?P<dotted>[afn](?:\.k\.|/k/)a)\.?[,:]?\s+"  # X a.k.a. Y
    r"|\s+(?P<trading>d/b/a)\s+",  # X d/b/a Y
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,;]*\band\s+(?:any\s+successor,?\s+sub-unit,?\s+or\s+subsidiary\s+thereof|its\s+sub-units\s+and\s+successors)\W*$"
    r"|[\s,;]+including\s+the\s+armed\s+forces\s+of\b.*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def _script(letter: str) -> str | None:
    return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0])


def script_of(name: str) -> str | None:
    """The ISO 15924 code of the script of most letters of `name`; None where that is Latin."""
    if name.isascii():
        return None
    found: dict[str | None, int] = {}
    for letter in name:
        if letter.isalpha():
            script = _script(letter)
            found[script] = found.get(script, 0) + 1
    return max(found, key=lambda script: found[script]) if found else None


def listed_name(
    name: str,
    entity: EntityKind,
    *,
    kind: NameKind = NameKind.ALIAS,
    strength: AliasStrength = AliasStrength.UNKNOWN,
) -> Alias:
    """The alias that a list gives as `name`: a person's "LAST, First" becomes "First LAST", with both parts kept.

    Only the first comma of a person's name parts it; the commas of all others belong to the name.
    """
    plain = " ".join(name.split())
    script = script_of(plain)
    if entity is EntityKind.PERSON and script is None:
        family, comma, given = (part.strip() for part in plain.partition(","))
        if comma and family and given:
            return Alias(name=f"{given} {family}", kind=kind, strength=strength, family=family, given=given)
    return Alias(name=plain, kind=kind, strength=strength, script=script)


def without_tail(name: str) -> tuple[str, str | None]:
    """`name` without a trailing formula that extends the entry to successors, sub-units or armed forces, and that formula."""
    found = _TAIL.search(name)
    return (
        (name[: found.start()].rstrip(" ,;"), found.group().strip(" ,;"))
        if found and found.start()
        else (name, None)
    )


def split_name(name: str) -> tuple[str, tuple[tuple[str, NameKind], ...]]:
    """The name itself, and the other names written inside it after a.k.a., f.k.a., n.k.a. or d/b/a.

    A bracket in the middle ("PEARL (A.K.A. NEI-CHIEN) LI") is lifted out and the rest stays together. Where
    nothing of the kind is there, the name comes back as it was.
    """
    marks = list(_ALSO.finditer(name))
    if not marks:
        return name, ()
    before, rest = name[: marks[0].start()], ""
    others: list[tuple[str, NameKind]] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start() if following else len(name)
        inside = name[mark.end() : end]
        opener = mark.group().lstrip(" ,;")[:1]
        closer = {"(": ")", "[": "]"}.get(opener)
        if closer and closer in inside:
            cut = _closing(inside, opener, closer)
            rest += inside[cut + 1 :]
            inside = inside[:cut]
        how = (mark["how"] or mark["dotted"] or mark["trading"] or "").lower()
        other = inside.strip(" ,;:-])" if inside.count("(") < inside.count(")") else " ,;:-]")
        if other:
            others.append((other, NameKind.FORMER if how.startswith("f") else NameKind.ALIAS))
    if "[" in name and "]" in rest:
        rest = rest.replace("]", " ")
    main = " ".join(f"{before} {rest}".split()).strip(" ,;-")
    return (main, tuple(others)) if main else (name, ())


def _closing(text: str, opener: str, closer: str) -> int:
    """Where the bracket that was opened before `text` closes in it."""
    depth = 1
    for at, letter in enumerate(text):
        depth += (letter == opener) - (letter == closer)
        if depth == 0:
            return at
    return text.index(closer)
