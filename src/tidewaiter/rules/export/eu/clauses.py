"""Clauses that contracts with buyers abroad must hold: one way for every act of the Union that asks for one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.contract_duties import ClauseVersion, ContractClause
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.words import AssuranceKind, Level, Standing
from tidewaiter.rules.export.eu.third_countries import (
    Held,
    ThirdCountry,
    certain,
    held,
    listed,
    third_country,
)
from tidewaiter.rules.export.eu.third_countries import bound as bound_by
from tidewaiter.rules.export.lines import goods_facts, place_facts, source_facts
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["PUBLIC_CONTRACT", "Line", "asked_for", "lines_of"]

PUBLIC_CONTRACT = "contract_duties/public_contract"
_NOTES = ("on_file", "exempt", "public_contract", "old_contract", "ahead")


class Line(Value, frozen=True, kw_only=True):
    """A goods line (from 0) for which the clause is asked: the listed code, the list in both languages and its source; `sure`
    where the code alone says so, `exempt` where the act leaves such goods out."""

    at: int
    code: str
    list_en: str
    list_de: str
    citation: Citation
    sure: bool
    exempt: bool = False


class _Case(Value, frozen=True, kw_only=True):
    clause: ContractClause
    version: ClauseVersion
    lines: tuple[Line, ...]
    there: ThirdCountry
    bound: Standing
    paper: Held


def asked_for(
    brief: Brief, law: Law, slug: str, clause: ContractClause, lines: tuple[Line, ...]
) -> Iterator[Finding]:
    """One finding where the clause is law for these lines, the Union's law may bind and the buyer is in a third country
    while nothing goes to Russia or Belarus itself.

    Incomplete and a gap until the clause is on file; a note once it is, where goods or contract are free of it, and before
    the day on which it is due. Where partner, contract date or goods are not known, the stricter counts.
    """
    day = brief.clocks.as_of
    version = clause.at(day)
    bound = bound_by(brief, clause.regime)
    there = third_country(brief, law, clause.partners, clause.against)
    if version.state is State.NOT_YET or bound is Standing.NO or there is None or not lines:
        return
    needing = tuple(line for line in lines if not line.exempt) or lines
    case = _Case(
        clause=clause,
        version=version,
        lines=needing,
        there=there,
        bound=bound,
        paper=held(brief.shipment, clause.papers, day),
    )
    variant = _variant(brief, case)
    note = variant in _NOTES
    yield Finding(
        card=law.card(slug),
        level=Level.NOTE if note else Level.REVIEW if variant == "nexus_unknown" else Level.INCOMPLETE,
        subject=f"/goods/{needing[0].at}",
        regime=clause.regime,
        facts=_facts(brief, case),
        variant=variant,
        citations=tuple(dict.fromkeys((version.citation, *(line.citation for line in needing)))),
        gap=not note,
        tasks=_tasks(brief, case, variant),
    )


def _variant(brief: Brief, case: _Case) -> str:
    """What is to be said: first what frees the contract, then whether a paper is there, then why the clause is asked for."""
    day, contract = brief.clocks.as_of, brief.shipment.contract_date
    free = _free(brief, case, day, contract)
    if free and (case.version.state is State.KNOWN or free == "ahead"):
        return free
    if case.paper.papers:
        return "on_file"
    if free:
        return "free_unread"
    if case.bound is Standing.UNKNOWN:
        return "nexus_unknown"
    if case.paper.lacks:
        return case.paper.lacks
    if case.there.partner is Standing.UNKNOWN:
        return "partner_unread"
    if not any(line.sure for line in case.lines):
        return "may_be"
    if contract is None and _spares_old(case.version, day):
        return "contract_unknown"
    if _is_old(case.version, contract):
        return "old_contract_doubt" if _in_doubt(case.version, day) else "old_contract_due"
    return "missing"


def _free(brief: Brief, case: _Case, day: datetime.date, contract: datetime.date | None) -> str:
    version = case.version
    if all(line.exempt for line in case.lines):
        return "exempt"
    if version.public_contracts and answered(brief.shipment, PUBLIC_CONTRACT) is Standing.YES:
        return "public_contract"
    old = _is_old(version, contract)
    if old and _spares_old(version, day) and not _in_doubt(version, day):
        return "old_contract"
    return "ahead" if version.due is not None and day < version.due and not case.paper.papers else ""


def _is_old(version: ClauseVersion, contract: datetime.date | None) -> bool:
    return contract is not None and version.old_before is not None and contract < version.old_before


def _spares_old(version: ClauseVersion, day: datetime.date) -> bool:
    """Whether old contracts are, or may be, still free on `day`."""
    return version.old_before is not None and (version.old_until is None or day < version.old_until)


def _in_doubt(version: ClauseVersion, day: datetime.date) -> bool:
    if version.old_doubt is None or version.old_until is None:
        return False
    return version.old_doubt <= day < version.old_until


def _tasks(brief: Brief, case: _Case, variant: str) -> tuple[str, ...]:
    if variant == "public_contract":
        return ("notify_public_contract",)
    if variant in ("exempt", "old_contract"):
        return ()
    if variant == "ahead":
        return (case.clause.task,)
    settled = held(brief.shipment, (AssuranceKind.CLAUSE_REMEDIES,), brief.clocks.as_of).papers
    kinds = {paper.kind for paper in case.paper.papers}
    task = case.clause.task
    general = kinds == {AssuranceKind.NO_REEXPORT_CLAUSE}
    return (
        *((task,) if variant != "on_file" else (f"check_{task}",) if general else ()),
        *(() if settled else ("remedies",)),
        "tell_of_breach",
    )


def _facts(brief: Brief, case: _Case) -> dict[str, str]:
    version, contract = case.version, brief.shipment.contract_date
    first = case.lines[0]
    return {
        **goods_facts(brief, first.at),
        **place_facts(case.there.place.country),
        **source_facts(version.citation),
        "lines": ", ".join(str(line.at + 1) for line in case.lines),
        "codes": ", ".join(dict.fromkeys(line.code for line in case.lines)),
        "list_en": ", ".join(dict.fromkeys(line.list_en for line in case.lines)),
        "list_de": ", ".join(dict.fromkeys(line.list_de for line in case.lines)),
        "contract": contract.isoformat() if contract else "-",
        "of_list_en": ", ".join(dict.fromkeys(line.list_en for line in case.lines)),
        "of_list_de": ", ".join(dict.fromkeys(_of_list(line.list_de) for line in case.lines)),
        "until_en": f", at the latest until {version.old_until}" if version.old_until else "",
        "until_de": f", längstens bis {version.old_until}" if version.old_until else "",
        "due": _day(version.due),
        "old_before": _day(version.old_before),
        "old_until": _day(version.old_until),
        "papers": case.paper.shown,
        "since": version.from_.isoformat(),
        "as_of": brief.clocks.as_of.isoformat(),
    }


def _of_list(title: str) -> str:
    """The German title of a list as it stands after goods of it."""
    if not title.startswith("Anhang "):
        return f"({title})"
    return re.sub(r"\bAnhang\b", "des Anhangs", title)


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else "-"


def lines_of(brief: Brief, law: Law, clause: ContractClause, tables: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines whose goods stand in one of these tables, or may: by its code, or under a beginning of codes of a list that is
    not on file. Each line once, by its surest code that the act does not leave out."""
    return tuple(
        line for at in range(len(brief.shipment.goods)) if (line := _line(brief, law, clause, tables, at))
    )


def _line(brief: Brief, law: Law, clause: ContractClause, tables: tuple[str, ...], at: int) -> Line | None:
    exempt = clause.at(brief.clocks.as_of).exempt
    found = [
        Line(
            at=at,
            code=control.code,
            list_en=law.codes(control.table).title["en"],
            list_de=law.codes(control.table).title["de"],
            citation=law.codes(control.table).at(brief.clocks.as_of).citation,
            sure=certain(control),
            exempt=control.code.startswith(exempt) if exempt else False,
        )
        for control in listed(brief, tables)
        if control.line == at
    ]
    found += [] if found else _likely(brief, clause, at)
    return min(found, key=lambda line: (line.exempt, not line.sure), default=None)


def _likely(brief: Brief, clause: ContractClause, at: int) -> list[Line]:
    code = brief.shipment.goods[at].hs
    if code is None:
        return []
    return [
        Line(
            at=at,
            code=code,
            list_en=each.what["en"],
            list_de=each.what["de"],
            citation=each.citation,
            sure=False,
        )
        for each in clause.likely
        if each.from_ <= brief.clocks.as_of and hs_digits(code).startswith(each.codes)
    ]
