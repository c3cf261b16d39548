"""Letters of BIS to the exporter: which ask for a licence, and for what."""

from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by
from rules.sanctions.lists import FOREIGN, OPEN, listed_order, only, seen
from tidewaiter.model.words import Band, Level, Standing
from tidewaiter.rules.sanctions.letters import reach_of

SLUG = "sanctions/bis_letter"
LICENCE = (Level.LICENCE_REQUIRED, "", False)
OTHER = (Level.REVIEW, "other_scope", False)
OPEN_SCOPE = (Level.REVIEW, "scope_unknown", True)


def letter(
    items: tuple[str, ...] = (), places: tuple[str, ...] = (), watchlist: str = "own_informed", **order: Any
) -> Any:
    fields = {"items": items, "destinations": places, "citation": "BIS 7"}
    return listed_order(watchlist, listings={"letter": fields, **order.pop("listings", {})}, **order)


@pytest.mark.parametrize(
    ("items", "line", "expected"),
    [
        ((), {}, LICENCE),
        (("all items",), {}, LICENCE),
        (("EAR99",), {}, LICENCE),
        (("EAR99",), {"eccn": "3A001"}, OTHER),
        (("EAR99",), {"eccn": None}, OPEN_SCOPE),
        (("ECCN 3A090",), {"eccn": "3a090.a"}, LICENCE),
        (("3A090.a",), {"eccn": "3A090"}, OPEN_SCOPE),
        (("3A090.a",), {"eccn": "3A090.b"}, OTHER),
        (("3A09",), {"eccn": "3A090"}, OPEN_SCOPE),
        (("3A090",), {}, OTHER),
        (("3A090",), {"eccn": None}, OPEN_SCOPE),
        (("HS 8422",), {}, LICENCE),
        (("8422.90.05",), {}, OPEN_SCOPE),
        (("8542.31",), {}, OTHER),
        (("8542.31",), {"hs": None}, OPEN_SCOPE),
        (("EX-1234",), {"part_number": "ex-1234"}, LICENCE),
        (("a part",), {}, LICENCE),
        (("lithography equipment",), {}, OPEN_SCOPE),
        (("3A090", "8422"), {}, LICENCE),
    ],
)
def test_items(items: tuple[str, ...], line: dict[str, Any], expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, letter(items, lines=(line,))) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((), LICENCE),
        (("AE",), LICENCE),
        (("CN",), OTHER),
        (("CN", "AE"), LICENCE),
        (("the moon",), OPEN_SCOPE),
    ],
)
def test_places(places: tuple[str, ...], expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, letter((), places)) == expected


def test_lines_that_the_letter_names_are_told() -> None:
    brief = letter(("3A090",), lines=({}, {"eccn": "3A090"}))
    assert only(SLUG, brief).facts["lines"] == "2"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "no_nexus", False)),
        ({"lines": (OPEN,), "home": "KR"}, (Level.REVIEW, "nexus_unknown", True)),
        ({"role": "bank"}, (Level.LICENCE_REQUIRED, "role", True)),
        ({"role": "exporter"}, (Level.REVIEW, "beside", False)),
        ({"band": Band.POSSIBLE}, (Level.REVIEW, "possible", False)),
        ({"listings": {"start": "2026-08-02"}}, (Level.NOTE, "not_in_force", False)),
        ({"listings": {"start": "2026-08-01"}}, LICENCE),
    ],
)
def test_nexus_role_band_and_day(changes: dict[str, Any], expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, letter(**changes)) == expected


@pytest.mark.parametrize(
    ("watchlist", "variant"),
    [("own_red_flag", "red_flag"), ("own_supplier", "supplier"), ("own_guardian", "guardian")],
)
def test_other_letters_ask_for_no_licence(watchlist: str, variant: str) -> None:
    for role in ("buyer", "bank", "exporter"):
        assert seen(SLUG, letter(watchlist=watchlist, role=role)) == (Level.REVIEW, variant, False)


def test_other_lists_are_none_of_its_business() -> None:
    for watchlist in ("us_sdn", "own_denied"):
        assert not found_by(SLUG, listed_order(watchlist))


def test_a_destination_that_is_not_known_leaves_the_places_open() -> None:
    brief = letter((), ("CN",), to="Nowhere at all")
    (match,) = (match for found in brief.matches for match in found.matches)
    assert reach_of(match.entity.listing, brief).places is Standing.UNKNOWN
