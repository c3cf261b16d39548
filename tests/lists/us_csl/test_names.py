"""Names of the Consolidated Screening List that hold other names, formulas and their own wholes."""

from __future__ import annotations

import pytest

from lists.us_csl.rows import DTC, EL, entities, one, row


@pytest.mark.parametrize(
    ("name", "primary", "others", "tie"),
    [
        ("Example Academy. Subordinate Institution - 23rd Institute", "23rd Institute", ["Example Academy, 23rd Institute"], ("Subordinate institution of", "Example Academy")),
        ("Example Commission (EXC), and subordinate entity Muster Institute", "Muster Institute", ["Example Commission (EXC), Muster Institute"], ("Subordinate entity of", "Example Commission (EXC)")),
        ("Example Co., Ltd. (Example). Affiliated Entity: Muster Co., Ltd.", "Muster Co., Ltd.", [], ("Affiliated entity of", "Example Co., Ltd. (Example)")),
    ],
)  # fmt: skip
def test_a_part_named_behind_its_whole_is_the_party(
    name: str, primary: str, others: list[str], tie: tuple[str, str]
) -> None:
    found = one(name=name, source=EL, type=None)
    assert [alias.name for alias in found.names] == [primary, *others]
    assert [(relation.kind, relation.name) for relation in found.relations] == [tie]
    assert f"Name as published: {name} (parted by rule: a part named behind its whole)" == found.remarks


def test_a_formula_on_armed_forces_is_no_part_of_the_name() -> None:
    found = one(name="The Ministry of Example, including the Armed Forces of Example", source=EL, type=None)
    assert found.primary_name == "The Ministry of Example"
    assert (found.remarks or "").startswith(
        "Extends to: including the Armed Forces of Example; Name as published"
    )


def test_a_question_mark_in_a_name_is_told() -> None:
    _, reading = entities(row("Universit?t Example", EL))
    assert any("letter may have been lost" in warning for warning in reading.warnings)


def test_a_letter_that_is_none_is_told() -> None:
    _, reading = entities(row("Muster B\x81rger", EL))
    assert any("letter may have been lost" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Ivan) Ivan (a/k/a Muster Example", ["Ivan Example", "Ivan Muster"]),
        ("Ivan Petr Ivan Petr a/k/a Muster Example", ["Ivan Petr Example", "Ivan Petr Muster"]),
        ("Ivan Petr a/k/a Vanya Example", ["Ivan Petr Example", "Vanya Example"]),
    ],
)
def test_a_name_that_the_publisher_turned_about_is_read(name: str, names: list[str]) -> None:
    found = one(name=name, source=DTC, type=None)
    assert [alias.name for alias in found.names] == names
    assert name in (found.remarks or "")


def test_a_row_that_may_name_several_parties_is_told() -> None:
    _, reading = entities(row("Example, Ivan; Muster, S.A.", DTC))
    assert any("may name several parties" in warning for warning in reading.warnings)
