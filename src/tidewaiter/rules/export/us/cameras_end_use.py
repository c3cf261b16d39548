"""export/us/cameras_end_use: cameras and systems with them for military end users.

15 CFR 744.9(a)(1)(i) and (ii), (d), for every destination but group A:1; some cameras for every one but three.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.end_uses import all_but, gravest, in_tables, report
from tidewaiter.rules.export.us.groups import Member, Membership
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supp2 import in_table
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["SLUG", "find"]

SLUG = "export/us/cameras_end_use"
_THREE = frozenset({"AU", "CA", "GB", "US"})
_STRICTER = ("a.3", "a.4", "a.6")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where a military end user, or a military use, is stated outside group A:1; within it, but for
    Australia, Canada and the United Kingdom, for the cameras of 6A003.a.3, .a.4 and .a.6; a question where the papers hint
    at one."""
    found = answered_signs(brief, law, EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE, rule=SLUG)
    if not found:
        return
    listed = law.eccns("us_cameras").at(brief.clocks.as_of)
    goods = brief.shipment.goods
    partners = in_tables(brief, law, law.country_group("A:1"))
    outside = gravest(brief, law, SLUG, found, all_but(partners))
    if outside is not None:
        yield from report(brief, law, SLUG, outside, lambda line: in_table(goods[line], listed))

    def in_partners(country: str) -> Member:
        membership, citation = partners(country)
        named = membership is Membership.IN and country not in _THREE
        return Member(Membership.IN if named else Membership.OUT, citation)

    inside = gravest(brief, law, SLUG, found, in_partners)
    if inside is not None and outside is None:
        yield from report(brief, law, SLUG, inside, lambda line: _stricter(goods[line]))


def _stricter(goods: Goods) -> Standing:
    """Whether the line is a camera of one of the three paragraphs; unknown where the paragraph is not stated so far."""
    for eccn in map(read_eccn, us_numbers(goods)):
        if eccn is not None and eccn.entry == "6A003":
            if any(eccn.paragraph == one or eccn.paragraph.startswith(f"{one}.") for one in _STRICTER):
                return Standing.YES
            return Standing.UNKNOWN if eccn.paragraph in ("", "a") else Standing.NO
    return Standing.NO
