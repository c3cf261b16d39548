"""Golden cases of the law: one order, one day, in YAML that an officer can read, run through the whole house.

A file holds cases. `given` is the plain order below with the fields given changed: first those that the file changes for all
its cases (`plain`), then those of the case. A mapping is changed field by field, anything else is put in its place, and an
empty value takes the field away. The order is screened on the starter list, or, where the case or its file has
`entries`, on those in place of the US lists. `then` says what must come out, `silent` what must not.
"""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest

from golden.us.entries import Entry, catalogue
from rules.papers import hit, listing
from tidewaiter.law.load import load_law
from tidewaiter.model.base import Value
from tidewaiter.model.decision import Decision
from tidewaiter.model.document import fit, read_tree
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Band, Outcome, Regime, Standing
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.pipeline import Lists, Screener

# An exporter in the United States sells spare parts of US origin for packing machines to a firm in `to`.
PLAIN: dict[str, Any] = {
    "reference": "GOLDEN",
    "exporter": {"name": "Example Machines Inc.", "country": "US"},
    "goods": [
        {
            "description": "Sealing jaw for packing machine EX-1",
            "hs": "8422.90",
            "eccn": "EAR99",
            "origin": "US",
            "quantity": "10",
            "value": {"amount": "9000", "currency": "USD"},
        }
    ],
    "end_use": "Spare parts for packing machines of type EX-1 in a dairy",
    "history": {"first_order": "false", "previous_orders": "7"},
}


class Listed(Value, frozen=True, kw_only=True):
    """An entry that is made up for a case, of a kind that the starter list lacks; `citation`, `items` and `destinations` are
    those of a letter, `measures` what the entry imposes, `list` the file that it is read from."""

    watchlist: str
    requirement: str | None = None
    programmes: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    band: Band = Band.PROBABLE
    citation: str | None = None
    items: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    list: str = "starter"


class Given(Value, frozen=True, kw_only=True):
    """The day (of the order and so of the law), the country of buyer, end user and destination, what differs in the order,
    in its one goods line, and in its buyer, who is the end user too; `listed` are made-up entries by a party's name,
    `entries` those of US lists, found by their names as in any search; `plain` is what the file changes for all its cases."""

    day: datetime.date = datetime.date(2026, 8, 1)
    to: str = "DE"
    order: dict[str, Any] = {}
    goods: dict[str, Any] = {}
    buyer: dict[str, Any] = {}
    listed: dict[str, tuple[Listed, ...]] = {}
    entries: tuple[Entry, ...] = ()
    plain: dict[str, Any] = {}


class Then(Value, frozen=True, kw_only=True):
    """What must come out. `finds` gives for a rule all its findings as `level` or `level variant` (a variant called like
    its level is left out); `tasks` and `asks` are among the decision's, `cites` stand among the citations of the findings
    named, `says` among their facts and `unsaid` not, `steps` (slugs) among the steps of their trails. `persons` and `items`
    are how US law reaches the order; `regimes`, `persons_of` and `items_of` say the same for any regime."""

    outcome: Outcome | None = None
    complete: bool | None = None
    us: Outcome | None = None
    persons: Standing | None = None
    items: Standing | None = None
    regimes: dict[Regime, Outcome] = {}
    persons_of: dict[Regime, Standing] = {}
    items_of: dict[Regime, Standing] = {}
    finds: dict[str, tuple[str, ...]] = {}
    silent: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


class Case(Value, frozen=True, kw_only=True):
    id: str
    given: Given
    then: Then
    because: str
    source: str


class Cases(Value, frozen=True, kw_only=True):
    """The cases of one file; `entries` count for each of them that has none of its own, `plain` is changed in the plain
    order for all of them: `goods` in its one line, anything else in the order."""

    plain: dict[str, Any] = {}
    entries: tuple[Entry, ...] = ()
    cases: tuple[Case, ...]


def cases_of(path: Path) -> tuple[Case, ...]:
    tree, lines = read_tree(path.read_bytes(), file=path.name)
    read = fit(tree, Cases, file=path.name, lines=lines)
    return tuple(
        msgspec.structs.replace(
            case,
            given=msgspec.structs.replace(
                case.given, entries=case.given.entries or read.entries, plain=read.plain
            ),
        )
        for case in read.cases
    )


CASES = [
    pytest.param(case, id=f"{path.stem}: {case.id}")
    for folder in ("us", "house", "eu", "gb", "national")
    for path in sorted((Path(__file__).parent / folder).glob("*.yaml"))
    for case in cases_of(path)
]


def _changed(plain: Any, changes: Any) -> Any:
    """The plain value with these changes: mappings field by field, an empty value takes the field away."""
    if not (isinstance(plain, dict) and isinstance(changes, dict)):
        return changes
    kept = {name: value for name, value in plain.items() if changes.get(name, ...) not in (None, "")}
    new = {name: value for name, value in changes.items() if value not in (None, "")}
    return {**kept, **{name: _changed(kept.get(name), value) for name, value in new.items()}}


def shipment_of(given: Given) -> Shipment:
    """The order of a case. Raises InputError where it is none."""
    buyer = _changed({"name": "Example Packing Works", "country": given.to}, given.buyer)
    of_file = {name: value for name, value in given.plain.items() if name != "goods"}
    goods = _changed(PLAIN["goods"][0], given.plain.get("goods", {}))
    plain = {
        **_changed(PLAIN, of_file),
        "date": given.day.isoformat(),
        "destination": given.to,
        "goods": [_changed(goods, given.goods)],
        "parties": [{**buyer, "role": "buyer"}, {**buyer, "role": "end_user"}],
    }
    return fit(_changed(plain, given.order), Shipment, file="given", lines={})


@cache
def screener(entries: tuple[Entry, ...] = ()) -> Screener:
    return Screener(catalogue(entries), load_law(), standard_policy())


def screened(given: Given) -> Decision:
    asked = screener(given.entries)
    if given.listed:
        lists = cast("Lists", MadeUp(asked.catalogue, given.listed))
        asked = Screener(lists, asked.law, asked.policy)
    return asked.screen(shipment_of(given), starter=True)


class MadeUp:
    """The catalogue, in which parties of these names are hits on made-up entries too."""

    def __init__(self, lists: Lists, listed: dict[str, tuple[Listed, ...]]) -> None:
        self._lists, self._listed = lists, listed

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lists, name)

    def search(self, party: Party, pointer: str, policy: Policy) -> PartyMatches:
        found = self._lists.search(party, pointer, policy)
        more = [
            match
            for entry in self._listed.get(party.name, ())
            for match in hit(pointer, _listing(entry), band=entry.band, asked=party.name).matches
        ]
        matches = (*more, *found.matches)
        return msgspec.structs.replace(found, matches=matches, total=len(matches))


def _listing(entry: Listed) -> Listing:
    made_up = listing(
        entry.watchlist,
        requirement=entry.requirement,
        programmes=entry.programmes,
        start=entry.start,
        end=entry.end,
    )
    more: dict[str, Any] = {
        "citation": entry.citation,
        "items": entry.items,
        "destinations": entry.destinations,
        "measures": entry.measures,
        "list": entry.list,
    }
    return msgspec.structs.replace(made_up, **more)


def _found(decision: Decision) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for finding in decision.findings:
        variant = finding.variant if finding.variant != finding.level.value else ""
        found.setdefault(finding.rule, set()).add(f"{finding.level.value} {variant}".strip())
    return found


def assert_came_out(decision: Decision, then: Then) -> None:
    """Asserts that the decision is as `then` says."""
    found = _found(decision)
    assert {rule: set(levels) for rule, levels in then.finds.items()} == {
        rule: found.get(rule) for rule in then.finds
    }, found
    assert not found.keys() & set(then.silent), found
    _assert_outcomes(decision, then)
    told = [finding for finding in decision.findings if finding.rule in then.finds]
    cited = " | ".join(str(citation) for finding in told for citation in finding.cited)
    assert [text for text in then.cites if text not in cited] == [], cited
    facts = " | ".join(value for finding in told for value in finding.facts.values())
    assert [text for text in then.says if text not in facts] == [], facts
    assert [text for text in then.unsaid if text in facts] == [], facts
    assert set(then.steps) <= {step.asked for finding in told for step in finding.trail}
    assert set(then.asks) <= {question.id for question in decision.questions}
    assert set(then.tasks) <= {task for finding in told for task in finding.tasks}


def _assert_outcomes(decision: Decision, then: Then) -> None:
    by_regime = {regime.nexus.regime: regime.outcome for regime in decision.regimes}
    found = _found(decision)
    assert then.outcome is None or decision.outcome is then.outcome, found
    assert then.complete is None or decision.complete is then.complete, found
    assert then.us is None or by_regime[Regime.US] is then.us, found
    assert {regime: by_regime.get(regime) for regime in then.regimes} == then.regimes, found
    nexus = {regime.nexus.regime: regime.nexus for regime in decision.regimes}
    assert {regime: nexus[regime].persons for regime in then.persons_of} == then.persons_of, nexus
    assert {regime: nexus[regime].items for regime in then.items_of} == then.items_of, nexus
    reach = next(regime.nexus for regime in decision.regimes if regime.nexus.regime is Regime.US)
    assert then.persons is None or reach.persons is then.persons, reach.grounds
    assert then.items is None or reach.items is then.items, reach.grounds
