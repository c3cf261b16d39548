"""export/national/control_list: goods that bear a number of the list of a state whose law is on file in part.

Goods Control Ordinance (SR 946.202.1), Art. 3; Export Trade Control Order (Cabinet Order No. 378 of 1949), Art. 1; Export and Import
Permits Act, s. 13, with SOR/89-202.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.national_lists import NationalList
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.completeness.vague import is_no_number
from tidewaiter.rules.export.lines import goods_facts

__all__ = ["SLUG", "find"]

SLUG = "export/national/control_list"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A licence for each line that bears a number of the list of a state which it leaves; a question where only a number of another
    list says that it may have one. Lines without any number are left to completeness/law_on_file, which says what is not on file."""
    destination = destination_of(brief.shipment)
    for listed in law.national_lists.values():
        bound = standing(brief, listed.regime, Binding.EITHER)
        if bound is Standing.NO or destination == listed.regime.value or brief.clocks.as_of < listed.from_:
            continue
        for line, goods in enumerate(brief.shipment.goods):
            judged = _judged(listed, goods, bound)
            if judged is not None:
                yield _finding(brief, law, line, listed, judged)


def _judged(listed: NationalList, goods: Goods, bound: Standing) -> tuple[Level, str, str] | None:
    own = [text.strip() for name, text in goods.control_numbers.items() if _is_of(name, listed)]
    if own:
        stated = [text for text in own if not is_no_number(text)]
        number = next((text for text in stated if listed.has(text)), None)
        if number is None:
            return (Level.REVIEW, "unread", stated[0]) if stated else None
        if bound is Standing.UNKNOWN:
            return Level.REVIEW, "nexus_unknown", number
        return Level.LICENCE_REQUIRED, "", number
    elsewhere = [goods.eccn or "", *goods.control_numbers.values()]
    mirror = next((text.strip() for text in elsewhere if text.strip() and not is_no_number(text)), None)
    return None if mirror is None else (Level.REVIEW, "mirror", mirror)


def _is_of(name: str, listed: NationalList) -> bool:
    return country_code(name) == listed.regime.value


def _finding(
    brief: Brief, law: Law, line: int, listed: NationalList, judged: tuple[Level, str, str]
) -> Finding:
    level, variant, number = judged
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=listed.regime,
        facts={
            **goods_facts(brief, line),
            "number": number,
            "list_en": listed.title["en"],
            "list_de": listed.title["de"],
            "authority_en": listed.authority["en"],
            "authority_de": listed.authority["de"],
        },
        variant=variant,
        citations=(listed.citation,),
        gap=level is Level.REVIEW,
        tasks=("licence",) if level is Level.LICENCE_REQUIRED else (),
    )
