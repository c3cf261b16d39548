from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW
from rules.sanctions.lists import ALL, FOREIGN, listed_order
from tidewaiter.model.words import Band, Level
from tidewaiter.rules.sanctions.asks import asks


@pytest.mark.parametrize(
    ("watchlist", "changes", "expected"),
    [
        ("us_entity_list", {"listings": {"requirement": ALL}}, (Level.LICENCE_REQUIRED, "")),
        ("us_entity_list", {"listings": {"requirement": ALL}, "role": "bank"}, (Level.LICENCE_REQUIRED, "")),
        ("us_entity_list", {"band": Band.POSSIBLE}, (Level.REVIEW, "possible")),
        ("us_entity_list", {"lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "nexus_unknown")),
        ("us_entity_list", {"listings": {"requirement": ALL}, "lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "no_nexus")),
        ("us_meu", {}, (Level.REVIEW, "other_items")),
        ("us_meu", {"lines": ({"eccn": "3A991"},)}, (Level.LICENCE_REQUIRED, "")),
        ("us_sdn", {"listings": {"programmes": ("SDGT",)}}, (Level.LICENCE_REQUIRED, "")),
        ("us_sdn", {"listings": {"programmes": ("SDGT",)}, "lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "no_nexus")),
        ("us_sdn", {"listings": {"programmes": ("IFSR",)}}, (Level.PROHIBITED, "")),
        ("us_cmic", {}, (Level.NOTE, "note")),
    ],
)  # fmt: skip
def test_each_list_is_asked_by_its_own_rule(
    watchlist: str, changes: dict[str, Any], expected: tuple[Level, str]
) -> None:
    brief = listed_order(watchlist, **changes)
    (found,) = [match for one in brief.matches for match in one.matches]
    judged = asks(found, brief, LAW)
    assert (judged.level, judged.variant) == expected
