"""`python -m bench.parts`: part numbers of finds in five writings each, and numbers of other parts, against their bars."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tidewaiter.selftest.part_numbers import measured

FOUND, MISTAKEN = 0.97, 0.01


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where both bars are met, else 1."""
    parser = argparse.ArgumentParser(prog="python -m bench.parts", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    figures = measured(seed=parser.parse_args(arguments).seed)
    found, mistaken = figures.found / figures.asked, figures.mistaken / figures.others
    out = sys.stdout
    out.write(f"found     {figures.found:>5} of {figures.asked:>5}  {found:.2%}  (bar {FOUND:.0%})\n")
    out.write(
        f"mistaken  {figures.mistaken:>5} of {figures.others:>5}  {mistaken:.2%}  (bar {MISTAKEN:.0%})\n"
    )
    for title, which in (("missed", figures.missed), ("mistaken", figures.wrong)):
        if which:
            out.write(f"{title}: {'; '.join(which)}\n")
    return 0 if found >= FOUND and mistaken <= MISTAKEN else 1


if __name__ == "__main__":
    sys.exit(main())
