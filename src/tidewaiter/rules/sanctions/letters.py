"""How far a letter to the exporter reaches an order: by the items and the destinations that it was recorded with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import Standing
from tidewaiter.places.destination import reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import subject_to_ear

__all__ = ["Reach", "reach_of"]

_ECCN = re.compile(r"(?:ECCN\s*)?(?P<eccn>\d[A-E]\d{3})(?P<rest>(?:\.\w+)*)", re.IGNORECASE)
_HS = re.compile(r"(?:HS\s*)?(?P<digits>\d{4}(?:[. ]?\d{2}){0,3})", re.IGNORECASE)
_ANY = frozenset({"all", "all items", "any", "*", "all items subject to the ear"})


class Reach(Value, frozen=True, kw_only=True):
    """Whether the letter names what is ordered (`items`), and where it goes (`places`); `lines`, from 0, are those that it
    names or may name; `subject` whether any of them is subject to the EAR."""

    items: Standing
    places: Standing
    lines: tuple[int, ...]
    subject: Standing


def reach_of(listing: Listing, brief: Brief) -> Reach:
    """The reach of the letter behind the listing. A letter recorded without items reaches all of them, without destinations
    all places; an item told in words that the papers do not use, a line whose number or code is not stated, and a place that
    is no country leave it unknown."""
    answers = [_any(_covers(item, goods) for item in listing.items) for goods in brief.shipment.goods]
    if not listing.items:
        answers = [Standing.YES] * len(answers)
    items = _any(answers)
    lines = tuple(at for at, answer in enumerate(answers) if answer is items)
    return Reach(
        items=items,
        places=_places(listing, brief),
        lines=lines,
        subject=_any(subject_to_ear(brief, at) for at in lines),
    )


def _places(listing: Listing, brief: Brief) -> Standing:
    if not listing.destinations:
        return Standing.YES
    there = {place.country for place in reached(brief.shipment)}
    answers = [Standing.YES if code in there else Standing.NO for code in listing.destinations]
    if Standing.YES in answers:
        return Standing.YES
    unread = any(country_code(text) is None for text in listing.destinations)
    return Standing.UNKNOWN if unread or brief.destination is None else Standing.NO


def _covers(item: str, goods: Goods) -> Standing:
    text = " ".join(item.split()).casefold()
    if text in _ANY:
        return Standing.YES
    if text == "ear99":
        return _same(goods.eccn, "ear99")
    if found := _ECCN.fullmatch(text):
        return _within(goods.eccn, found["eccn"] + found["rest"])
    if (found := _HS.fullmatch(text)) and len(text) >= 4:
        return _under(goods.hs, re.sub(r"\D", "", found["digits"]))
    told = (goods.part_number or "", goods.description or "")
    if any(text == word.strip().casefold() for word in told) or text in told[1].casefold():
        return Standing.YES
    return Standing.UNKNOWN


def _same(stated: str | None, wanted: str) -> Standing:
    if stated is None or not stated.strip():
        return Standing.UNKNOWN
    return Standing.YES if stated.strip().casefold() == wanted else Standing.NO


def _within(stated: str | None, wanted: str) -> Standing:
    """Whether the entry stated is the one wanted or a paragraph of it; a paragraph wanted of an entry stated whole is not
    known."""
    if stated is None or not stated.strip():
        return Standing.UNKNOWN
    plain = stated.strip().casefold()
    if plain == wanted or plain.startswith(f"{wanted}."):
        return Standing.YES
    return Standing.UNKNOWN if wanted.startswith(f"{plain}.") else Standing.NO


def _under(stated: str | None, wanted: str) -> Standing:
    digits = re.sub(r"\D", "", stated or "")
    if not digits:
        return Standing.UNKNOWN
    if digits.startswith(wanted):
        return Standing.YES
    return Standing.UNKNOWN if wanted.startswith(digits) else Standing.NO


def _any(answers: Iterable[Standing]) -> Standing:
    """Yes where any answer is, else unknown where any is, else no."""
    found = set(answers)
    return next((each for each in (Standing.YES, Standing.UNKNOWN) if each in found), Standing.NO)
