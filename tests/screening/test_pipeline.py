"""The pipeline on lists made by hand: what it searches, what it repeats, and what a fault leads to."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from tidewaiter.errors import InputError, QueryError
from tidewaiter.law.load import load_law
from tidewaiter.matching.score import compare
from tidewaiter.model.decision import Decision, ListBasis
from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.goods import Goods
from tidewaiter.model.listing import Listing, ListState, ListStatus
from tidewaiter.model.match import Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.shipment import Payment, Shipment
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind, Outcome, Role
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.screening import pipeline
from tidewaiter.screening.engine import engine_code, engine_version
from tidewaiter.screening.pipeline import Screener

LISTED = Entity(
    uid="us_csl:us_sdn:1",
    kind=EntityKind.COMPANY,
    names=(Alias(name="Example Blocked Trading LLC", kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),),
    listing=Listing(list="us_csl", watchlist="us_sdn", entry="1", record="row 1"),
)


class Lists:
    """One listed firm, and a count of the searches."""

    known_at = date(2026, 8, 1)
    index_digest = "0" * 64
    engine_kind = "reference"
    coverage = (
        ListStatus(
            list="us_csl",
            state=ListState.CURRENT,
            snapshot=None,
            age_days=1,
            max_age_days=30,
            watchlists=("us_sdn",),
        ),
    )
    lists = (
        ListBasis(
            list="us_csl",
            state=ListState.CURRENT,
            listings=1,
            sha256="1" * 64,
            published=date(2026, 7, 31),
            received=date(2026, 8, 1),
            reader="by-hand-1",
        ),
    )

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[str] = []
        self.error = error

    def search(self, party: Party, pointer: str, policy: Policy) -> PartyMatches:
        self.asked.append(party.name)
        if self.error is not None:
            raise self.error
        found = Match(
            party=pointer, asked=party.name, entity=LISTED, comparison=compare(party, LISTED, policy)
        )
        matches = (found,) if found.comparison.score > 0.1 else ()
        return PartyMatches(party=pointer, matches=matches, total=len(matches), complete=True)


def order(buyer: str = "Example Blocked Trading LLC", parties: int = 1) -> Shipment:
    return Shipment(
        reference="PO-1",
        date=date(2024, 5, 1),
        exporter=Party(name="Prairie Example Inc", country="US"),
        parties=(
            Party(role=Role.BUYER, name=buyer, country="AE"),
            *(Party(role=Role.NOTIFY, name=f"Example Notify {at} Ltd") for at in range(1, parties)),
        ),
        goods=(Goods(description="servo", hs="8501.10", eccn="EAR99", origin="US"),),
        destination="AE",
        payment=Payment(payer=buyer, payer_country="AE"),
    )


def screened(lists: Lists, shipment: Shipment) -> Decision:
    return Screener(lists, load_law(), standard_policy()).screen(shipment)


def test_a_listed_buyer_is_found_at_every_pointer_and_searched_once() -> None:
    lists = Lists()
    decision = screened(lists, order())
    hits = [found.party for found in decision.matches if found.hit]
    assert hits == ["/parties/0", "/payment/payer"]
    assert {match.party for found in decision.matches for match in found.matches} == set(hits)
    assert lists.asked.count("Example Blocked Trading LLC") == 1
    assert decision.outcome is Outcome.PROHIBITED
    assert {"/parties/0", "/payment/payer"} <= {finding.subject for finding in decision.findings}


def test_the_same_basis_gives_the_same_bytes() -> None:
    shipment = order(parties=12)
    first, again = (msgspec.json.encode(screened(Lists(), shipment)) for _ in range(2))
    assert first == again


def test_the_basis_names_what_the_decision_rests_on() -> None:
    basis = screened(Lists(), order()).basis
    assert basis.lists == Lists.lists
    assert (basis.as_of, basis.as_of_from, basis.known_at) == (date(2024, 5, 1), "date", Lists.known_at)
    assert len(basis.law_digest) == len(basis.policy_digest) == 64
    assert basis.engine_kind == Lists.engine_kind


@pytest.mark.parametrize("error", [RuntimeError("the index is gone"), QueryError("no letter in this name")])
def test_a_search_that_fails_leaves_a_gap_and_never_no_obstacle(error: Exception) -> None:
    decision = screened(Lists(error), order("Harmless Example Ltd"))
    assert not decision.complete
    assert decision.outcome is not Outcome.NO_OBSTACLE
    assert all(not found.complete and found.gaps for found in decision.matches)


@pytest.mark.parametrize(
    "step", ["controls_of", "bind", "destination_of", "subjects", "gather", "found_owners"]
)
def test_a_step_that_breaks_makes_the_decision_incomplete(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise ZeroDivisionError("as if")

    monkeypatch.setattr(pipeline, step, broken)
    decision = screened(Lists(), order("Harmless Example Ltd"))
    assert not decision.complete
    assert decision.outcome is not Outcome.NO_OBSTACLE
    told = " ".join(value for finding in decision.findings for value in finding.facts.values())
    assert "ZeroDivisionError" in told


def test_another_day_of_knowledge_than_the_lists_were_opened_at_is_refused() -> None:
    screener = Screener(Lists(), load_law(), standard_policy())
    with pytest.raises(InputError, match="2026-08-01"):
        screener.screen(order(), known_at=date(2025, 1, 1))


def test_an_order_made_by_hand_is_held_to_the_rules_of_a_file() -> None:
    shipment = msgspec.structs.replace(
        order(), parties=(Party(role=Role.BUYER, name="Example", incorporated="May 2020"),)
    )
    with pytest.raises(InputError, match="not a date"):
        Screener(Lists(), load_law(), standard_policy()).screen(shipment)


def test_the_basis_says_whether_the_sample_was_accepted() -> None:
    screener = Screener(Lists(), load_law(), standard_policy())
    accepted = [screener.screen(order(), starter=starter).basis.starter_accepted for starter in (True, False)]
    assert accepted == [True, False]


def test_the_engine_is_named_by_its_code_too() -> None:
    engine = screened(Lists(), order()).basis.engine
    assert engine == f"{engine_version()}+{engine_code()}"
    assert len(engine_code()) == 12
