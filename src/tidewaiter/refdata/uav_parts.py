"""Parts that were found in unmanned aircraft: what they are, where they were found, and by what numbers papers call them."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.refdata.tables import lines

__all__ = ["PartKind", "UavPart", "part_kinds", "uav_parts"]

_PAGE = "https://war-sanctions.gur.gov.ua/en/components/"


class PartKind(Value, frozen=True, kw_only=True):
    """What a part is, in English and German; `role` is what it is to an unmanned aircraft (engine, servo, imu, gnss, rf_link),
    None where it is a part of anything; `headings` are those of four digits where such parts stand as a rule."""

    slug: str
    name: dict[str, str]
    role: str | None
    headings: tuple[str, ...]


class UavPart(Value, frozen=True, kw_only=True):
    """A part that was found in an unmanned aircraft. `base` is the number without package and grade; `others` are further
    writings of it, and `marks` what was read on the part. `commodity` says that the number is in thousands of products,
    `marking` that it may be no number to order by, `whole` that it counts only where nothing else is written. `pages` are the source's; `hs` and
    `eccn` are unverified guesses, empty where there is none."""

    part: str
    maker: str
    base: str
    kind: PartKind
    others: tuple[str, ...]
    marks: tuple[str, ...]
    found_in: tuple[str, ...]
    pages: tuple[str, ...]
    commodity: bool
    marking: bool
    whole: bool
    hs: str = ""
    eccn: str = ""

    @property
    def citation(self) -> Citation:
        """Where the find was read."""
        return Citation(
            instrument="War & Sanctions, Components in weapons (Defence Intelligence of Ukraine, CC BY 4.0)",
            pinpoint=f"component {', '.join(self.pages)}",
            link=_PAGE + self.pages[0],
            read_in="github cognis-digital/awesome-drone-warfare-osint, data/components.csv, last verified 2026-06-13",
            verified=True,
        )


@lru_cache(maxsize=1)
def part_kinds() -> dict[str, PartKind]:
    """Every kind of part, by its slug."""
    found = {}
    for line in lines("uav_part_kinds.txt"):
        slug, english, german, role, headings = _cells(line, 5)
        found[slug] = PartKind(
            slug=slug, name={"en": english, "de": german}, role=role or None, headings=tuple(headings.split())
        )
    return found


@lru_cache(maxsize=1)
def uav_parts() -> tuple[UavPart, ...]:
    """Every part, in file order. Raises KeyError for a kind that is none."""
    found: list[UavPart] = []
    maker = ""
    for line in lines("uav_parts.txt"):
        if line.startswith("["):
            maker = line.strip("[] ")
        else:
            found.append(_part(maker, _cells(line, 10)))
    return tuple(found)


def _part(maker: str, cells: tuple[str, ...]) -> UavPart:
    part, base, kind, flags, others, marks, found_in, pages, hs, eccn = cells
    return UavPart(
        part=part,
        maker=maker,
        base=base or part,
        kind=part_kinds()[kind],
        others=_list(others, ";"),
        marks=_list(marks, ";"),
        found_in=_list(found_in, ","),
        pages=tuple(pages.split()),
        commodity="commodity" in flags.split(),
        marking="marking" in flags.split(),
        whole="whole" in flags.split(),
        hs=hs,
        eccn=eccn,
    )


def _cells(line: str, count: int) -> tuple[str, ...]:
    cells = [cell.strip() for cell in line.split("|")]
    return tuple(cells + [""] * (count - len(cells)))[:count]


def _list(cell: str, mark: str) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in cell.split(mark) if piece.strip())
