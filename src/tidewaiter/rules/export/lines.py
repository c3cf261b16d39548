"""What export rules ask of the goods lines: whether US law reaches a line, and how a line is classified."""

from __future__ import annotations

from tidewaiter.law.codes import CodesOnDay, CodeTable
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.goods import Control, Goods, hs_digits
from tidewaiter.model.words import Regime, Standing
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.binding import nexus_of

__all__ = [
    "controls_in",
    "goods_facts",
    "is_food_or_medicine",
    "list_facts",
    "named",
    "on_control_list",
    "place_facts",
    "source_facts",
    "subject_to_ear",
]

# Grounds of the whole order or of a line that bind the goods, as rules/nexus.py calls them.
_BINDING = frozenset({"declared", "in_us", "us_origin", "us_content"})


def subject_to_ear(brief: Brief, line: int) -> Standing:
    """Whether the goods line is subject to the EAR, by the grounds of the US nexus that speak of it or of all lines.

    Without a US nexus in the brief the answer is unknown.
    """
    nexus = nexus_of(brief, Regime.US)
    if nexus is None:
        return Standing.UNKNOWN
    if nexus.items is Standing.NO:
        return Standing.NO
    mine = f"/goods/{line}/"
    facts = {
        g.fact for g in nexus.grounds if g.subject.startswith(mine) or not g.subject.startswith("/goods/")
    }
    if facts & _BINDING:
        return Standing.YES
    asked = any(g.subject.startswith(mine) for g in nexus.grounds) or "unknown_exporter" in facts
    return Standing.UNKNOWN if asked else Standing.NO


def on_control_list(goods: Goods) -> Standing:
    """Whether the line is classified on the Commerce Control List: no for EAR99, unknown without an ECCN."""
    if not goods.eccn or not goods.eccn.strip():
        return Standing.UNKNOWN
    return Standing.NO if goods.eccn.strip().upper() == "EAR99" else Standing.YES


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
