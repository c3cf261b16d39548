"""export/us/supp7: goods of Supplement No. 7 to Part 746 to Iran, Russia, Belarus or temporarily occupied Crimea.

15 CFR 746.6(a)(1)(ii), 746.7(a)(1)(ii) and (iii), 746.8(a)(2); Supplement No. 7 to Part 746; foreign-made items: 734.9(f) and (j).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.supplements import by_code

__all__ = ["SLUG", "find"]

SLUG = "export/us/supp7"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each line that the supplement lists by code or as a part, or may list.

    A foreign-made line whose making alone leaves open whether US law reaches it says so; reach/us_direct_product asks.
    """
    yield from by_code(brief, law, law.card(SLUG), "us_supp7")
