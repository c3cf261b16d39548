"""export/eu/best_efforts: exporters abroad that a firm of the Union owns."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/best_efforts"
PARENT = {"name": "Beispiel Holding GmbH", "country": "DE", "share": "60"}


def _found(
    owners: list[dict[str, Any]],
    *,
    day: str = "2024-07-01",
    to: str = "KG",
    home: str = "AE",
    hs: str = "8542.31",
) -> Any:
    exporter = {"name": "Beispiel Gulf FZE", "country": home, "owners": owners}
    return found_by(SLUG, shipped(day, home=home, to=to, line={"hs": hs}, exporter=exporter))


def test_the_parent_is_told_and_nothing_is_barred() -> None:
    (finding,) = _found([PARENT])
    assert (finding.level, finding.tasks) == (Level.NOTE, ("parent_efforts",))
    assert finding.facts["shares"] == "60 %"


def test_shares_of_firms_of_the_union_are_added_up() -> None:
    assert _found([{**PARENT, "share": "25"}, {"name": "Exemple SA", "country": "FR", "share": "25"}])
    assert not _found([{**PARENT, "share": "25"}, {"name": "Exemple SA", "country": "FR", "share": "24.9"}])


def test_an_unknown_share_counts() -> None:
    (finding,) = _found([{"name": "Beispiel Holding GmbH", "country": "DE"}])
    assert finding.facts["shares"] == "?"


@pytest.mark.parametrize(
    "change", [{"kind": "person"}, {"country": "US"}, {"to": "2024-06-30"}, {"from": "2024-07-02"}]
)
def test_persons_owners_elsewhere_and_owners_of_another_time_do_not_count(change: dict[str, str]) -> None:
    assert not _found([{**PARENT, **change}])


def test_it_speaks_of_orders_that_such_duties_are_about() -> None:
    assert not _found([PARENT], hs="8422.90")
    assert _found([PARENT], hs="8422.90", to="RU")
    assert not _found([PARENT], home="FR")
    assert not _found([PARENT], day="2024-06-24")
    exporter = {"name": "Exporter Example", "country": "AE", "owners": [PARENT]}
    assert one(SLUG, shipped("2024-07-01", home="AE", to="BY", exporter=exporter)).subject == "/exporter"


@pytest.mark.parametrize("change", [{"to": "2024-07-01"}, {"from": "2024-07-01"}])
def test_the_first_and_the_last_day_of_an_owner_count(change: dict[str, str]) -> None:
    assert _found([{**PARENT, **change}])
