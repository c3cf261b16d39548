"""nomenklatura live: its blocker and logic-v2 on the same list, asked the same queries in the same run."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench import labelled
from bench.labelled import ROOT
from bench.measures import Judged, Row, f1
from bench.peer_environment import PINNED, peer_python
from bench.run import Run
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.selftest import cases
from tidewaiter.selftest.cases import Case

__all__ = ["peer_rows"]

LINE = 0.70  # the line its makers recommend, and that of the frozen scores
CASES = 8  # of each class, for people and for others
UNRELATED = 600
SCHEMAS = {
    "person": "Person", "company": "Company", "organisation": "Organization", "vessel": "Vessel",
    "aircraft": "Airplane",
}  # fmt: skip


class _Asked(NamedTuple):
    """A query, and the listing it ought to find, None for an unrelated name."""

    party: Party
    case: Case | None


class _Peer:
    """The peer's process."""

    def __init__(self, python: Path) -> None:
        self._process = subprocess.Popen(
            [str(python), str(ROOT / "bench/peer_run.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def told(self, question: dict[str, Any]) -> dict[str, Any]:
        """Its answer. Raises RuntimeError where it gives none."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the peer has no pipes")
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise RuntimeError("the peer ended before it answered") from None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the peer ended before it answered")
        found: dict[str, Any] = json.loads(line)
        return found

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


def peer_rows(run: Run) -> Iterator[Row]:
    """Ours beside the peer's: recall on altered names, hits on unrelated ones, queries a second of CPU, the labelled
    pairs. No rows where the peer cannot be installed or does not run; the reason is said."""
    python, why = peer_python()
    if python is None:
        print(f"peer left out: {why}", file=sys.stderr)
        return
    peer = _Peer(python)
    try:
        yield from _search_rows(run, peer)
        yield from _pair_rows(run, peer)
    except RuntimeError as error:
        print(f"peer left out: {error}", file=sys.stderr)
    finally:
        peer.close()


def _search_rows(run: Run, peer: _Peer) -> Iterator[Row]:
    entities = [
        {
            "id": entity.uid,
            "schema": SCHEMAS.get(entity.kind.value, "LegalEntity"),
            "names": [alias.name for alias in entity.names],
            "countries": [code.lower() for code in entity.countries],
        }
        for entity in run.searched.entities
        if entity.kind is not EntityKind.ADDRESS
    ]
    built = peer.told({"entities": entities})
    asked = _queries(run)
    answer = peer.told({"queries": [_query(str(at), one.party) for at, one in enumerate(asked)]})
    start = time.process_time()
    ours = run.searched.many([one.party for one in asked])
    seconds = time.process_time() - start
    hits = [{match.entity.uid for match in found.matches if match.hit} for found in ours]
    theirs = [
        {uid for uid, score in answer["found"].get(str(at), ()) if score >= LINE} for at in range(len(asked))
    ]
    how = f"{PINNED[0]}, blocker and logic-v2 at {LINE}; its index took {built['seconds']:.0f} s"
    over = len(asked)
    yield Row(
        "queries a second, as the peer was asked", over / seconds, over, "cold", over / answer["seconds"]
    )
    yield Row("queries a second, times the peer's", answer["seconds"] / seconds, over, how)
    for name, related in (
        ("altered names hit, as the peer was asked", True),
        ("unrelated hit, as the peer was, %", False),
    ):
        chosen = [at for at, one in enumerate(asked) if (one.case is not None) is related]
        our_share, their_share = (
            sum(_counted(run, asked[at], found[at]) for at in chosen) / len(chosen)
            for found in (hits, theirs)
        )
        unit = 1 if related else 100
        yield Row(name, unit * our_share, len(chosen), how, unit * their_share)


def _queries(run: Run) -> list[_Asked]:
    """Altered names, and unrelated US people and companies, the same for both. Names in an address are left out, where
    the peer does not look."""
    altered = [
        _Asked(case.party, case)
        for group in cases.groups(run.searched.entities, run.seed + 3)
        for case in cases.altered_cases(group, CASES, run.seed + 3, run.namesakes)
        if case.party.address is None
    ]
    people = labelled.unrelated_people(run.shared, UNRELATED)
    composed = [
        _Asked(case.party, None)
        for case in cases.composed_cases(UNRELATED, run.seed + 3)
        if case.group == "unrelated companies"
    ]
    return [*altered, *(_Asked(Party(name=name, kind=AskedKind.PERSON), None) for name in people), *composed]


def _query(ident: str, party: Party) -> dict[str, Any]:
    schema = SCHEMAS.get(party.kind.value, "LegalEntity") if party.kind else "LegalEntity"
    return {"id": ident, "schema": schema, "name": party.name}


def _counted(run: Run, asked: _Asked, hits: set[str]) -> bool:
    if asked.case is None:
        return bool(hits)
    return bool(hits & run.namesakes.right(asked.case.entity))


def _pair_rows(run: Run, peer: _Peer) -> Iterator[Row]:
    pairs = labelled.name_bench(run.shared)
    asked = [[SCHEMAS.get(pair.kind or "", "LegalEntity"), pair.left, pair.right] for pair in pairs]
    answer = peer.told({"pairs": asked})
    value, precision, recall = f1(
        Judged(pair.match, score >= LINE) for pair, score in zip(pairs, answer["scores"], strict=True)
    )
    pace = len(pairs) / answer["seconds"]
    yield Row(
        "peer live: name_bench F1",
        value,
        len(pairs),
        f"{PINNED[0]}: P {precision:.3f} R {recall:.3f}, {pace:,.0f} pairs/s",
    )
