"""Whether a goods line may be arms, goods for internal repression or goods for interception: what most embargoes are about."""

from __future__ import annotations

import re

from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Confidence, HintSource, HintTarget
from tidewaiter.rules.export.de.lines import arms_numbers, looks_military
from tidewaiter.rules.export.gb.numbers import GbKind, gb_number
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = ["arms_lines"]

# Arms and ammunition, tanks, warships.
_HEADINGS = ("93", "8710", "890610")
_THINGS = frozenset(
    {"electronic_warfare", "code_breaking", "less_lethal", "restraint", "police_gear", "body_armour"}
)
# Entries of police goods, of goods that listen in secret, and of those that intercept.
_ENTRIES = frozenset(
    {"0A978", "0A979", "0A981", "0A982", "0A983", "5A980", "5D980", "5E980", "4A005", "4D004", "5A004"}
)
_PARAGRAPHS = ("5A001.f", "5A001.i", "5A001.j", "5D001.e")
_MILITARY = re.compile(r"(?:ML|PL)\s*\d.*", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(
    r"\b(?:imsi|wire ?tap\w*|(?:lawful|call|radio|telephone|phone|mobile|data|communications?|signals?|network)"
    r" (?:interception|intercepting|intercept|monitoring centre)|interception (?:and|or|equipment|system|device|unit)\w*|"
    r"deep packet inspection|(?:anti-)?riot|crowd control|water cannons?|razor wire|concertina wire|stun (?:gun|baton)s?|"
    r"military|militär\w*|armou?red (?:vehicle|car|personnel)s?|bullet-?proof|"
    r"abhör\w*|\w*überwachungszentr\w*|telekommunikationsüberwachung\w*|wasserwerfer\w*|bereitschaftspolizei\w*)\b",
    re.IGNORECASE,
)


def arms_lines(brief: Brief, law: Law) -> tuple[int, ...]:
    """The lines of which a code, a number of any list or the words say that they may be such goods, in the order of the papers."""
    return tuple(
        line
        for line, goods in enumerate(brief.shipment.goods)
        if _by_number(goods, law) or _by_code(goods) or _by_words(brief, line, goods)
    )


def _by_code(goods: Goods) -> bool:
    return goods.hs is not None and hs_digits(goods.hs).startswith(_HEADINGS)


def _by_number(goods: Goods, law: Law) -> bool:
    british = gb_number(goods)
    texts = (*us_numbers(goods), *goods.control_numbers.values())
    return (
        (british is not None and british.kind is GbKind.MILITARY)
        or bool(arms_numbers(goods, law))
        or looks_military(goods)
        or any(_MILITARY.fullmatch(text.strip()) and not _is_national(text) for text in texts)
        or any(_may_listen(text) for text in texts)
    )


def _is_national(text: str) -> bool:
    return text.strip().upper().replace(" ", "").startswith("PL9")


def _may_listen(text: str) -> bool:
    eccn = read_eccn(text)
    if eccn is None:
        return False
    if eccn.entry in _ENTRIES:
        return True
    whole = f"{eccn.entry}.{eccn.paragraph}" if eccn.paragraph else eccn.entry
    return any(f"{whole}.".startswith(f"{each}.") for each in _PARAGRAPHS)


def _by_words(brief: Brief, line: int, goods: Goods) -> bool:
    named = any(
        hint.line == line
        and hint.source is HintSource.WORDS
        and hint.alone
        and hint.confidence is Confidence.STRONG
        and (hint.control.target is HintTarget.ARMS or hint.item in _THINGS)
        for hint in brief.hints
    )
    return named or _WORDS.search(goods.description or "") is not None
