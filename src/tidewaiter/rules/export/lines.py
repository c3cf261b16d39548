"""What export rules ask of the goods lines: whether US law reaches a line, and how a line is classified."""

from __future__ import annotations

from tidewaiter.law.codes import CodesOnDay, CodeTable
from tidewaiter.law.eccns import NumberKind, number_kind
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Nexus, NexusGround
from tidewaiter.model.goods import Control, Goods, hs_digits
from tidewaiter.model.words import Limb, Regime, Standing
from tidewaiter.places.destination import reached
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.binding import nexus_of

__all__ = [
    "controls_in",
    "goods_facts",
    "is_food_or_medicine",
    "list_facts",
    "named",
    "nexus_variant",
    "on_control_list",
    "open_only_by_making",
    "place_facts",
    "source_facts",
    "subject_to_ear",
]

# Grounds that ask how an item was made (15 CFR 734.9).
_MAKING = frozenset({"direct_product", "direct_product_unclassified"})


def subject_to_ear(brief: Brief, line: int, place: str | None = None) -> Standing:
    """Whether the goods line is subject to the EAR, by the grounds of the US nexus that speak of it or of all lines.

    With `place` (ISO 3166 alpha-2 or the slug of a region) for goods that go there, since shares of content and rules on
    how goods were made differ by place; else for the order as a whole, where a place that the goods only pass leaves it
    unknown. A place that the order does not reach gets the answer for the whole. Without a US nexus the answer is unknown.
    """
    nexus = nexus_of(brief, Regime.US)
    if nexus is None or not nexus.grounds:
        return nexus.items if nexus is not None else Standing.UNKNOWN
    mine = _grounds(brief, nexus, line, place)
    standings = {
        Standing.UNKNOWN
        if place is None and ground.standing is Standing.YES and not ground.final
        else ground.standing
        for ground in mine
    }
    return next((each for each in (Standing.YES, Standing.UNKNOWN) if each in standings), Standing.NO)


def open_only_by_making(brief: Brief, line: int, place: str | None = None) -> bool:
    """Whether nothing but the way in which the item was made leaves open whether it is subject to the EAR."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None or subject_to_ear(brief, line, place) is not Standing.UNKNOWN:
        return False
    mine = _grounds(brief, nexus, line, place)
    return all(ground.fact in _MAKING for ground in mine if ground.standing is not Standing.NO)


def nexus_variant(brief: Brief, line: int, place: str | None = None) -> str:
    """The card's wording for a line of which it is not known whether it is subject to the EAR: what is asked is how it was
    made where nothing else leaves that open."""
    return "foreign_made" if open_only_by_making(brief, line, place) else "nexus_unknown"


def _grounds(brief: Brief, nexus: Nexus, line: int, place: str | None) -> tuple[NexusGround, ...]:
    """The grounds for goods that speak of the line, of every place or of that place."""
    own = f"/goods/{line}"
    mine = tuple(
        ground
        for ground in nexus.grounds
        if ground.limb is Limb.ITEMS
        and (not ground.subject.startswith("/goods/") or f"{ground.subject}/".startswith(f"{own}/"))
    )
    if place is None:
        return mine
    told = {ground.place for ground in mine}
    if place not in told and place not in {each.country for each in reached(brief.shipment)}:
        return mine
    return tuple(ground for ground in mine if ground.place in (None, place))


def on_control_list(goods: Goods) -> Standing:
    """Whether the line is classified on the Commerce Control List: no for EAR99, unknown without an ECCN."""
    if not goods.eccn or not goods.eccn.strip():
        return Standing.UNKNOWN
    return Standing.NO if number_kind(goods.eccn) is NumberKind.EAR99 else Standing.YES


def is_food_or_medicine(goods: Goods, law: Law) -> bool:
    """Whether the line is EAR99 and its customs code is one of those of food or medicine; a hint only, since the EAR have
    definitions of their own."""
    if on_control_list(goods) is not Standing.NO or goods.hs is None:
        return False
    named = law.words("us_food_and_medicine")
    digits = hs_digits(goods.hs)
    return digits.startswith(named.spelt) and not digits.startswith(named.but)


def controls_in(brief: Brief, table: str) -> tuple[Control, ...]:
    """The brief's controls of that table: for each line the surest hits alone.

    A line that a row meets outright is not told of rows that it meets only as a wider heading.
    """
    mine = [control for control in brief.controls if control.table == table]
    outright = {control.line for control in mine if not control.wider}
    return tuple(control for control in mine if not control.wider or control.line not in outright)


def goods_facts(brief: Brief, line: int) -> dict[str, str]:
    """Facts that name a goods line: its number from 1, its words and its code as the papers give them."""
    goods = brief.shipment.goods[line]
    return {
        "line": str(line + 1),
        "goods": goods.description or goods.part_number or "-",
        "hs": goods.hs or "-",
        "eccn": goods.eccn or "-",
    }


def place_facts(country: str) -> dict[str, str]:
    """Facts that name a country, in both languages."""
    return {
        "place": country,
        "place_en": country_name(country, "en"),
        "place_de": country_name(country, "de"),
    }


def list_facts(table: CodeTable, on_day: CodesOnDay) -> dict[str, str]:
    """Facts that name a list of goods, in both languages, the act that it rests on that day and since when."""
    return {
        "list_en": table.title["en"],
        "list_de": table.title["de"],
        **source_facts(on_day.citation),
        "since": on_day.from_.isoformat(),
    }


def source_facts(citation: Citation) -> dict[str, str]:
    """Facts that name the instrument in a sentence, in both languages."""
    english = named(citation)
    german = english.replace("Regulation (EC)", "Verordnung (EG)").replace(
        "Regulation (EU)", "Verordnung (EU)"
    )
    return {"source": english, "source_de": german.replace(") No ", ") Nr. ")}


def named(citation: Citation) -> str:
    """The instrument as it is spoken of in a sentence: with its paragraph, and without remarks."""
    pinpoint = citation.pinpoint or ""
    paragraph = pinpoint.split(",")[0].split(";")[0] if pinpoint.startswith("(") else ""
    return f"{citation.instrument}{paragraph}"
