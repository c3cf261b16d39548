"""red_flags/uav_component: a part number that was found in unmanned aircraft recovered after attacks, or, for a customer who is
not known, goods that are a key part of one. A note: no part and no maker is suspect by it.

Guidance to Industry on Iran's UAV-Related Activities, 9 June 2023, key components; War & Sanctions, Components in weapons.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.part_numbers.match import FoundPart, Likeness, parts_of
from tidewaiter.goods.uav_roles import By, PlayedRole, roles_of
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.order import first_order, placed
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/uav_component"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note for each line that names such a part: medium for a first order, else low. The number of many makers counts
    only where another line speaks of an unmanned aircraft too; words and codes only for an unknown customer."""
    parts = [parts_of(line) for line in brief.shipment.goods]
    roles = [
        roles_of(line, mine, tuple(hint for hint in brief.hints if hint.line == at))
        for at, (line, mine) in enumerate(zip(brief.shipment.goods, parts, strict=True))
    ]
    unknown = _unknown_customer(brief)
    for at, mine in enumerate(parts):
        telling = tuple(part for part in mine if not part.commodity)
        others = [*parts[:at], *parts[at + 1 :]], [*roles[:at], *roles[at + 1 :]]
        if telling:
            yield _of_parts(brief, law, at, telling, _variant(telling))
        elif mine and _speak(*others):
            yield _of_parts(brief, law, at, mine, "commodity")
        elif unknown and (played := _named(roles[at])) is not None:
            yield _of_role(brief, law, at, played)


def _unknown_customer(brief: Brief) -> bool:
    """Whether nothing shows an earlier order, or no end user is named."""
    users = placed(brief.shipment, Role.END_USER)
    return first_order(brief.shipment, brief.past) or all(is_vague(party.name) for _, party in users)


def _speak(parts: list[tuple[FoundPart, ...]], roles: list[tuple[PlayedRole, ...]]) -> bool:
    """Whether lines speak of an unmanned aircraft by more than numbers of many makers."""
    return any(roles) or any(not part.commodity for mine in parts for part in mine)


def _named(roles: tuple[PlayedRole, ...]) -> PlayedRole | None:
    """The first role that the words give; a code alone has lists of its own that speak of it."""
    return next((role for role in roles if role.by is By.WORDS), None)


def _variant(parts: tuple[FoundPart, ...]) -> str:
    return "" if any(part.likeness is Likeness.EXACT for part in parts) else "family"


def _of_parts(brief: Brief, law: Law, at: int, found: tuple[FoundPart, ...], variant: str) -> Finding:
    parts = tuple(part for each in found for part in each.parts)
    aircraft = dict.fromkeys(name for part in parts for name in part.found_in)
    facts = {
        **_line(brief, at),
        "numbers": ", ".join(each.written for each in found),
        "on_file": ", ".join(dict.fromkeys(part.part for part in parts)),
        "found_in": ", ".join(aircraft),
        "kind_en": ", ".join(dict.fromkeys(part.kind.name["en"] for part in parts)),
        "kind_de": ", ".join(dict.fromkeys(part.kind.name["de"] for part in parts)),
    }
    card = law.card(SLUG)
    medium = variant != "commodity" and first_order(brief.shipment, brief.past)
    return raised(
        card,
        f"/goods/{at}",
        facts,
        severity="medium" if medium else "low",
        variant=variant,
        citations=(*dict.fromkeys(part.citation for part in parts[:3]), *card.citations),
    )


def _of_role(brief: Brief, law: Law, at: int, played: PlayedRole) -> Finding:
    facts = {
        **_line(brief, at),
        "said": played.said,
        "role_en": played.role.name["en"],
        "role_de": played.role.name["de"],
    }
    return raised(law.card(SLUG), f"/goods/{at}", facts, severity="low", variant="role")


def _line(brief: Brief, at: int) -> dict[str, str]:
    line = brief.shipment.goods[at]
    return {"line": str(at + 1), "goods": line.description or line.part_number or "-"}
