"""A composed file in OFAC's advanced form, as large as the real one: what reading it and taking it into a store costs.

`python -m bench.advanced` composes it in a folder for the time and prints the rows; `--megabytes N` says how large, `--keep`
appends them to the history. Each phase has a process of its own, so that the memory of one is not counted for another:
`python -m bench.advanced compose|read|import FILE MEGABYTES`, each printing one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import history
from bench.advanced_form import advanced_xml
from bench.invented_party import SYLLABLES, Day, Name, Paper, Party, Place, Ship, Tie
from bench.measures import Row
from tidewaiter.lists.reader import Reading, SourceFile
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.lists.us_ofac_sdn.read import READER

__all__ = ["composed", "rows"]

MEGABYTES = 110
MEGABYTE = 1 << 20
SEED = 7
DAY = date(2026, 9, 23)
_COUNTRIES = (
    "Russia",
    "Iran",
    "China",
    "Mexico",
    "Turkey",
    "Lebanon",
    "Cyprus",
    "Panama",
    "Syria",
    "Colombia",
)
_PROGRAMMES = ("RUSSIA-EO14024", "NPWMD", "SDGT", "IRAN-EO13902", "SDNTK", "ILLICIT-DRUGS-EO14059")
_KINDS = ("Individual",) * 40 + ("Entity",) * 50 + ("Vessel",) * 8 + ("Aircraft",) * 2


def composed(many: int) -> Iterator[Party]:
    """So many invented parties, always the same ones: about as much is said of each as the publisher says."""
    draw = random.Random(SEED)
    for at in range(many):
        kind = draw.choice(_KINDS)
        person = kind == "Individual"
        last, first = _word(draw, 3), _word(draw, 2) if person else None
        yield Party(
            10_000 + at, kind, last.upper(), first,
            native="ДОУ" if at % 4 == 0 else None,
            names=tuple(_alias(draw, person=person) for _ in range(draw.randrange(6))),
            born=(_born(draw),) if person else (),
            born_at=(f"{_word(draw, 2)}, {draw.choice(_COUNTRIES)}",) if person else (),
            nationality=(draw.choice(_COUNTRIES),) if person else (),
            papers=tuple(_paper(draw, person=person) for _ in range(1 + draw.randrange(4))),
            features=_features(draw, at, person=person),
            places=tuple(_place(draw) for _ in range(1 + draw.randrange(3))),
            programmes=tuple(draw.sample(_PROGRAMMES, 1 + draw.randrange(2))),
            listed=date(2000, 1, 1) + timedelta(days=draw.randrange(9000)),
            authority="Executive Order 14024",
            ties=(Tie("Owned or Controlled By", 10_000 + draw.randrange(many), ""),) if at % 2 else (),
            ship=Ship("ABCD1", "Crude Oil Tanker", "1,000", "900", "Panama") if kind == "Vessel" else None,
        )  # fmt: skip


def rows(megabytes: int = MEGABYTES) -> Iterator[Row]:
    """CPU seconds and megabytes resident, of reading all entities one by one, and of an import into an empty store."""
    with tempfile.TemporaryDirectory(prefix="tidewaiter-bench-") as folder:
        path = Path(folder) / "sdn_advanced.xml"
        _phase("compose", path, megabytes)
        size = path.stat().st_size / MEGABYTE
        for phase in ("read", "import"):
            told = _phase(phase, path, megabytes)
            over = int(told["entities"])
            detail = f"{size:.0f} MB, {over / told['seconds']:,.0f} entries/s"
            yield Row(f"advanced form, {phase}, CPU seconds", told["seconds"], over, detail)
            yield Row(f"advanced form, {phase}, MB resident", told["resident"] / MEGABYTE, over, detail)


def _word(draw: random.Random, syllables: int) -> str:
    return "".join(draw.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def _alias(draw: random.Random, *, person: bool) -> Name:
    first = _word(draw, 2) if person else None
    return Name(
        _word(draw, 3).upper(), first, weak=draw.random() < 0.2, native="ИМЯ" if draw.random() < 0.2 else None
    )


def _born(draw: random.Random) -> Day:
    year = 1930 + draw.randrange(70)
    if draw.random() < 0.3:
        return Day(date(year, 1, 1), date(year, 12, 31), str(year))
    day = date(year, 1 + draw.randrange(12), 1 + draw.randrange(28))
    return Day(day, day, f"{day:%d %b %Y}")


def _paper(draw: random.Random, *, person: bool) -> Paper:
    label = draw.choice(("Passport", "National ID No.") if person else ("Tax ID No.", "Registration Number"))
    return Paper(label, str(draw.randrange(10**9, 10**10)), draw.choice(_COUNTRIES))


def _features(draw: random.Random, at: int, *, person: bool) -> tuple[tuple[str, str], ...]:
    found = [("Gender", "Male")] if person else [("Organization Established Date", "24 May 1994")]
    if at % 3 == 0:
        found.append(("Email Address", f"{_word(draw, 2).lower()}@example.org"))
    if at % 3 == 1:
        found.append(
            (
                "Secondary sanctions risk:",
                "section 1(b) of Executive Order 13224, as amended by Executive Order 13886",
            )
        )
    return tuple(found)


def _place(draw: random.Random) -> Place:
    street = f"{draw.randrange(1, 300)} {_word(draw, 3)} Street"
    return Place(
        (street, "Office 4"), _word(draw, 2), None, str(draw.randrange(10**5, 10**6)), draw.choice(_COUNTRIES)
    )


def _compose(path: Path, megabytes: int) -> dict[str, float]:
    """Writes the file; how many parties make so many megabytes is tried with a thousand."""
    sample = sum(len(piece.encode()) for piece in advanced_xml(composed(1000), DAY))
    many = megabytes * MEGABYTE * 1000 // sample + 1
    with path.open("w", encoding="utf-8") as file:
        file.writelines(advanced_xml(composed(many), DAY))
    return {"entities": many}


def _read(path: Path) -> dict[str, float]:
    start = time.process_time()
    files = (SourceFile(role="sdn_advanced.xml", name=path.name, content=path.read_bytes()),)
    reading = Reading()
    READER.recognise(files)
    READER.published(files)
    found = sum(1 for _ in READER.read(files, reading))
    if reading.warnings or reading.rejects:
        raise ValueError(f"a composed file is not read cleanly: {reading.warnings} {reading.rejects[:3]}")
    return {"entities": found, "seconds": time.process_time() - start, "resident": _resident()}


def _import(path: Path) -> dict[str, float]:
    start = time.process_time()
    with tempfile.TemporaryDirectory(prefix="tidewaiter-home-") as home:
        report = Store(Path(home)).import_files(
            "us_ofac_sdn", [path], options=ImportOptions(received=DAY, accept_shrink=True)
        )
    return {
        "entities": report.snapshot.listings,
        "seconds": time.process_time() - start,
        "resident": _resident(),
    }


def _resident() -> int:
    """Bytes resident at most in this process so far."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _phase(phase: str, path: Path, megabytes: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.advanced", phase, str(path), str(megabytes)]
    done = subprocess.run(
        command, cwd=history.HISTORY.parent.parent, capture_output=True, text=True, check=True
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _show(found: list[Row]) -> None:
    table = Table("what", "value", "over", "detail")
    for row in found:
        table.add_row(row.name, f"{row.value:,.1f}", str(row.over), row.detail)
    Console().print(table)


def main() -> None:
    if sys.argv[1:2] and sys.argv[1] in ("compose", "read", "import"):
        phase, path, megabytes = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
        told = (
            _compose(path, megabytes)
            if phase == "compose"
            else _read(path)
            if phase == "read"
            else _import(path)
        )
        print(json.dumps(told))
        return
    parser = argparse.ArgumentParser(
        prog="python -m bench.advanced", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--megabytes", type=int, default=MEGABYTES)
    parser.add_argument("--keep", action="store_true", help="append the rows to the history")
    asked = parser.parse_args()
    found = list(rows(asked.megabytes))
    _show(found)
    if asked.keep:
        history.append(found)


if __name__ == "__main__":
    main()
