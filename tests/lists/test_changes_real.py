"""What changed between the publishers' real files, across changes of their form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from tidewaiter.lists.changes import Changes, changes
from tidewaiter.lists.reader import Reader, Reading, SourceFile
from tidewaiter.lists.registry import SHIPPED
from tidewaiter.model.entity import Entity

pytestmark = pytest.mark.real
Read = Callable[[str, str, str], list[Entity]]


@pytest.fixture
def read(shared: Path) -> Read:
    def entities(list_id: str, role: str, path: str) -> list[Entity]:
        file = shared / "lists" / path
        files = (SourceFile(role=role, name=file.name, content=file.read_bytes()),)
        return list(cast(Reader, SHIPPED.reader(list_id)).read(files, Reading()))

    return entities


def fields(found: Changes) -> set[str]:
    return {field.field for one in found.amended for field in one.fields if field.matters and not field.form}


def test_a_week_of_the_sdn_list(read: Read) -> None:
    before, after = (
        read("us_ofac_sdn", "sdn.csv", f"us_ofac/delta/sdn_{day}.csv") for day in ("2024-04-26", "2024-05-03")
    )
    found = changes(before, after)
    assert (len(found.added), len(found.removed), len(found.amended), len(found.remarked)) == (305, 8, 0, 0)
    assert found.same == 14_660
    assert len(found.to_screen_again) == 305


def test_three_days_of_the_security_council(read: Read) -> None:
    states = [
        read("un_sc", "consolidated.xml", f"un_sc/{day}.xml")
        for day in ("2025-04-19", "2026-02-27", "2026-08-01")
    ]
    first, second = changes(states[0], states[1]), changes(states[1], states[2])
    counts = [
        (len(one.added), len(one.removed), len(one.moved), len(one.amended), len(one.remarked), one.same)
        for one in (first, second)
    ]
    assert counts == [(130, 4, 0, 4, 12, 857), (16, 8, 0, 25, 129, 841)]
    assert first.forms == second.forms == ()


def test_canada_across_two_forms_of_its_file(read: Read) -> None:
    before, after = (read("ca_sema", "sema-lmes.xml", f"ca_sema/{year}.xml") for year in (2022, 2025))
    found = changes(before, after)
    assert found.forms == ("days of designation", "identifiers: imo", "in force")
    # Of the 2,354 entries of both files four have other names; that days of listing are given now is no amendment.
    assert (len(found.amended), fields(found)) == (4, {"names"})
    assert len(found.amended) + len(found.remarked) + found.same == 2_354
    # "Burma" became "Myanmar (Burma)", and its entries were numbered anew.
    assert len(found.moved) == 142


def test_australia_across_two_forms_of_its_file(read: Read) -> None:
    before, after = (read("au_dfat", "dfat.xlsx", f"au_dfat/{file}") for file in ("2022.xls", "2026-08.xlsx"))
    found = changes(before, after)
    assert found.forms == ("citation", "identifiers: imo", "weak aliases")
    assert len(found.added) + len(found.moved) == 1_611
    spelt = {one.after.primary_name for one in found.amended if any(f.field == "names" for f in one.fields)}
    assert "Maxim Anatolyevich IVANOV" in spelt
