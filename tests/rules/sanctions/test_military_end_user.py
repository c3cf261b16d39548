from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by
from rules.sanctions.lists import FOREIGN, OPEN, listed_order, only, seen
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Band, Level

SLUG = "sanctions/military_end_user"
LICENCE = (Level.LICENCE_REQUIRED, "", False)
OTHER = (Level.REVIEW, "other_items", False)
CHINA = {"parties": [{"role": "end_user", "name": "Example Trading FZE", "country": "CN"}], "to": "CN"}


def military(**order: Any) -> Brief:
    return listed_order("us_meu", **{**CHINA, **order})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"eccn": "3A991.a.2"}, LICENCE),
        ({"eccn": "3A992"}, LICENCE),
        ({"eccn": "5A992"}, LICENCE),
        ({"eccn": "EAR99"}, OTHER),
        ({"eccn": "3A001.a.2"}, OTHER),
        ({"eccn": "2A991"}, (Level.REVIEW, "unclassified", True)),
        ({"eccn": None}, (Level.REVIEW, "unclassified", True)),
    ],
)
def test_items_of_supplement_2_need_a_licence_and_others_a_look(
    line: dict[str, Any], expected: tuple[Level, str, bool]
) -> None:
    assert seen(SLUG, military(lines=(line,))) == expected


@pytest.mark.parametrize("place", ["RU", "BY"])
def test_russian_and_belarusian_military_users_need_one_for_every_item(place: str) -> None:
    user = [{"role": "end_user", "name": "Example Trading FZE", "country": place}]
    assert seen(SLUG, military(parties=user)) == LICENCE
    assert seen(SLUG, military(to=place)) == LICENCE
    assert seen(SLUG, military(to="KZ")) == OTHER


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lines": ({**FOREIGN, "eccn": "3A991"},), "home": "KR"}, (Level.REVIEW, "no_nexus", False)),
        ({"lines": ({**OPEN, "eccn": "3A991"},), "home": "KR"}, (Level.REVIEW, "nexus_unknown", True)),
        ({"lines": ({"eccn": "3A991"}, {})}, LICENCE),
        ({"lines": ({"eccn": "3A991"}, {"eccn": None})}, (Level.LICENCE_REQUIRED, "", True)),
    ],
)
def test_lines_and_nexus(changes: dict[str, Any], expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, military(**changes)) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("buyer", LICENCE),
        ("freight_forwarder", (Level.LICENCE_REQUIRED, "role", True)),
        ("exporter", (Level.REVIEW, "beside", False)),
    ],
)
def test_the_role_decides(role: str, expected: tuple[Level, str, bool]) -> None:
    parties = [{"role": role, "name": "Example Trading FZE", "country": "CN"}]
    assert seen(SLUG, military(parties=parties, lines=({"eccn": "3A991"},))) == expected


def test_it_is_silent_where_nobody_surely_stands_on_the_list() -> None:
    assert found_by(SLUG, military(band=Band.POSSIBLE)) == ()
    assert found_by(SLUG, listed_order("us_entity_list")) == ()


def test_it_names_the_lines_and_who_licenses() -> None:
    finding = only(SLUG, military(lines=({}, {"eccn": "3A991"})))
    assert (finding.facts["lines"], finding.facts["authority"], finding.tasks) == ("2", "BIS", ("hold",))
    assert only(SLUG, military()).tasks == ()
