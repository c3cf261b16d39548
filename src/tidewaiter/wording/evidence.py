"""Evidence as sentences: what was compared, and how far it speaks for or against."""

from __future__ import annotations

from collections.abc import Iterable

from tidewaiter.model.match import Evidence
from tidewaiter.model.words import EvidenceKind
from tidewaiter.wording.labels import Lang, label

__all__ = ["brief", "sentence", "strength"]

_WORDS = {
    Lang.EN: {
        "both": "{kind}: {left} / {right}",
        "left": "{kind}: {left} on our papers, nothing on the list",
        "right": "{kind}: {right} on the list, nothing on our papers",
        "none": "{kind}",
        "strong_for": "speaks strongly for a match",
        "for": "speaks for a match",
        "neutral": "says little",
        "against": "speaks against a match",
        "strong_against": "speaks strongly against a match",
    },
    Lang.DE: {
        "both": "{kind}: {left} / {right}",
        "left": "{kind}: {left} auf unseren Papieren, nichts auf der Liste",
        "right": "{kind}: {right} auf der Liste, nichts auf unseren Papieren",
        "none": "{kind}",
        "strong_for": "spricht stark für einen Treffer",
        "for": "spricht für einen Treffer",
        "neutral": "sagt wenig",
        "against": "spricht gegen einen Treffer",
        "strong_against": "spricht stark gegen einen Treffer",
    },
}
_DETAILS: dict[str, tuple[str, str]] = {
    "prior": ("most pairs are not the same", "die meisten Paare sind nicht dieselben"),
    "likeness": ("likeness of the words", "Ähnlichkeit der Wörter"),
    "conflict": (
        "words on both sides that the other has nothing for",
        "Wörter ohne Gegenstück auf beiden Seiten",
    ),
    "misfit": ("the worst fitting word", "das am schlechtesten passende Wort"),
    "syllable": ("syllables that sound unlike", "Silben, die anders klingen"),
    "another": (
        "two known words that are alike but not one",
        "zwei bekannte Wörter, ähnlich, aber nicht dasselbe",
    ),
    "extra": ("words that the other side leaves out", "Wörter, die die andere Seite auslässt"),
    "extra_unlike": (
        "words left out beside words that do not quite agree",
        "ausgelassene Wörter neben solchen, die nicht ganz stimmen",
    ),
    "turned": ("the name is turned around", "der Name ist umgestellt"),
    "crossed": ("the words stand in another order", "die Wörter stehen in anderer Reihenfolge"),
    "crossed_child": ("father and child are exchanged", "Vater und Kind sind vertauscht"),
    "legal_same": ("the same legal form", "dieselbe Rechtsform"),
    "legal_different": ("another legal form", "eine andere Rechtsform"),
    "rarity": ("how rare the shared words are", "Seltenheit der gemeinsamen Wörter"),
    "short": ("a short name says little", "ein kurzer Name sagt wenig"),
    "part": ("one word that is only a part of the other name", "ein Wort, nur ein Teil des anderen Namens"),
    "number_different": ("other numbers in the names", "andere Zahlen in den Namen"),
    "number_one_side": ("a number in one name only", "eine Zahl nur in einem Namen"),
    "initials": ("initials stand for words", "Anfangsbuchstaben stehen für Wörter"),
    "patronymic_different": ("another father's name", "ein anderer Vatersname"),
    "gender_different": ("patronymics of a man and of a woman", "Vatersnamen eines Mannes und einer Frau"),
    "generation_different": (
        "another generation (junior, second)",
        "eine andere Generation (junior, der Zweite)",
    ),
    "place_different": (
        "another place or office at the end",
        "ein anderer Ort oder eine andere Stelle am Ende",
    ),
    "place_one_side": ("a place or office at one end only", "ein Ort oder eine Stelle nur an einem Ende"),
    "acronym": ("the first letters of the listed name", "die Anfangsbuchstaben des gelisteten Namens"),
    "conflict_core": (
        "distinctive words that the other has nothing for",
        "kennzeichnende Wörter ohne Gegenstück",
    ),
    "common": ("words in common that many names have", "gemeinsame Wörter, die viele Namen haben"),
    "common_extra": (
        "a further word beside words that many names have",
        "ein weiteres Wort neben Wörtern, die viele Namen haben",
    ),
    "initial_different": ("an initial that fits no word", "ein Anfangsbuchstabe, der zu keinem Wort passt"),
    "floor": (
        "held at the least that a name may weigh",
        "gehalten beim Geringsten, das ein Name wiegen darf",
    ),
    "weak_alone": ("a weak alias that nothing else supports", "ein schwacher Alias ohne weitere Stütze"),
    "weak_corroborated": (
        "a weak alias that something else supports",
        "ein schwacher Alias mit weiterer Stütze",
    ),
    "equal": ("equal", "gleich"),
    "equal_across": ("equal, of another type", "gleich, von anderer Art"),
    "equal_sign": ("equal, and given to one craft at a time", "gleich, und immer nur einem Fahrzeug gegeben"),
    "equal_short": ("equal, but short enough for chance", "gleich, aber kurz genug für einen Zufall"),
    "different_single": (
        "different, of a type one has only once",
        "verschieden, von einer Art, die es einmal gibt",
    ),
    "different": ("different", "verschieden"),
    "same": ("the same", "dasselbe"),
    "same_day": ("the same day", "derselbe Tag"),
    "same_period": ("the same month or year", "derselbe Monat oder dasselbe Jahr"),
    "near": ("nearby", "nahe beieinander"),
    "swapped": ("day and month exchanged", "Tag und Monat vertauscht"),
    "same_unit": ("the same unit", "dieselbe Einheit"),
    "unit_unstated": ("the same building, the unit not stated", "dasselbe Gebäude, Einheit nicht genannt"),
    "same_building": ("the same building", "dasselbe Gebäude"),
    "craft": ("a craft and something else", "ein Fahrzeug und etwas anderes"),
    "person_or_firm": ("a person and a firm", "eine Person und ein Unternehmen"),
}
_OF_EQUAL_NAMES = ("that the names are equal", "Gleichheit der Namen")
_UNTOLD = {EvidenceKind.BASE}
_OF_NAMES = {EvidenceKind.NAME, EvidenceKind.NAME_RARITY, EvidenceKind.NAME_LENGTH, EvidenceKind.NUMBER}
_BARE = frozenset({None, "", "equal", "different", "same"})
_STRONG = 2.0
_NEUTRAL = 0.1


def sentence(evidence: Evidence, lang: Lang = Lang.EN, *, again: bool = False) -> str:
    """One line on what was compared: the kind, our value, the list's value, and any detail in brackets; `again` leaves
    the values out, since the line before has them."""
    if again and evidence.detail:
        return f"{label(evidence.kind, lang)}: {_what(evidence, lang)}"
    sides = {(True, True): "both", (True, False): "left", (False, True): "right", (False, False): "none"}
    pattern = _WORDS[lang][sides[bool(evidence.left), bool(evidence.right)]]
    text = pattern.format(kind=label(evidence.kind, lang), left=evidence.left, right=evidence.right)
    if not evidence.detail:
        return text
    known = _DETAILS.get(evidence.detail)
    return f"{text} ({evidence.detail.replace('_', ' ') if known is None else known[lang is Lang.DE]})"


def brief(evidence: Iterable[Evidence], lang: Lang = Lang.EN, *, most: int = 5) -> str:
    """The weightiest evidence in one sentence, the names themselves left out; empty where there is none."""
    told = sorted((item for item in evidence if item.weight and item.kind not in _UNTOLD), key=_by_weight)
    parts = (
        f"{_what(item, lang) if _says_itself(item) else sentence(item, lang)} {strength(item, lang)}"
        for item in told[:most]
    )
    return "; ".join(parts)


def _says_itself(item: Evidence) -> bool:
    """Whether what was found of the names says it without the names; "equal" alone does not say what is."""
    return item.kind in _OF_NAMES and item.detail not in _BARE


def _by_weight(item: Evidence) -> float:
    return -abs(item.weight)


def _what(item: Evidence, lang: Lang) -> str:
    known = _OF_EQUAL_NAMES if item.kind in _OF_NAMES and item.detail == "equal" else None
    known = known or _DETAILS.get(item.detail or "")
    return label(item.kind, lang) if known is None else known[lang is Lang.DE]


def strength(evidence: Evidence, lang: Lang = Lang.EN) -> str:
    """How far the evidence speaks for or against, in words; its weight is in log-odds."""
    weight = evidence.weight
    if abs(weight) < _NEUTRAL:
        return _WORDS[lang]["neutral"]
    side = "for" if weight > 0 else "against"
    return _WORDS[lang][f"strong_{side}" if abs(weight) >= _STRONG else side]
