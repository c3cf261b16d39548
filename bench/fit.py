"""Fitting the weights of the name features: the lists' own aliases against names that are on no list.

    python -m bench.fit --home HOME [--write]

Positives are the names of a listing beside its other names, as they stand and with one slip of the pen; negatives are
composed people and firms, and listed names recombined (the given name of one listing, the family name of another),
beside whatever they retrieve. Only pairs at or above the retrieval line are seen, since no others are judged. A
listing is either fitted on or looked at last, with every pair it stands in. The weights keep the sign that their
meaning gives them; the prior is set so that one retrieved pair in `ODDS` is the party itself.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.fit_pairs import Floats, Pairs, gathered
from tidewaiter.catalogue.loaded import load
from tidewaiter.catalogue.shelf import index_of
from tidewaiter.lists.store import Store
from tidewaiter.matching.score import name_weights
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.text.description import DESCRIBED

CONTRADICTING = 1.0
"""What names that contradict each other count beside each group of composed ones."""

ODDS = {"person": 8.0, "firm": 9.0}
"""One retrieved pair in so many is the party itself: few names retrieve anything, and listed ones always do. What a
score means is said for such a stream of pairs."""

AUTHORED: dict[str, tuple[float, float]] = {
    # What a weight is drawn to, for people and for others, in log-odds.
    "prior": (-5.8, -5.8),
    "likeness": (22.0, 22.0),
    "conflict": (-11.0, -11.0),
    "misfit": (-14.0, -14.0),
    "another": (-2.5, -2.5),
    "syllable": (-40.0, -40.0),
    "extra": (-5.5, -5.0),
    "extra_unlike": (-30.0, -30.0),
    "turned": (-0.1, -0.1),
    "crossed": (-0.4, -0.4),
    "crossed_child": (-7.0, -7.0),
    "legal_same": (0.15, 0.15),
    "legal_different": (-0.25, -0.25),
    "rarity": (3.5, 2.0),
    "short": (-0.3, -0.3),
    "part": (-3.0, -2.0),
    "number_different": (-6.0, -6.0),
    "number_one_side": (-2.6, -2.6),
    "initials": (-0.7, -0.7),
    "patronymic_different": (-5.0, -5.0),
    "gender_different": (-5.0, -5.0),
    "generation_different": (-5.0, -5.0),
    "place_different": (-6.0, -6.0),
    "place_one_side": (-2.0, -2.0),
    "acronym": (-5.0, -3.0),
    "equal": (2.0, 2.0),
    "initial_different": (-2.0, 0.0),
    "common_extra": (0.0, -3.5),
}
"""What is expected of each feature, nought for the others: the weights of the policy before fitting, that were chosen by hand
with one half of the labelled name pairs in view. Fitting moves a weight away from here as far as the pairs insist."""

STANDING = frozenset(
    {
        "equal",
        "syllable",
        "extra",
        "part",
        "number_different",
        "number_one_side",
        "initials",
        "generation_different",
        "place_different",
        "place_one_side",
        "acronym",
        "common_extra",
        "initial_different",
    }
)
"""Features that aliases and composed names show too rarely or not as they are meant (aliases leave words out, and are one
party's all the same; three and a half log-odds for a common name in another trade halve the hits on composed firms), or that a
rule decides (equal names are always looked at): their weights stand as authored."""

POSITIVE = frozenset({"likeness", "rarity", "legal_same", "equal"})
FREE = frozenset({"prior"})
RIDGE = 0.01
ROUNDS = 4000


def main() -> int:
    parser = argparse.ArgumentParser(description="Fit the weights of the name features.")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="put the weights into data/policy.yaml")
    arguments = parser.parse_args()
    loaded = load(Store(arguments.home), None)
    index = index_of(loaded.entities, digest=loaded.digest, home=arguments.home)
    pairs = gathered(loaded, index)
    for sort in ODDS:
        person = sort == "person"
        weights = fitted(pairs, sort)
        before = np.array(name_weights(standard_policy(), person=person))
        some = chosen(pairs, pairs.person == person)
        print(f"{sort}: {len(some.same):,} pairs, {some.same.sum():,} of one party")
        for name, old, new in zip(DESCRIBED, before, weights, strict=True):
            print(f"    {name}: {new:.2f}  # was {old:.2f}")
        for called, each in (("before", before), ("fitted", weights)):
            print(called, *reliability(some, each, sort), sep="\n  ")
        if arguments.write:
            write(weights, sort)
    return 0


def fitted(pairs: Pairs, sort: str) -> Floats:
    """Weights by logistic regression on the fitted half: both sides weighed alike, signs kept, drawn a little to zero;
    then the prior moved to ODDS."""
    person = sort == "person"
    pairs = chosen(pairs, pairs.fitted & (pairs.person == person))
    x, y = pairs.features, pairs.same.astype(float)
    scale = np.maximum(x.std(axis=0), 1e-6)
    scale[DESCRIBED.index("prior")] = 1.0
    x = x / scale
    share = _shares(pairs)
    standing = np.array([name in STANDING or (name == "rarity" and not person) for name in DESCRIBED])
    drawn = np.array([AUTHORED.get(name, (0.0, 0.0))[not person] for name in DESCRIBED]) * scale
    low = np.array([0.0 if name in POSITIVE else -np.inf for name in DESCRIBED])
    high = np.array([np.inf if name in POSITIVE | FREE else 0.0 for name in DESCRIBED])
    ridge = RIDGE * np.array([0.0 if name in FREE else 1.0 for name in DESCRIBED])
    low, high = np.where(standing, drawn, low), np.where(standing, drawn, high)
    weights = drawn.copy()
    ahead, momentum = weights, 1.0
    step = 1.0 / (0.25 * float(np.linalg.eigvalsh((x * share[:, None]).T @ x)[-1]) + float(ridge.max()))
    for _ in range(ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(x @ ahead, -40, 40)))
        slope = x.T @ (share * (chance - y)) + ridge * (ahead - drawn)
        new = np.clip(ahead - step * slope, low, high)
        following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = new + (momentum - 1) / following * (new - weights)
        weights, momentum = new, following
    found: Floats = weights / scale
    found[DESCRIBED.index("prior")] -= np.log(ODDS[sort] - 1)
    return found.round(2)


def _shares(pairs: Pairs) -> Floats:
    """What each fitted pair counts: both sides alike, and of each side each of its groups."""
    groups = pairs.group * 2 + pairs.same
    counts = np.bincount(groups)
    each = np.where(groups == 0, CONTRADICTING, 1.0) / counts[groups]
    sides = np.bincount(groups % 2, weights=each)
    found: Floats = 0.5 * each / sides[groups % 2]
    return found


def chosen(pairs: Pairs, some: NDArray[np.bool_]) -> Pairs:
    return Pairs(
        pairs.features[some], pairs.same[some], pairs.fitted[some], pairs.group[some], pairs.person[some], []
    )


def reliability(pairs: Pairs, weights: Floats, sort: str) -> Iterable[str]:
    """For the half looked at last: how many of each side lie in each band, and how often the band is right where one
    pair in ODDS is of one party."""
    held = ~pairs.fitted
    scores = 1.0 / (1.0 + np.exp(-(pairs.features[held] @ weights)))
    same = pairs.same[held]
    policy = standard_policy()
    lines = (0.0, policy.match_line, policy.alert_line, 0.8, policy.bands.probable, 1.01)
    for low, high in pairwise(lines):
        inside = (scores >= low) & (scores < high)
        right, wrong = (inside & same).sum() / same.sum(), (inside & ~same).sum() / (~same).sum()
        chance = right / (right + wrong * (ODDS[sort] - 1)) if right + wrong else float("nan")
        yield f"{low:.2f} to {high:.2f}: {right:.4f} of one party, {wrong:.4f} of others; chance {chance:.3f}"


def write(weights: Floats, sort: str) -> None:
    path = Path(__file__).resolve().parent.parent / "src/tidewaiter/data/policy.yaml"
    head, name, tail = path.read_text(encoding="utf-8").partition(f"\n  {sort}:\n")
    for feature, weight in zip(DESCRIBED, weights.tolist(), strict=True):
        tail = re.sub(rf"(?m)^    {feature}: .*$", f"    {feature}: {weight}", tail, count=1)
    path.write_text(head + name + tail, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
