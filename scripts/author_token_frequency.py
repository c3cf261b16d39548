"""Makes data/refdata/token_frequency.txt: how often each common token stands in a name, per million names.

    python scripts/author_token_frequency.py LISTS CENSUS NAMES...

LISTS is a folder of official lists, one folder for each as their publishers give them out: us_csl/*.json (US
Consolidated Screening List), un_sc/*.xml (UN Security Council consolidated list), ca_sema/*.xml (Canada, Special
Economic Measures Act), us_ofac/*/sdn*.csv (OFAC, SDN list). CENSUS is a folder with dist.all.last, dist.male.first and
dist.female.first: US Census Bureau, Frequently Occurring Names in the U.S., 1990, in the public domain. NAMES are the
authored tables beside this script, common_names.txt and common_firm_words.txt, which say how they are written and what
they follow.

Each of these is a population. A token's frequency is its share of the population where it is commonest: whoever shares
a name by chance comes from the same population, so a mean over all of them would make every name look rare. Only counts
of tokens are kept: no name, and not in which population a token stands. Scores change with the table.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tidewaiter.text.scripts import clean
from tidewaiter.text.tokens import romanised, split_words

PER = 1_000_000
SEEN_AT_LEAST = 4
"""Names of the lists; a token in fewer is no more than a party and its aliases."""
CENSUS_PART = 0.7
"""What counts of the census: its files leave out the names of every tenth person, and hardly any firm is in them."""
LEAST_PERCENT = 0.001
"""The census gives no other figure to the rarer ones."""
PAIR_AT_LEAST = 60
"""Given names of two syllables and compounds, per million: rarer ones are left out, to keep the table short."""
WORDS_OF_NAME = 1.5
"""Syllables of a given name that stand as words of their own, on the average."""
TARGET = Path(__file__).parents[1] / "src/tidewaiter/data/refdata/token_frequency.txt"

Shares = dict[str, float]
"""From a token to the share of the names of a population, 0 to 1, in which it stands."""


def consolidated(lists: Path) -> Iterator[str]:
    """Every name of the US consolidated list."""
    for path in sorted((lists / "us_csl").glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8"))["results"]:
            yield from (row["name"], *(row["alt_names"] or ()))


def united_nations(lists: Path) -> Iterator[str]:
    """Every name of the UN list."""
    for path in sorted((lists / "un_sc").glob("2026-08*.xml")):
        for entry in etree.parse(path).iter("INDIVIDUAL", "ENTITY"):
            parts = [
                entry.findtext(f"{place}_NAME") or "" for place in ("FIRST", "SECOND", "THIRD", "FOURTH")
            ]
            yield " ".join(parts)
            for alias in entry.iter("ALIAS_NAME"):
                yield from (alias.text or "").split(";")


def canada(lists: Path) -> Iterator[str]:
    """Every name of the Canadian list."""
    for path in sorted((lists / "ca_sema").glob("2025.xml")):
        for record in etree.parse(path).iter("record"):
            yield record.findtext("EntityOrShip") or ""
            yield f"{record.findtext('GivenName') or ''} {record.findtext('LastName') or ''}"


def treasury(lists: Path) -> Iterator[str]:
    """Every primary name of the SDN files."""
    for path in sorted((lists / "us_ofac").glob("*/sdn*.csv")):
        with path.open(encoding="latin-1", newline="") as stream:
            yield from (row[1] for row in csv.reader(stream) if len(row) > 1)


def of_lists(lists: Path) -> Shares:
    """The shares among the distinct names of the official lists."""
    seen: set[tuple[str, ...]] = set()
    counts: Counter[str] = Counter()
    for source in (consolidated, united_nations, canada, treasury):
        for name in source(lists):
            tokens = tuple(sorted(set(romanised(split_words(clean(name)[:1000], initials=False)))))
            if tokens and tokens not in seen:
                seen.add(tokens)
                counts.update(tokens)
    return {token: number / len(seen) for token, number in counts.items() if number >= SEEN_AT_LEAST}


def of_census(folder: Path) -> Shares:
    """The shares among persons: family names, and given names of men and women, who are half each."""
    shares: defaultdict[str, float] = defaultdict(float)
    for file, part in (("dist.all.last", 1.0), ("dist.male.first", 0.5), ("dist.female.first", 0.5)):
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            name, percent, *_ = line.split()
            if float(percent) >= LEAST_PERCENT:
                shares[name.lower()] += CENSUS_PART * part * float(percent) / 100
    return shares


def authored(path: Path) -> Iterator[Shares]:
    """The shares of each section of an authored table."""
    heading, shares, left = "", dict[str, float](), set[str]()
    for line in [*path.read_text(encoding="ascii").splitlines(), "@"]:
        if line.startswith("@"):
            found = _section(heading, shares) if heading else {}
            yield {token: share for token, share in found.items() if token not in left}
            heading, shares, left = line[1:].strip(), {}, set()
        elif line.startswith("!"):
            left.update(line[1:].split())
        elif line and not line.startswith("#"):
            percent, *tokens = line.split()
            shares.update({token: max(float(percent) / 100, shares.get(token, 0.0)) for token in tokens})


def _section(heading: str, shares: Shares) -> Shares:
    """What a section says: shares as they stand, or those of words of two parts."""
    words = heading.split()
    if words[0] == "pairs":
        found = _joined(float(words[1]), shares)
        return {word: share for word, share in found.items() if word != 2 * word[: len(word) // 2]}
    if words[0] != "syllables":
        return {token: float(words[0]) * share for token, share in shares.items()}
    part, everything = float(words[1]), sum(shares.values())
    found = {token: part * WORDS_OF_NAME * share / everything for token, share in shares.items()}
    for token, share in _joined(part, shares).items():
        found[token] = found.get(token, 0.0) + share
    return found


def _joined(part: float, shares: Shares) -> Shares:
    """The shares of two parts written as one word: `agro-` is a first part only, `-servis` a last one."""
    firsts = {token.rstrip("-"): share for token, share in shares.items() if not token.startswith("-")}
    lasts = {token.lstrip("-"): share for token, share in shares.items() if not token.endswith("-")}
    part /= sum(firsts.values()) * sum(lasts.values())
    found: defaultdict[str, float] = defaultdict(float)
    for first, one in firsts.items():
        for last, two in lasts.items():
            if part * one * two * PER >= PAIR_AT_LEAST:
                found[first + last] += part * one * two
    return found


def main() -> None:
    """Writes the table from the places that are named on the command line."""
    lists, census, *names = map(Path, sys.argv[1:])
    tables = (section for path in names for section in authored(path))
    shares: Shares = {}
    for population in (of_lists(lists), of_census(census), *tables):
        for token, share in population.items():
            shares[token] = max(share, shares.get(token, 0.0))
    rows = sorted((token, round(PER * share)) for token, share in shares.items() if round(PER * share))
    head = (
        "# How often each token stands in a name, per million names; made by scripts/author_token_frequency.py.\n"
        "# From the official lists, the US census of 1990 and authored tables; see there. * is the number of names.\n"
    )
    body = "".join(f"{token} {number}\n" for token, number in rows)
    TARGET.write_text(f"{head}* {PER}\n{body}", encoding="ascii")
    print(f"{len(rows)} tokens, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
