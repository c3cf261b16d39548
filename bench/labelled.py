"""The labelled sets, read as they are, with what contradicts itself left out."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent

KINDS = {
    "Person": "person",
    "Company": "company",
    "Organization": "organisation",
    "LegalEntity": None,
    "Vessel": "vessel",
}


class NamePair(NamedTuple):
    """Two names and the verdict wanted; `kind` is None where it is not known whether a person is meant.
    `peer` is the frozen score of another matcher for the same pair, where there is one."""

    left: str
    right: str
    kind: str | None
    match: bool
    quality: str
    group: str
    peer: float | None = None

    @property
    def look_at_last(self) -> bool:
        """Whether the pair belongs to the half that weights are never tuned on."""
        key = "|".join(sorted((self.left, self.right)))
        return hashlib.sha256(key.encode()).digest()[0] % 2 == 1


class EntityPair(NamedTuple):
    """Two records of a labelled set, as field names to text, and the verdict wanted."""

    left: dict[str, str]
    right: dict[str, str]
    kind: str | None
    match: bool
    label: str


def shared_folder() -> Path | None:
    """The folder with the real files: $TIDEWAITER_SHARED, else ../shared; None where there is none."""
    folder = Path(os.environ.get("TIDEWAITER_SHARED") or ROOT.parent / "shared")
    return folder if (folder / "bench").is_dir() else None


def contradicting(shared: Path) -> set[tuple[str, str]]:
    """Pairs that are labelled both ways, both directions, lower case."""
    pairs = json.loads((shared / "bench/contradicting_pairs.json").read_text(encoding="utf-8"))
    return {(a, b) for a, b in pairs} | {(b, a) for a, b in pairs}


def name_bench(shared: Path) -> list[NamePair]:
    """The labelled name pairs without the contradicting ones, with the frozen peer score where pair and label join."""
    left_out = contradicting(shared)
    peers = {
        (row["name1"], row["name2"], row["is_match"]): float(row["score"])
        for row in _rows(shared / "bench/name_bench/logic_v2_scores.csv")
    }
    return [
        NamePair(
            left=row["name1"],
            right=row["name2"],
            kind=KINDS[row["schema"]],
            match=row["is_match"] == "true",
            quality=row["quality"] or "MEDIUM",
            group=row["case_group"],
            peer=peers.get((row["name1"], row["name2"], row["is_match"])),
        )
        for row in _rows(shared / "bench/name_bench/cases.csv")
        if (row["name1"].lower(), row["name2"].lower()) not in left_out
    ]


def entity_checks(shared: Path) -> list[EntityPair]:
    """The labelled record pairs without those whose names are labelled both ways."""
    left_out = contradicting(shared)
    tree = yaml.safe_load((shared / "bench/entity_checks.yml").read_text(encoding="utf-8"))
    pairs = [
        EntityPair(
            left=check["query"],
            right=check["candidate"],
            kind=KINDS[check["schema"]],
            match=check["match"],
            label=check.get("label") or "",
        )
        for check in tree["checks"]
    ]
    return [
        pair
        for pair in pairs
        if (whole_name(pair.left).lower(), whole_name(pair.right).lower()) not in left_out
    ]


def weak_pairs(shared: Path) -> list[NamePair]:
    """The pairs that others are known to get wrong."""
    rows = yaml.load((shared / "bench/weak_pairs.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [
        NamePair(row["left"], row["right"], row["kind"], row["hit"] == "true", "MEDIUM", "weak_pairs")
        for row in rows
    ]


def portal_scores(shared: Path) -> list[tuple[str, str, float]]:
    """Asked name, listed name and the score (0 to 100) that the US Treasury's own search gave."""
    rows = _rows(shared / "bench/ofac_portal_scores.csv")
    return [(row["query_name"], row["result_name"], float(row["ofac_score"])) for row in rows]


def ranking_cases(shared: Path) -> list[dict[str, Any]]:
    """Triples: `better` must rank above `worse` against `result`."""
    found: list[dict[str, Any]] = json.loads(
        (shared / "bench/ranking_cases.json").read_text(encoding="utf-8")
    )
    return found


def unrelated_people(shared: Path, count: int, *, file: str = "negatives_us.csv") -> list[str]:
    """Names of made-up people who are on no list: `count` of them, evenly spread over the file."""
    rows = _rows(shared / "bench/negatives" / file)
    step = max(1, len(rows) // count)
    return [row["full_name"] for row in rows[::step]][:count]


def whole_name(record: dict[str, str]) -> str:
    """The name of a record: `name`, else its parts in customary order."""
    if record.get("name"):
        return " ".join(str(record["name"]).split())
    parts = ("firstName", "middleName", "fatherName", "lastName")
    return " ".join(record[part] for part in parts if record.get(part))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
