"""red_flags/after_2022_02_24: registered after that day outside the coalition, buying high-priority goods
(FIN-2023-Alert004)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.goods_of_concern import high_priority, uncoded
from tidewaiter.rules.red_flags.age import buyers_with_age, unreadable
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/after_2022_02_24"
_DAY = datetime.date(2022, 2, 24)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    if unreadable(brief):
        return "/parties (incorporated)"
    return "/goods (hs)" if uncoded(brief) and not high_priority(brief, law) else None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such receiving party; a country that is not stated counts as outside the coalition."""
    goods = high_priority(brief, law)
    if not goods:
        return
    coalition = law.places("coalition").at(brief.clocks.known_at)
    for pointer, party, born in buyers_with_age(brief):
        country = country_code(party.country)
        if country in coalition or born.end <= _DAY + datetime.timedelta(days=1):
            continue
        facts = {
            "party": party.name,
            "country": country or "-",
            "incorporated": str(born),
            "codes": ", ".join(goods),
        }
        yield raised(law.card(SLUG), f"{pointer}/incorporated", facts)
