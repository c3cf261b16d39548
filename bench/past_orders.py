"""A million composed past orders: how long they take to load, what that weighs, how long one order takes against them.

Run as a program by `past_rows`, so that each phase has a process of its own to be weighed: `python -m bench.past_orders
compose|load|screen FOLDER MANY`. Composes by tables of its own: 40,000 firms, of which the largest have some 5,000 orders each.
"""

from __future__ import annotations

import csv
import datetime
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

from bench.measures import Row
from bench.run import Run
from tidewaiter.model.shipment import Shipment
from tidewaiter.screening.subjects import subjects

__all__ = ["composed", "past_rows"]

MANY = 1_000_000
FIRMS = 40_000
ARTICLES = 20_000
FIRST = datetime.date(2018, 1, 1)
DAYS = 3_100  # to the end of June 2026
ASKED = 200
WARM = 20  # orders screened before anything is timed
CALIBRATION = 3_000_000
MEGABYTE = 1 << 20
SEED = 20261123

_STARTS = [
    "Al",
    "Nor",
    "Ver",
    "Tek",
    "Sol",
    "Kar",
    "Lin",
    "Mar",
    "Pro",
    "Syn",
    "Tra",
    "Uni",
    "Vel",
    "Zen",
    "Bor",
    "Cel",
]
_MIDDLES = ["ba", "de", "fi", "go", "ka", "lo", "mi", "na", "po", "ri", "sa", "to", "va", "xe", "yu", "zo"]
_ENDS = [
    "nex",
    "tron",
    "lux",
    "dyn",
    "flow",
    "mark",
    "port",
    "tech",
    "sys",
    "line",
    "gate",
    "works",
    "ford",
    "berg",
]
_TRADES = [
    "Elektronik",
    "Trading",
    "Machinery",
    "Components",
    "Automation",
    "Instruments",
    "Industrie",
    "Supply",
]
_LANDS = {
    "DE": ("GmbH", "Stuttgart", "Hauptstrasse"), "FR": ("SARL", "Lyon", "Rue Centrale"), "TR": ("Ltd. Sti.", "Istanbul", "Ataturk Cad."),
    "US": ("Inc.", "Dayton", "Main Street"), "CN": ("Co., Ltd.", "Shenzhen", "Renmin Road"), "HK": ("Limited", "Kowloon", "Nathan Road"),
    "AE": ("FZE", "Dubai", "Sheikh Zayed Road"), "KZ": ("TOO", "Almaty", "Abay Avenue"), "IN": ("Pvt. Ltd.", "Pune", "Station Road"),
    "JP": ("K.K.", "Osaka", "Midosuji"), "PL": ("Sp. z o.o.", "Poznan", "Dluga"), "RU": ("OOO", "Perm", "Ulitsa Lenina"),
}  # fmt: skip
_PEOPLE = [
    "Anna Musterfrau",
    "Max Beispiel",
    "Jane Example",
    "Ivan Primerov",
    "Ayse Ornek",
    "Li Shili",
    "Omar Mithal",
]
_CODES = [
    "854231",
    "854232",
    "854239",
    "853400",
    "850440",
    "901420",
    "847150",
    "848210",
    "841391",
    "732690",
    "392690",
    "902620",
]
_THINGS = [
    "Microcontroller",
    "Connector",
    "Bearing",
    "Pressure sensor",
    "Power supply",
    "Pump part",
    "Circuit board",
    "Gasket",
]
_STATUS = ["shipped"] * 47 + ["cancelled"] * 2 + ["refused"]
HEADER = [
    "reference", "date", "status", "destination", "buyer_name", "buyer_country", "buyer_address", "buyer_email",
    "buyer_phone", "buyer_number", "buyer_officers", "end_user_name", "end_user_country", "payer_name", "payer_country",
    "description", "part_number", "hs", "quantity", "unit", "value", "currency",
]  # fmt: skip


def past_rows(run: Run) -> Iterator[Row]:
    """Loading and screening, in processes of their own, beside a count of how fast this machine is just now."""
    with tempfile.TemporaryDirectory() as folder:
        _child("compose", folder, MANY)
        loaded = _child("load", folder, MANY)
        asked = _child("screen", folder, MANY)
    name = "1 million past orders:"
    yield Row(
        f"{name} calibration, seconds",
        _calibration(),
        CALIBRATION,
        "CPU; a plain loop of Python, to compare machines by",
    )
    firms = f"{FIRMS:,} firms, {ARTICLES:,} articles, CSV of {loaded['bytes'] / MEGABYTE:,.0f} MB"
    yield Row(f"{name} load, seconds", loaded["seconds"], MANY, f"CPU; {firms}")
    yield Row(f"{name} loading, MB resident", loaded["resident"] / MEGABYTE, MANY, "at most")
    yield Row(f"{name} kept, MB", loaded["kept"] / MEGABYTE, MANY)
    for part in (50, 95):
        yield Row(
            f"{name} history of one order p{part}, ms", asked[f"gather {part}"], ASKED, "CPU; gathering alone"
        )
        yield Row(
            f"{name} screening one order p{part}, ms",
            asked[f"screen {part}"],
            ASKED,
            "CPU; everything, the sample list",
        )
    yield Row(f"{name} screening, MB resident", asked["resident"] / MEGABYTE, MANY, "at most")


def composed(many: int, seed: int = SEED) -> Iterator[list[str]]:
    """So many rows under HEADER, always the same ones, in order of their days."""
    rng = np.random.default_rng(seed)
    firms, articles = list(_firms(rng)), list(_articles(rng))
    by_rank = np.random.default_rng(seed + 1)
    for start in range(0, many, 100_000):
        size = min(100_000, many - start)
        who = (FIRMS * by_rank.random(size) ** 2).astype(np.int64)
        what = (ARTICLES * by_rank.random(size) ** 2).astype(np.int64)
        counts = by_rank.integers(1, 500, size)
        fate = by_rank.integers(0, len(_STATUS), size)
        for at in range(size):
            number = start + at
            day = FIRST + datetime.timedelta(days=number * DAYS // many)
            firm, article = firms[who[at]], articles[what[at]]
            quantity = int(counts[at])
            yield [
                f"PO-{number:07d}", day.isoformat(), _STATUS[fate[at]], firm[1], *firm, *article,
                str(quantity), "pcs", f"{quantity * 12.5:.2f}", "EUR",
            ]  # fmt: skip


def _firms(rng: np.random.Generator) -> Iterator[list[str]]:
    lands = list(_LANDS)
    for at in range(FIRMS):
        pick = rng.integers(0, 1 << 30, 6)
        stem = _STARTS[pick[0] % 16] + _MIDDLES[pick[1] % 16] + _MIDDLES[at % 16] + _ENDS[pick[2] % 14]
        land = lands[int(pick[3]) % len(lands)]
        form, town, street = _LANDS[land]
        trade = _TRADES[pick[4] % 8]
        name = f"{stem} {trade} {at % 977} {form}"
        yield [
            name, land, f"{street} {at % 400 + 1}, Unit {at % 89 + 1}, {town}", f"sales@{stem.lower()}{at % 977}.example",
            f"+49 711 {1000000 + at}", f"registration:{land}{100000 + at}", _PEOPLE[pick[5] % 7] + f" {at % 6001}",
            name, land, name, land,
        ]  # fmt: skip


def _articles(rng: np.random.Generator) -> Iterator[list[str]]:
    for at in range(ARTICLES):
        pick = rng.integers(0, 1 << 30, 2)
        code = _CODES[pick[1] % 12][:4] + f"{pick[0] % 40 + 10:02d}"
        yield [f"{_THINGS[pick[0] % 8]} type {at}", f"EX-{at:05d}-{pick[1] % 90 + 10}", code]


def _compose(folder: Path, many: int) -> dict[str, float]:
    with (folder / "orders.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(composed(many))
    return {}


def _load(folder: Path, many: int) -> dict[str, float]:
    from tidewaiter.history.store import HistoryStore

    store = HistoryStore(folder / "history")
    begun = time.process_time()
    report = store.load([folder / "orders.csv"], received=datetime.date(2026, 11, 1))
    seconds = time.process_time() - begun
    if report.files[0].orders != many:
        raise SystemExit(f"{report.files[0].orders} orders were loaded, not {many}")
    return {
        "seconds": seconds,
        "bytes": (folder / "orders.csv").stat().st_size,
        "kept": store.path.stat().st_size,
        "resident": _resident(),
    }


def _screen(folder: Path, many: int) -> dict[str, float]:
    """CPU time of gathering and of whole screenings, of new orders of firms drawn evenly and by size alike."""
    os.environ["TIDEWAITER_HOME"] = str(folder / "home")
    from tidewaiter.cli.opening import open_screener
    from tidewaiter.history.gather import History
    from tidewaiter.history.store import HistoryStore

    history = History(HistoryStore(folder / "history").path)
    screener = open_screener(None, (), history)
    asked = list(_asked(many))
    whole, alone = [], []
    for shipment in asked:
        begun = time.process_time()
        decision = screener.screen(shipment, starter=True)
        whole.append(time.process_time() - begun)
        if decision.basis.history is None or any(
            one.rule == "completeness/faults" for one in decision.findings
        ):
            raise SystemExit("an order was not held against the history")
        begun = time.process_time()
        # The names of neighbours are remembered from the screening; gathering knows nothing of lists.
        history.about(
            shipment,
            subjects(shipment),
            day=shipment.date or FIRST,
            lost={"RU", "IR"},
            destination=shipment.destination,
        )
        alone.append(time.process_time() - begun)
    history.close()
    rows = {f"screen {part}": float(np.percentile(whole[WARM:], part)) * 1000 for part in (50, 95)}
    rows |= {f"gather {part}": float(np.percentile(alone[WARM:], part)) * 1000 for part in (50, 95)}
    return {**rows, "resident": _resident()}


def _asked(many: int) -> Iterator[Shipment]:
    """New orders after the last on file: half of firms drawn evenly, half as orders are spread; of articles alike."""
    rng = np.random.default_rng(SEED)
    firms, articles = list(_firms(rng)), list(_articles(rng))
    pick = np.random.default_rng(SEED + 2)
    for at in range(WARM + ASKED):
        power = 1 + at % 2
        firm = firms[int(FIRMS * pick.random() ** power)]
        article = articles[int(ARTICLES * pick.random() ** power)]
        fields = dict(zip(HEADER[4:18], [*firm, *article], strict=True))
        yield msgspec.convert(_papers(at, fields), Shipment, strict=False)


def _papers(at: int, of: dict[str, str]) -> dict[str, object]:
    return {
        "reference": f"NEW-{at}",
        "date": "2026-07-01",
        "exporter": {"name": "Example Exports Inc.", "country": "US"},
        "parties": [
            {
                "role": "buyer",
                "name": of["buyer_name"],
                "country": of["buyer_country"],
                "address": of["buyer_address"],
                "email": of["buyer_email"],
                "phone": of["buyer_phone"],
                "officers": [of["buyer_officers"]],
            },
            {"role": "end_user", "name": of["end_user_name"], "country": of["end_user_country"]},
        ],
        "goods": [
            {
                "description": of["description"],
                "part_number": of["part_number"],
                "hs": of["hs"],
                "quantity": "100",
                "unit": "pcs",
            }
        ],
        "payment": {"payer": of["payer_name"], "payer_country": of["payer_country"]},
        "destination": of["end_user_country"],
        "end_use": "built into packing machines",
    }


def _calibration() -> float:
    begun = time.process_time()
    total = 0
    for at in range(CALIBRATION):
        total += at % 7
    return time.process_time() - begun


def _resident() -> int:
    """Bytes resident at most in this process so far."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _child(phase: str, folder: str, many: int) -> dict[str, float]:
    # Started by way of a small process: the memory of a child is counted from that of whoever started it.
    relay = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:]).returncode)"
    command = [
        sys.executable,
        "-c",
        relay,
        sys.executable,
        "-m",
        "bench.past_orders",
        phase,
        folder,
        str(many),
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    chosen = {"compose": _compose, "load": _load, "screen": _screen}[sys.argv[1]]
    print(json.dumps(chosen(Path(sys.argv[2]), int(sys.argv[3]))))
