"""export/eu/reexport_lists_unread: lists behind clauses and due diligence whose rows of that day were not read.

Regulation (EU) No 833/2014, Arts 12g and 12gb; Regulation (EC) No 765/2006, Arts 8g and 8ga.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.words import AssuranceKind, GoodsKind, Level, Regime, Standing
from tidewaiter.rules.export.eu.third_countries import ThirdCountry, held, listed, third_country
from tidewaiter.rules.export.eu.third_countries import bound as bound_by
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/reexport_lists_unread"
_CLAUSES = {"eu_833_12g": ("eu_833_annex_xl",), "eu_765_8g": ("eu_765_annex_xxx",)}
_DILIGENCE = {
    "eu_833_12gb": ("eu_833_annex_xl", "eu_833_annex_xlviii"),
    "eu_765_8ga": ("eu_765_annex_xxx", "eu_765_annex_xxxi"),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One gap for the order where goods that no such list on file has go from the Union to a third country, and a list may
    have them since: unless the papers that it would ask for are all on file. A note where no account of the acts names such goods, and another gap where a line has no customs code to ask by."""
    if bound_by(brief, Regime.EU) is not Standing.YES:
        return
    asked = dict(_asking(brief, law))
    for variant, lines in (*_unlisted(brief, law), ("no_code", _without_code(brief))):
        tables = {table: there for table, (there, open_) in asked.items() if open_ or variant == "no_code"}
        if lines and tables:
            there = next(iter(tables.values()))
            yield _finding(brief, law, variant, lines, tuple(tables), there)


def _asking(brief: Brief, law: Law) -> Iterator[tuple[str, tuple[ThirdCountry, bool]]]:
    """Each list that a duty asks on that day for a country that surely is no partner's, where its paper is not on file; and
    whether rows of the list were not read."""
    day = brief.clocks.as_of
    for slug, lists in _CLAUSES.items():
        clause = law.contract_duties.clause(slug)
        due = clause.at(day).due
        there = third_country(brief, law, clause.partners, clause.against)
        if due is not None and due <= day and not held(brief.shipment, clause.papers, day).papers:
            yield from _open(law, brief, lists, there)
    for slug, tables in _DILIGENCE.items():
        duty = law.contract_duties.diligence_of(slug)
        begun = {reach.table for reach in duty.reach if reach.from_ <= day}
        there = third_country(brief, law, duty.partners, duty.against)
        if not held(brief.shipment, (AssuranceKind.RISK_ASSESSMENT,), day).papers:
            yield from _open(law, brief, tuple(table for table in tables if table in begun), there)


def _open(
    law: Law, brief: Brief, tables: tuple[str, ...], there: ThirdCountry | None
) -> Iterator[tuple[str, tuple[ThirdCountry, bool]]]:
    if there is None or there.partner is not Standing.NO:
        return
    for table in tables:
        yield table, (there, law.codes(table).at(brief.clocks.as_of).open)


def _unlisted(brief: Brief, law: Law) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The lines of goods whose codes meet no row and that the acts which were not read may have added; the others alone where
    there are none of these."""
    tables = {table for group in (*_CLAUSES.values(), *_DILIGENCE.values()) for table in group}
    met = {control.line for control in listed(brief, tuple(tables))}
    codes = {
        at: hs_digits(goods.hs)
        for at, goods in enumerate(brief.shipment.goods)
        if goods.kind is GoodsKind.COMMODITY and goods.hs is not None and at not in met
    }
    lines = tuple(at for at, code in codes.items() if law.contract_duties.reached.may_hold(code))
    yield ("", lines) if lines else ("everyday", tuple(codes))


def _without_code(brief: Brief) -> tuple[int, ...]:
    """Lines of goods with a number of a control list and no customs code; those with neither are asked for elsewhere."""
    return tuple(
        at
        for at, goods in enumerate(brief.shipment.goods)
        if goods.kind is GoodsKind.COMMODITY and goods.hs is None and (goods.eccn or goods.control_numbers)
    )


def _finding(
    brief: Brief, law: Law, variant: str, lines: tuple[int, ...], tables: tuple[str, ...], there: ThirdCountry
) -> Finding:
    day = brief.clocks.as_of
    titles = [law.codes(table).title for table in tables]
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE if variant == "everyday" else Level.INCOMPLETE,
        subject=f"/goods/{lines[0]}",
        regime=Regime.EU,
        facts={
            **goods_facts(brief, lines[0]),
            **place_facts(there.place.country),
            "lines": ", ".join(str(at + 1) for at in lines),
            "list_en": ", ".join(title["en"] for title in titles),
            "list_de": ", ".join(title["de"] for title in titles),
        },
        variant=variant,
        citations=tuple(law.codes(table).at(day).citation for table in tables),
        gap=variant != "everyday",
    )
