"""Words by which papers state, or hint at, the end uses that export law speaks of."""

from __future__ import annotations

from enum import StrEnum

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["EndUse", "RangeWords", "UseWords", "WordsOfUse"]


class EndUse(StrEnum):
    """What goods may be for, or who may use them; `making`, `civil_flight` and `built_in` tell of an end use what
    it is not by itself: that something is made, that flying is for a civil purpose, that goods go into another thing."""

    UAV = "uav"
    ROCKET = "rocket"
    NUCLEAR_EXPLOSIVE = "nuclear_explosive"
    NUCLEAR_FUEL = "nuclear_fuel"
    NUCLEAR = "nuclear"
    CHEMICAL_BIOLOGICAL = "chemical_biological"
    PRECURSOR_PLANT = "precursor_plant"
    MARITIME_NUCLEAR = "maritime_nuclear"
    MILITARY = "military"
    MILITARY_INTELLIGENCE = "military_intelligence"
    SURVEILLANCE = "surveillance"
    REPRESSION = "repression"
    SUPERCOMPUTER = "supercomputer"
    ADVANCED_NODE = "advanced_node"
    CHIP_FAB = "chip_fab"
    CHIP_EQUIPMENT = "chip_equipment"
    MAKING = "making"
    CIVIL_FLIGHT = "civil_flight"
    BUILT_IN = "built_in"


class UseWords(Value, frozen=True, kw_only=True):
    """The phrases of one end use, in the order in which they are looked for.

    `innocent` are taken out of the text; `weak` are a sign at most, whatever stands in them; `stated` say it of an end
    use or of goods, `named` of an end user by name or trade; `hint` may mean something else. A `*` at the beginning or
    the end of a word stands for any letters; accents do not count.
    """

    innocent: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()


class RangeWords(Value, frozen=True, kw_only=True):
    """Words beside a distance: what calls it a range, the range of something else or half of one, what says that it reaches
    as far as that (`up_to`), not as far (`below`), or farther (`at_least`)."""

    named: tuple[str, ...]
    of_something_else: tuple[str, ...]
    a_half: tuple[str, ...]
    up_to: tuple[str, ...]
    below: tuple[str, ...]
    at_least: tuple[str, ...]


class WordsOfUse(Value, frozen=True, kw_only=True):
    """All of them. `negators` before a phrase make it no statement; where nothing but `fillers` stands between, the text
    denies the end use and says nothing else; `not_negated` begin with a negator and deny nothing; `excluded` behind a phrase
    make it a sign. A list that one of `ties` holds together is denied as a whole, but not what a word of `anew` begins behind
    a comma or one of `joins`. `answers` are whole answers to a rule's question that say yes or no. `misspelt` are words of
    phrases that are known with one letter wrong, unless they are `ordinary` words so; `scripts` those, by Unicode's names of
    their letters, in which there are words enough to call a text without any read."""

    slug: str
    title: dict[str, str]
    citation: Citation
    says: str
    uses: dict[EndUse, UseWords]
    negators: tuple[str, ...]
    not_negated: tuple[str, ...]
    excluded: tuple[str, ...]
    fillers: tuple[str, ...]
    ties: tuple[str, ...]
    joins: tuple[str, ...]
    anew: tuple[str, ...]
    answers: dict[str, tuple[str, ...]]
    misspelt: tuple[str, ...]
    ordinary: tuple[str, ...]
    scripts: tuple[str, ...]
    ranges: RangeWords
