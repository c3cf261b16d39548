"""red_flags/uav_kit: one order holds three or more of the key parts of an unmanned aircraft.

Guidance to Industry on Iran's UAV-Related Activities, 9 June 2023, key components and red flags.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.part_numbers.match import parts_of
from tidewaiter.goods.uav_roles import PlayedRole, roles_of
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["ENOUGH", "SLUG", "find", "kit_of"]

SLUG = "red_flags/uav_kit"
ENOUGH = 3
"""Different roles that make a kit; guidance names no number, this is the house's own."""


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for the order where its lines play ENOUGH different roles. A line counts for the first of its roles that no
    other line plays, so that a board with everything on it is no kit by itself."""
    kit = kit_of(
        [
            roles_of(line, parts_of(line), tuple(hint for hint in brief.hints if hint.line == at))
            for at, line in enumerate(brief.shipment.goods)
        ]
    )
    if len(kit) < ENOUGH:
        return
    yield raised(
        law.card(SLUG),
        "/goods",
        {
            "count": str(len(kit)),
            "roles_en": _told(kit, "en", "line"),
            "roles_de": _told(kit, "de", "Position"),
        },
    )


def kit_of(roles: list[tuple[PlayedRole, ...]]) -> dict[int, PlayedRole]:
    """As many lines as can play different roles, each its own: lines by index, matched one to one."""
    taken: dict[str, int] = {}
    for at in range(len(roles)):
        _place(at, roles, taken, set())
    by_line = {at: slug for slug, at in taken.items()}
    return {at: next(role for role in roles[at] if role.role.slug == by_line[at]) for at in sorted(by_line)}


def _place(at: int, roles: list[tuple[PlayedRole, ...]], taken: dict[str, int], tried: set[str]) -> bool:
    for role in roles[at]:
        slug = role.role.slug
        if slug in tried:
            continue
        tried.add(slug)
        if slug not in taken or _place(taken[slug], roles, taken, tried):
            taken[slug] = at
            return True
    return False


def _told(kit: dict[int, PlayedRole], language: str, line: str) -> str:
    return "; ".join(f"{role.role.name[language]} ({line} {at + 1}: {role.said})" for at, role in kit.items())
