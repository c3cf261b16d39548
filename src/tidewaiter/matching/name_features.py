"""What a pair of names says, feature by feature: the table of what is weighed, and what each feature means.

text/description gives the numbers; the policy gives each one its weight; number times weight is evidence in log-odds
(natural logarithm). `says` is the feature's documentation, served as it stands.
"""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.model.words import EvidenceKind
from tidewaiter.text.description import DESCRIBED

__all__ = ["NAME_FEATURES", "NameFeature"]


class NameFeature(NamedTuple):
    """A feature of two names: its slug (also its key in the policy), the kind of its evidence, what it means."""

    slug: str
    kind: EvidenceKind
    says: str


_NAME = EvidenceKind.NAME
_SAYS = {
    "prior": (
        EvidenceKind.BASE,
        "How likely a retrieved pair is the same party before anything is compared: most are not.",
    ),
    "likeness": (_NAME, "How alike the names are, word by word, rare words counting most."),
    "conflict": (
        _NAME,
        "Both names have words that the other has nothing for: another patronymic, another line of business.",
    ),
    "misfit": (
        _NAME,
        "The worst fitting pair of words is further apart than slips of the pen or of transliteration explain.",
    ),
    "another": (
        _NAME,
        "Two well-known words that are alike but not one (Mohamed and Ahmed, China and Chad): a slip of the pen "
        "rarely turns one known word into another.",
    ),
    "syllable": (
        _NAME,
        "Words that are alike but sound unlike, where one side is written in Chinese or Korean: there one letter of "
        "the romanised syllable makes another name.",
    ),
    "extra": (
        _NAME,
        "One name has words that the other leaves out, such as a middle name or a part of the firm's name.",
    ),
    "extra_unlike": (_NAME, "The same, where the words they share are not quite the same either."),
    "turned": (
        _NAME,
        "The name is turned around, family name first: customary, so that it says next to nothing.",
    ),
    "crossed": (_NAME, "The words stand in another order that no custom explains."),
    "crossed_child": (
        _NAME,
        "Words are exchanged around a word for child of: the father of one is the son of the other.",
    ),
    "legal_same": (_NAME, "The legal forms agree, in whatever language they stand."),
    "legal_different": (
        _NAME,
        "The legal forms differ. Slight: papers leave them out, or give them wrong.",
    ),
    "rarity": (
        EvidenceKind.NAME_RARITY,
        "How rare the shared words are: a name that many bear is weaker evidence than one that few bear.",
    ),
    "short": (EvidenceKind.NAME_LENGTH, "A name of one short word that is not equal identifies nobody."),
    "part": (EvidenceKind.NAME_LENGTH, "A name of one word that is only a part of the other name."),
    "number_different": (
        EvidenceKind.NUMBER,
        "Numbers in the names differ: plants, units and sister firms are told apart by them.",
    ),
    "number_one_side": (
        EvidenceKind.NUMBER,
        "Only one of the names has a number, which may tell sisters apart.",
    ),
    "initials": (_NAME, "For each initial that stands for a word: many names begin with the same letter."),
    "patronymic_different": (_NAME, "Both have a patronymic, and these name different fathers."),
    "gender_different": (_NAME, "Both have a patronymic, one of a man and one of a woman."),
    "generation_different": (
        _NAME,
        "One is the elder, junior or third of that name, the other another of them.",
    ),
    "place_different": (_NAME, "Both end in a place or an office, and not in the same one."),
    "place_one_side": (
        _NAME,
        "One ends in a place or an office (a branch, a city) that the other leaves out.",
    ),
    "equal": (_NAME, "The names are equal, word for word, once spelling and order are set aside."),
    "conflict_core": (
        _NAME,
        "Both names have words that distinguish them and that the other has nothing for: a sister, or a stranger.",
    ),
    "common": (
        EvidenceKind.NAME_RARITY,
        "The words they share, where the names are not equal, are ones that many names have.",
    ),
    "common_extra": (
        EvidenceKind.NAME_RARITY,
        "The same, where one of them has a further word: two firms of one common name in other trades.",
    ),
    "initial_different": (_NAME, "An initial of one stands for none of the words of the other."),
    "acronym": (_NAME, "The name is the first letters of the listed one: many names begin with these."),
}

NAME_FEATURES: tuple[NameFeature, ...] = tuple(NameFeature(slug, *_SAYS[slug]) for slug in DESCRIBED)
