"""Makes data/refdata/token_frequency.txt: in how many distinct names of the real lists each common token stands.

    python scripts/author_token_frequency.py SHARED_FOLDER

Only counts of tokens are kept, no name. Run it when the normaliser changes; scores change with the table.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tidewaiter.text.scripts import clean
from tidewaiter.text.tokens import romanised, split_words

SEEN_AT_LEAST = 4
TARGET = Path(__file__).parents[1] / "src/tidewaiter/data/refdata/token_frequency.txt"


def consolidated(shared: Path) -> Iterator[str]:
    """Every name of the US consolidated list."""
    for path in sorted((shared / "lists/us_csl").glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8"))["results"]:
            yield from (row["name"], *(row["alt_names"] or ()))


def united_nations(shared: Path) -> Iterator[str]:
    """Every name of the UN list."""
    for path in sorted((shared / "lists/un_sc").glob("2026-08*.xml")):
        for entry in etree.parse(path).iter("INDIVIDUAL", "ENTITY"):
            parts = [
                entry.findtext(f"{place}_NAME") or "" for place in ("FIRST", "SECOND", "THIRD", "FOURTH")
            ]
            yield " ".join(parts)
            for alias in entry.iter("ALIAS_NAME"):
                yield from (alias.text or "").split(";")


def canada(shared: Path) -> Iterator[str]:
    """Every name of the Canadian list."""
    for path in sorted((shared / "lists/ca_sema").glob("2025.xml")):
        for record in etree.parse(path).iter("record"):
            yield record.findtext("EntityOrShip") or ""
            yield f"{record.findtext('GivenName') or ''} {record.findtext('LastName') or ''}"


def treasury(shared: Path) -> Iterator[str]:
    """Every primary name of the SDN files."""
    for path in sorted((shared / "lists/us_ofac").glob("*/sdn*.csv")):
        with path.open(encoding="latin-1", newline="") as stream:
            yield from (row[1] for row in csv.reader(stream) if len(row) > 1)


def main() -> None:
    """Writes the table from the lists under the folder that is named on the command line."""
    shared = Path(sys.argv[1])
    seen: set[tuple[str, ...]] = set()
    counts: Counter[str] = Counter()
    for source in (consolidated, united_nations, canada, treasury):
        for name in source(shared):
            tokens = tuple(sorted(set(romanised(split_words(clean(name)[:1000], initials=False)))))
            if tokens and tokens not in seen:
                seen.add(tokens)
                counts.update(tokens)
    rows = sorted((token, number) for token, number in counts.items() if number >= SEEN_AT_LEAST)
    head = (
        "# In how many distinct names of the official lists each token stands; made by scripts/author_token_frequency.py.\n"
        f"# Tokens seen in fewer than {SEEN_AT_LEAST} names are left out. The row * is the number of names.\n"
    )
    body = "".join(f"{token} {number}\n" for token, number in rows)
    TARGET.write_text(f"{head}* {len(seen)}\n{body}", encoding="ascii")
    print(f"{len(rows)} tokens of {len(seen)} names, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
