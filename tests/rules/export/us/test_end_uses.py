"""What the rules on end uses share: places that are not known, services, licences that are held."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import decided
from rules.uses import EAR99, said

NOBODY = [{"role": "end_user", "name": "User Example"}]


@pytest.mark.parametrize(
    ("rule", "use", "says"),
    [
        ("chemical_biological_end_use", "Chemical weapons", ["licence_required"]),
        ("nuclear_end_use", "Nuclear weapons", ["review place_unknown!"]),
        ("rocket_and_uav_end_use", "Survey drones", ["review place_unknown!"]),
        ("military_intelligence", "Military intelligence", ["review place_unknown!"]),
        ("iraq_military_end_use", "Battle tanks", ["review place_unknown!"]),
        ("rocket_and_uav_end_use", "Drone show", ["review hint!"]),
        ("rocket_and_uav_end_use", "Dairy", []),
    ],
)
def test_a_use_at_a_place_that_nobody_names_is_for_a_person(rule: str, use: str, says: list[str]) -> None:
    found = said(f"export/us/{rule}", "somewhere", destination=None, parties=NOBODY, end_use=use)
    assert found == says


def test_a_service_is_no_item() -> None:
    line = {"kind": "service"}
    assert said("export/us/nuclear_end_use", "IN", end_use="Uranium enrichment", line=line) == []


def test_a_held_licence_covers_a_licence_requirement_and_no_question() -> None:
    held = {
        "authority": "BIS",
        "number": "D1",
        "parties": ["Buyer Example", "User Example"],
        "items": ["Sealing jaw"],
        "quantity_left": 10,
        "expires": "2027-01-01",
        "conditions": ["Report the delivery"],
    }
    brief = shipped(
        "2026-08-01", home="US", to="SA", line=EAR99, end_use="Survey drones", authorisations=[held]
    )
    (found,) = (f for f in decided(brief).findings if f.rule == "export/us/rocket_and_uav_end_use")
    assert found.level.value == "review"
    assert found.facts["without_authorisation"] == "licence_required"


def test_a_firm_that_a_force_owns_is_a_question_and_a_person_never_one() -> None:
    rule = "export/us/military_end_use"
    line = {"eccn": "7A994"}
    owner = {"name": "PLA Navy Holding", "country": "CN"}
    assert said(rule, "CN", line=line, user={"owners": [owner]}) == ["review hint!"]
    assert said(rule, "CN", line=line, user={"owners": [{**owner, "kind": "person"}]}) == []
    assert said(rule, "CN", line=line, user={"name": "Navy Army", "kind": "person"}) == []


@pytest.mark.parametrize(
    "use",
    ["Military use excluded", "Militärische Verwendung ist ausgeschlossen", "Military use is not intended",
     "военное применение исключено", "askeri kullanım yasaktır"],
)  # fmt: skip
def test_an_exclusion_behind_the_words_makes_them_a_sign(use: str) -> None:
    assert said("export/us/military_end_use", "CN", line={"eccn": "7A994"}, end_use=use) == ["review hint!"]
