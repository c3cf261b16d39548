"""How many part numbers of finds are found however they are written, and how many of other parts are taken for them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from tidewaiter.goods.part_numbers.match import on_file
from tidewaiter.model.base import Value
from tidewaiter.selftest.part_tables import MAKERS, OTHER_FAMILIES, RECORDED

__all__ = ["OTHERS", "PartFigures", "measured", "other_numbers", "written_ways"]

OTHERS = 2000
"""Numbers of other parts that are asked about, each as written and in one of the ways."""

_PACKING = ("-TR", "/NOPB", "#PBF", "-REEL", "-REEL7", "TR", "+T", " TAPE", "-CT", " Tape & Reel")
_AROUND = ("{}, 200 pcs", "P/N {}", "IC {} new original", "part no. {} (EX-77 board)", "{} * 50")

Named = Callable[[str], bool]


class PartFigures(Value, frozen=True, kw_only=True):
    """Counts of one measurement: `found` of `asked` writings of recorded numbers, `mistaken` of `others`; with what was
    missed, and what was taken for a recorded number, as written."""

    asked: int
    found: int
    others: int
    mistaken: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def written_ways(number: str, seed: int) -> tuple[str, ...]:
    """Five ways to write the number: packed, apart, in small letters, after a maker, and among other words."""
    draw = random.Random(f"{seed} {number}")
    return (
        number + draw.choice(_PACKING),
        _apart(number, draw),
        _cased(number, draw),
        draw.choice(MAKERS) + draw.choice((" ", "-", ": ", " ")) + number,
        draw.choice(_AROUND).format(number),
    )


def _apart(number: str, draw: random.Random) -> str:
    """The number with a space or dash where letters meet figures, or without those that it has."""
    if draw.random() < 0.4 and re.search(r"[- /]", number):
        return re.sub(r"[- /]", "", number)
    seams = [found.end() for found in re.finditer(r"[A-Za-z](?=\d)|\d(?=[A-Za-z])", number)]
    if not seams:
        return number.replace("-", " ")
    at = draw.choice(seams)
    return number[:at] + draw.choice(" -") + number[at:]


def _cased(number: str, draw: random.Random) -> str:
    return number.lower() if draw.random() < 0.6 else number.title()


def other_numbers(seed: int) -> tuple[str, ...]:
    """OTHERS different numbers of other parts, drawn from all of the tables."""
    every = list(dict.fromkeys(_composed()))
    random.Random(seed).shuffle(every)
    return tuple(every[:OTHERS])


def _composed() -> Iterator[str]:
    for stems, suffixes in OTHER_FAMILIES:
        for stem in stems.split():
            for suffix in suffixes.split():
                yield stem if suffix == "-" else stem + suffix


def measured(named: Named | None = None, seed: int = 1) -> PartFigures:
    """The figures of what comes with the package, or of `named`, which says whether a text names a part of a find."""
    asks = named or (lambda text: bool(on_file().named_in(text, "part_number")))
    ways = [way for number in RECORDED for way in written_ways(number, seed)]
    missed = tuple(way for way in ways if not asks(way))
    numbers = other_numbers(seed)
    draw = random.Random(seed)
    wrong = tuple(
        number for number in numbers if asks(number) or asks(written_ways(number, seed)[draw.randrange(5)])
    )
    return PartFigures(
        asked=len(ways),
        found=len(ways) - len(missed),
        others=len(numbers),
        mistaken=len(wrong),
        missed=missed,
        wrong=wrong,
    )
