"""The selftest's own tables of signs: what looks alike, sounds alike or is misread."""

from __future__ import annotations

__all__ = ["ACCENTED", "HOMOGLYPHS", "MISREAD", "SOUNDS", "UNSEEN"]

ACCENTED = {
    "a": "áàâäãå", "c": "çć", "d": "ď", "e": "éèêëę", "g": "ğ", "i": "íìîï", "l": "ł", "n": "ñń",
    "o": "óòôöõø", "r": "ř", "s": "şšś", "t": "ţ", "u": "úùûü", "y": "ýÿ", "z": "žżź",
}  # fmt: skip
"""Letters with signs that a typist may put for the plain one."""

HOMOGLYPHS = {
    "A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "I": "ІΙ", "K": "КΚ", "M": "МΜ", "N": "Ν", "O": "ОΟ",
    "P": "РΡ", "S": "Ѕ", "T": "ТΤ", "X": "ХΧ", "Y": "ҮΥ", "Z": "Ζ", "a": "а", "c": "с", "e": "е", "i": "і",
    "j": "ј", "o": "оο", "p": "р", "s": "ѕ", "x": "х", "y": "у",
}  # fmt: skip
"""Cyrillic and Greek letters that look like Latin ones."""

UNSEEN = ("\u00a0", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad")
"""A no-break space, then signs of no width, of which the last is a soft hyphen."""

MISREAD = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"), ("l", "1"), ("I", "l"), ("i", "l"),
    ("o", "0"), ("O", "0"), ("0", "O"), ("1", "l"), ("S", "5"), ("5", "S"), ("B", "8"), ("8", "B"), ("h", "b"),
    ("e", "c"), ("nn", "rm"), ("ri", "n"), ("RN", "M"), ("Z", "2"), ("G", "6"), ("E", "F"), ("U", "V"),
)  # fmt: skip
"""What a reading machine takes for what."""

SOUNDS = (
    ("ph", "f"), ("f", "ph"), ("kh", "h"), ("kh", "ch"), ("sh", "sch"), ("zh", "j"), ("dzh", "j"), ("j", "dj"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ck", "k"), ("c", "k"), ("k", "c"), ("q", "k"), ("x", "ks"), ("ks", "x"),
    ("ts", "tz"), ("tz", "ts"), ("v", "w"), ("w", "v"), ("y", "i"), ("iy", "i"), ("ai", "ay"), ("ei", "ey"),
    ("ya", "ia"), ("yu", "iu"), ("th", "t"), ("dh", "d"), ("gh", "g"), ("ss", "s"), ("ll", "l"), ("mm", "m"),
    ("z", "s"), ("s", "z"),
)  # fmt: skip
"""Spellings of what sounds the same, or nearly so."""
