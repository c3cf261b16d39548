"""Golden cases of what past orders say: one order, one day and the orders before it, in YAML that an officer can read.

`given` is that of golden/us, with the order's own `history` taken away; `past` are rows of a table in the flat columns, each
that of the plain buyer with the fields given changed, `flows` a file of trade flows as it is. They are written to a file,
loaded as any other and asked. `known_at` is the day asked for, where one was.
"""

from __future__ import annotations

import csv
import datetime
from pathlib import Path
from typing import cast

import msgspec
import pytest

from golden.links import loose_ends, lost_places
from golden.orders import Given, MadeUp, Then, assert_came_out, screener, shipment_of
from tidewaiter.history.gather import History
from tidewaiter.history.store import HistoryStore
from tidewaiter.model.base import Value
from tidewaiter.model.decision import Decision
from tidewaiter.model.document import fit, read_tree
from tidewaiter.screening.pipeline import Lists, Screener

HERE = Path(__file__).parent
ROW = {
    "status": "shipped",
    "buyer_name": "Example Packing Works",
    "description": "Sealing jaw for packing machine EX-1",
    "hs": "842290",
    "quantity": "10",
}


class Case(Value, frozen=True, kw_only=True):
    id: str
    given: Given
    past: tuple[dict[str, str], ...] = ()
    flows: str = ""
    known_at: datetime.date | None = None
    then: Then
    because: str
    source: str


class Cases(Value, frozen=True, kw_only=True):
    cases: tuple[Case, ...]


def cases_of() -> list[Case]:
    found: list[Case] = []
    for path in sorted(HERE.glob("*.yaml")):
        tree, lines = read_tree(path.read_bytes(), file=path.name)
        found += fit(tree, Cases, file=path.name, lines=lines).cases
    return found


CASES = cases_of()


def write_table(rows: tuple[dict[str, str], ...], path: Path, country: str) -> None:
    """The rows as a table, with what they leave out filled in."""
    full = [
        {"reference": f"P-{at + 1}", "destination": country, "buyer_country": country, **ROW, **row}
        for at, row in enumerate(rows)
    ]
    columns = list(dict.fromkeys(name for row in full for name in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="")
        writer.writeheader()
        writer.writerows(full)


def screened(case: Case, folder: Path) -> Decision:
    files = []
    if case.past:
        files.append(folder / "orders.csv")
        write_table(case.past, files[-1], case.given.to)
    if case.flows:
        files.append(folder / "flows.csv")
        files[-1].write_text(case.flows, encoding="utf-8")
    store = HistoryStore(folder / "kept")
    store.load(files, received=datetime.date(2026, 8, 1))
    history = History(store.path, case.known_at)
    asked = screener(case.given.entries)
    lists = cast("Lists", MadeUp(asked.catalogue, case.given.listed))
    try:
        screening = Screener(lists, asked.law, asked.policy, history=history)
        given = msgspec.structs.replace(case.given, order={"history": "", **case.given.order})
        shipment = shipment_of(given)
        first = screening.screen(shipment, starter=True)
        assert msgspec.json.encode(first) == msgspec.json.encode(screening.screen(shipment, starter=True))
        assert lost_places(first, shipment) == []
        return first
    finally:
        history.close()


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_golden(case: Case, tmp_path: Path) -> None:
    decision = screened(case, tmp_path)
    assert loose_ends(decision) == []
    assert decision.basis.history is not None
    broken = [
        one.facts
        for one in decision.findings
        if one.rule in ("completeness/faults", "completeness/rule_failed")
    ]
    assert broken == []
    assert_came_out(decision, case.then)


def test_every_flag_of_past_orders_fires_and_is_silent_somewhere() -> None:
    flags = {path.stem for path in (HERE.parents[1] / "rules" / "red_flags").glob("test_*.py")}
    named = {rule for case in CASES for rule in (*case.then.finds, *case.then.silent)}
    for rule in named:
        group, _, name = rule.partition("/")
        assert group == "completeness" or f"test_{name}" in flags
        assert any(rule in case.then.finds for case in CASES), rule
        assert any(rule in case.then.silent for case in CASES), rule
    assert len({case.id for case in CASES}) == len(CASES)
