"""Golden cases of ownership: YAML that an officer can read, run through the whole house on the starter list."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import msgspec
import pytest

from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.law.load import load_law
from tidewaiter.lists.store import Store
from tidewaiter.model.base import Value
from tidewaiter.model.decision import Decision
from tidewaiter.model.document import fit, read_tree
from tidewaiter.model.goods import Goods
from tidewaiter.model.party import Owner, Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level, Outcome, Role
from tidewaiter.owners.read import read_owners
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening.pipeline import Screener

HERE = Path(__file__).parent


class Given(Value, frozen=True, kw_only=True):
    """An order of that day, of US goods, from `exporter` (a country) to one buyer; `files` are the texts of owner files."""

    day: datetime.date
    exporter: str = "US"
    buyer: str = "Example Trading FZE"
    country: str = "AE"
    number: str | None = None
    lei: str | None = None
    owners: tuple[Owner, ...] = ()
    files: tuple[str, ...] = ()
    answers: dict[str, str] = {}


class Then(Value, frozen=True, kw_only=True):
    """What must come out: per rule its level and wording (`level`, or `level variant`), and rules that must be silent."""

    outcome: Outcome | None = None
    complete: bool | None = None
    finds: dict[str, tuple[str, ...]] = {}
    silent: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


class Case(Value, frozen=True, kw_only=True):
    id: str
    given: Given
    then: Then
    because: str
    source: str


class Cases(Value, frozen=True, kw_only=True):
    cases: tuple[Case, ...]


def _cases(path: Path) -> tuple[Case, ...]:
    tree, lines = read_tree(path.read_bytes(), file=path.name)
    return fit(tree, Cases, file=path.name, lines=lines).cases


CASES = [case for path in sorted(HERE.glob("*.yaml")) for case in _cases(path)]


@cache
def catalogue() -> Catalogue:
    return Catalogue.open(Store(Path(mkdtemp())), known_at=None)


def screened(given: Given, folder: Path) -> Decision:
    paths = []
    for at, text in enumerate(given.files):
        paths.append(folder / f"owners-{at}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    numbers = {"registration": given.number, "lei": given.lei}
    buyer = Party(
        role=Role.BUYER,
        name=given.buyer,
        country=given.country,
        owners=given.owners,
        identifiers={kind: number for kind, number in numbers.items() if number},
    )
    shipment = Shipment(
        reference="GOLDEN",
        date=given.day,
        exporter=Party(name="Exporter Example", country=given.exporter),
        parties=(buyer, msgspec.structs.replace(buyer, role=Role.END_USER, owners=())),
        goods=(Goods(description="Spare part", hs="8422.90", eccn="EAR99", origin="US", quantity=10.0),),
        destination=given.country,
        end_use="Spare parts for packing machines of type EX-1",
        answers=given.answers,
    )
    screener = Screener(catalogue(), load_law(), standard_policy(), read_owners(paths))
    return screener.screen(shipment, starter=True)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_golden(case: Case, tmp_path: Path) -> None:
    decision, then = screened(case.given, tmp_path), case.then
    found: dict[str, set[str]] = {}
    for finding in decision.findings:
        if finding.rule.startswith("ownership/") and finding.subject == "/parties/0":
            found.setdefault(finding.rule, set()).add(f"{finding.level.value} {finding.variant}".strip())
    assert {rule: set(levels) for rule, levels in then.finds.items()} == {
        rule: found.get(rule) for rule in then.finds
    }, found
    assert not found.keys() & set(then.silent), found
    if then.outcome is not None:
        assert decision.outcome is then.outcome, found
    if then.complete is not None:
        assert decision.complete is then.complete, found
    told = " ".join(
        value
        for finding in decision.findings
        if finding.rule.startswith("ownership/")
        for value in finding.facts.values()
    )
    assert [words for words in then.says if words not in told] == []
    assert set(then.asks) <= {question.id for question in decision.questions}


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.id for case in CASES}) == len(CASES)


def test_each_level_is_met_by_some_case() -> None:
    met = {level.split()[0] for case in CASES for levels in case.then.finds.values() for level in levels}
    assert met == {Level.PROHIBITED, Level.LICENCE_REQUIRED, Level.REVIEW, Level.INCOMPLETE, Level.NOTE}
