"""The whole Country Chart in one run: every entry to every destination, against a second reader of the facts.

python -m bench.law [--facts FOLDER]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bench.law_facts import Cell, Facts, read_facts
from tidewaiter.law.load import Law, load_law
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.determination import Basis, Determination, Verdict, determine

__all__ = ["Compared", "compared", "group_differences"]

DAY = date(2026, 7, 23)
DECIDED = (Verdict.LICENCE, Verdict.NONE, Verdict.PART_746)
_SHOWN = 40


class Compared(NamedTuple):
    """One cell read twice; `differs` is empty where the readers do not disagree, `corrected` where the entry is one that
    the law files correct on purpose. `compared` is false where the facts decide in words, which the second reader does
    not read: such a cell neither agrees nor disagrees in what follows, only in its columns."""

    entry: str
    place: str
    verdict: Verdict
    says: str
    differs: str
    corrected: bool
    compared: bool


def compared(law: Law, facts: Facts, entries: Iterable[str], places: Iterable[str]) -> Iterator[Compared]:
    """Every cell of these entries and destinations, read by both."""
    asked = tuple(places)
    for entry in entries:
        corrected = entry in law.control_list.corrected
        for place in asked:
            found, cell = determine(law, entry, place, DAY), facts.cell(entry, place)
            read = cell.says != "words"
            yield Compared(entry, place, found.verdict, cell.says, _differs(found, cell), corrected, read)


def _differs(found: Determination, cell: Cell) -> str:
    """In what the two readers differ: the columns that are marked, or what follows where columns alone decide."""
    if cell.embargo:
        return "" if found.verdict is Verdict.PART_746 else f"not by Part 746 but {found.verdict.value}"
    chart = [answer for answer in found.answers if answer.basis is Basis.CHART]
    marked = {answer.column or "": answer.whole for answer in chart if answer.required is Standing.YES}
    whole = {column for column, entire in marked.items() if entire}
    part = marked.keys() - whole
    if (whole, part) != (set(cell.whole), set(cell.part)):
        return (
            f"columns {sorted(whole)}, in part {sorted(part)}, not {sorted(cell.whole)}, {sorted(cell.part)}"
        )
    if cell.says == "words":
        return ""
    footnoted = any(
        answer.basis is Basis.FOOTNOTE and answer.required is not Standing.NO for answer in found.answers
    )
    fitting = {
        "licence": {Verdict.LICENCE},
        "part": {Verdict.IN_PART, Verdict.LICENCE} if cell.words or footnoted else {Verdict.IN_PART},
        "none": {Verdict.LICENCE, Verdict.IN_PART, Verdict.OPEN} if footnoted else {Verdict.NONE},
    }[cell.says]
    return "" if found.verdict in fitting else f"{found.verdict.value} where the facts say {cell.says}"


def group_differences(law: Law, facts: Facts) -> tuple[str, ...]:
    """Each country group whose members differ between the law and the facts."""
    return tuple(
        f"{name}: {sorted(members ^ law.country_group(name).at(DAY).members)}"
        for name, members in facts.groups.items()
        if members != law.country_group(name).at(DAY).members
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("TIDEWAITER_SHARED", "../shared"))
    parser.add_argument("--facts", type=Path, default=shared / "facts")
    folder = parser.parse_args().facts
    try:
        facts = read_facts(folder)
    except OSError as error:
        print(f"the facts cannot be read: {error}", file=sys.stderr)
        return 11
    law, began = load_law(), time.process_time()
    cells = tuple(compared(law, facts, facts.rows, facts.marks))
    spent = time.process_time() - began
    decided = sum(cell.verdict in DECIDED for cell in cells)
    print(f"cells         {len(cells):,} ({len(facts.rows)} entries x {len(facts.marks)} destinations)")
    print(f"decided       {decided:,} ({decided / len(cells):.1%}), open {len(cells) - decided:,}")
    for verdict, count in Counter(cell.verdict for cell in cells).most_common():
        print(f"  {verdict.value:<11} {count:,}")
    words = Counter(cell.verdict for cell in cells if cell.says == "words")
    said = ", ".join(f"{verdict.value} {count:,}" for verdict, count in words.most_common())
    print(f"not compared  {words.total():,}, in words alone: {said}")
    known = [cell for cell in cells if cell.differs and cell.corrected]
    wrong = [cell for cell in cells if cell.differs and not cell.corrected]
    agreeing = sum(cell.compared and not cell.differs for cell in cells)
    print(f"agreeing      {agreeing:,} of {sum(cell.compared for cell in cells):,} compared")
    print(f"disagreements {len(wrong):,}; {len(known):,} more in entries corrected on purpose")
    for cell in (*wrong[:_SHOWN], *known[:3]):
        print(f"  {cell.entry} {cell.place}: {cell.differs}{' (corrected)' if cell.corrected else ''}")
    for entry in sorted(law.control_list.entries.keys() - facts.rows.keys()):
        print(
            f"  {entry}: on file and not in the facts; {law.control_list.corrected.get(entry, 'no reason given')}"
        )
    groups = group_differences(law, facts)
    for line in groups:
        print(f"  group {line}")
    print(f"CPU seconds   {spent:.2f}")
    return 1 if wrong or groups else 0


if __name__ == "__main__":
    sys.exit(main())
