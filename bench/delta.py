"""A changed list laid over the index of the day before: what five hundred changed entries cost, and that the answers are those of
an index built anew.

`python -m bench.delta` reads the US and UN lists of the shared folder, changes entries by a seed and prints the rows; `--keep`
appends them to the history.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import msgspec
from rich.console import Console
from rich.table import Table

from bench import history
from bench.labelled import shared_folder
from bench.measures import Row
from bench.startup import calibration
from tidewaiter.index.build import build, sums_of
from tidewaiter.index.delta import build_layered
from tidewaiter.index.format import open_base
from tidewaiter.index.saving import save
from tidewaiter.lists.reader import Reader, Reading, SourceFile
from tidewaiter.lists.registry import SHIPPED
from tidewaiter.model.entity import Entity

__all__ = ["changed", "rows"]

RUNS = 5
CHANGED = 500
SEED = 7
BASE = "0" * 64
FILES = (("us_csl", "consolidated.json", "us_csl"), ("un_sc", "consolidated.xml", "un_sc"))


def changed(entities: Sequence[Entity], many: int, seed: int) -> list[Entity]:
    """The entities of the next day: of `many` a third gone, a third with another name besides, a third new."""
    draw = random.Random(seed)
    places = draw.sample(range(len(entities)), many // 3 * 2)
    gone, amended = set(places[: many // 3]), set(places[many // 3 :])
    found: list[Entity] = []
    for at, entity in enumerate(entities):
        if at in gone:
            continue
        if at in amended:
            other = entities[draw.randrange(len(entities))].names[0]
            entity = msgspec.structs.replace(entity, names=(*entity.names, other))
        found.append(entity)
    for at in range(many - many // 3 * 2):
        mould, name = (
            entities[draw.randrange(len(entities))],
            entities[draw.randrange(len(entities))].names[0],
        )
        listing = msgspec.structs.replace(mould.listing, entry=f"new-{at}")
        uid = f"{listing.list}:{listing.watchlist}:{listing.entry}"
        names = (msgspec.structs.replace(name, name=f"{name.name} {at}"),)
        found.append(msgspec.structs.replace(mould, uid=uid, listing=listing, names=names))
    return found


def rows(entities: Sequence[Entity]) -> list[Row]:
    """CPU seconds of the delta and of building anew, best of five and of two, and how many names there are."""
    packed = list(map(msgspec.msgpack.encode, entities))
    base = build(entities, digest=BASE, sums=sums_of(packed))
    names = sum(len(entity.names) for entity in entities)
    times: list[float] = []
    with TemporaryDirectory() as folder:
        save(base, Path(folder) / BASE)
        for run in range(RUNS):
            after = changed(entities, CHANGED, SEED + run)
            again = list(map(msgspec.msgpack.encode, after))
            begun = time.process_time()
            kept = open_base(Path(folder) / BASE)
            layered = build_layered(kept.kept, after, sums_of(again), digest="1" * 64, base_sum=kept.sum)
            times.append(time.process_time() - begun)
            if layered is None:
                raise SystemExit("so few changes must be laid over the base")
    begun = time.process_time()
    build(after, digest="1" * 64, sums=sums_of(again))
    anew = time.process_time() - begun
    return [
        Row("delta of 500 entries, CPU seconds", min(times), CHANGED, f"on {names:,} names, best of {RUNS}"),
        Row("the same built anew, CPU seconds", anew, len(after)),
        Row("times quicker than anew", anew / min(times), 1),
    ]


def _read(folder: Path) -> list[Entity]:
    found: list[Entity] = []
    for list_id, role, name in FILES:
        file = sorted((folder / "lists" / name).iterdir())[-1]
        reader = cast(Reader, SHIPPED.reader(list_id))
        found += reader.read((SourceFile(role=role, name=file.name, content=file.read_bytes()),), Reading())
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="append the rows to bench/history.jsonl")
    asked = parser.parse_args()
    folder = shared_folder()
    if folder is None:
        print("no real list files: set TIDEWAITER_SHARED")
        return 1
    found = [
        *rows(_read(folder)),
        Row("pairs a second, rapidfuzz cdist ratio", calibration(), 1, "calibration"),
    ]
    table = Table(box=None)
    for column in ("measure", "value", "of", "what"):
        table.add_column(column)
    for row in found:
        table.add_row(row.name, f"{row.value:,.3f}", f"{row.over:,}", row.detail)
    Console().print(table)
    if asked.keep:
        history.append(found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
