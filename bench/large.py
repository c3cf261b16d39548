"""Three million composed names: how long an index of them takes to build, what it weighs, how fast it answers.

Run as a program by `large_rows`, so that each phase has a process of its own to be weighed: `python -m bench.large
build FOLDER MANY` and `python -m bench.large search FOLDER MANY`, each printing one line of JSON.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.measures import Row
from bench.run import Run
from tidewaiter.index.build import build
from tidewaiter.index.format import open_index
from tidewaiter.index.index import Asked, Weighing
from tidewaiter.index.saving import save
from tidewaiter.matching.score import name_weights
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.text.prepared import prepare

__all__ = ["composed", "large_rows"]

MANY = 3_000_000
TOKENS = 700_000  # words to draw from; each is drawn at least once where there are names enough
USUAL = 0.5  # of words are drawn by rank, as names are borne; the others evenly
CHUNK = 100_000
QUERIES = 2_000
RUNS = 5
DIGEST = "composed"
MEGABYTE = 1 << 20

_ONSETS = [
    "b",
    "br",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kh",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "y",
    "z",
    "zh",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ou", "ia"]
_CODAS = ["", "", "", "n", "r", "l", "s", "m", "k", "v", "d", "t", "ng", "sh"]


def large_rows(run: Run) -> Iterator[Row]:
    """Build, size and search of an index of three million names, in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        built = _child("build", folder, MANY)
        asked = _child("search", folder, MANY)
    name = "3 million names:"
    how = f"{built['tokens']:,.0f} distinct words"
    yield Row(f"{name} build, seconds", built["seconds"], MANY, f"CPU; {how}")
    yield Row(f"{name} index, MB", built["bytes"] / MEGABYTE, MANY)
    yield Row(f"{name} building, MB resident", built["resident"] / MEGABYTE, MANY, "at most")
    yield Row(f"{name} searching, MB resident", asked["resident"] / MEGABYTE, MANY, "at most")
    yield Row(
        f"{name} queries a second",
        asked["pace"],
        QUERIES,
        f"one core, best of {RUNS} batches, one letter changed",
    )


def composed(many: int, seed: int = 7) -> Iterator[tuple[str, bool]]:
    """So many names of two to four words, and whether each is a person's: in chunks, always the same ones."""
    words = _words(np.random.default_rng(seed))
    order = np.random.default_rng(seed + 1).permutation(len(words))
    for start in range(0, many, CHUNK):
        rng = np.random.default_rng((seed, start))
        size = min(CHUNK, many - start)
        lengths = rng.choice([2, 3, 4], size=size, p=[0.5, 0.35, 0.15])
        picked = np.minimum((len(words) ** rng.random((size, 4))).astype(np.int64), len(words) - 1)
        evenly = rng.random((size, 4)) >= USUAL
        picked[evenly] = rng.integers(0, len(words), int(evenly.sum()))
        picked[:, 0] = order[np.arange(start, start + size) % len(words)]
        people = rng.random(size) < 0.5
        for row, length, person in zip(picked.tolist(), lengths.tolist(), people.tolist(), strict=True):
            yield " ".join(words[at] for at in row[:length]), person


def _words(rng: np.random.Generator) -> list[str]:
    """Distinct words of two to four syllables."""
    found: dict[str, None] = {}
    parts = tuple(np.array(part) for part in (_ONSETS, _NUCLEI, _CODAS))
    while len(found) < TOKENS:
        syllables: list[NDArray[np.str_]] = []
        for _ in range(4):
            onset, nucleus, coda = (part[rng.integers(0, len(part), CHUNK)] for part in parts)
            syllables.append(np.char.add(np.char.add(onset, nucleus), coda))
        two = np.char.add(syllables[0], syllables[1])
        for word in two[: CHUNK // 8].tolist():
            found[word] = None
        three = np.char.add(two, syllables[2])
        for word in three.tolist():
            found[word] = None
        for word in np.char.add(three, syllables[3])[: CHUNK // 4].tolist():
            found[word] = None
    return list(found)[:TOKENS]


def _entities(many: int) -> Iterator[Entity]:
    for at, (name, person) in enumerate(composed(many)):
        listing = Listing(list="bench", watchlist="bench", entry=str(at), record="bench")
        yield Entity(
            uid=entity_uid(listing),
            kind=EntityKind.PERSON if person else EntityKind.ORGANISATION,
            names=(Alias(name=name, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),),
            listing=listing,
        )


def _build(folder: Path, many: int) -> dict[str, float]:
    start = time.process_time()
    for _ in _entities(many):  # composing is no part of building
        pass
    composing = time.process_time() - start
    start = time.process_time()
    index = build(_entities(many), digest=DIGEST)
    seconds = time.process_time() - start - composing
    save(index, folder / "index")
    return {
        "seconds": seconds,
        "bytes": sum(array.nbytes for array in index.arrays.values()),
        "tokens": len(index.arrays["token_heaviest"]),
        "resident": _resident(),
    }


def _search(folder: Path, many: int) -> dict[str, float]:
    index = open_index(folder / "index", digest=DIGEST)
    policy = standard_policy()
    least = math.log(policy.match_line / (1.0 - policy.match_line))
    weighing = Weighing(
        policy.retrieval_line, name_weights(policy, person=True), name_weights(policy, person=False), least
    )
    asked = _asked(many)
    paces = []
    for start in range(0, QUERIES, QUERIES // RUNS):
        batch = asked[start : start + QUERIES // RUNS]
        begun = time.process_time()
        names = [prepare(name, AskedKind.PERSON if person else AskedKind.COMPANY) for name, person in batch]
        index.match([Asked(name, name) for name in names], weighing)
        paces.append(len(batch) / (time.process_time() - begun))
    return {"pace": max(paces), "resident": _resident()}


def _asked(many: int) -> list[tuple[str, bool]]:
    """Names of the index, evenly spread over its first part, each with one letter changed."""
    rng = np.random.default_rng(11)
    found = []
    step = max(1, min(many, CHUNK) // QUERIES)
    for at, (name, person) in enumerate(composed(min(many, CHUNK))):
        if at % step == 0:
            place = int(rng.integers(0, len(name)))
            letter = "abdegiklmnoprstu"[int(rng.integers(0, 16))]
            found.append((name[:place] + letter + name[place + 1 :], person))
    return found[:QUERIES]


def _resident() -> int:
    """Bytes resident at most in this process so far."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _child(phase: str, folder: str, many: int) -> dict[str, float]:
    # Started by way of a small process: the memory of a child is counted from that of whoever started it.
    relay = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:]).returncode)"
    command = [sys.executable, "-c", relay, sys.executable, "-m", "bench.large", phase, folder, str(many)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    chosen = {"build": _build, "search": _search}[sys.argv[1]]
    print(json.dumps(chosen(Path(sys.argv[2]), int(sys.argv[3]))))
