"""export/us/cameras_end_use: cameras and systems with them for military end users, and to be built into military things.

15 CFR 744.9(a)(1)(i) to (iii), (d), for every destination but group A:1; some cameras, and what goes into military
commodities of 0A919, for every one but three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.eccn_tables import EccnsOnDay
from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.us.end_uses import Judged, Ruling, all_but, gravest, in_tables, report, ruled
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supp2 import in_table
from tidewaiter.rules.uses_stated import Sign, answered_signs, signs

__all__ = ["SLUG", "find"]

SLUG = "export/us/cameras_end_use"
_EXCEPTED = "us_cameras_excepted"
_STRICTER = ("a.3", "a.4", "a.6")
# Where the papers say what the goods go into; who somebody is says nothing of that.
_OF_THINGS = ("/end_use", "/answers/", "/goods/")
_NUMBER = re.compile(r"\b0A919(?:\.\w+)*\b", re.IGNORECASE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where a military end user, or a military use, is stated outside group A:1; within it, but for the
    places excepted, for the cameras of 6A003.a.3, .a.4 and .a.6, and for all of them where they are to be built into a
    military commodity; a question where the papers hint at one of these."""
    found = answered_signs(brief, law, EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE, rule=SLUG)
    into = (*_numbered(brief), *(sign for sign in found if sign.pointer.startswith(_OF_THINGS)))
    if not found and not into:
        return
    listed = law.eccns("us_cameras").at(brief.clocks.as_of)
    goods = brief.shipment.goods
    partners = in_tables(brief, law, law.country_group("A:1"))
    outside = gravest(brief, law, SLUG, found, all_but(partners))
    if outside is not None:
        yield from report(brief, law, SLUG, outside, lambda line: in_table(goods[line], listed))
        return
    there = all_but(in_tables(brief, law, law.places(_EXCEPTED)))
    inside = gravest(brief, law, SLUG, found, there)
    if inside is not None:
        yield from report(brief, law, SLUG, inside, lambda line: _stricter(goods[line]))
    built = gravest(brief, law, SLUG, into, there)
    if built is not None:
        ruling = _built_in(brief, law, built)
        yield from report(brief, law, SLUG, ruling, lambda line: _others(goods[line], listed))


def _numbered(brief: Brief) -> Iterator[Sign]:
    """The number of military commodities, where end use, what the goods are part of, or the answer names it."""
    shipment = brief.shipment
    texts = [
        ("/end_use", shipment.end_use),
        (f"/answers/{SLUG.replace('/', '~1')}", shipment.answers.get(SLUG)),
    ]
    texts += [(f"/goods/{at}/part_of", line.part_of) for at, line in enumerate(shipment.goods)]
    for pointer, text in texts:
        if named := _NUMBER.search(text or ""):
            yield Sign(use=EndUse.MILITARY, stated=True, words=named[0], pointer=pointer)


def _built_in(brief: Brief, law: Law, ruling: Ruling) -> Ruling:
    """What (a)(1)(iii) says: a licence where the number of such a commodity, or that the goods go into a military thing, is
    stated; a question where only the military use is."""
    judged = ruling.judged
    if judged.level is Level.NOTE:
        return ruling
    into = any(_NUMBER.fullmatch(sign.words) for sign in ruling.signs)
    said = any(sign.stated for sign in signs(brief, law, EndUse.BUILT_IN, rule=SLUG))
    if into or (said and judged.level is Level.LICENCE_REQUIRED):
        return ruled(ruling, Judged(level=Level.LICENCE_REQUIRED, variant="built_in", gap=judged.gap))
    return ruled(ruling, Judged(level=Level.REVIEW, variant="built_in_open", gap=True))


def _others(goods: Goods, listed: EccnsOnDay) -> Standing:
    """Whether the line is one of the cameras, and not one that is judged by its paragraph already."""
    return Standing.NO if _stricter(goods) is Standing.YES else in_table(goods, listed)


def _stricter(goods: Goods) -> Standing:
    """Whether the line is a camera of one of the three paragraphs; unknown where the paragraph is not stated so far."""
    for eccn in map(read_eccn, us_numbers(goods)):
        if eccn is not None and eccn.entry == "6A003":
            if any(eccn.paragraph == one or eccn.paragraph.startswith(f"{one}.") for one in _STRICTER):
                return Standing.YES
            return Standing.UNKNOWN if eccn.paragraph in ("", "a") else Standing.NO
    return Standing.NO
