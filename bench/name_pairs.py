"""Names against names: the labelled name pairs, the weak pairs of others, and the portal's scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench import labelled
from bench.measures import Judged, Row, f1, rank_correlation
from tidewaiter.matching.score import compare_names
from tidewaiter.model.match import Comparison
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AskedKind

PEER_LINE = 0.70  # the line at which the other matcher's frozen scores are judged
SMALLEST_GROUP = 50


def judged(pair: labelled.NamePair, policy: Policy) -> Comparison:
    """The comparison of a labelled pair, its kind as labelled."""
    return compare_names(pair.left, pair.right, AskedKind(pair.kind) if pair.kind else None, policy)


def name_bench_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """F1 overall, of the half never tuned on, by quality, kind and group, and beside the frozen peer."""
    pairs = labelled.name_bench(shared)
    found = {id(pair): judged(pair, policy) for pair in pairs}
    hits = {key: comparison.hit for key, comparison in found.items()}

    def row(name: str, chosen: list[labelled.NamePair]) -> Row:
        value, precision, recall = f1(Judged(pair.match, hits[id(pair)]) for pair in chosen)
        joined = [pair for pair in chosen if pair.peer is not None]
        beside = (
            f1(Judged(pair.match, (pair.peer or 0.0) >= PEER_LINE) for pair in joined)[0] if joined else None
        )
        return Row(name, value, len(chosen), f"P {precision:.3f} R {recall:.3f}", beside)

    yield row("name_bench F1", pairs)
    yield row("name_bench F1, tuned half", [pair for pair in pairs if not pair.look_at_last])
    yield row("name_bench F1, other half", [pair for pair in pairs if pair.look_at_last])
    yield row("name_bench F1, STRONG", [pair for pair in pairs if pair.quality == "STRONG"])
    yield row("name_bench F1, people", [pair for pair in pairs if pair.kind == "person"])
    yield row("name_bench F1, companies", [pair for pair in pairs if pair.kind == "company"])
    groups = defaultdict(list)
    for pair in pairs:
        groups[pair.group].append(pair)
    yield from _band_rows(pairs, [found[id(pair)].score for pair in pairs], policy)
    large = [
        row(f"name_bench F1, {name}", group) for name, group in groups.items() if len(group) >= SMALLEST_GROUP
    ]
    worst = min(large, key=lambda found: found.value)
    yield worst._replace(
        name="name_bench F1, worst group", detail=f"{worst.name.split(', ')[1]}; {worst.detail}"
    )
    wanted = [pair for pair in pairs if pair.peer is not None]
    ours = f1(Judged(pair.match, hits[id(pair)]) for pair in wanted)[0]
    theirs = f1(Judged(pair.match, (pair.peer or 0.0) >= PEER_LINE) for pair in wanted)[0]
    yield Row("name_bench F1, on the join", ours, len(wanted), "pairs the peer's frozen scores have", theirs)


def _band_rows(pairs: list[labelled.NamePair], scores: list[float], policy: Policy) -> Iterator[Row]:
    """How many of the pairs in a band are of one party, which is what its score should say."""
    for name, low, high in (
        ("probable", policy.bands.probable, 1.0),
        ("possible", policy.alert_line, policy.bands.probable),
    ):
        inside = [
            pair.match
            for pair, score in zip(pairs, scores, strict=True)
            if low <= score and (score < high or high == 1.0)
        ]
        yield Row(f"name_bench, {name}: of one party", sum(inside) / max(1, len(inside)), len(inside))


def weak_pair_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """The share of the pairs that others get wrong which come out as wanted, and those that do not."""
    pairs = labelled.weak_pairs(shared)
    wrong = [f"{pair.left} / {pair.right}" for pair in pairs if judged(pair, policy).hit != pair.match]
    yield Row("weak pairs right", 1 - len(wrong) / len(pairs), len(pairs), "; ".join(wrong))


def portal_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """Rank correlation of `name` and of `score` with what the US Treasury's own search gave."""
    rows = labelled.portal_scores(shared)
    found = [compare_names(asked, listed, None, policy) for asked, listed, _ in rows]
    theirs = [given for _, _, given in rows]
    yield Row(
        "portal rank correlation, name", rank_correlation([item.name for item in found], theirs), len(rows)
    )
    yield Row(
        "portal rank correlation, score", rank_correlation([item.score for item in found], theirs), len(rows)
    )
