"""The documents that scripts depend on: their fields, their order, their numbers."""

from __future__ import annotations

import json
from datetime import date

from tidewaiter.model.card import Card, Citation
from tidewaiter.model.decision import Basis, Decision, ListBasis, Question, RegimeOutcome
from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.finding import Finding, Nexus, NexusGround
from tidewaiter.model.listing import Designation, Listing, ListState, ListStatus
from tidewaiter.model.match import Comparison, Evidence, Match, PartyMatches
from tidewaiter.model.when import Interval
from tidewaiter.model.words import (
    AliasStrength,
    Band,
    EntityKind,
    EvidenceKind,
    Level,
    Limb,
    NameKind,
    Outcome,
    Regime,
    Standing,
)
from tidewaiter.wording import documents
from tidewaiter.wording.labels import Lang

COMPARISON = Comparison(
    name=0.98765432,
    score=0.91234567,
    log_odds=2.34,
    band=Band.PROBABLE,
    hit=True,
    evidence=(Evidence(kind=EvidenceKind.NAME, weight=2.34, left="A", right="B", detail="likeness"),),
    matched_name="B",
    matched_strength=AliasStrength.STRONG,
)
ENTITY = Entity(
    uid="us_csl:us_sdn:44782",
    kind=EntityKind.COMPANY,
    names=(Alias(name="B Company", kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),),
    listing=Listing(
        list="us_csl",
        watchlist="us_sdn",
        entry="44782",
        designations=(Designation(authority="OFAC", programme="NPWMD"),),
        in_force=(Interval(start=date(2023, 9, 27)),),
        record="row 7",
    ),
)
FOUND = PartyMatches(
    party="/parties/0",
    matches=(Match(party="/parties/0", asked="A", entity=ENTITY, comparison=COMPARISON),),
    total=1,
    complete=True,
)
CARD = Card(
    slug="sanctions/party_listed",
    title={"en": "Listed", "de": "Gelistet"},
    citations=(Citation(instrument="31 CFR", verified=True),),
    summary={"en": "{party} is listed", "de": "{party} ist gelistet"},
    question={"en": "Who is {party}?"},
    why="because",
)
DECISION = Decision(
    reference="PO-1",
    outcome=Outcome.PROHIBITED,
    complete=False,
    regimes=(
        RegimeOutcome(
            nexus=Nexus(
                regime=Regime.US,
                persons=Standing.YES,
                items=Standing.UNKNOWN,
                grounds=(
                    NexusGround(
                        fact="established",
                        subject="/exporter/country",
                        value="US",
                        limb=Limb.PERSONS,
                        standing=Standing.YES,
                    ),
                ),
            ),
            outcome=Outcome.PROHIBITED,
        ),
    ),
    findings=(Finding(card=CARD, level=Level.PROHIBITED, subject="/parties/0", facts={"party": "A"}),),
    matches=(FOUND,),
    questions=(Question(id=CARD.slug, rule=CARD.slug, subject="/parties/0", facts={"party": "A"}),),
    tasks=("Keep the papers.",),
    basis=Basis(
        engine="0.1.0",
        engine_kind="reference",
        law_digest="1",
        index_digest="2",
        policy_digest="3",
        as_of=date(2024, 1, 2),
        as_of_from="date",
        starter_accepted=True,
        known_at=date(2026, 8, 1),
        lists=(
            ListBasis(
                list="us_csl",
                state=ListState.CURRENT,
                listings=25921,
                sha256="4",
                published=date(2026, 7, 31),
                received=date(2026, 8, 1),
                reader="us_csl-1",
            ),
        ),
    ),
)


def test_a_decision_has_the_fields_of_the_contract_in_their_order() -> None:
    text = documents.encode(documents.screen_document([DECISION]))
    decision = json.loads(text)["decisions"][0]
    assert list(decision) == [
        "reference", "outcome", "complete", "regimes", "findings", "matches", "questions", "tasks", "basis",
        "trails",
    ]  # fmt: skip
    finding = decision["findings"][0]
    assert {"rule", "level", "subject", "summary", "evidence", "citations", "question"} <= set(finding)
    assert (finding["summary"], finding["question"]) == ("A is listed", "Who is A?")
    assert decision["basis"]["as_of"] == "2024-01-02"
    assert decision["regimes"][0]["binds"] == "yes"
    assert decision["questions"][0]["question"] == "Who is A?"
    assert decision["matches"][0]["party"] == "/parties/0"
    assert text == documents.encode(documents.screen_document([DECISION]))


def test_only_sentences_change_with_the_language() -> None:
    english = documents.decision_document(DECISION)
    german = documents.decision_document(DECISION, Lang.DE)
    assert english["basis"] == german["basis"]
    assert english != german
    assert german["findings"][0]["summary"] == "A ist gelistet"  # type: ignore[index]  # a document is open


def test_a_match_has_the_fields_of_the_contract_and_six_decimals_of_the_score() -> None:
    found = json.loads(documents.encode(documents.match_document(FOUND, id="x", complete=False)))
    assert list(found) == ["id", "hit", "matches", "total", "complete"]
    assert (found["id"], found["hit"], found["complete"]) == ("x", True, False)
    match = found["matches"][0]
    assert {
        "list", "entry", "primary_name", "matched_name", "kind", "name", "score", "band", "hit", "evidence",
    } <= set(match)  # fmt: skip
    assert (match["name"], match["score"]) == (0.9877, 0.912346)
    assert match["in_force"] == [{"from": "2023-09-27", "to": None}]


def test_a_comparison_and_a_bad_line_have_the_fields_of_the_contract() -> None:
    compared = documents.compare_document(COMPARISON, id=3)
    assert list(compared) == ["id", "name", "score", "hit", "band", "evidence"]
    assert documents.error_line("why", id=3, line=3) == {
        "id": 3, "line": 3, "error": "why", "hit": None, "complete": False,
    }  # fmt: skip


def test_a_list_that_is_missing_still_has_every_field() -> None:
    missing = ListStatus(
        list="un_sc",
        state=ListState.MISSING,
        snapshot=None,
        age_days=None,
        max_age_days=30,
        watchlists=("un_sc",),
    )
    (row,) = json.loads(documents.encode(documents.status_document([missing])))["lists"]
    assert {
        "list", "listings", "aliases", "addresses", "rejects", "published", "received", "sha256", "reader", "state",
    } <= set(row)  # fmt: skip
    assert (row["state"], row["listings"]) == ("missing", 0)


def test_unseen_marks_in_a_document_are_escaped_and_keep_their_value() -> None:
    text = documents.encode({"name": "a\u202eb"}, indent=2)
    assert "\u202e" not in text
    assert json.loads(text) == {"name": "a\u202eb"}
