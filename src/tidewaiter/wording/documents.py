"""The JSON documents of the command line: fixed fields in a fixed order, scores with six decimals and all other numbers with four."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tidewaiter.model.card import Citation
from tidewaiter.model.decision import Basis, Decision, ListBasis, RegimeOutcome
from tidewaiter.model.finding import Finding
from tidewaiter.model.holding import Holder
from tidewaiter.model.listing import ListState, ListStatus
from tidewaiter.model.match import Comparison, Evidence, Match, PartyMatches
from tidewaiter.model.past import PastBasis
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.linked import subject_of, subjects_document
from tidewaiter.wording.plain import json_safe
from tidewaiter.wording.trail_documents import trail_document

__all__ = [
    "Document",
    "compare_document",
    "decision_document",
    "encode",
    "error_line",
    "match_document",
    "screen_document",
    "status_document",
    "trail_document",
]

Document = dict[str, object]


def encode(document: Document, *, indent: int = 0) -> str:
    """The document as JSON text without a final line break; unseen characters in it are escaped."""
    text = msgspec.json.encode(document)
    return json_safe((msgspec.json.format(text, indent=indent) if indent else text).decode())


def screen_document(decisions: Iterable[Decision], lang: Lang = Lang.EN) -> Document:
    """The one document of `screen --json`."""
    return {"decisions": [decision_document(decision, lang) for decision in decisions]}


def decision_document(decision: Decision, lang: Lang = Lang.EN) -> Document:
    """One decision; its sentences in `lang`, everything else the same in every language. `owners` stands there only where
    an owner file names somebody whom the order does not."""
    owners = [_owner(pointer, holder) for pointer, holder in decision.owners.items()]
    return {
        "reference": decision.reference,
        "outcome": decision.outcome.value,
        "complete": decision.complete,
        "regimes": [_regime(regime) for regime in decision.regimes],
        "findings": [_finding(finding, lang) for finding in decision.findings],
        "matches": [{"party": found.party, **_matches(found)} for found in decision.matches],
        "questions": [
            {
                "id": asked.id,
                "rule": asked.rule,
                "subject": asked.subject,
                "question": cards.asked(asked, decision.findings, lang),
                "answer": asked.answer,
            }
            for asked in decision.questions
        ],
        "tasks": [
            {"id": task, "text": text}
            for task in decision.tasks
            for text in cards.task_texts(task, decision.findings, lang)
        ],
        "basis": basis_document(decision.basis),
        **({"owners": owners} if owners else {}),
        "trails": [trail_document(trail, lang) for trail in decision.trails],
    }


def match_document(found: PartyMatches, *, id: str | int, complete: bool | None = None) -> Document:
    """One party against the lists; `complete` says so where more than the search decides it."""
    return {"id": id, **_matches(found, complete)}


def compare_document(comparison: Comparison, *, id: str | int) -> Document:
    """One pair compared."""
    return {
        "id": id,
        "name": _round(comparison.name),
        "score": round(comparison.score, _SCORE_DECIMALS),
        "hit": comparison.hit,
        "band": comparison.band.value,
        "evidence": [_evidence(item) for item in comparison.evidence],
    }


def error_line(error: str, *, id: str | int, line: int) -> Document:
    """What stands in place of a match or a pair whose line could not be read."""
    return {"id": id, "line": line, "error": error, "hit": None, "complete": False}


def status_document(statuses: Iterable[ListStatus], tables: Iterable[ListStatus] = ()) -> Document:
    """The one document of `lists status --json`; reference tables stand apart."""
    return {
        "lists": [_status(status) for status in statuses],
        "tables": [_table_status(status) for status in tables],
    }


def basis_document(basis: Basis) -> Document:
    """What the decision rests on; `tables` stands there only where a reference table was asked."""
    tables = [
        {
            "table": used.table,
            "rows": used.rows,
            "published": used.published,
            "received": used.received,
            "sha256": used.sha256,
            "reader": used.reader,
        }
        for used in basis.tables
    ]
    return {
        "engine": basis.engine,
        "engine_kind": basis.engine_kind,
        "law_digest": basis.law_digest,
        "index_digest": basis.index_digest,
        "policy_digest": basis.policy_digest,
        "as_of": basis.as_of,
        "as_of_from": basis.as_of_from,
        "known_at": basis.known_at,
        "starter_accepted": basis.starter_accepted,
        "lists": [
            {
                "list": used.list,
                "state": used.state.value,
                "official": used.state is not ListState.STARTER,
                "listings": used.listings,
                "published": used.published,
                "received": used.received,
                "sha256": used.sha256,
                "reader": used.reader,
                **_asked(used),
            }
            for used in basis.lists
        ],
        "owner_files": [
            {"file": read.file, "form": read.form, "sha256": read.sha256, "holdings": read.holdings}
            for read in basis.owner_files
        ],
        **({"tables": tables} if tables else {}),
        **({"history": _history(basis.history)} if basis.history else {}),
    }


def _history(past: PastBasis) -> Document:
    return {
        "digest": past.digest,
        "until": past.until,
        "files": [
            {
                "file": read.file,
                "form": read.form,
                "sha256": read.sha256,
                "received": read.received,
                "orders": read.orders,
                "refused": read.refused,
                "passed": read.passed,
            }
            for read in past.files
        ],
    }


def _owner(pointer: str, holder: Holder) -> Document:
    """Somebody whom only an owner file names, by the pointer that findings and matches use."""
    return {
        "pointer": pointer,
        "name": holder.name or None,
        "other_names": list(holder.other_names),
        "kind": None if holder.kind is None else holder.kind.value,
        "country": holder.country,
        "identifiers": dict(sorted(holder.identifiers.items())),
    }


def _regime(regime: RegimeOutcome) -> Document:
    nexus = regime.nexus
    return {
        "regime": nexus.regime.value,
        "binds": nexus.binds.value,
        "persons": nexus.persons.value,
        "items": nexus.items.value,
        "outcome": regime.outcome.value,
        "grounds": [
            {
                "fact": ground.fact,
                "subject": ground.subject,
                "value": ground.value,
                "by": ground.limb.value,
                "standing": ground.standing.value,
                "place": ground.place,
            }
            for ground in nexus.grounds
        ],
    }


def _finding(finding: Finding, lang: Lang) -> Document:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "subject": finding.subject,
        "regime": None if finding.regime is None else finding.regime.value,
        "title": cards.title(finding.card, lang, finding.variant),
        "summary": cards.summary(finding, lang),
        "evidence": [_evidence(item) for item in finding.evidence],
        "citations": [_citation(citation) for citation in finding.cited],
        "question": cards.question(finding, lang),
        "gap": finding.gap,
        "facts": dict(sorted(finding.facts.items())),
        "tasks": list(finding.tasks),
    }


def _citation(citation: Citation) -> Document:
    return {
        "instrument": citation.instrument,
        "pinpoint": citation.pinpoint,
        "link": citation.link,
        "verified": citation.verified,
    }


def _matches(found: PartyMatches, complete: bool | None = None) -> Document:
    return {
        "hit": found.hit,
        "matches": [_match(match, subject_of(match.entity.uid, found)) for match in found.matches],
        "total": found.total,
        "complete": found.complete if complete is None else complete,
        **({"subjects": subjects_document(found)} if found.linked else {}),
        **({"gaps": list(found.gaps)} if found.gaps else {}),
    }


def _match(match: Match, subject: int | None) -> Document:
    """One match; `subject` is the number under `subjects` of the party that it is one of the listings of, where it has several."""
    listing, comparison = match.entity.listing, match.comparison
    return {
        "list": listing.list,
        "watchlist": listing.watchlist,
        "entry": listing.entry,
        "primary_name": match.entity.primary_name,
        "matched_name": comparison.matched_name,
        "kind": match.entity.kind.value,
        "name": _round(comparison.name),
        "score": round(comparison.score, _SCORE_DECIMALS),
        "band": comparison.band.value,
        "hit": comparison.hit,
        "programmes": list(listing.programmes),
        "in_force": [{"from": span.start, "to": span.end} for span in listing.in_force],
        "evidence": [_evidence(item) for item in comparison.evidence],
        **({} if subject is None else {"subject": subject}),
    }


def _evidence(item: Evidence) -> Document:
    found: Document = {
        "kind": item.kind,
        "left": item.left,
        "right": item.right,
        "weight": round(item.weight, 4) + 0.0,
    }
    if item.left_from is not None:
        found["left_from"] = item.left_from
    if item.right_from is not None:
        found["right_from"] = item.right_from
    if item.detail is not None:
        found["detail"] = item.detail
    return found


def _table_status(status: ListStatus) -> Document:
    snapshot = status.snapshot
    return {
        "table": status.list,
        "state": status.state.value,
        "rows": 0 if snapshot is None else snapshot.listings,
        "rejects": 0 if snapshot is None else len(snapshot.rejects),
        "warnings": 0 if snapshot is None else len(snapshot.warnings),
        "published": None if snapshot is None else snapshot.published,
        "received": None if snapshot is None else snapshot.received,
        "age_days": status.age_days,
        "max_age_days": status.max_age_days,
        "sha256": None if snapshot is None else snapshot.sha256,
        "reader": None if snapshot is None else snapshot.reader,
    }


def _status(status: ListStatus) -> Document:
    snapshot = status.snapshot
    return {
        "list": status.list,
        "state": status.state.value,
        "listings": 0 if snapshot is None else snapshot.listings,
        "aliases": 0 if snapshot is None else snapshot.aliases,
        "weak_aliases": 0 if snapshot is None else snapshot.weak_aliases,
        "addresses": 0 if snapshot is None else snapshot.addresses,
        "placeholders": 0 if snapshot is None else snapshot.placeholders,
        "rejects": 0 if snapshot is None else len(snapshot.rejects),
        "warnings": 0 if snapshot is None else len(snapshot.warnings),
        "published": None if snapshot is None else snapshot.published,
        "received": None if snapshot is None else snapshot.received,
        "age_days": status.age_days,
        "max_age_days": status.max_age_days,
        "due": status.due,
        "sha256": None if snapshot is None else snapshot.sha256,
        "reader": None if snapshot is None else snapshot.reader,
        "watchlists": list(status.watchlists),
        **_asked(status),
    }


def _asked(one: ListStatus | ListBasis) -> Document:
    """When a list was last asked for at its publisher, where it ever was."""
    failed = None if one.failed is None else {"on": one.failed.on, "error": one.failed.error}
    asked = {"confirmed": one.confirmed, "failed": failed}
    return {name: value for name, value in asked.items() if value is not None}


# Strong hits crowd below 1; with fewer decimals many of them would share one score.
_SCORE_DECIMALS = 6


def _round(number: float) -> float:
    return round(number, 4) + 0.0
