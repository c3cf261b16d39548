"""One order screened as of five days, on states of two real lists: each listing has the history that its list has."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from tidewaiter.catalogue.through_time import through_time
from tidewaiter.law.load import load_law
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.party import Party
from tidewaiter.model.words import Level, Outcome
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.order_file import read_order
from tidewaiter.screening.pipeline import Screener

pytestmark = pytest.mark.real

DAYS = (date(2024, 4, 26), date(2024, 5, 3), date(2025, 4, 19), date(2026, 2, 27), date(2026, 8, 1))
ORDERS = Path(str(files("tidewaiter") / "data" / "examples" / "orders"))
STATES = {
    "us_ofac_sdn": ("us_ofac/delta/sdn_{}.csv", DAYS[:2]),
    "un_sc": ("un_sc/{}.xml", DAYS[2:]),
}


@pytest.fixture(scope="module")
def screener(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Screener:
    store = Store(tmp_path_factory.mktemp("home"))
    for list_id, (path, days) in STATES.items():
        for day in days:
            options = ImportOptions(received=DAYS[-1], published=day, accept_shrink=True)
            store.import_files(list_id, [shared / "lists" / path.format(day)], options=options)
    return Screener(through_time(store), load_law(), standard_policy())


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("EMPEROR AVIATION LTD", (True, False, False, False, False)),  # taken off in the week between
        ("WUHAN GLOBAL SENSOR TECHNOLOGY CO., LTD.", (False, True, True, True, True)),  # put on in that week
        ("FEREIDOUN ABBASI-DAVANI", (False, False, False, True, True)),  # back on 28 September 2025
        ("CORNEILLE NANGAA YOBELUO", (False, False, False, False, True)),  # listed on 14 July 2026
        ("AL-NUSRAH FRONT FOR THE PEOPLE OF THE LEVANT", (True, True, True, True, False)),
        ("DIMITRI HERARD", (False, False, False, True, True)),  # listed on 17 October 2025
    ],
)
def test_a_listing_is_in_force_on_the_days_on_which_its_list_has_it(
    screener: Screener, name: str, held: tuple[bool, ...]
) -> None:
    told = []
    for day in DAYS:
        plain = read_order(sorted(ORDERS.glob("*.yaml"))[0])
        order = msgspec.structs.replace(
            plain, parties=(Party(name=name, role=plain.parties[0].role),), date=day
        )
        decision = screener.screen(order, as_of=day, starter=True)
        found = [
            finding
            for finding in decision.findings
            if finding.rule == "sanctions/party_listed" and finding.facts.get("listed") == name
        ]
        assert found, (name, day)
        told.append(all(finding.variant not in ("ended", "listed_later") for finding in found))
        if not told[-1]:
            assert {finding.level for finding in found} == {Level.NOTE}
    assert tuple(told) == held


@pytest.mark.parametrize("path", sorted(ORDERS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_order_can_be_screened_as_of_each_of_the_days(screener: Screener, path: Path) -> None:
    for day in DAYS:
        decision = screener.screen(read_order(path), as_of=day, starter=True)
        assert decision.basis.as_of == day
        assert decision.outcome is not Outcome.NO_OBSTACLE or not decision.complete
