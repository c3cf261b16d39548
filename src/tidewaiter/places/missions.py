"""Embassies, consulates and other missions: parties of the state that sends them, wherever they are."""

from __future__ import annotations

import re

from tidewaiter.model.base import Value
from tidewaiter.model.party import Party
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.country_signs import demonym_country

__all__ = ["Mission", "mission_of"]

_MISSION = re.compile(
    r"\b(?:embass(?:y|ies)|consulate(?:[ -]general)?|honorary consulate|high commission|permanent (?:mission|representation)"
    r"|trade (?:representation|mission) of|interests section|botschaft|(?:general|honorar)?konsulat|gesandtschaft|ambassade|consulat"
    r"(?: général)?|embajada|consulado(?: general)?|büyükelçiliği|(?:baş)?konsolosluğu|ambasada|посольство|(?:генеральное |ген)?консульство"
    r"|торгпредство|торговое представительство|(?:генеральне )?посольство)\b"
    r"|سفارت|کنسولگری|سفارة|قنصلية|大使馆|大使館|总领事馆|總領事館|领事馆|領事館",
    re.IGNORECASE,
)
# Firms and streets that are called after embassies, and what stands before them on a mission's own plate.
_NO_MISSION = re.compile(
    r"\b(?:embassy suites|hotels?|inn|freight|logistics|trading|llc|ltd|inc|gmbh|real estate|cargo|electronics|bank|row|court|house"
    r"|motors?|supplies|textiles?|furniture|theatre|cinema)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"^(?:of|the|de|der|des|du|von|la|el|del|republik|in|to)\b\s*", re.IGNORECASE)
_WHERE = re.compile(r"\s+(?:in|à|en|to|zu|bei|в|у)\s+.*$|,.*$|\s+[-–—(].*$", re.IGNORECASE)


class Mission(Value, frozen=True, kw_only=True):
    """A mission: the state that sends it as ISO 3166 alpha-2, None where its name does not say or is not understood."""

    state: str | None


def mission_of(party: Party) -> Mission | None:
    """The mission that the party is by its name, None where it is none. `Embassy of Iran in Berlin` and `Iranian Embassy`
    are Iran's; a hotel or a firm that is called after embassies is none."""
    found = _MISSION.search(party.name)
    if found is None or _NO_MISSION.search(party.name):
        return None
    after = _WHERE.sub("", party.name[found.end() :].strip())
    before = party.name[: found.start()].strip(" ,-")
    return Mission(state=_state(after) or _state(before))


def _state(words: str) -> str | None:
    """The state that the words name, by its name, by any longer form of it, or by an adjective."""
    rest = words.strip(" .,")
    while rest:
        if found := country_code(rest) or demonym_country(rest):
            return found
        shorter = _LINK.sub("", rest)
        if shorter == rest:
            break
        rest = shorter
    parts = words.split()
    return _named_in(parts) or _called_in(parts)


def _named_in(parts: list[str]) -> str | None:
    """The first state, in the longest form of its name: the town of the mission may stand behind it without a comma."""
    spans = (parts[at:end] for at in range(len(parts)) for end in range(len(parts), at, -1))
    names = (" ".join(span) for span in spans)
    return next((code for name in names if len(name) > 3 and (code := country_code(name))), None)


def _called_in(parts: list[str]) -> str | None:
    """The state of the last adjective, then of any other from the left."""
    named = (demonym_country(part) for part in (*parts[-1:], *parts) if len(part) > 3)
    return next((code for code in named if code), None)
