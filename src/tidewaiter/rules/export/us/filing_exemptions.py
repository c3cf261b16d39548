"""export/us/filing_exemptions: which exemptions from the filing in AES could be used, and which of their conditions the order meets
(15 CFR 30.35 to 30.40, 30.2(a)(1)(iv); 15 CFR 758.1(b), (c), (d)). None is ever applied: a note for the person who files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidewaiter.law.filing_exemptions import ExemptionCondition, ExemptionTest, FilingExemption
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.trail import Step
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import departure_of
from tidewaiter.rules.export.us.duty_rows import PREFIX, due_at_any_value
from tidewaiter.rules.export.us.duty_values import each_worth_more
from tidewaiter.rules.export.us.duty_words import leaves_united_states
from tidewaiter.rules.export.us.exception_case import Case
from tidewaiter.rules.export.us.exception_weighing import purpose_of
from tidewaiter.rules.export.us.outlook import Outlook, outlook
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/filing_exemptions"
_FILING, _TASK = "export/us/filing", "eei"
_NOT = {Standing.YES: Standing.NO, Standing.NO: Standing.YES, Standing.UNKNOWN: Standing.UNKNOWN}
_LINE = {"en": "line", "de": "Position"}
_COUNTED = {
    "en": "met {yes}, not met {no}, to be found out {unknown}",
    "de": "erfüllt {yes}, nicht erfüllt {no}, zu klären {unknown}",
}


class _Told(Value, frozen=True, kw_only=True):
    """An exemption for the lines (from 0) of which its conditions are answered alike."""

    exemption: FilingExemption
    conditions: tuple[tuple[ExemptionCondition, Standing], ...]
    lines: tuple[int, ...]


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note with the exemptions that are not ruled out for goods that leave the United States, each with the count of its
    conditions; silent where the export is prohibited, and where a filing is due whatever the goods are worth."""
    leaves = leaves_united_states(brief) and departure_of(brief.shipment) is not None
    if leaves and outlook(brief, findings) is not Outlook.PROHIBITED:
        told = tuple(_told(brief, law, findings))
        if told:
            yield _note(brief, law, told)


def _told(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[_Told]:
    due = due_at_any_value(brief, law, findings, _FILING, _TASK)
    tangible = tuple(line for line, (case, _) in due.items() if case.kind is GoodsKind.COMMODITY)
    limit = law.number("us_eei_value").at(brief.clocks.as_of).value
    above = each_worth_more(brief.shipment.goods, tangible, limit)
    for exemption in law.duties.exemptions:
        conditions = law.duties.conditions_of(exemption)
        alike: dict[tuple[Standing, ...], list[int]] = {}
        for line, (case, filed) in due.items():
            if _speaks(exemption, case):
                given = {
                    ExemptionTest.UNREPORTED: _NOT[filed],
                    ExemptionTest.VALUE: _NOT[above.get(line, filed)],
                }
                answers = tuple(_answer(brief, one, given) for one in conditions)
                alike.setdefault(answers, []).append(line)
        for answers, lines in alike.items():
            if Standing.NO not in answers:
                pairs = tuple(zip(conditions, answers, strict=True))
                yield _Told(exemption=exemption, conditions=pairs, lines=tuple(lines))


def _speaks(exemption: FilingExemption, case: Case) -> bool:
    return (
        (not exemption.kinds or case.kind in exemption.kinds)
        and case.goes_to(exemption.at) is not Standing.NO
        and (not exemption.purposes or purpose_of(case) in exemption.purposes)
    )


def _answer(brief: Brief, condition: ExemptionCondition, given: Mapping[ExemptionTest, Standing]) -> Standing:
    found = given.get(condition.test, Standing.UNKNOWN)
    return answered(brief.shipment, f"{PREFIX}{condition.slug}") if found is Standing.UNKNOWN else found


def _note(brief: Brief, law: Law, told: tuple[_Told, ...]) -> Finding:
    earlier = brief.clocks.as_of < law.duties.exemptions_known_from
    since = law.duties.exemptions_known_from.isoformat()
    cited = dict.fromkeys(law.duties.exempting(one.exemption) for one in told)
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject="",
        regime=Regime.US,
        facts={
            "exemptions_en": _said(told, "en"),
            "exemptions_de": _said(told, "de"),
            "earlier_en": f" This is the text as it stood on {since}; that of the day was not read."
            if earlier
            else "",
            "earlier_de": f" Das ist der Text vom {since}; der des Tages wurde nicht gelesen."
            if earlier
            else "",
        },
        citations=(*cited, *law.card(SLUG).citations),
        trail=tuple(_steps(brief, law, told)),
    )


def _said(told: tuple[_Told, ...], lang: str) -> str:
    return "; ".join(_one(one, lang) for one in told)


def _one(told: _Told, lang: str) -> str:
    answers = [answer for _, answer in told.conditions]
    counted = _COUNTED[lang].format(**{each.value: answers.count(each) for each in Standing})
    lines = ", ".join(str(line + 1) for line in told.lines)
    return f"15 CFR {told.exemption.named} ({told.exemption.title[lang]}; {_LINE[lang]} {lines}): {counted}"


def _steps(brief: Brief, law: Law, told: tuple[_Told, ...]) -> Iterator[Step]:
    for one in told:
        for condition, answer in one.conditions:
            number = law.numbers.get(condition.number)
            amount = f"{number.at(brief.clocks.as_of).value:,.0f}" if number is not None else ""
            yield Step(
                asked="condition",
                facts={
                    "section": one.exemption.named,
                    "condition": condition.slug,
                    "says_en": condition.says["en"].replace("{amount}", amount),
                    "says_de": condition.says["de"].replace("{amount}", amount.replace(",", ".")),
                },
                citation=law.duties.exempting(one.exemption),
                answer=answer,
            )
