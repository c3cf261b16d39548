"""completeness/hs_edition: a customs code of an edition of the Harmonized System that is over.

Correlation table HS 2022 to HS 2017 of the UN Statistics Division; HS 2022 is in force from 1 January 2022. The lists of
goods on file are written in HS 2022: an old code is asked by each code that its goods went to, never surely.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Level
from tidewaiter.refdata.hs_editions import MovedGoods, editions, gone

__all__ = ["SLUG", "find"]

SLUG = "completeness/hs_edition"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note for each line whose code the edition in force no longer has, and for each whose words name goods that the
    edition took out of its code; before that edition began the rule is silent."""
    change = editions()
    if brief.clocks.as_of < change.from_:
        return
    for at, line in enumerate(brief.shipment.goods):
        if line.hs is None:
            continue
        old = gone(hs_digits(line.hs))
        moved = _moved(line)
        if old is None and moved is None:
            continue
        became = old.became if old is not None else moved.became if moved is not None else ()
        facts = {
            "line": str(at + 1),
            "goods": line.description or line.part_number or "-",
            "hs": line.hs,
            "edition": change.edition,
            "before": change.before,
            "since": change.from_.isoformat(),
            "became": ", ".join(f"{code[:4]}.{code[4:]}" for code in became),
        }
        yield Finding(
            card=law.card(SLUG),
            level=Level.NOTE,
            subject=f"/goods/{at}",
            facts=facts,
            variant="" if old is not None else "moved",
        )


def _moved(line: Goods) -> MovedGoods | None:
    """The goods that left the line's code with the newer edition, where its words name them."""
    digits, words = hs_digits(line.hs or ""), (line.description or "").casefold()
    for moved in editions().moved:
        if any(digits.startswith(code) for code in moved.codes) and any(
            name in words for name in moved.named
        ):
            return moved
    return None
